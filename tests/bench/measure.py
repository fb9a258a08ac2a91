"""Processor time of a server, and results told as ratios against their targets."""

import statistics
import time
from collections.abc import Callable, Sequence
from pathlib import Path

SETTLE = 0.05  # seconds a server may still tidy up after it has answered


def processor(pid: int) -> float:
    """Seconds of processor time that a process has used so far, all its threads together."""
    return time.clock_gettime((~pid << 3) | 2)  # Linux: the clock of another process


def spent(pid: int, click: Callable[[], object]) -> float:
    """Processor seconds that one click costs the server."""
    before = processor(pid)
    click()
    time.sleep(SETTLE)
    return processor(pid) - before


def memory(pid: int) -> float:
    """Megabytes that a process holds in memory."""
    with Path(f"/proc/{pid}/smaps_rollup").open() as lines:
        return next(int(line.split()[1]) for line in lines if line.startswith("Rss:")) / 1024


def p95(times: Sequence[float]) -> float:
    return statistics.quantiles(times, n=20)[-1]


def tell(what: str, ratio: float, target: float, *, least: bool = False) -> None:
    """One line: the ratio, the target, met or not. `least`: the target is a floor."""
    met = ratio >= target if least else ratio <= target
    bound = "at least" if least else "at most"
    print(f"  {what} = {ratio:.2f} ({bound} {target:g}: {'met' if met else 'NOT MET'})", flush=True)
