"""current.json: which version is current."""

import json

from oneboard.store import durable
from oneboard.store.paths import Board, numbers_on_disk
from oneboard.store.trouble import StoreTrouble


def read(board: Board) -> int | None:
    """The current number; None for a board that was never published to."""
    try:
        return int(json.loads(board.pointer.read_bytes())["number"])
    except (FileNotFoundError, NotADirectoryError):
        if numbers_on_disk(board):
            raise StoreTrouble("pointer_missing", board=board.name) from None
        return None
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise StoreTrouble("pointer_broken", board=board.name) from error


def write(board: Board, number: int) -> None:
    durable.write(board.pointer, json.dumps({"number": number}).encode())


def published(board: Board) -> list[int]:
    """Numbers that were published, newest first.

    A file newer than the pointer belongs to a publisher that died before its last step. Without
    a readable pointer every file counts: each is complete, and the newest is the best guess.
    """
    found = numbers_on_disk(board)
    try:
        current = read(board)
    except StoreTrouble:
        return found
    return [number for number in found if current is not None and number <= current]
