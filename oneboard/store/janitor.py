"""What has no place is removed: leavings of the dead at the start, old versions on command."""

import re
import shutil
import time
from collections.abc import Iterator
from pathlib import Path

from oneboard.store import pointer
from oneboard.store.lock import publish_lock
from oneboard.store.paths import BOARD_NAME, Board, at, copies_folder, data_folder
from oneboard.store.trouble import Locked, StoreTrouble, writing
from oneboard.store.uploads import uploads_folder

ANY_FILE = re.compile(r"(\d{6,})(\.restricted)?\.duckdb")
A_DAY = 24 * 60 * 60.0


def tidy() -> list[Path]:
    """Remove half-built versions and half-copied files of dead processes; tell which.

    A board that is being published to is left alone, and nothing published is ever touched.
    """
    removed = list(_half_copies())
    for folder in sorted((data_folder() / "boards").glob("*")):
        if BOARD_NAME.fullmatch(folder.name) and folder.is_dir():
            removed += _tidy_board(Board(folder.name))
    return removed


def prune(board: Board | str, *, keep: int) -> list[int]:
    """Delete all but the newest `keep` versions, a command of the operator; tell which went. Copies
    of versions go with them."""
    if keep < 1:
        raise ValueError("keep at least the current version")
    here = at(board)
    with writing(here.folder), publish_lock(here):
        gone = pointer.published(here)[keep:]
        for number in gone:
            here.file(number).unlink()
            here.restricted_file(number).unlink(missing_ok=True)
    for copy in copies_folder().glob("*.duckdb") if gone else ():
        copy.unlink(missing_ok=True)
    return gone


def _tidy_board(board: Board) -> list[Path]:
    try:
        with publish_lock(board, patience=0):
            dead = [*_unfinished(board), *_never_pointed_to(board)]
            for path in dead:
                shutil.rmtree(path) if path.is_dir() else path.unlink()
            return dead
    except Locked:
        return []


def _unfinished(board: Board) -> Iterator[Path]:
    if board.building.exists():
        yield board.building
    yield from board.folder.glob(".*.new")


def _never_pointed_to(board: Board) -> Iterator[Path]:
    """Files that got their name before their publisher died. Without a pointer: nobody can say."""
    try:
        current = pointer.read(board) or 0
    except StoreTrouble:
        return
    for path in board.versions.glob("*.duckdb"):
        named = ANY_FILE.fullmatch(path.name)
        if named and (int(named[1]) > current or not board.file(int(named[1])).exists()):
            yield path


def _half_copies() -> Iterator[Path]:
    """Of uploads, and of versions for typed questions (beside each its log)."""
    for path in (*uploads_folder().glob(".*.new"), *copies_folder().glob("*.making*")):
        if time.time() - path.stat().st_mtime > A_DAY:
            path.unlink()
            yield path
