"""T3: many viewers at once on the first page.

    python -m tests.bench.crowd [seconds]

50 viewers who click once a second, beside one viewer; then as many clicks as the server manages,
beside a page with the same charts under Streamlit's default settings. The viewers run on the same
machine and read every answer, so they take a part of its processors.
"""

import itertools
import statistics
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from pathlib import Path

from tests.bench.measure import p95, tell
from tests.bench.viewer import Viewer
from tests.house.sources import ROOT, menu
from tests.walk.server import started

PLAIN = Path(__file__).parent / "plain.py"
CROWD = 50
PUSHERS = 8
HOME = menu()[0][0]


def main(seconds: int = 20) -> None:
    with started(ROOT / "app.py") as (board, _), tempfile.TemporaryDirectory() as nothing:
        alone = pace(board, 1, seconds)
        crowd = pace(board, CROWD, seconds)
        for count, times in ((1, alone), (CROWD, crowd)):
            middle = 1000 * statistics.median(times)
            print(f"{count} viewers: median {middle:.0f} ms, p95 {1000 * p95(times):.0f} ms")
        tell(f"p95 of {CROWD} viewers / of one", p95(crowd) / p95(alone), 3)
        ours = push(board, seconds / 2)
        with started(PLAIN, home=Path(nothing)) as (plain, _):
            theirs = push(plain, seconds / 2)
    print(f"clicks a second: {ours:.1f}, plain page {theirs:.1f}")
    tell("our clicks a second / the plain page's", ours / theirs, 8, least=True)


def pace(url: str, count: int, seconds: float) -> list[float]:
    """Everybody clicks once a second, spread over the second; seconds of each click."""
    with ExitStack() as stack, ThreadPoolExecutor(count) as pool:
        viewers = [stack.enter_context(Viewer(url, HOME)) for _ in range(count)]
        warm(viewers[0])
        start = time.perf_counter()
        at = [start + place / count for place in range(count)]
        told = pool.map(lambda v, first: clicks(v, first, start + seconds), viewers, at)
        return list(itertools.chain.from_iterable(told))


def clicks(viewer: Viewer, first: float, end: float) -> list[float]:
    """A click that is late is counted from when it was due."""
    times = []
    for due, choice in zip(itertools.count(first), choices(viewer), strict=False):
        if due >= end:
            return times
        time.sleep(max(0.0, due - time.perf_counter()))
        viewer.run(choice)
        times.append(time.perf_counter() - due)
    return times


def push(url: str, seconds: float) -> float:
    """Clicks a second when a few viewers click without a pause."""
    with ExitStack() as stack, ThreadPoolExecutor(PUSHERS) as pool:
        viewers = [stack.enter_context(Viewer(url, HOME)) for _ in range(PUSHERS)]
        warm(viewers[0])
        end = time.perf_counter() + seconds
        return sum(pool.map(lambda viewer: until(viewer, end), viewers)) / seconds


def until(viewer: Viewer, end: float) -> int:
    for count, choice in enumerate(choices(viewer)):
        if time.perf_counter() >= end:
            return count
        viewer.run(choice)
    return 0


def warm(viewer: Viewer) -> None:
    for choice in itertools.islice(choices(viewer), 8):
        viewer.run(choice)


def choices(viewer: Viewer):
    return itertools.cycle({"department": [d]} for d in viewer.options["department"][:4])


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
