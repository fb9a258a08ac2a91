"""Text files whose records are equally long and whose quotes are all in place, at Arrow's speed."""

import csv
from collections.abc import Callable

import numpy as np
import pyarrow as pa
import pyarrow.csv as arrow_csv

from oneboard.ingest.read.delimited.dialect import Dialect

BLOCK = 1 << 24  # bytes in which quotes are looked at together
QUOTE, LINE, RETURN = b'"\n\r'
MARK = "\ufeff".encode()


def read_plain(
    data: bytes,
    dialect: Dialect,
    *,
    widest: int,
    progress: Callable[[float], None] = lambda done: None,
) -> list[pa.Array] | None:
    """The columns of a file in UTF-8; None where it has to be read record by record."""
    if data.startswith(MARK) or not _lines_end_alike(data):
        return None
    if not quotes_in_place(data, ord(dialect.delimiter)):
        return None
    width = _width(data, dialect)
    return _columns(data, dialect, width, progress) if width <= widest else None


def quotes_in_place(data: bytes, delimiter: int) -> bool:
    """Does every quote open or close a field within its line, or stand doubled inside one?"""
    if b'"' not in data:
        return True
    if b'="' in data:
        return False  # how Excel users keep the zeros of an id: to be looked at one by one
    start = 0
    while start < len(data):
        stop = data.rfind(b"\n", start, start + BLOCK) + 1 or len(data)
        if not _in_place(np.frombuffer(data, np.uint8, stop - start, start), delimiter):
            return False
        start = stop
    return True


def _lines_end_alike(data: bytes) -> bool:
    """No line ends by a return alone, as it did on old Macs."""
    return b"\r" not in data or data.count(b"\r") == data.count(b"\r\n")


def _in_place(signs: np.ndarray, delimiter: int) -> bool:
    """The same of whole lines. A doubled quote closes and opens again right behind."""
    at = np.flatnonzero(signs == QUOTE)
    if len(at) % 2:
        return False
    opening, closing = at[0::2], at[1::2]
    lines = np.flatnonzero(signs == LINE)
    if (np.searchsorted(lines, opening) != np.searchsorted(lines, closing)).any():
        return False
    around: np.ndarray = np.append(
        signs, np.uint8(LINE)
    )  # behind the last sign, and by -1 before the first
    before, after = around[opening - 1], around[closing + 1]
    return bool(
        np.isin(before, (delimiter, LINE, QUOTE)).all()
        and np.isin(after, (delimiter, LINE, RETURN, QUOTE)).all()
    )


def _width(data: bytes, dialect: Dialect) -> int:
    """Fields of the first record."""
    start = data.find(b"\n") + 1 if dialect.has_separator_line else 0
    stop = data.find(b"\n", start)
    line = data[start : stop if stop >= 0 else None].decode("utf-8", "replace").rstrip("\r")
    return len(next(csv.reader([line], delimiter=dialect.delimiter), [])) or 1


def _columns(
    data: bytes, dialect: Dialect, width: int, progress: Callable[[float], None]
) -> list[pa.Array] | None:
    names = [f"f{at}" for at in range(width)]
    source = pa.BufferReader(data)
    batches = []
    try:
        reader = arrow_csv.open_csv(
            source,
            arrow_csv.ReadOptions(
                use_threads=False, column_names=names, skip_rows=int(dialect.has_separator_line)
            ),
            arrow_csv.ParseOptions(delimiter=dialect.delimiter, ignore_empty_lines=False),
            arrow_csv.ConvertOptions(
                column_types=dict.fromkeys(names, pa.string()), strings_can_be_null=False
            ),
        )
        for batch in reader:
            batches.append(batch)
            progress(source.tell() / len(data))
    except pa.ArrowInvalid:
        return None
    if not batches:
        return [pa.array([], pa.string()) for _ in names]
    return [pa.concat_arrays([batch.column(at) for batch in batches]) for at in range(width)]
