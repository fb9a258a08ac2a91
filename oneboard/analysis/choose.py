"""Which projects to fund for a budget: down the list with skips, and the best set there is."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field

import numpy as np
from scipy.optimize import Bounds, LinearConstraint, milp

UNIT = 10_000.0  # the solver counts money in these, so that its tolerance is far below one yuan
TIME = 5.0  # seconds a solution may take
OUT_OF_TIME = 1  # how the solver says so


class Unproven(Exception):
    """The best set was not proven to be the best within the time it may take."""


@dataclass(frozen=True)
class Item:
    """A project that competes. `gain` is what the choice maximises, None where unknown.

    `places`: the buckets it counts in, as "dimension:bucket".
    """

    name: str
    cost: float
    gain: float | None
    places: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Rules:
    """What a choice must keep to. `exclusive`: groups of which at most one is taken.

    `least`: how much money each place must get.
    """

    budget: float
    must: frozenset[str] = frozenset()
    exclusive: tuple[frozenset[str], ...] = ()
    least: tuple[tuple[str, float], ...] = ()


@dataclass(frozen=True)
class Choice:
    """The chosen projects, in the order in which they were given."""

    names: tuple[str, ...]
    cost: float = field(compare=False)
    gain: float = field(compare=False)


def skipping(items: Sequence[Item], rules: Rules) -> Choice:
    """Down the list, the musts first, leaving out what no longer fits."""
    taken = {item.name for item in items if item.name in rules.must}
    left = rules.budget - sum(item.cost for item in items if item.name in taken)
    for item in items:
        if item.name not in taken and (item.gain or 0) > 0 and item.cost <= left:
            taken.add(item.name)
            left -= item.cost
    return _choice(items, taken)


def best(items: Sequence[Item], rules: Rules, *, other_than: Choice | None = None) -> Choice | None:
    """The set of the largest gain under the rules, proven; None where no set keeps to them.

    `other_than` cuts one set away, so that the second best is found. A project of unknown gain is
    chosen only where it must be.
    """
    if not items:
        return Choice((), 0.0, 0.0)
    found = milp(
        -np.array([item.gain or 0.0 for item in items]) / _largest_gain(items),
        integrality=np.ones(len(items)),
        bounds=_bounds(items, rules),
        constraints=[*_constraints(items, rules), *_cut(items, other_than)],
        options={"mip_rel_gap": 0.0, "time_limit": TIME},
    )
    if found.status == OUT_OF_TIME:
        raise Unproven
    if found.x is None:
        return None
    return _choice(items, {item.name for item, x in zip(items, found.x, strict=True) if x > 0.5})


def _largest_gain(items: Sequence[Item]) -> float:
    return max((abs(item.gain or 0.0) for item in items), default=1.0) or 1.0


def _bounds(items: Sequence[Item], rules: Rules) -> Bounds:
    """Must-do is taken. Nothing is taken for no gain, unless a minimum may need it."""
    asked = {place for place, _ in rules.least}
    low = np.array([float(item.name in rules.must) for item in items])
    useful = [
        item.gain is not None and (item.gain > 0 or bool(item.places & asked)) for item in items
    ]
    return Bounds(low, np.maximum(low, np.array(useful, dtype=float)))


def _constraints(items: Sequence[Item], rules: Rules) -> list[LinearConstraint]:
    cost = np.array([item.cost for item in items]) / UNIT
    made = [LinearConstraint(cost, -np.inf, rules.budget / UNIT)]
    for group in rules.exclusive:
        inside = np.array([float(item.name in group) for item in items])
        made.append(LinearConstraint(inside, -np.inf, 1.0))
    for place, money in rules.least:
        inside = np.array([float(place in item.places) for item in items])
        made.append(LinearConstraint(cost * inside, money / UNIT, np.inf))
    return made


def _cut(items: Sequence[Item], choice: Choice | None) -> list[LinearConstraint]:
    """At least one project differs: the sum of (1 − x) inside and x outside is one or more."""
    if choice is None:
        return []
    names = set(choice.names)
    sign = np.array([-1.0 if item.name in names else 1.0 for item in items])
    return [LinearConstraint(sign, 1.0 - len(names), np.inf)]


def _choice(items: Sequence[Item], names: Collection[str]) -> Choice:
    taken = [item for item in items if item.name in names]
    return Choice(
        tuple(item.name for item in taken),
        sum(item.cost for item in taken),
        sum(item.gain or 0.0 for item in taken),
    )
