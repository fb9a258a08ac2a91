"""One publisher at a time. The system lets go of the lock when its holder dies."""

import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import IO

from oneboard.store.paths import Board
from oneboard.store.trouble import Locked

if sys.platform == "win32":
    import msvcrt

    def _take(handle: IO) -> None:
        msvcrt.locking(handle.fileno(), msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _take(handle: IO) -> None:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)


PAUSE = 0.05


@contextmanager
def publish_lock(board: Board, *, patience: float = 30.0) -> Iterator[None]:
    """Wait at most `patience` seconds for whoever is publishing to the board."""
    board.folder.mkdir(parents=True, exist_ok=True)
    with board.lock.open("a") as handle:
        _wait(handle, board=board, patience=patience)
        yield


def _wait(handle: IO, *, board: Board, patience: float) -> None:
    until = time.monotonic() + patience
    while True:
        try:
            return _take(handle)
        except OSError as error:
            if time.monotonic() >= until:
                raise Locked("locked", board=board.name) from error
        time.sleep(PAUSE)
