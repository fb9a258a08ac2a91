"""A delivery as the version it would become: complete and open to questions, on no board."""

import os
import shutil
from datetime import UTC, datetime

from oneboard.store import pointer
from oneboard.store.delivery import Delivery
from oneboard.store.paths import PREVIEW, Board, at, next_number
from oneboard.store.publish import as_of_next, planned
from oneboard.store.trouble import writing
from oneboard.store.version import VersionInfo, current
from oneboard.store.write import write


def preview(board: Board | str, delivery: Delivery, *, name: str) -> VersionInfo:
    """Build the next version beside a link to the current one, in a place of its own.

    `name`: of the staged delivery, with which the preview goes away. Restricted tables are not
    kept. The `board` of the version told is where it can be asked.
    """
    here, shadow = at(board), shadow_of(name)
    drop_preview(name)
    now = current(here)
    info = VersionInfo(
        number=next_number(here),
        board=shadow.name,
        as_of=as_of_next(delivery, now),
        published_at=datetime.now(UTC),
        published_by=delivery.who,
        note=delivery.note,
        base=now.number if now else None,
        kind="publish",
    )
    with writing(shadow.folder), planned(here, delivery) as found:
        shadow.versions.mkdir(parents=True)
        built = write(
            found.bench, info, folder=shadow.folder, touched=found.work.touched,
            uploads=delivery.uploads,
        )  # fmt: skip
        built.file.replace(shadow.file(info.number))
        if built.restricted:
            built.restricted.unlink()
        if now:
            _link(here, shadow, now.number)
        pointer.write(shadow, info.number)
    return info


def shadow_of(name: str) -> Board:
    return Board(f"{PREVIEW}{name[:20]}")


def drop_preview(name: str) -> None:
    shutil.rmtree(shadow_of(name).folder, ignore_errors=True)


def _link(board: Board, shadow: Board, number: int) -> None:
    """The version before, to compare with; a copy where the disk knows no links."""
    try:
        os.link(board.file(number), shadow.file(number))
    except OSError:
        shutil.copyfile(board.file(number), shadow.file(number))
