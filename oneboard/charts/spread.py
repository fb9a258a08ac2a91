"""Where marks and their labels go when many would fall on one place; the same every time."""

from collections.abc import Sequence

GOLDEN = 0.61803398875


def jitter(
    values: Sequence[float | None], lanes: Sequence[int], *, width: float = 0.7
) -> list[float]:
    """Sideways places within each lane: neighbours in value stand far apart."""
    placed: list[float] = [0.0] * len(values)
    for lane in set(lanes):
        members = [n for n, own in enumerate(lanes) if own == lane]
        members.sort(key=lambda n: (values[n] is not None, values[n] or 0.0, n))
        for turn, n in enumerate(members):
            placed[n] = lane + ((turn * GOLDEN + 0.5) % 1 - 0.5) * width
    return placed


def apart(spots: Sequence[tuple[float, float]], *, width: float, height: float) -> list[int]:
    """Which labels to keep, in the given order, so that none covers an earlier one."""
    kept: list[int] = []
    for n, (x, y) in enumerate(spots):
        if all(abs(x - spots[k][0]) > width or abs(y - spots[k][1]) > height for k in kept):
            kept.append(n)
    return kept


def signed_root(value: float) -> float:
    """The square root that keeps the sign: large and small values fit on one axis."""
    return abs(value) ** 0.5 * (1 if value >= 0 else -1)
