"""Versions opened for reading. The last two stay open: the current one and the one before."""

from collections import OrderedDict
from collections.abc import Callable
from threading import Lock

import duckdb

from oneboard.store.attach import attached
from oneboard.store.paths import Board, at
from oneboard.store.trouble import BrokenVersion
from oneboard.store.version import version

KEPT = 2
Prepare = Callable[[duckdb.DuckDBPyConnection], None]

_open: OrderedDict[tuple, duckdb.DuckDBPyConnection] = OrderedDict()
_one_at_a_time = Lock()


def open_version(
    board: Board | str, number: int | None = None, *, prepare: Prepare | None = None
) -> duckdb.DuckDBPyConnection:
    """A version as `data` in an in-memory catalogue; ask through `.cursor()`, never close it.

    Restricted tables are not in it. `prepare` may make views and macros before the configuration
    is locked. BrokenVersion: the file does not open.
    """
    here = at(board)
    info = version(here, number)
    key = (here.file(info.number), info.published_at, prepare)
    with _one_at_a_time:
        if key not in _open:
            _open[key] = _opened(here, info.number, prepare)
        _open.move_to_end(key)
        # dropped, not closed: a cursor of another thread may still be reading from it
        while len(_open) > KEPT:
            _open.popitem(last=False)
        return _open[key]


def forget() -> None:
    """Let go of every open version, so that files can be moved or deleted."""
    with _one_at_a_time:
        _open.clear()


def _opened(board: Board, number: int, prepare: Prepare | None) -> duckdb.DuckDBPyConnection:
    try:
        con = attached(board.file(number))
    except duckdb.Error as error:
        raise BrokenVersion(
            "version_broken", board=board.name, number=number, reason=str(error)
        ) from error
    if prepare:
        prepare(con)
    con.execute("set lock_configuration = true")
    return con
