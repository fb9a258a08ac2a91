"""How long the rest will take, judged by how long it took so far."""

import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import PurePath

from oneboard.ingest.road.take import Step, Tell

# Shares of the whole that each step took of 100,000 and 1,000,000 lines (tests/bench/loading.py):
# from reading to the comparison, and publishing behind it. Reading a workbook is slow.
TEXT = {"read": (0.0, 0.4), "understand": (0.4, 0.65), "compare": (0.65, 1.0)}
WORKBOOK = {"read": (0.0, 0.65), "understand": (0.65, 0.85), "compare": (0.85, 1.0)}
TEXT_KINDS = (".csv", ".tsv", ".txt")
SURE = 0.08  # below this share, and before so many seconds, nobody can tell
SOON = 2.0


def share(step: Step) -> float | None:
    """How much lies behind up to the comparison; None where nothing tells it."""
    text = PurePath(step.file).suffix.lower() in TEXT_KINDS
    found = (TEXT if text else WORKBOOK).get(step.what)
    if found is None:
        return None
    start, stop = found
    return start + (stop - start) * (step.done + step.part) / max(step.total, 1)


def left(step: Step, seconds: float) -> float | None:
    """Seconds that the rest will take, after so many seconds; None while it cannot be told."""
    behind = share(step)
    if behind is None or behind < SURE or seconds < SOON:
        return None
    return seconds * (1 - behind) / behind


def counted_down(
    left: float | None, *, since: float, clock: Callable[[], float] = time.monotonic
) -> int | None:
    """Whole seconds of an estimate that are not over yet; 0 when it was too short."""
    return None if left is None else max(0, round(left - (clock() - since)))


def timed(tell: Tell, *, clock: Callable[[], float] = time.monotonic) -> Tell:
    """Tells each step with how long the rest will take."""
    start = clock()

    def told(step: Step) -> None:
        tell(replace(step, left=left(step, clock() - start)))

    return told
