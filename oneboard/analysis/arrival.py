"""When a project reaches the end of its way, drawn from how long others stayed in each stage."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from oneboard.analysis.stays import Stay

DRAWS = 1000
SEED = 20260101  # the same draws every time, so that a date stays what it was


@dataclass(frozen=True)
class Way:
    """The stages a project still has to leave, the one it is in first, and its days in that."""

    name: str
    stages: tuple[str, ...]
    spent: float


@dataclass(frozen=True)
class Arrival:
    """Days from now. None: further away than the known stays reach.

    `cases`: the fewest finished stays that any stage of the way is judged by; of the stage the
    project is in, those that lasted longer than it is there already. `known` is False where that is
    too few to say anything.
    """

    name: str
    low: float | None
    middle: float | None
    high: float | None
    cases: int
    known: bool


@dataclass(frozen=True)
class _Curves:
    """Kaplan-Meier curves of resampled stays: lengths of stay, and one row of shares a draw."""

    days: np.ndarray
    shares: np.ndarray


def arrivals(
    ways: Sequence[Way], stays: Sequence[Stay], *, interval: float, enough: int
) -> list[Arrival]:
    """Each draw resamples the stays of every stage, and lets the project stay as long as one of
    them, given the days it is there already.

    The interval therefore holds both how different stays are and how few of them are known.
    """
    chance = np.random.default_rng(SEED)
    by_stage = {
        stage: [stay for stay in stays if stay.stage == stage]
        for stage in dict.fromkeys(stage for way in ways for stage in way.stages)
    }
    curves = {stage: _resampled(found, chance) for stage, found in by_stage.items()}
    luck = {stage: chance.uniform(0, 1, DRAWS) for stage in curves}
    return [_arrival(way, by_stage, curves, luck, interval, enough) for way in ways]


def _resampled(stays: Sequence[Stay], chance: np.random.Generator) -> _Curves:
    """Those who moved on come before those who only stayed as long, as Kaplan and Meier have it."""
    if not stays:
        return _Curves(np.empty(0), np.empty((DRAWS, 0)))
    ordered = sorted(stays, key=lambda stay: (stay.days, not stay.moved))
    weights = chance.multinomial(len(ordered), np.full(len(ordered), 1 / len(ordered)), DRAWS)
    inside = np.cumsum(weights[:, ::-1], axis=1)[:, ::-1]
    moved = weights * np.array([stay.moved for stay in ordered])
    leaving = np.divide(moved, inside, out=np.zeros(moved.shape), where=inside > 0)
    return _Curves(np.array([stay.days for stay in ordered]), np.cumprod(1 - leaving, axis=1))


def _arrival(
    way: Way,
    by_stage: Mapping[str, Sequence[Stay]],
    curves: Mapping[str, _Curves],
    luck: Mapping[str, np.ndarray],
    interval: float,
    enough: int,
) -> Arrival:
    spent = [way.spent] + [0.0] * (len(way.stages) - 1)
    cases = min(
        sum(stay.moved and stay.days > days for stay in by_stage[stage])
        for stage, days in zip(way.stages, spent, strict=True)
    )
    if cases < enough:
        return Arrival(way.name, None, None, None, cases, known=False)
    drawn = sum(
        _rest(curves[stage], luck[stage], days)
        for stage, days in zip(way.stages, spent, strict=True)
    )
    outside = (1 - interval) / 2
    low, middle, high = np.quantile(drawn, (outside, 0.5, 1 - outside), method="inverted_cdf")
    return Arrival(way.name, _day(low), _day(middle), _day(high), cases, known=True)


def _rest(curves: _Curves, luck: np.ndarray, spent: float) -> np.ndarray:
    """Days still to stay in each draw; endless where the curve stops above the share drawn."""
    ahead = curves.days > spent
    before = curves.shares[:, ~ahead]
    still = before[:, -1] if before.shape[1] else np.ones(len(luck))
    gone = curves.shares[:, ahead] <= (still * luck)[:, None] + 1e-12
    found = gone.any(axis=1) & (still > 0)
    days = np.append(curves.days[ahead], 0.0)[gone.argmax(axis=1)]
    return np.where(found, days - spent, np.inf)


def _day(value: float) -> float | None:
    return float(value) if np.isfinite(value) else None
