"""What a page is asked with: the choices of a link, what is usual, what the page works out."""

from collections.abc import Mapping, Sequence

from oneboard import query, store, workings
from oneboard.query import Sight
from oneboard.workings.wish import NAMES, from_params

FILTERS = ("department", "stage", "grade", "field")
OF_A_PAGE = ("period", "scale", "project", *NAMES)  # as codes, like the filters
Choices = dict[str, list]
Link = Mapping[str, Sequence[str]]


def from_link(link: Link) -> Choices:
    """The parameters of an address as choices; what names no choice is left out."""
    found: Choices = {name: list(link[name]) for name in (*FILTERS, *OF_A_PAGE) if link.get(name)}
    if link.get("group"):
        found["group_by"] = list(link["group"])
    if (then := "".join(link.get("against", ()))).isdecimal():
        found["compared"] = [int(then)]
    return found


def version_of(link: Link) -> int | None:
    """The version an address is pinned to."""
    told = "".join(link.get("version", ()))
    return int(told) if told.isdecimal() else None


def to_ask(page: str, chosen: Choices, *, seen: Sight) -> Choices:
    """What the questions of a page are asked with; what is chosen comes before what is usual."""
    told = _period(seen) | {"group_by": ["department"]} | chosen
    work = {"choice": _sets, "division": _alike, "matching": _pairs, "capacity": _tightest}
    return told | (work[page](told, seen) if page in work else {})


def _period(seen: Sight) -> Choices:
    """Points are shown for the latest year until somebody chooses, here as on their page."""
    periods = query.ask("options/period", seen=seen).column("value")
    return {"period": [value for value in periods if value.isdecimal()][-1:]}


def _sets(chosen: Choices, seen: Sight) -> Choices:
    wish = from_params({name: list(map(str, chosen.get(name, ()))) for name in NAMES})
    ranking = query.ask("choice/ranking", chosen | wish.choices, seen=seen)
    return wish.choices | workings.choice.sets(ranking, wish).choices


def _alike(chosen: Choices, seen: Sight) -> Choices:
    said, areas = (query.ask(f"division/{name}", seen=seen).rows for name in ("texts", "areas"))
    return workings.division.found(said, areas, store.current_settings())


def _pairs(chosen: Choices, seen: Sight) -> Choices:
    demands = query.ask("matching/demands", seen=seen).rows
    offers = query.ask("matching/technologies", seen=seen).rows
    least = store.current_settings()["match_least"]
    alike = workings.matching.alike(demands, offers, least=least)
    return workings.matching.choices(alike, store.match_decisions(seen.board))


def _tightest(chosen: Choices, seen: Sight) -> Choices:
    """The resource that is looked at: the bottleneck until somebody chooses another."""
    if chosen.get("resource_id"):
        return {}
    return {
        "resource_id": query.ask("capacity/resources", chosen, seen=seen).column("resource_id")[:1]
    }
