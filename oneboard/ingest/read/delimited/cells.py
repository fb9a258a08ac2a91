"""The fields of a text file as the cells of a sheet."""

from dataclasses import dataclass, replace
from itertools import zip_longest

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from oneboard.ingest.model import CellColumn, Issue, Kind, Refused, Sheet
from oneboard.ingest.read.allowance import Allowance
from oneboard.ingest.read.delimited.decode import LOST
from oneboard.ingest.read.delimited.records import Records
from oneboard.ingest.read.limits import Limits
from oneboard.ingest.read.references import address, letters

TEXT_FORMULA = r'^="([^"]*)"$'  # how Excel users keep the zeros of an id in a text file
KEPT = 100  # issues told one by one; the last one stands for the rest
SHOWN = 100  # characters of a text that is too long
NONE = np.array([], np.int64)


@dataclass(frozen=True)
class Fields:
    """All records, blank ones too, column by column; short records end in empty texts.

    `lossless`: no sign of bytes that were no characters is in any of them.
    """

    columns: list[pa.Array]
    widths: np.ndarray  # fields of each record
    first_row: int = 1
    lossless: bool = False


def fields_of(records: Records, *, limits: Limits) -> Fields:
    widths = np.fromiter(map(len, records.fields), np.int32, len(records.fields))
    for at in np.flatnonzero(widths > limits.columns):
        records.fields[at] = _narrowed(records.fields[at], row=int(at) + 1, limits=limits)
    used = max(map(len, records.fields), default=0)
    _check_area(len(widths), used, limits)
    columns = [
        pa.array(column, pa.string()) for column in zip_longest(*records.fields, fillvalue="")
    ]
    return Fields([_tidy(column, records) for column in columns], widths)


def read_fields(fields: Fields, *, encoding: str, limits: Limits) -> tuple[Sheet, list[Issue]]:
    """The sheet of the records that are not blank, and what is wrong with its cells."""
    _check_area(len(fields.widths), len(fields.columns), limits)
    lengths = [pc.binary_length(column).to_numpy() for column in fields.columns]
    filled = [of_column > 0 for of_column in lengths]
    Allowance("cells", limits.text_cells).take(sum(int(cells.sum()) for cells in filled))
    kept = np.logical_or.reduce(filled) if filled else np.empty(0, bool)
    rows: np.ndarray = np.flatnonzero(kept) + fields.first_row
    columns: dict[int, CellColumn] = {}
    issues: list[Issue] = []
    for number, (values, cells) in enumerate(zip(fields.columns, filled, strict=True)):
        if cells.any():
            column = _column(values, cells, kept)
            may_be_long = lengths[number].max() > limits.cell_text
            lost = NONE if fields.lossless else _lost(column)
            long = _long(column, limits) if may_be_long else NONE
            issues += _issues("ENCODING", lost, number, rows, column, encoding=encoding)
            issues += _issues("TOO_LONG", long, number, rows, column, limit=f"{limits.cell_text:,}")
            columns[number] = _spoiled(column, lost=lost, long=long)
    return Sheet(name=None, rows=rows, columns=columns, fields=fields.widths[kept]), issues


def _column(values: pa.Array, filled: np.ndarray, kept: np.ndarray) -> CellColumn:
    if not filled.all():
        values = pc.if_else(pa.array(filled), values, None).filter(pa.array(kept))
    return CellColumn(values, np.where(filled[kept], Kind.TEXT, Kind.BLANK).astype(np.uint8))


def _lost(column: CellColumn) -> np.ndarray:
    """The cells in which bytes were no characters."""
    found = pc.match_substring(column.raw, LOST).fill_null(False)
    return np.flatnonzero(found.to_numpy(zero_copy_only=False))


def _long(column: CellColumn, limits: Limits) -> np.ndarray:
    lengths = pc.utf8_length(column.raw).fill_null(0).to_numpy()
    return np.flatnonzero(lengths > limits.cell_text)


def _spoiled(column: CellColumn, *, lost: np.ndarray, long: np.ndarray) -> CellColumn:
    """Cells that came in broken must not pass as values."""
    if not len(lost) and not len(long):
        return column
    kind = column.kind.copy()
    kind[lost] = Kind.BAD
    kind[long] = Kind.BAD
    cut: np.ndarray = np.zeros(len(kind), bool)
    cut[long] = True
    raw = pc.if_else(pa.array(cut), pc.utf8_slice_codeunits(column.raw, 0, SHOWN), column.raw)
    return CellColumn(raw, kind)


def _issues(
    code: str, at: np.ndarray, number: int, rows: np.ndarray, column: CellColumn, **values: str
) -> list[Issue]:
    found = [
        Issue(
            code,
            "warn",
            cell=address(number, int(rows[place])),
            raw=column.raw[int(place)].as_py()[:SHOWN],
            values=dict(values),
        )
        for place in at[:KEPT]
    ]
    if len(at) > KEPT:
        found[-1] = replace(found[-1], count=len(at) - KEPT + 1)
    return found


def _tidy(column: pa.Array, records: Records) -> pa.Array:
    """Line breaks as Excel has them, and ="00123" as the id that it shows."""
    if records.has_line_breaks:
        column = pc.replace_substring(pc.replace_substring(column, "\r\n", "\n"), "\r", "\n")
    if records.has_text_formulas:
        column = pc.replace_substring_regex(column, TEXT_FORMULA, r"\1")
    return column


def _narrowed(record: list[str], *, row: int, limits: Limits) -> list[str]:
    """A record without the blanks at its end; one that is still too wide is refused."""
    last = max((at for at, text in enumerate(record) if text), default=-1)
    if last >= limits.columns:
        raise Refused(
            "TOO_WIDE",
            sheet="–",
            cell=address(last, row),
            limit=f"{limits.columns:,}",
            last=letters(limits.columns - 1),
        )
    return record[: last + 1]


def _check_area(rows: int, columns: int, limits: Limits) -> None:
    Allowance("area", limits.area).take(rows * columns)
