"""Where things lie: the data folder, its boards, their versions."""

import os
import re
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[2]
BOARD_NAME = re.compile(r"[a-z][a-z0-9_-]{0,30}")
VERSION_FILE = re.compile(r"(\d{6,})\.duckdb")
SAMPLE, OWN = "sample", "own"


def data_folder() -> Path:
    """Versions, uploads, state and inbox live here; ONEBOARD_DATA moves it."""
    return Path(os.environ.get("ONEBOARD_DATA") or ROOT / "data").absolute()


@dataclass(frozen=True)
class Board:
    """One organisation's versions: a folder of its own, so that two never mix."""

    name: str

    def __post_init__(self) -> None:
        if not BOARD_NAME.fullmatch(self.name):
            raise ValueError(f"not the name of a board: {self.name!r}")

    @property
    def folder(self) -> Path:
        return data_folder() / "boards" / self.name

    @property
    def versions(self) -> Path:
        return self.folder / "versions"

    @property
    def building(self) -> Path:
        """A version is made here; whatever lies here while nobody publishes is dead."""
        return self.folder / "building"

    @property
    def pointer(self) -> Path:
        return self.folder / "current.json"

    @property
    def lock(self) -> Path:
        return self.folder / "publish.lock"

    def file(self, number: int) -> Path:
        return self.versions / f"{number:06d}.duckdb"

    def restricted_file(self, number: int) -> Path:
        """Restricted tables lie beside the version and are never opened with it."""
        return self.versions / f"{number:06d}.restricted.duckdb"


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
    if not board.versions.is_dir():
        return []
    matches = (VERSION_FILE.fullmatch(path.name) for path in board.versions.iterdir())
    return sorted((int(match[1]) for match in matches if match), reverse=True)
