"""Small books made cell by cell, as the reader would hand them over."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

import numpy as np
import pyarrow as pa

from oneboard.ingest.model import Book, CellColumn, Kind, Sheet, TableObject
from oneboard.ingest.places import column_of


@dataclass(frozen=True)
class As:
    """A cell of a kind that no Python value stands for: As("0.35", Kind.PERCENT)."""

    text: str
    kind: Kind


def cell(value: Any) -> tuple[str | None, Kind]:
    match value:
        case None:
            return None, Kind.BLANK
        case As(text=text, kind=kind):
            return text, kind
        case bool():
            return str(value).lower(), Kind.BOOLEAN
        case int() | float():
            return str(value), Kind.NUMBER
        case datetime():
            return value.isoformat(sep=" "), Kind.DATETIME
        case date():
            return value.isoformat(), Kind.DATE
    return str(value), Kind.TEXT


def sheet(
    rows: Sequence[Sequence[Any]],
    name: str | None = "S",
    *,
    first: int = 1,
    merges: Sequence[str] = (),
    state: str = "visible",
    tables: Sequence[TableObject] = (),
    hidden_rows: Sequence[int] = (),
    hidden_columns: Sequence[int] = (),
) -> Sheet:
    """Rows from row `first` on; an empty row is absent, as the reader leaves it out."""
    kept = [(first + at, row) for at, row in enumerate(rows) if any(v is not None for v in row)]
    width = max((len(row) for _, row in kept), default=0)
    columns = {}
    for at in range(width):
        pairs = [cell(row[at] if at < len(row) else None) for _, row in kept]
        if any(kind for _, kind in pairs):
            raw = pa.array([text for text, _ in pairs], type=pa.string())
            columns[at] = CellColumn(raw, np.array([kind for _, kind in pairs], dtype=np.uint8))
    return Sheet(
        name=name,
        rows=np.array([number for number, _ in kept], dtype=np.int64),
        columns=columns,
        state=state,
        merges=tuple(merge(area) for area in merges),
        tables=tuple(tables),
        hidden_rows=tuple(hidden_rows),
        hidden_columns=tuple(hidden_columns),
    )


def book(*sheets: Sheet | Sequence[Sequence[Any]], file: str = "a.xlsx", **more: Any) -> Book:
    """A book of sheets, or of one sheet given by its rows."""
    made = tuple(one if isinstance(one, Sheet) else sheet(one, **more) for one in sheets)
    return Book(file=file, sha256="0" * 64, format="xlsx", sheets=made)


def merge(area: str) -> tuple[int, int, int, int]:
    """A1:C2 as top, left, bottom, right."""
    start, end = (_place(corner) for corner in area.split(":"))
    return (*start, *end)


def _place(corner: str) -> tuple[int, int]:
    letters = corner.rstrip("0123456789")
    return int(corner[len(letters) :]), column_of(letters)


def columns_of(block: Any) -> Mapping[str, str]:
    """Letter -> "table.column" of the first target, with what is fixed."""
    found = {}
    for place, targets in block.columns.items():
        one = targets[0]
        fixed = ",".join(f"{name}={value}" for name, value in one.fixed)
        found[place] = f"{one.table}.{one.column}" + (f"{{{fixed}}}" if fixed else "")
    return found
