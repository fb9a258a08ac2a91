"""Where things lie: the data folder, its boards, their versions."""

import os
import re
import time
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path

ROOT = Path(__file__).parents[2]
BOARD_NAME = re.compile(r"[a-z][a-z0-9_-]{0,30}")
VERSION_FILE = re.compile(r"(\d{6,})\.duckdb")
SAMPLE, OWN = "sample", "own"
PREVIEW = "preview-"  # begins the name of a board that nobody published
TICK = 100_000_000  # nanoseconds in which a folder may change twice under one time stamp


def data_folder() -> Path:
    """Versions, uploads, state and inbox live here; ONEBOARD_DATA moves it."""
    return _absolute(os.environ.get("ONEBOARD_DATA") or str(ROOT / "data"))


def copies_folder() -> Path:
    """What typed questions are asked of: copies of versions, made anew when somebody asks."""
    return data_folder() / "explore"


@cache
def _absolute(folder: str) -> Path:
    return Path(folder).absolute()


@dataclass(frozen=True)
class Board:
    """One organisation's versions: a folder of its own, so that two never mix."""

    name: str

    def __post_init__(self) -> None:
        if not BOARD_NAME.fullmatch(self.name):
            raise ValueError(f"not the name of a board: {self.name!r}")

    @property
    def folder(self) -> Path:
        return _folder(data_folder(), self.name)

    @property
    def versions(self) -> Path:
        return _inside(self.folder, "versions")

    @property
    def building(self) -> Path:
        """A version is made here; whatever lies here while nobody publishes is dead."""
        return self.folder / "building"

    @property
    def pointer(self) -> Path:
        return _inside(self.folder, "current.json")

    @property
    def lock(self) -> Path:
        return self.folder / "publish.lock"

    def file(self, number: int) -> Path:
        return _inside(self.versions, f"{number:06d}.duckdb")

    def restricted_file(self, number: int) -> Path:
        """Restricted tables lie beside the version and are never opened with it."""
        return self.versions / f"{number:06d}.restricted.duckdb"


@cache
def _folder(data: Path, name: str) -> Path:
    kind = "previews" if name.startswith(PREVIEW) else "boards"
    return data / kind / name


@lru_cache(maxsize=4096)
def _inside(folder: Path, name: str) -> Path:
    """Paths are put together many times at every click."""
    return folder / name


def at(board: Board | str) -> Board:
    return board if isinstance(board, Board) else Board(board)


def boards() -> list[Board]:
    """Boards that have been published to, by name."""
    folders = sorted((data_folder() / "boards").glob("*/versions"))
    found = [Board(f.parent.name) for f in folders if BOARD_NAME.fullmatch(f.parent.name)]
    return [board for board in found if numbers_on_disk(board)]


def screen_board() -> Board:
    """The organisation's own board once it has a version, else the sample."""
    own = Board(OWN)
    return own if numbers_on_disk(own) else Board(SAMPLE)


def numbers_on_disk(board: Board) -> list[int]:
    """Every version file, newest first, whether the pointer knows it or not."""
    folder = board.versions
    try:
        changed = folder.stat().st_mtime_ns
    except (FileNotFoundError, NotADirectoryError):
        return []
    if time.time_ns() - changed < TICK:
        return list(_listed.__wrapped__(folder, changed))
    return list(_listed(folder, changed))


def next_number(board: Board) -> int:
    """Never a number that was used: somebody may have that file open."""
    return max(numbers_on_disk(board), default=0) + 1


@lru_cache
def _listed(folder: Path, _changed: int) -> tuple[int, ...]:
    """Asked many times at every click, and read once after every change of the folder."""
    matches = (VERSION_FILE.fullmatch(path.name) for path in folder.iterdir())
    return tuple(sorted((int(match[1]) for match in matches if match), reverse=True))
