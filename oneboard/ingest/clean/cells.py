"""The cells of one column for the records of a block, and the result of cleaning them."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from oneboard.ingest.model import Kind, Sheet

SAMPLE, OFTEN = 1_000, 4  # cells, and how often a text stands in them to be worth looking up
Parsed = tuple[Any, str]  # a value or None, and the code of what is wrong ("" when nothing is)


@dataclass(frozen=True)
class Cells:
    """Raw texts and kinds, one a record."""

    raw: pa.Array
    kind: np.ndarray

    def __len__(self) -> int:
        return len(self.kind)

    def select(self, where: np.ndarray) -> "Cells":
        """The cells at these positions or under this mask."""
        if where.dtype == bool and where.all():
            return self
        if where.dtype == bool:
            return Cells(self.raw.filter(pa.array(where)), self.kind[where])
        return Cells(self.raw.take(pa.array(where)), self.kind[where])

    def texts(self) -> list[str | None]:
        return self.raw.to_pylist()


@dataclass(frozen=True)
class Cleaned:
    """A typed column; `faults`: code -> positions of the records where it went wrong."""

    values: pa.Array
    faults: Mapping[str, np.ndarray] = field(default_factory=dict)


def cells_of(sheet: Sheet, column: int, positions: np.ndarray) -> Cells:
    """One column of the records, merged cells filled downwards inside their merge."""
    cells = sheet.columns.get(column)
    if cells is None:
        return Cells(pa.nulls(len(positions), pa.string()), np.zeros(len(positions), np.uint8))
    raw, kind = _filled(sheet, column, cells.raw, cells.kind)
    if len(positions) and positions[-1] - positions[0] + 1 == len(positions):
        start, stop = int(positions[0]), int(positions[-1]) + 1
        return Cells(raw.slice(start, stop - start), kind[start:stop])
    return Cells(raw.take(pa.array(positions)), kind[positions])


def by_value(cells: Cells, parse: Callable[[str, Kind], Parsed], kind: pa.DataType) -> Cleaned:
    """Parse each distinct value once. Blank cells stay blank."""
    values: list[Any] = []
    codes: list[str] = []
    place: np.ndarray = np.full(len(cells), -1, dtype=np.int64)
    for one in np.flatnonzero(np.bincount(cells.kind)):
        if one == Kind.BLANK:
            continue
        mask = cells.kind == one
        encoded = cells.select(mask).raw.fill_null("").dictionary_encode()
        place[mask] = encoded.indices.to_numpy(zero_copy_only=False) + len(values)
        parsed = [parse(text, Kind(int(one))) for text in encoded.dictionary.to_pylist()]
        values += [value for value, _ in parsed]
        codes += [code for _, code in parsed]
    taken = pa.array(np.where(place < 0, len(values), place))
    return Cleaned(pa.array([*values, None], type=kind).take(taken), _faults(codes, place))


def distinct(cells: Cells, most: int | None = None) -> list[str]:
    """The distinct texts of the filled cells, or the first so many of them."""
    filled = cells.select(cells.kind != Kind.BLANK).raw.drop_null()
    looked_at = len(filled) if most is None else most
    found = pc.unique(filled.slice(0, looked_at))
    while most is not None and len(found) < most and looked_at < len(filled):
        looked_at *= 4
        found = pc.unique(filled.slice(0, looked_at))
    return found[:most].to_pylist()


def matches(raw: pa.Array, pattern: str) -> np.ndarray:
    """Which texts fit a pattern; where the first ones come again and again, each is tried once."""
    first = raw.slice(0, SAMPLE)
    if OFTEN * len(pc.unique(first)) > len(first):
        hits = pc.match_substring_regex(raw, pattern)
    else:
        encoded = raw.dictionary_encode()
        hits = pc.match_substring_regex(encoded.dictionary, pattern).take(encoded.indices)
    return pc.fill_null(hits, False).to_numpy(zero_copy_only=False)


def _faults(codes: list[str], place: np.ndarray) -> dict[str, np.ndarray]:
    if not any(codes):
        return {}
    known = sorted({code for code in codes if code})
    number = {code: at + 1 for at, code in enumerate(known)}
    flags = np.array([*(number.get(code, 0) for code in codes), 0])[place]
    return {code: np.flatnonzero(flags == number[code]) for code in known}


def _filled(
    sheet: Sheet, column: int, raw: pa.Array, kind: np.ndarray
) -> tuple[pa.Array, np.ndarray]:
    """Each row of a merge that runs down takes the value of the merge's top cell."""
    merges = [one for one in sheet.merges if one[1] == one[3] == column and one[2] > one[0]]
    if not merges:
        return raw, kind
    source = np.arange(len(kind))
    for top, _, bottom, _ in merges:
        start = int(np.searchsorted(sheet.rows, top))
        stop = int(np.searchsorted(sheet.rows, bottom + 1))
        if start < len(sheet.rows) and sheet.rows[start] == top:
            source[start:stop] = np.where(kind[start:stop] == 0, start, source[start:stop])
    if (source == np.arange(len(kind))).all():
        return raw, kind
    return raw.take(pa.array(source)), kind[source]
