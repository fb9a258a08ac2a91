"""Versions opened for reading. The last two stay open: the current one and the one before."""

from collections import OrderedDict
from collections.abc import Callable, Hashable
from dataclasses import dataclass, field
from threading import Lock

import duckdb
from duckdb import DuckDBPyConnection as Connection

from oneboard.store.attach import attached
from oneboard.store.paths import Board, at
from oneboard.store.trouble import BrokenVersion
from oneboard.store.version import version

KEPT = 2
KINDS = 8  # ways of preparing one version: by scope and settings
Prepare = Callable[[Connection], None]


@dataclass(frozen=True)
class Place:
    """Where one open version is kept; `connection` holds one, or none before it is opened."""

    connection: list[Connection] = field(default_factory=list)
    opening: Lock = field(default_factory=Lock)


Kinds = OrderedDict[Prepare | None, Place]
_open: OrderedDict[Hashable, Kinds] = OrderedDict()
_one_at_a_time = Lock()


def open_version(
    board: Board | str, number: int | None = None, *, prepare: Prepare | None = None
) -> Connection:
    """A version as `data` in an in-memory catalogue; ask through `.cursor()`, never close it.

    Restricted tables are not in it. `prepare` may make views and macros before the configuration
    is locked. BrokenVersion: the file does not open.
    """
    here = at(board)
    info = version(here, number)
    place = _place((here.file(info.number), info.published_at), prepare)
    with place.opening:  # others go on reading what is open already
        if not place.connection:
            place.connection.append(_opened(here, info.number, prepare))
    return place.connection[0]


def _place(file: Hashable, prepare: Prepare | None) -> Place:
    """What is too much is dropped, not closed: another thread may still read from it."""
    with _one_at_a_time:
        kinds = _open.setdefault(file, OrderedDict())
        place = kinds.setdefault(prepare, Place())
        kinds.move_to_end(prepare)
        _open.move_to_end(file)
        while len(kinds) > KINDS:
            kinds.popitem(last=False)
        while len(_open) > KEPT:
            _open.popitem(last=False)
    return place


def forget() -> None:
    """Let go of every open version, so that files can be moved or deleted."""
    with _one_at_a_time:
        _open.clear()


def _opened(board: Board, number: int, prepare: Prepare | None) -> Connection:
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
