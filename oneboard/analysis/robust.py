"""How firm a place on the list is: the list made again with many other weights."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

SETS = 1000
SEED = 20260101  # the same weights every time, so that a figure stays what it was


@dataclass(frozen=True)
class Scored:
    """A project with its criteria (None where unknown), in the order of the weights."""

    name: str
    cost: float
    criteria: tuple[float | None, ...]
    is_must: bool = False


@dataclass(frozen=True)
class Hold:
    """How one place held: share of the weight sets above the line, best and worst place."""

    name: str
    above_share: float
    rank_best: int
    rank_worst: int


def holds(
    projects: Sequence[Scored], weights: Sequence[float], *, budget: float, swing: float
) -> list[Hold]:
    """Each weight moves by up to `swing` of itself, up and down, independently of the others."""
    if not projects:
        return []
    order = _orders(projects, _around(weights, swing))
    cost = np.array([project.cost for project in projects])
    must = np.array([project.is_must for project in projects])
    place = np.argsort(order, axis=1)
    cumulative = np.take_along_axis(np.cumsum(cost[order], axis=1), place, axis=1)
    above = (cumulative <= budget) | must
    return [
        Hold(project.name, float(above[:, n].mean()), int(low) + 1, int(high) + 1)
        for n, (project, low, high) in enumerate(
            zip(projects, place.min(axis=0), place.max(axis=0), strict=True)
        )
    ]


def _around(weights: Sequence[float], swing: float) -> np.ndarray:
    chance = np.random.default_rng(SEED)
    return np.array(weights) * chance.uniform(1 - swing, 1 + swing, (SETS, len(weights)))


def _orders(projects: Sequence[Scored], sets: np.ndarray) -> np.ndarray:
    """The list under each set of weights: must-do first, then best first, equals as given."""
    criteria = np.array([[np.nan if c is None else c for c in p.criteria] for p in projects])
    known = ~np.isnan(criteria)
    whole = sets @ known.T
    scores = np.divide(
        sets @ np.where(known, criteria, 0.0).T, whole, out=np.full(whole.shape, -1.0),
        where=whole > 0,
    )  # fmt: skip
    scores[:, [project.is_must for project in projects]] = np.inf
    return np.argsort(-scores.round(9), axis=1, kind="stable")
