"""How long projects stay in a stage, those still inside counted as at least that long."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from scipy.stats import CensoredData, ecdf


@dataclass(frozen=True)
class Stay:
    """Days in a stage. Whoever did not move on, stayed at least that long."""

    stage: str
    days: float
    moved: bool


@dataclass(frozen=True)
class Step:
    """The share that is still in the stage after so many days."""

    day: float
    share: float


@dataclass(frozen=True)
class Dwell:
    """What the stays of one stage say; None where too few moved on to tell."""

    stage: str
    stays: int
    moved: int
    median: float | None
    long: float | None
    curve: tuple[Step, ...]


def dwells(stays: Sequence[Stay], *, long_at: float, enough: int) -> list[Dwell]:
    """The Kaplan-Meier median and percentile `long_at` of each stage, in the order first met.

    Fewer than `enough` moves give no figure.
    """
    return [
        _dwell(stage, [stay for stay in stays if stay.stage == stage], long_at, enough)
        for stage in dict.fromkeys(stay.stage for stay in stays)
    ]


def _dwell(stage: str, stays: Sequence[Stay], long_at: float, enough: int) -> Dwell:
    moved = sum(stay.moved for stay in stays)
    curve = staying(stays) if moved >= enough else []
    return Dwell(
        stage, len(stays), moved, _left_by(curve, 0.5), _left_by(curve, long_at), tuple(curve)
    )


def staying(stays: Iterable[Stay]) -> list[Step]:
    """Kaplan-Meier: one step per length of stay at which one moved on."""
    known = list(stays)
    data = CensoredData(
        uncensored=[stay.days for stay in known if stay.moved],
        right=[stay.days for stay in known if not stay.moved],
    )
    found = ecdf(data).sf
    steps = [Step(0.0, 1.0)]
    for day, share in zip(found.quantiles.tolist(), found.probabilities.tolist(), strict=True):
        if share < steps[-1].share:
            steps.append(Step(day, share))
    return steps


def _left_by(curve: Sequence[Step], share: float) -> float | None:
    """The day by which that share has moved on, if the curve comes so far."""
    return next((step.day for step in curve if step.share <= 1 - share + 1e-9), None)
