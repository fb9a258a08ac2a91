"""What a person checks an understanding by: sample values, sums, how a text file was decoded."""

from collections.abc import Iterable
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc

from oneboard.dictionary import tables
from oneboard.ingest.model import Block, Book, CellColumn, Kind, Staged
from oneboard.ingest.places import column_of

SHOWN, LOOKED_AT = 3, 12
LONGEST = 60
SUMMED = ("money", "number")


def samples(book: Book, block: Block) -> dict[str, list[str]]:
    """Letter -> the first values of the column as they stand in the file."""
    sheet = next(one for one in book.sheets if one.name == block.sheet)
    sideways = any(place.isdigit() for place in block.headers)
    if sideways or not block.n:
        return {}
    start = int(sheet.rows.searchsorted(block.first))
    found = {}
    for place in block.headers:
        column = sheet.columns.get(column_of(place))
        found[place] = _first(column, start) if column else []
    return found


def _first(column: CellColumn, start: int) -> list[str]:
    """The first values that are there; numbers as a sheet shows them."""
    window = slice(start, start + LOOKED_AT)
    pairs = zip(column.raw[window].to_pylist(), column.kind[window], strict=True)
    return [
        f"{float(value):.12g}" if kind == Kind.NUMBER else value[:LONGEST]
        for value, kind in pairs
        if value
    ][:SHOWN]


def sums(staged: Iterable[Staged], block: Block) -> list[dict[str, Any]]:
    """Rows and totals of what the block brings, by table and column: to hold against the file."""
    letters = set(block.columns)
    mine = [
        part
        for part in staged
        if part.sheet == block.sheet and set(part.cells.values()) <= letters and len(part.rows)
    ]
    return [{"table": part.table, "rows": len(part.rows), "totals": _totals(part)} for part in mine]


def _totals(part: Staged) -> dict[str, float]:
    columns = (tables()[part.table].column(name) for name in part.rows.column_names
               if name in tables()[part.table].names)  # fmt: skip
    found = {}
    for column in columns:
        if column.type in SUMMED:
            total = pc.sum(pc.cast(part.rows.column(column.name), pa.float64())).as_py()
            if total is not None:
                found[column.name] = total
    return found


def reading_of(book: Book) -> dict[str, str | None]:
    """How the file was read: a text file may be read another way if a person says so."""
    return {"format": book.format, "encoding": book.encoding, "delimiter": book.delimiter}
