"""Sheets that lie on their side: field names down the first column, one record a column."""

import numpy as np
import pyarrow as pa

from oneboard.ingest.layout.candidates import judge
from oneboard.ingest.layout.grid import Cell, rows_between
from oneboard.ingest.model import CellColumn, Kind, Sheet

MOST_FIELDS = 80
MOST_RECORDS = 2_000


def is_sideways(sheet: Sheet) -> bool:
    """Four known fields or more down the first column, and no header row that knows as many."""
    if not sheet.columns or len(sheet.rows) > MOST_FIELDS or len(sheet.columns) > MOST_RECORDS:
        return False
    down = max(_first_columns(sheet), key=lambda cells: judge(cells, at=0).exact)
    fields = judge(down, at=0).exact
    if fields < 4 or fields * 2 < len(down) or not _varied(sheet):
        return False
    rows = rows_between(sheet, 0, len(sheet.rows))
    return max(judge(cells, at=at).fields for at, cells in enumerate(rows)) <= 2


def turned(sheet: Sheet) -> Sheet:
    """The same cells with rows and columns exchanged: row numbers become column numbers."""
    right = max(sheet.columns) + 1
    rows = np.array(sorted(column + 1 for column in sheet.columns))
    columns = {int(row) - 1: _across(sheet, at, rows) for at, row in enumerate(sheet.rows)}
    merges = tuple(
        (left + 1, top - 1, end + 1, bottom - 1) for top, left, bottom, end in _own(sheet, right)
    )
    return Sheet(name=sheet.name, rows=rows, columns=columns, state=sheet.state, merges=merges)


def _own(sheet: Sheet, right: int) -> list[tuple[int, int, int, int]]:
    return [merge for merge in sheet.merges if merge[3] < right]


def _across(sheet: Sheet, at: int, rows: np.ndarray) -> CellColumn:
    cells = [sheet.columns[int(row) - 1] for row in rows]
    raw = pa.array([one.raw[at].as_py() for one in cells], type=pa.string())
    kind = np.array([one.kind[at] for one in cells], dtype=np.uint8)
    return CellColumn(raw, kind)


def _first_columns(sheet: Sheet) -> list[list[Cell]]:
    """The texts down the first column; down the second, where groups stand before the names."""
    found = []
    for column in sorted(sheet.columns)[:2]:
        rows = rows_between(sheet, 0, len(sheet.rows), left=column, right=column)
        found.append([cell for cells in rows for cell in cells if cell.kind is Kind.TEXT])
    return found


def _varied(sheet: Sheet) -> bool:
    """Records beside the names: numbers or dates stand in some rows (a help text has none)."""
    first = min(sheet.columns)
    kinds = [one.kind for column, one in sheet.columns.items() if column != first]
    typed = (Kind.NUMBER, Kind.DATE, Kind.DATETIME, Kind.PERCENT)
    return any(bool(np.isin(kind, typed).any()) for kind in kinds)
