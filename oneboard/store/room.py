"""Room on the disk: asked before a version is built, not found out half way."""

import shutil

from oneboard.store.delivery import Delivery
from oneboard.store.paths import Board
from oneboard.store.trouble import NoSpace
from oneboard.store.version import VersionInfo

SPARE = 64 * 2**20  # marts, logs, and what others write meanwhile
MEGABYTE = 2**20


def make_room(
    board: Board, delivery: Delivery | None = None, *, now: VersionInfo | None = None
) -> None:
    """NoSpace when the disk cannot take what is there (`now`) and what is coming once more."""
    needed = SPARE + (board.file(now.number).stat().st_size if now else 0)
    needed += coming(delivery) if delivery else 0
    free = shutil.disk_usage(board.folder).free
    if free < needed:
        raise NoSpace(
            "too_little_room",
            folder=str(board.folder),
            needed=-(-needed // MEGABYTE),
            free=free // MEGABYTE,
        )


def coming(delivery: Delivery) -> int:
    """Rows twice, for the table and for its history, and the originals."""
    rows = sum(rows.nbytes for rows in delivery.tables.values())
    return 2 * rows + sum(upload.path.stat().st_size for upload in delivery.uploads)
