"""Cells as a person says they should be: put into the book before anything is understood."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from oneboard.ingest.model import Book, CellColumn, Issue, Kind, Sheet
from oneboard.ingest.places import column_of
from oneboard.ingest.sentences import complete_issue

CELL = "cell"
ADDRESS = re.compile(r"([A-Z]{1,3})([1-9]\d{0,6})")
Place = tuple[str | None, str]  # sheet, address


@dataclass(frozen=True)
class Cell:
    """What stands in a cell from now on. Nothing: the cell is blank."""

    raw: str | None
    kind: Kind = Kind.TEXT


@dataclass(frozen=True)
class Corrected:
    """The book with the new cells, and what stood in each of them."""

    book: Book
    before: Mapping[Place, Cell]


def answer_key(file: str, sheet: str | None, address: str) -> str:
    return f"{file}|{sheet or ''}|{CELL}|{address}"


def said_cells(book: Book, answers: Mapping[str, str]) -> dict[Place, Cell]:
    """The cells that answers speak of."""
    found: dict[Place, Cell] = {}
    for sheet in book.sheets:
        start = answer_key(book.file, sheet.name, "")
        for key, value in answers.items():
            if key.startswith(start) and ADDRESS.fullmatch(key[len(start) :]):
                said = value.strip()
                cell = Cell(said) if said else Cell(None, Kind.BLANK)
                found[sheet.name, key[len(start) :]] = cell
    return found


def correct(book: Book, cells: Mapping[Place, Cell]) -> Corrected:
    """Only rows that the file has can be corrected; other cells are left alone."""
    before: dict[Place, Cell] = {}
    sheets = []
    for sheet in book.sheets:
        mine = {address: cell for (name, address), cell in cells.items() if name == sheet.name}
        columns = dict(sheet.columns)
        for letter, changes in _by_column(sheet, mine).items():
            column = columns.get(column_of(letter)) or _blank(len(sheet.rows))
            before |= {
                (sheet.name, f"{letter}{sheet.rows[at]}"): cell_at(column, at) for at in changes
            }
            columns[column_of(letter)] = _changed(column, changes)
        sheets.append(replace(sheet, columns=dict(sorted(columns.items()))))
    return Corrected(replace(book, sheets=tuple(sheets)), before)


def told(found: Corrected, cells: Mapping[Place, Cell]) -> tuple[Issue, ...]:
    """What was corrected, so that the version keeps what its file says itself."""
    return tuple(
        complete_issue(
            Issue("CORRECTED", "info", sheet, address, raw=old.raw,
                  values={"now": cells[sheet, address].raw or "–"})
        )
        for (sheet, address), old in found.before.items()
    )  # fmt: skip


def cell_at(column: CellColumn, at: int) -> Cell:
    return Cell(column.raw[at].as_py(), Kind(int(column.kind[at])))


def _by_column(sheet: Sheet, cells: Mapping[str, Cell]) -> dict[str, dict[int, Cell]]:
    """Letter -> position of the row -> cell."""
    found: dict[str, dict[int, Cell]] = {}
    for address, cell in cells.items():
        parts = ADDRESS.fullmatch(address)
        if parts is None:
            continue
        at = int(np.searchsorted(sheet.rows, int(parts[2])))
        if at < len(sheet.rows) and sheet.rows[at] == int(parts[2]):
            found.setdefault(parts[1], {})[at] = cell
    return found


def _changed(column: CellColumn, changes: Mapping[int, Cell]) -> CellColumn:
    places = sorted(changes)
    mask: np.ndarray = np.zeros(len(column.raw), dtype=bool)
    mask[places] = True
    fresh = pa.array([changes[at].raw for at in places], type=column.raw.type)
    kind = column.kind.copy()
    kind[places] = [changes[at].kind for at in places]
    return CellColumn(pc.replace_with_mask(column.raw, pa.array(mask), fresh), kind)


def _blank(rows: int) -> CellColumn:
    return CellColumn(pa.nulls(rows, pa.string()), np.full(rows, Kind.BLANK, dtype=np.uint8))
