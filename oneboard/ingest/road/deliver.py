"""From a wish to a delivery that can be looked at, and from there to a version."""

from contextlib import ExitStack
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from oneboard import store
from oneboard.ingest.known import Known
from oneboard.ingest.model import Book
from oneboard.ingest.road import parcel
from oneboard.ingest.road.arrival import Arrival
from oneboard.ingest.road.departments import with_departments
from oneboard.ingest.road.drift import drifted
from oneboard.ingest.road.jumps import with_jumps
from oneboard.ingest.road.knowledge import knowledge
from oneboard.ingest.road.memory import answered_before, remember
from oneboard.ingest.road.parted import RESTRICTED
from oneboard.ingest.road.queue import needs_another
from oneboard.ingest.road.take import Step, Tell, take
from oneboard.ingest.road.wish import Wish


@dataclass(frozen=True)
class Delivered:
    """A delivery before it is published. `ready`: what a publish would take in, if anything.

    `plan`: where it lies worked out, if somebody holds it.
    """

    wish: Wish
    arrivals: tuple[Arrival, ...]
    known: Known = Known()
    ready: store.Delivery | None = None
    effect: store.Effect | None = None
    plan: store.Plan | None = None

    @property
    def outcome(self) -> str:
        """ready, nothing, waits or refused."""
        found = {arrival.verdict.outcome for arrival in self.arrivals}
        if self.ready:
            return "ready"
        if "reject" in found and not (self.wish.partial and "ask" in found):
            return "refused"
        return "waits" if "ask" in found else "nothing"


def quiet(_step: Step) -> None:
    """Nobody watches."""


def deliver(
    wish: Wish,
    *,
    tell: Tell = quiet,
    books: dict[str, Book] | None = None,
    hold: ExitStack | None = None,
) -> Delivered:
    """Read and understand the files, and work out what publishing them would change.

    `hold`: keeps what was worked out until it is closed, for a publish right away.
    StoreTrouble: the board cannot be read.
    """
    known = knowledge(wish.board, wish.shelves)
    arrivals = take(wish, known, tell=tell, books={} if books is None else books)
    arrivals = [_with_memory(arrival, wish, known) for arrival in arrivals]
    arrivals = with_departments(arrivals, [one.id for one in known.departments])
    found = Delivered(wish, tuple(arrivals), known)
    clear = [arrival for arrival in arrivals if arrival.is_clear]
    if not clear or (len(clear) < len(arrivals) and not wish.partial):
        return found
    tell(Step("compare", arrivals[0].file.name, 0, 1))
    ready = parcel.delivery(clear, wish, as_of=as_of(clear, wish))
    if not ready.tables:
        return found
    with ExitStack() as until_here:
        plan = (hold or until_here).enter_context(store.planned(wish.board, ready))
    asked = with_jumps(arrivals, wish, plan.effect)
    found = replace(found, arrivals=tuple(asked), effect=plan.effect)
    if len([one for one in asked if one.is_clear]) < len(clear):
        return found
    ready = replace(ready, base=plan.effect.base)
    return replace(found, ready=ready, plan=plan if hold else None)


def _published(found: Delivered) -> store.VersionInfo:
    if found.plan:
        return found.plan.publish()
    if found.ready is None:
        raise ValueError("this delivery has nothing to publish")
    return store.publish(found.wish.board, found.ready)


def publish(found: Delivered, *, tell: Tell = quiet) -> store.VersionInfo:
    """Make the delivery the current version, and remember what was answered for it.

    StoreTrouble: nothing was published, and its sentence says why.
    """
    if needs_another(found.wish):
        raise store.StoreTrouble("needs_another")
    tell(Step("publish", "", len(found.arrivals), len(found.arrivals)))
    version = _published(found)
    clear = [arrival for arrival in found.arrivals if arrival.is_clear]
    remember(clear, found.wish, found.known)
    store.note(found.wish.who, "publish", _noted(found, clear, version))
    return version


def _noted(found: Delivered, clear: list[Arrival], version: store.VersionInfo) -> dict[str, Any]:
    """Files of the register go without their names."""
    told = {"board": version.board, "version": version.number}
    told |= {"files": [one.file.name for one in clear if not one.brings(RESTRICTED)]}
    rows = sum(len(part.rows) for one in clear for part in one.brings(RESTRICTED))
    return told | ({"register_rows": rows} if rows else {})


def as_of(arrivals: list[Arrival], wish: Wish) -> date:
    """The date of the version: the one asked for, else the latest that a file speaks of."""
    if wish.as_of:
        return wish.as_of
    told = [arrival.as_of for arrival in arrivals if arrival.dated_by == "file" and arrival.as_of]
    return max(told, default=date.today())


def _with_memory(arrival: Arrival, wish: Wish, known: Known) -> Arrival:
    if arrival.understood is None:
        return arrival
    told = [*answered_before(arrival, wish.answers, known), *drifted(arrival, known.shapes)]
    return replace(arrival, told=(*arrival.told, *told))
