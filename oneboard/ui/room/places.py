"""The order of a meeting: what was decided before, each point of the agenda, what is new."""

from collections.abc import Sequence
from dataclasses import dataclass

from oneboard.store import Agenda, Item

OPENING, POINT, CLOSING = "opening", "point", "closing"


@dataclass(frozen=True)
class Place:
    """One screen of a meeting. `number`: its place in the address; the opening is 0."""

    kind: str
    number: int
    item: Item | None = None


def of_agenda(agenda: Agenda, *, is_kiosk: bool) -> tuple[Place, ...]:
    """Nobody decides at a kiosk: it ends with the last point."""
    points = tuple(Place(POINT, n, item) for n, item in enumerate(agenda.items, 1))
    closing = () if is_kiosk else (Place(CLOSING, len(points) + 1),)
    return (Place(OPENING, 0), *points, *closing)


def of_pages(pages: Sequence[str]) -> tuple[Place, ...]:
    """The board as it stands, for a screen in a corridor."""
    return tuple(
        Place(POINT, n, Item(n, page, {}, "", "", "", 0)) for n, page in enumerate(pages, 1)
    )


def at(places: Sequence[Place], told: str | None) -> Place:
    """The place that an address names; the first where it names none, the last beyond the end."""
    number = int(told) if told and told.isdecimal() else places[0].number
    return next((place for place in places if place.number >= number), places[-1])


def after(places: Sequence[Place], now: Place, way: str, *, loops: bool) -> Place:
    """Where a key leads: next, back, first or last. A kiosk begins again behind the end."""
    here = places.index(now)
    steps = {"next": here + 1, "back": here - 1, "first": 0, "last": len(places) - 1}
    there = steps[way]
    return places[there % len(places)] if loops else places[min(max(there, 0), len(places) - 1)]
