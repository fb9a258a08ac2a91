"""Room on the disk: asked before a version is built, not found out half way."""

import shutil

from oneboard.store.delivery import Delivery
from oneboard.store.paths import Board
from oneboard.store.trouble import NoSpace
from oneboard.store.version import VersionInfo

SPARE = 64 * 2**20  # marts, logs, and what others write meanwhile
MEGABYTE = 2**20


def make_room(board: Board, delivery: Delivery, now: VersionInfo | None) -> None:
    needed, free = needed_for(board, delivery, now), shutil.disk_usage(board.folder).free
    if free < needed:
        raise NoSpace(
            "too_little_room",
            folder=str(board.folder),
            needed=-(-needed // MEGABYTE),
            free=free // MEGABYTE,
        )


def needed_for(board: Board, delivery: Delivery, now: VersionInfo | None) -> int:
    """A new version is a whole one: what is there, what comes (history included), the originals."""
    standing = board.file(now.number).stat().st_size if now else 0
    coming = sum(rows.nbytes for rows in delivery.tables.values())
    originals = sum(upload.path.stat().st_size for upload in delivery.uploads)
    return SPARE + standing + 2 * coming + originals
