"""What a person checks an understanding by: sample values, sums, how a text file was decoded."""

from collections.abc import Iterable
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc

from oneboard.dictionary import tables
from oneboard.ingest.model import Block, Book, Staged
from oneboard.ingest.places import column_of

SHOWN = 3
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
        values = column.raw[start : start + 4 * SHOWN].to_pylist() if column else []
        found[place] = [value[:LONGEST] for value in values if value][:SHOWN]
    return found


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
