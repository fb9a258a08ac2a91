"""What somebody wishes of a choice: budget, order, weights, constraints; and how a link says it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

CRITERIA = ("policy", "market", "feasibility", "value", "reliance", "risk")
ORDERS = ("score", "productivity")
GROUPS = 3  # groups of which at most one project is chosen
Params = dict[str, list[str]]


@dataclass(frozen=True)
class Wish:
    """`budget` None is the approved money not yet spent; no weights are those of the settings."""

    budget: float | None = None
    rank_by: str = ORDERS[0]
    weights: tuple[float, ...] = ()
    must: tuple[str, ...] = ()
    exclusive: tuple[tuple[str, ...], ...] = ()
    least: tuple[tuple[str, float], ...] = ()

    @property
    def choices(self) -> dict[str, list]:
        """What the questions of the page are asked with."""
        return {
            "budget": [] if self.budget is None else [self.budget],
            "rank_by": [self.rank_by],
            "weights": list(self.weights),
            "must": list(self.must),
            "least": [place for place, _ in self.least],
            "least_money": [money for _, money in self.least],
        }


def to_params(wish: Wish) -> Params:
    """Every part by its name; what is as everybody sees it anyway is an empty list."""
    groups = {
        f"only_{n}": list(wish.exclusive[n]) if n < len(wish.exclusive) else []
        for n in range(GROUPS)
    }
    return {
        "budget": [] if wish.budget is None else [f"{wish.budget:.0f}"],
        "rank_by": [] if wish.rank_by == ORDERS[0] else [wish.rank_by],
        "weights": ["-".join(f"{weight:g}" for weight in wish.weights)] if wish.weights else [],
        "must": list(wish.must),
        **groups,
        "least": [f"{place}={money:.0f}" for place, money in wish.least],
    }


NAMES = tuple(to_params(Wish()))


def from_params(params: Mapping[str, Sequence[str]]) -> Wish:
    """The wish of a link; parts that make no sense are left out."""
    budget = _number(_first(params, "budget"))
    rank_by = _first(params, "rank_by")
    weights = tuple(_number(part) for part in _first(params, "weights").split("-"))
    groups = (tuple(params.get(f"only_{n}", ())) for n in range(GROUPS))
    places = (part.rpartition("=") for part in params.get("least", ()))
    return Wish(
        budget=budget,
        rank_by=rank_by if rank_by in ORDERS else ORDERS[0],
        weights=_known_weights(weights),
        must=tuple(params.get("must", ())),
        exclusive=tuple(group for group in groups if group),
        least=tuple((place, _number(money) or 0.0) for place, _, money in places if place),
    )


def _known_weights(weights: Sequence[float | None]) -> tuple[float, ...]:
    known = tuple(weight for weight in weights if weight is not None)
    return known if len(known) == len(CRITERIA) and any(known) else ()


def _first(params: Mapping[str, Sequence[str]], name: str) -> str:
    return next(iter(params.get(name, ())), "")


def _number(text: str) -> float | None:
    """A plain amount of zero or more; nothing else is a number here."""
    whole, _, part = text.partition(".")
    return float(text) if whole.isdecimal() and (part.isdecimal() or not part) else None
