"""The hidden sheet of a workbook of bad rows: which file they are from, and how it was read."""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass, field
from typing import Any

from oneboard.ingest.layout.grid import cells_at
from oneboard.ingest.model import Book

SHEET = "oneboard_key"
HASH = re.compile(r"[0-9a-f]{64}")
PIECE = 30_000  # letters in one cell; Excel keeps 32,767


@dataclass(frozen=True)
class Page:
    """One sheet of bad rows: where its rows are from, and the letter each column had there.

    `records`: of a table on its side, the columns with remarks; its cells stand where they were.
    """

    shown: str
    sheet: str | None
    columns: tuple[str, ...]
    records: tuple[str, ...] = ()


@dataclass(frozen=True)
class Key:
    """`answers`: those that the file was read with."""

    file: str
    sha256: str
    pages: tuple[Page, ...]
    answers: Mapping[str, str] = field(default_factory=dict, hash=False)


def pieces(key: Key) -> Iterator[str]:
    said = json.dumps(asdict(key), ensure_ascii=False)
    yield from (said[at : at + PIECE] for at in range(0, len(said), PIECE))


def key_of(book: Book) -> Key | None:
    """None for every workbook that was not made here, or whose key was damaged."""
    sheet = next((one for one in book.sheets if one.name == SHEET), None)
    if sheet is None:
        return None
    said = "".join(cell.text for at in range(len(sheet.rows)) for cell in cells_at(sheet, at))
    try:
        return _key(json.loads(said))
    except (ValueError, KeyError, TypeError):
        return None


def _key(said: Mapping[str, Any]) -> Key:
    if not HASH.fullmatch(said["sha256"]):
        raise ValueError("not a hash")
    pages = tuple(
        Page(one["shown"], one["sheet"], tuple(one["columns"]), tuple(one.get("records", ())))
        for one in said["pages"]
    )
    answers = {str(key): str(value) for key, value in said["answers"].items()}
    return Key(str(said["file"]), said["sha256"], pages, answers)
