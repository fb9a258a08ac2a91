"""From cells in file order to the columns of a sheet."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from oneboard.ingest.model import CellColumn, Kind, Refused
from oneboard.ingest.read.limits import Limits
from oneboard.ingest.read.references import address, letters
from oneboard.ingest.read.xlsx.meaning import Meaning, Read, Workbook, read_values


@dataclass(frozen=True)
class Stored:
    """Cells with their addresses as numbers and their values as stored."""

    rows: np.ndarray
    columns: np.ndarray
    meanings: np.ndarray  # places in Grid.meanings
    values: pa.Array

    def take(self, at: np.ndarray) -> "Stored":
        return Stored(
            self.rows[at], self.columns[at], self.meanings[at], self.values.take(pa.array(at))
        )


@dataclass(frozen=True)
class Filled:
    """The cells of one column that hold something, from top to bottom."""

    rows: np.ndarray
    raw: pa.Array
    kind: np.ndarray


class Grid:
    """Gathers the cells of one sheet."""

    def __init__(self, book: Workbook, *, limits: Limits) -> None:
        self.book = book
        self.limits = limits
        self.meanings: dict[Meaning, int] = {}
        self.pieces: list[Stored] = []
        self.rows: list[np.ndarray] = []
        self.hidden: list[np.ndarray] = []

    def meaning(self, style: str, kind: str) -> int:
        """The number under which cells of this style and type are read alike."""
        meaning = self.book.meaning(style, kind)
        return self.meanings.setdefault(meaning, len(self.meanings))

    def add(
        self, rows: np.ndarray, columns: np.ndarray, meanings: np.ndarray, values: pa.Array
    ) -> None:
        """Take over cells."""
        if not len(values):
            return
        self.book.cells.take(len(values))
        self.pieces.append(Stored(rows, columns, meanings, values))

    def add_rows(self, rows: np.ndarray, *, hidden: np.ndarray) -> None:
        """Note the rows that have cells, and those that are hidden."""
        self.rows.append(rows)
        self.hidden.append(hidden)

    def hidden_among(self, rows: np.ndarray) -> tuple[int, ...]:
        hidden = np.concatenate(self.hidden) if self.hidden else np.empty(0, np.int32)
        return tuple(np.intersect1d(rows, hidden).tolist())

    def columns(self) -> tuple[np.ndarray, dict[int, CellColumn]]:
        """The rows that hold anything, and the columns over them."""
        self._check_rows_once()
        filled: dict[int, Filled] = {}
        for column, stored in self._by_column():
            cells = self._filled(stored)
            if self._keeps(column, cells):
                filled[column] = cells
        parts = [cells.rows for cells in filled.values()]
        rows = np.unique(np.concatenate(parts)) if parts else np.empty(0, np.int32)
        self.book.area.take(len(rows) * len(filled))
        return rows, {column: _spread(cells, rows) for column, cells in filled.items()}

    def _keeps(self, column: int, cells: Filled) -> bool:
        """Whether there is something in a column. Far to the right blanks are nothing."""
        if column < self.limits.columns:
            return len(cells.rows) > 0
        said = pc.binary_length(pc.utf8_trim_whitespace(cells.raw)).to_numpy() > 0
        if not said.any():
            return False
        raise Refused(
            "TOO_WIDE",
            cell=address(column, int(cells.rows[said][0])),
            limit=f"{self.limits.columns:,}",
            last=letters(self.limits.columns - 1),
        )

    def _check_rows_once(self) -> None:
        """A row may stand anywhere in the file, but only once."""
        rows = np.sort(np.concatenate(self.rows)) if self.rows else np.empty(0, np.int32)
        again = rows[1:][np.diff(rows) == 0]
        if len(again):
            raise Refused("BAD_REF", cell=str(again[0]))

    def _by_column(self) -> Iterator[tuple[int, Stored]]:
        """From left to right: a sheet that is too wide is refused at its first cell too far."""
        if not self.pieces:
            return
        cells = _joined(self.pieces)
        self.pieces.clear()
        cells = cells.take(np.argsort(cells.columns, kind="stable"))
        starts = np.flatnonzero(np.diff(cells.columns, prepend=-1))
        stops: np.ndarray = np.append(starts[1:], len(cells.columns))
        for start, stop in zip(starts, stops, strict=True):
            yield int(cells.columns[start]), cells.take(np.arange(start, stop))

    def _filled(self, cells: Stored) -> Filled:
        """One column, read and put in order; texts that turn out empty are left out."""
        raw, kind = self._read(cells)
        self._check_length(raw, cells)
        blank = (pc.binary_length(raw).to_numpy() == 0) & (kind == Kind.TEXT)
        order = np.argsort(cells.rows, kind="stable")
        order = order[~blank[order]]
        rows = cells.rows[order]
        again = rows[1:][np.diff(rows) == 0]
        if len(again):
            raise Refused("BAD_REF", cell=address(int(cells.columns[0]), int(again[0])))
        return Filled(rows, raw.take(pa.array(order)), kind[order])

    def _read(self, cells: Stored) -> Read:
        """Read the cells of each meaning together and put them back in their places."""
        meanings = list(self.meanings)
        groups = [np.flatnonzero(cells.meanings == at) for at in np.unique(cells.meanings)]
        read = [
            read_values(cells.values.take(pa.array(at)), meanings[cells.meanings[at[0]]], self.book)
            for at in groups
        ]
        back = np.argsort(np.concatenate(groups))
        raw = pa.concat_arrays([raw for raw, _ in read])
        kind = np.concatenate([kind for _, kind in read])
        return raw.take(pa.array(back)), kind[back]

    def _check_length(self, raw: pa.Array, cells: Stored) -> None:
        limit = self.limits.cell_text
        long = np.flatnonzero(pc.utf8_length(raw).to_numpy() > limit)
        if len(long):
            cell = address(int(cells.columns[0]), int(cells.rows[long[0]]))
            raise Refused("TOO_LONG", cell=cell, limit=f"{limit:,}")


def _joined(pieces: list[Stored]) -> Stored:
    return Stored(
        np.concatenate([piece.rows for piece in pieces]),
        np.concatenate([piece.columns for piece in pieces]),
        np.concatenate([piece.meanings for piece in pieces]),
        pa.concat_arrays([piece.values for piece in pieces]),
    )


def _spread(cells: Filled, rows: np.ndarray) -> CellColumn:
    """The column over all rows of the sheet, blank where it holds nothing."""
    if len(cells.rows) == len(rows):
        return CellColumn(cells.raw, cells.kind)
    places = np.searchsorted(rows, cells.rows)
    kind: np.ndarray = np.zeros(len(rows), np.uint8)
    kind[places] = cells.kind
    source: np.ndarray = np.zeros(len(rows), np.int64)
    source[places] = np.arange(len(cells.rows))
    return CellColumn(cells.raw.take(pa.array(source, mask=kind == Kind.BLANK)), kind)
