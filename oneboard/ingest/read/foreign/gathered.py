"""Cells one by one, as the readers of other forms meet them, into the columns of a sheet."""

from collections.abc import Collection

import numpy as np
import pyarrow as pa

from oneboard.ingest.model import CellColumn, Kind, Refused, Sheet
from oneboard.ingest.read.allowance import Allowance
from oneboard.ingest.read.limits import Limits
from oneboard.ingest.read.references import LAST_ROW, address, letters
from oneboard.ingest.read.xlsx import serials
from oneboard.ingest.read.xlsx.number_format import Form, NumberFormat

Merge = tuple[int, int, int, int]


class Budget:
    """What all sheets of a workbook together may use up."""

    def __init__(self, limits: Limits) -> None:
        self.limits = limits
        self.sheets = 0
        self.cells = Allowance("cells", limits.cells)
        self.area = Allowance("area", limits.area)
        self.merges = Allowance("merges", limits.merges)
        self.characters = Allowance("characters", limits.characters)

    def start_sheet(self) -> None:
        self.sheets += 1
        if self.sheets > self.limits.sheets:
            raise Refused("TOO_MANY_SHEETS", limit=f"{self.limits.sheets:,}")


class Gathered:
    """The cells of one sheet; rows count from 1, columns from 0."""

    def __init__(self, name: str, budget: Budget) -> None:
        budget.start_sheet()
        self.name = name
        self.budget = budget
        self.columns: dict[int, dict[int, tuple[str, Kind]]] = {}
        self.merges: list[Merge] = []
        self.hidden_rows: set[int] = set()

    def add(self, row: int, column: int, text: str, kind: Kind) -> None:
        """Note a cell; an empty text is none."""
        if kind is Kind.TEXT and not text:
            return
        self._check(row, column, text)
        self.budget.cells.take()
        self.budget.characters.take(len(text))
        self.columns.setdefault(column, {})[row] = (text, kind)

    def merge(self, top: int, left: int, bottom: int, right: int) -> None:
        self.budget.merges.take()
        self.merges.append((top, left, bottom, right))

    def sheet(self, *, state: str = "visible", hidden_columns: Collection[int] = ()) -> Sheet:
        rows: np.ndarray = np.array(sorted({r for cells in self.columns.values() for r in cells}))
        rows = rows.astype(np.int32)
        self.budget.area.take(len(rows) * len(self.columns))
        columns = {at: _column(self.columns[at], rows) for at in sorted(self.columns)}
        return Sheet(
            name=self.name,
            rows=rows,
            columns=columns,
            state=state,
            merges=tuple(self.merges),
            hidden_rows=tuple(row for row in rows.tolist() if row in self.hidden_rows),
            hidden_columns=tuple(at for at in columns if at in hidden_columns),
        )

    def _check(self, row: int, column: int, text: str) -> None:
        limits = self.budget.limits
        if not 1 <= row <= LAST_ROW or column < 0:
            raise Refused("BAD_REF", cell=str(row))
        if column >= limits.columns:
            raise Refused(
                "TOO_WIDE",
                sheet=self.name,
                cell=address(column, row),
                limit=f"{limits.columns:,}",
                last=letters(limits.columns - 1),
            )
        if len(text) > limits.cell_text:
            limit = f"{limits.cell_text:,}"
            raise Refused("TOO_LONG", sheet=self.name, cell=address(column, row), limit=limit)


def _column(cells: dict[int, tuple[str, Kind]], rows: np.ndarray) -> CellColumn:
    pairs = [cells.get(row, (None, Kind.BLANK)) for row in rows.tolist()]
    raw = pa.array([text for text, _ in pairs], pa.string())
    return CellColumn(raw, np.array([kind for _, kind in pairs], np.uint8))


def plain(number: float) -> str:
    """A figure as a file would write it: 12, 0.35."""
    return repr(number).removesuffix(".0")


def number_as(value: float, form: NumberFormat, *, from_1904: bool) -> tuple[str, Kind]:
    """A stored number as its format means it."""
    found = None
    match form.form:
        case Form.DATE:
            found = serials.moment(value, from_1904=from_1904)
        case Form.TIME:
            found = serials.time_of_day(value, from_1904=from_1904)
        case Form.DURATION:
            found = serials.duration(value)
        case Form.PERCENT:
            return plain(value), Kind.PERCENT
        case Form.NUMBER:
            said = plain(value)
            return (said.zfill(form.width) if said.isdigit() else said), Kind.NUMBER
    return found or (plain(value), Kind.BAD)
