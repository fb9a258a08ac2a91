"""The fiscal year that a version's months and sums were made for."""

from functools import lru_cache
from pathlib import Path

from oneboard.store.attach import attached
from oneboard.store.paths import Board, at
from oneboard.store.version import described

FIRST = "select min(month(month)) from data.month where fiscal_month = 1"


def fiscal_start(board: Board | str, number: int) -> int:
    """The month it starts in. BrokenVersion: the file does not open."""
    described(at(board), number)
    path = at(board).file(number)
    return _read(path, path.stat().st_mtime_ns)


@lru_cache(maxsize=256)
def _read(path: Path, _changed: int) -> int:
    with attached(path) as con:
        [(month,)] = con.execute(FIRST).fetchall()
    return month
