"""Looking at a sheet: the cells of one row, how many cells a row fills."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from oneboard.ingest.model import CellColumn, Kind, Sheet

KINDS = tuple(Kind)


@dataclass(frozen=True)
class Cell:
    """One filled cell of a row."""

    column: int
    text: str
    kind: Kind


def cells_at(sheet: Sheet, at: int, *, left: int = 0, right: int = 1 << 20) -> list[Cell]:
    """The filled cells of the row at this position, from left to right."""
    return rows_between(sheet, at, at + 1, left=left, right=right)[0]


def rows_between(
    sheet: Sheet, start: int, stop: int, *, left: int = 0, right: int = 1 << 20
) -> list[list[Cell]]:
    """The filled cells of each row between two positions."""
    found: list[list[Cell]] = [[] for _ in range(start, min(stop, len(sheet.rows)))]
    for column in sorted(sheet.columns):
        if left <= column <= right:
            cells = sheet.columns[column]
            texts = cells.raw.slice(start, stop - start).to_pylist()
            for row, text, number in zip(found, texts, cells.kind[start:stop], strict=True):
                kind, said = KINDS[number], (text or "").strip()
                if kind and (said or kind is not Kind.TEXT):
                    row.append(Cell(column, said, kind))
    return found


def rows_at(sheet: Sheet, positions: np.ndarray, *, left: int, right: int) -> list[list[Cell]]:
    """The filled cells of each of these rows."""
    index = pa.array(positions)
    columns = {
        at: CellColumn(cells.raw.take(index), cells.kind[positions])
        for at, cells in sheet.columns.items()
        if left <= at <= right
    }
    return rows_between(Sheet(sheet.name, sheet.rows[positions], columns), 0, len(positions))


def filled(sheet: Sheet, left: int, right: int) -> np.ndarray:
    """How many cells of each row are filled between two columns."""
    count: np.ndarray = np.zeros(len(sheet.rows), dtype=np.int32)
    for column, cells in sheet.columns.items():
        if left <= column <= right:
            count += cells.kind != Kind.BLANK
    return count


def any_between(sheet: Sheet, column: int, start: int, stop: int) -> bool:
    """Is anything in this column between two row positions?"""
    cells = sheet.columns.get(column)
    return cells is not None and bool(np.any(cells.kind[start:stop] != Kind.BLANK))


def among(sheet: Sheet, column: int, texts: Sequence[str]) -> np.ndarray:
    """Which rows hold one of these texts in this column."""
    cells = sheet.columns[column]
    hits = pc.is_in(cells.raw, value_set=pa.array(list(texts), type=cells.raw.type))
    return hits.to_numpy(zero_copy_only=False) & (cells.kind == Kind.TEXT)


def position(sheet: Sheet, row: int) -> int:
    """The position of a row number among the kept rows; the next one when it is blank."""
    return int(np.searchsorted(sheet.rows, row))
