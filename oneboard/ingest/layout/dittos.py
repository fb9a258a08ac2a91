"""Cells that repeat the one above them (同上, 〃), read as what they repeat."""

from dataclasses import dataclass, replace

import numpy as np
import pyarrow as pa

from oneboard.ingest.layout.grid import among
from oneboard.ingest.lexicon import words
from oneboard.ingest.model import CellColumn, Kind, Sheet
from oneboard.ingest.places import address

MOST_ROWS = 5_000  # longer sheets are exports, and exports write every value


@dataclass(frozen=True)
class Dittos:
    """How many cells of a sheet repeat the one above, and the first of them."""

    count: int
    cell: str


def written_out(sheet: Sheet) -> tuple[Sheet, Dittos | None]:
    """The sheet with the repeated values in the cells that only point at them."""
    if len(sheet.rows) > MOST_ROWS:
        return sheet, None
    columns, count, first = dict(sheet.columns), 0, (1 << 30, 0)
    for column in sorted(sheet.columns):
        marked = among(sheet, column, words("rows")["ditto"])
        if not marked.any():
            continue
        columns[column], found = _repeated(sheet.columns[column], marked)
        count += len(found)
        first = min([first, *((int(at), column) for at in found[:1])])
    if not count:
        return sheet, None
    cell = address(first[1], int(sheet.rows[first[0]]))
    return replace(sheet, columns=columns), Dittos(count, cell)


def _repeated(cells: CellColumn, marked: np.ndarray) -> tuple[CellColumn, np.ndarray]:
    """Each mark takes the nearest filled cell above; one with nothing above stays as it is."""
    said = (cells.kind != Kind.BLANK) & ~marked
    source = np.maximum.accumulate(np.where(said, np.arange(len(said)), -1))
    found = np.flatnonzero(marked & (source >= 0))
    places = np.arange(len(said))
    places[found] = source[found]
    return CellColumn(cells.raw.take(pa.array(places)), cells.kind[places]), found
