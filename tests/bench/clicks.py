"""T1: what a filter click costs the server, page by page, beside the same click on an empty page.

    python -m tests.bench.clicks [clicks]

Processor milliseconds, medians. Warm: choices that somebody asked before. New: a pair of choices
that nobody asked before. The empty page has the same widgets and the board's settings.
"""

import itertools
import statistics
import sys
from collections.abc import Iterator
from pathlib import Path

from tests.bench.measure import spent, tell
from tests.bench.viewer import Viewer
from tests.house.sources import ROOT, menu
from tests.walk.server import started

BLANK = Path(__file__).parent / "blank.py"
WARM = 3


def main(clicks: int = 15) -> None:
    with started(ROOT / "app.py") as (board, ours), started(BLANK, home=ROOT) as (blank, other):
        for page, _ in menu():
            with Viewer(board, page) as on_page:
                if not on_page.options.get("department"):
                    print(f"{page}: no filters")
                    continue
                with Viewer(blank, address=same_widgets(on_page)) as on_blank:
                    compare(page, on_page, ours.pid, on_blank, other.pid, clicks)


def same_widgets(viewer: Viewer) -> str:
    return f"buttons={viewer.widgets['button']}&toggles={viewer.widgets['checkbox']}"


def compare(
    page: str, on_page: Viewer, ours: int, on_blank: Viewer, other: int, clicks: int
) -> None:
    warm, new, empty = choices(on_page), pairs(on_page), choices(on_blank)
    for _ in range(2 * WARM):
        on_page.run(next(warm))
        on_blank.run(next(empty))
    costs: dict[str, list[float]] = {"empty": [], "warm": [], "new": []}
    for _ in range(clicks):
        costs["empty"].append(spent(other, lambda: on_blank.run(next(empty))))
        costs["warm"].append(spent(ours, lambda: on_page.run(next(warm))))
        costs["new"].append(spent(ours, lambda: on_page.run(next(new))))
    middle = {name: statistics.median(taken) for name, taken in costs.items()}
    print(f"{page}: " + ", ".join(f"{name} {1000 * t:.1f} ms" for name, t in middle.items()))
    tell("warm / empty", middle["warm"] / middle["empty"], 2)
    tell("new / empty", middle["new"] / middle["empty"], 8)


def choices(viewer: Viewer) -> Iterator[dict[str, list[str]]]:
    """A few departments, over and over."""
    return itertools.cycle({"department": [d]} for d in viewer.options["department"][:WARM])


def pairs(viewer: Viewer) -> Iterator[dict[str, list[str]]]:
    """Two departments together, never the same two again."""
    pairs = itertools.combinations(viewer.options["department"], 2)
    return ({"department": list(pair)} for pair in pairs)


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
