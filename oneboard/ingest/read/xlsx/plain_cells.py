"""Cells of the usual shape, taken out of the text of whole rows by one pattern.

A row is plain when the pattern fits from each "<c " to the next: then it has seen all that is
there. RE2, which Arrow uses, needs time in proportion to the text whatever stands in it.
"""

import re
from dataclasses import dataclass

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from oneboard.ingest.model import Refused
from oneboard.ingest.read.references import LAST_ROW
from oneboard.ingest.read.xlsx.cells import FORMULA
from oneboard.ingest.read.xlsx.grid import Grid
from oneboard.ingest.read.xlsx.places import check_rows, column_numbers
from oneboard.ingest.read.xlsx.segments import NotPlain

CELL = (
    r'(?s)^r="(?P<column>[A-Z]{1,3})(?P<row>[0-9]{1,7})"'
    r'(?P<attributes>(?: [A-Za-z]+="[^"<>&]*")*) ?'
    r"(?:/>|>(?P<formula><f[^<>]*(?:/>|>[^<]*</f>))?"
    r"(?:<v ?/>|(?:<v>|<is><t[^<>]*>)(?P<value>[^<]*)(?:</v>|</t></is>))?</c>)"
    r"\s*(?P<tail>(?:</row>.*)?)$"
)
BETWEEN_ROWS = (
    r"(?s)^\s*(?:</row>)?\s*(?:<row[^<>]*/>\s*|<row[^<>]*[^/<>]>\s*</row>\s*)*"
    r'(?:<row r="(?P<row>[0-9]{1,7})"(?P<attributes>(?:[^<>]*[^/<>])?)>)?\s*$'
)
ATTRIBUTE = re.compile(r' ([A-Za-z]+)="([^"]*)"')
HIDDEN = r' hidden="(1|true)"'
ENTITY = re.compile(r"&(?:#x([0-9a-fA-F]+)|#([0-9]+)|(\w+));")
ENTITIES = {"amp": "&", "lt": "<", "gt": ">", "quot": '"', "apos": "'"}


@dataclass(frozen=True)
class Rows:
    """The rows of a run: their numbers, and how many cells each has."""

    numbers: np.ndarray
    counts: np.ndarray
    hidden: np.ndarray


def take_plain_cells(data: bytes, grid: Grid) -> None:
    """Put the cells of these rows into the grid, or raise NotPlain."""
    if b"\r" in data:
        raise NotPlain  # XML reads a carriage return as a new line
    pieces = pc.split_pattern(pa.array([data], pa.string()), "<c ").values
    cells = _fields(CELL, pieces[1:])
    rows = _rows(pieces[0].as_py(), cells["tail"])
    meanings, kept = _meanings(cells, grid)
    columns, named, values = (
        cells[field].filter(pa.array(kept)) for field in ("column", "row", "value")
    )
    of_cells = np.repeat(rows.numbers, rows.counts)[kept]
    check_rows(columns, named, of_cells)
    values = _plain_text(values) if b"&" in data else values
    grid.add(of_cells, column_numbers(columns), meanings[kept], values)
    grid.add_rows(rows.numbers[_any(kept, rows.counts)], hidden=rows.numbers[rows.hidden])


def _fields(pattern: str, texts: pa.Array) -> dict[str, pa.Array]:
    found = pc.extract_regex(texts, pattern)
    if found.null_count:
        raise NotPlain
    return dict(zip(found.type.names, found.flatten(), strict=True))


def _rows(first: str, tails: pa.Array) -> Rows:
    """What the text before the first cell and behind the last cell of each row says of rows."""
    ends = np.flatnonzero(pc.binary_length(tails).to_numpy() > 0)
    tags = pa.concat_arrays([pa.array([first], pa.string()), tails.take(pa.array(ends))])
    between = _fields(BETWEEN_ROWS, tags)
    opened = pc.binary_length(between["row"]).to_numpy() > 0
    # every row that opens has cells and is closed before the text ends
    whole = opened[:-1].all() and not opened[-1]
    if not whole or len(tails) != (ends[-1] + 1 if len(ends) else 0):
        raise NotPlain
    numbers = between["row"][:-1].cast(pa.int32()).to_numpy()
    beyond = numbers[(numbers < 1) | (numbers > LAST_ROW)]
    if len(beyond):
        raise Refused("BAD_REF", cell=str(beyond[0]))
    hidden = pc.match_substring_regex(between["attributes"][:-1], HIDDEN)
    return Rows(numbers, np.diff(ends, prepend=-1), hidden.to_numpy(zero_copy_only=False))


def _meanings(cells: dict[str, pa.Array], grid: Grid) -> tuple[np.ndarray, np.ndarray]:
    """The meaning of every cell, and whether it holds anything."""
    coded = cells["attributes"].dictionary_encode()
    at = coded.indices.to_numpy()
    found = [dict(ATTRIBUTE.findall(text)) for text in coded.dictionary.to_pylist()]
    known = [grid.meaning(style.get("s", ""), style.get("t", "")) for style in found]
    may_be_empty = np.array([style.get("t") == "str" for style in found], bool)
    meanings = np.array(known, np.int32)[at]
    filled = pc.binary_length(cells["value"]).to_numpy() > 0
    has_formula = pc.binary_length(cells["formula"]).to_numpy() > 0
    unsaved = has_formula & ~filled & ~may_be_empty[at]
    meanings[unsaved] = grid.meaning("", FORMULA)
    return meanings, filled | unsaved


def _any(kept: np.ndarray, counts: np.ndarray) -> np.ndarray:
    """Which rows keep a cell."""
    starts = np.cumsum(counts) - counts
    return np.logical_or.reduceat(kept, starts) if len(counts) else np.empty(0, bool)


def _plain_text(values: pa.Array) -> pa.Array:
    """Texts with their entities resolved; expat has refused all that are none."""
    coded = values.dictionary_encode()
    texts = [ENTITY.sub(_character, text) for text in coded.dictionary.to_pylist()]
    return pa.array(texts, pa.string()).take(coded.indices)


def _character(found: re.Match[str]) -> str:
    if found[3]:
        return ENTITIES[found[3]]
    return chr(int(found[1], 16) if found[1] else int(found[2]))
