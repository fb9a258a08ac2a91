"""How a meeting opens: what became of earlier decisions, and what their figures did since."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from oneboard import store
from oneboard.query import Row
from oneboard.store import Decision
from oneboard.ui import state
from oneboard.ui.ask import ask
from oneboard.ui.meeting import figures

STATES = ("late", "open", "dropped", "done")
BETTER, WORSE, SAME = "better", "worse", "same"


@dataclass(frozen=True)
class Earlier:
    """One earlier decision and what became of it.

    `id`: its number where it was typed on the board, nothing where it was uploaded; `then` and
    `now`: the value of its figure when it was taken and under the same choices today.
    """

    id: int | None
    meeting: str
    day: date | None
    text: str
    project: str
    owner: str
    due: date | None
    state: str
    days_late: int | None = None
    page: str = ""
    figure: str = ""
    link: Mapping[str, Sequence[str]] | None = None
    then: float | None = None
    now: float | None = None

    @property
    def change(self) -> float | None:
        return None if self.then is None or self.now is None else self.now - self.then


def opening(agenda: str = "") -> tuple[Earlier, ...]:
    """Every earlier decision under the choices of the frame, the longest late first.

    `agenda`: the meeting that opens; what it decides today is no earlier decision.
    """
    here = (agenda, date.today())
    typed = [one for one in visible() if (one.agenda, one.day) != here]
    now = {one.id: figures.value(one.figure, one.link) for one in typed}
    uploaded = ask("meeting/decided").answer()
    return in_order([*from_typed(typed, now, today=date.today()), *from_uploaded(uploaded)])


def visible() -> list[Decision]:
    """Typed decisions; for a narrower choice or scope those about its projects alone."""
    known = store.decisions(state.board())
    if state.viewer().scope is None and not any(state.choices().values()):
        return known
    projects = set(ask("options/project").answer().column("value"))
    return [one for one in known if projects & set(one.link.get("project", ()))]


def from_typed(
    typed: Iterable[Decision], now: Mapping[int, float | None], *, today: date
) -> list[Earlier]:
    """Decisions typed in the room. `now`: the values of their figures, by their number."""
    return [
        Earlier(
            id=one.id, meeting=one.agenda, day=one.day, text=one.text,
            project=next(iter(one.link.get("project", ())), ""), owner=one.owner, due=one.due,
            state="late" if one.is_late(today) else one.state,
            days_late=(today - one.due).days if one.due and one.is_late(today) else None,
            page=one.page, figure=one.figure, link=one.link, then=one.value, now=now.get(one.id),
        )
        for one in typed
    ]  # fmt: skip


def from_uploaded(rows: Iterable[Row]) -> list[Earlier]:
    """Decisions of the uploaded log; they name a project, never a figure."""
    return [
        Earlier(
            id=None, meeting=row.meeting or "", day=row.meeting_date, text=row.item,
            project=row.project_name or "", owner=row.responsible or "", due=row.due_date,
            state=row.follow_up, days_late=row.days_late,
            page="project" if row.project_id else "",
            link={"project": [row.project_id]} if row.project_id else None,
        )
        for row in rows
    ]  # fmt: skip


def in_order(earlier: Iterable[Earlier]) -> tuple[Earlier, ...]:
    """Late first, the longest before the others; then open, dropped, done, the newest first."""

    def place(one: Earlier) -> tuple:
        newest = -(one.day or date.min).toordinal()
        return STATES.index(one.state), -(one.days_late or 0), newest, one.text

    return tuple(sorted(earlier, key=place))


def foremost(earlier: Iterable[Earlier]) -> tuple[Earlier, ...]:
    """Those typed on the board, which have their figures to show, before those of uploaded logs;
    each in the order given."""
    return tuple(sorted(earlier, key=lambda one: one.id is None))


def counts(earlier: Iterable[Earlier]) -> dict[str, int]:
    """How many are late, open, dropped, done."""
    found = Counter(one.state for one in earlier)
    return {name: found[name] for name in STATES}


def verdict(one: Earlier, better: str) -> str:
    """Did the figure move the right way since? `better`: up, down, or nothing to say."""
    if one.change is None:
        return ""
    if one.change == 0:
        return SAME
    if better not in ("up", "down"):
        return ""
    return BETTER if (one.change > 0) == (better == "up") else WORSE
