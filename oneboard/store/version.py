"""Versions: which there are, and what each says about itself."""

from dataclasses import dataclass, fields, replace
from datetime import UTC, date, datetime
from functools import lru_cache
from pathlib import Path

import duckdb

from oneboard.store import pointer
from oneboard.store.attach import attached
from oneboard.store.paths import Board, at
from oneboard.store.trouble import BrokenVersion, NoVersion


@dataclass(frozen=True)
class VersionInfo:
    """What a version says about itself. `base`: the version its content was built on.

    `has_restricted`: restricted tables lie in a second file beside it.
    """

    number: int
    board: str
    as_of: date
    published_at: datetime
    published_by: str
    note: str
    base: int | None
    kind: str  # publish, register (of nothing else), rollback
    has_restricted: bool = False


FIELDS = tuple(field.name for field in fields(VersionInfo))


def versions(board: Board | str) -> list[VersionInfo]:
    """Every published version that opens, newest first."""
    return [info for info in (_or_none(at(board), n) for n in pointer.published(at(board))) if info]


def numbers(board: Board | str) -> list[int]:
    """Every published version, newest first, also one that does not open."""
    return pointer.published(at(board))


def version(board: Board | str, number: int | None = None) -> VersionInfo:
    """One version; without a number the one being served, the newest that opens."""
    here = at(board)
    known = pointer.published(here)
    if number is not None:
        if number not in known:
            raise NoVersion("no_such_version", board=here.name, number=number)
        return described(here, number)
    if not known:
        raise NoVersion("no_version", board=here.name)
    serving = next((info for info in (_or_none(here, n) for n in known) if info), None)
    return serving or described(here, known[0])


def current(board: Board) -> VersionInfo | None:
    """The version to publish on: the newest, even if an older one has to be served for it.

    Publishing on the older one would drop the newest's changes without a word; BrokenVersion
    leaves that to a person, who may roll back.
    """
    known = pointer.published(board)
    return described(board, known[0]) if known else None


def described(board: Board, number: int) -> VersionInfo:
    """The description inside a version file, read once per file."""
    path = board.file(number)
    try:
        stamp = path.stat()
    except FileNotFoundError as error:
        raise BrokenVersion("version_missing", board=board.name, number=number) from error
    found = _read(path, number, stamp.st_mtime_ns, stamp.st_size)
    if isinstance(found, str):
        raise BrokenVersion("version_broken", board=board.name, number=number, reason=found)
    return found


def files(board: Board, number: int, *, register: int | None = None) -> list[Path]:
    """The file of a version and, where it has one, the restricted file beside it: its own, or that
    of another version."""
    beside = number if register is None else register
    if not described(board, beside).has_restricted:
        return [board.file(number)]
    if not board.restricted_file(beside).exists():
        raise BrokenVersion("restricted_missing", board=board.name, number=beside)
    return [board.file(number), board.restricted_file(beside)]


def _or_none(board: Board, number: int) -> VersionInfo | None:
    try:
        return described(board, number)
    except BrokenVersion:
        return None


@lru_cache(maxsize=4096)
def _read(path: Path, number: int, _changed: int, _size: int) -> VersionInfo | str:
    """The description, or why it cannot be read: a broken file is not tried at every click."""
    try:
        with attached(path) as con:
            row = con.execute(f"select {', '.join(FIELDS)} from data.version_info").fetchone()
    except duckdb.Error as error:
        return str(error)
    info = VersionInfo(**dict(zip(FIELDS, row, strict=True)))
    return replace(info, published_at=info.published_at.replace(tzinfo=UTC))
