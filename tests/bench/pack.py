"""What a board pack costs: twelve slides, from the questions to the file, per kind.

    python -m tests.bench.pack [rounds]

On the board of ONEBOARD_DATA; after one pack that opens the version, medians of the rest.
"""

import dataclasses
import statistics
import sys
import time

from oneboard import access, pack, query
from tests.bench.measure import tell

SLIDES = 12
TARGET = 3.0  # seconds


def seconds(kind: str, seen: query.Sight) -> float:
    """Of a pack of twelve slides, in proportion to those that the board declares."""
    start = time.perf_counter()
    deck = pack.build(pack.Wish(lang="zh", address="http://board.example"), seen=seen)
    part = SLIDES / len(deck.slides)
    asked = (time.perf_counter() - start) * part
    start = time.perf_counter()
    pack.file_of(dataclasses.replace(deck, slides=deck.slides[:SLIDES]), kind)
    return asked + time.perf_counter() - start


def main(rounds: int) -> None:
    seen = query.sight(access.local())
    for kind in pack.KINDS:
        seconds(kind, seen)
        tell(kind, statistics.median(seconds(kind, seen) for _ in range(rounds)), TARGET)


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 5)
