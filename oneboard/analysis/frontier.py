"""The most that any budget can buy: every budget at once, without further rules."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from oneboard.analysis.choose import UNIT, Item

FINEST = 40_000  # steps of money looked at; above it the steps grow
POINTS = 48


@dataclass(frozen=True)
class Point:
    """A budget and the largest gain that fits into it."""

    budget: float
    gain: float


def frontier(items: Sequence[Item], *, points: int = POINTS) -> list[Point]:
    """The efficient frontier, by dynamic programming over whole steps of money.

    Costs are rounded up to a step, so that a point never promises more than its budget buys. The
    last budget is that of all items; where some are not worth their cost, the end is flat.
    """
    useful = [item for item in items if (item.gain or 0) > 0]
    if not useful:
        return []
    total = sum(item.cost for item in items)
    step = UNIT * max(1, int(np.ceil(total / UNIT / FINEST)))
    top = int(np.ceil(total / step))
    most = np.zeros(top + 1)
    for item in useful:
        size = int(np.ceil(item.cost / step - 1e-9))
        most[size:] = np.maximum(most[size:], most[: top + 1 - size] + item.gain)
    places = np.unique(np.linspace(0, top, points).round().astype(int))
    return [Point(float(place * step), float(most[place])) for place in places]
