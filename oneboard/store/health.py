"""Is the board served as it should be, and if not, why?"""

import os
from dataclasses import dataclass
from pathlib import Path

from oneboard.store import pointer
from oneboard.store.paths import Board, at, data_folder
from oneboard.store.trouble import BrokenVersion, NotWritable, NoVersion, StoreTrouble
from oneboard.store.version import VersionInfo, files, version


@dataclass(frozen=True)
class Health:
    """`serving`: the version people see. `troubles`: what is wrong, each with its sentence."""

    serving: VersionInfo | None
    troubles: tuple[StoreTrouble, ...]

    @property
    def well(self) -> bool:
        return self.serving is not None and not self.troubles


def health(board: Board | str) -> Health:
    here = at(board)
    troubles = [*_of_pointer(here), *_of_versions(here), *_of_folder()]
    try:
        return Health(version(here), tuple(troubles))
    except BrokenVersion:
        return Health(None, tuple(troubles))  # told already
    except NoVersion as error:
        return Health(None, (*troubles, error))


def _of_pointer(board: Board) -> list[StoreTrouble]:
    try:
        current = pointer.read(board)
    except StoreTrouble as error:
        return [error]
    if current is None or board.file(current).exists():
        return []
    return [BrokenVersion("version_missing", board=board.name, number=current)]


def _of_versions(board: Board) -> list[StoreTrouble]:
    found: list[StoreTrouble] = []
    for number in pointer.published(board):
        try:
            files(board, number)
        except BrokenVersion as error:
            found.append(error)
    return found


def _of_folder() -> list[StoreTrouble]:
    folder = _nearest(data_folder())
    if folder.is_dir() and os.access(folder, os.W_OK):
        return []
    return [NotWritable("folder_read_only", folder=str(data_folder()))]


def _nearest(folder: Path) -> Path:
    return next(path for path in (folder, *folder.parents) if path.exists())
