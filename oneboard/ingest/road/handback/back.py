"""A workbook of bad rows that came back: its rows put where they were in the file they are from."""

import math
from collections.abc import Mapping
from dataclasses import dataclass, field

from oneboard.ingest.layout.grid import position
from oneboard.ingest.model import Book, Kind, Sheet
from oneboard.ingest.places import column_of, letter
from oneboard.ingest.road.corrected import Cell, Place, cell_at, correct
from oneboard.ingest.road.handback.key import Key, Page

FIGURES = (Kind.NUMBER, Kind.PERCENT)


@dataclass(frozen=True)
class Returned:
    """`book`: the file that the rows are from, corrected.

    `rows`: sheet -> row there -> row here.
    """

    book: Book
    workbook: Book
    key: Key
    rows: Mapping[str | None, Mapping[int, int]] = field(default_factory=dict)


def returned(workbook: Book, key: Key, original: Book) -> Returned:
    rows: dict[str | None, dict[int, int]] = {}
    cells: dict[Place, Cell] = {}
    for page in key.pages:
        here = next((one for one in workbook.sheets if one.name == page.shown), None)
        there = next((one for one in original.sheets if one.name == page.sheet), None)
        if here is None or there is None:
            continue
        if page.records:
            cells |= _differing_across(page, here, there)
            continue
        mine = _rows(here)
        rows.setdefault(page.sheet, {}).update(mine)
        cells |= _differing(page, here, there, mine)
    return Returned(correct(original, cells).book, workbook, key, rows)


def _rows(sheet: Sheet) -> dict[int, int]:
    """Row of the original -> row here, by the first column; rows added by hand have none."""
    first = sheet.columns.get(0)
    if first is None:
        return {}
    found = {}
    for at, row in enumerate(sheet.rows.tolist()):
        said = first.raw[at].as_py() or ""
        if said.removesuffix(".0").isdigit():
            found[int(float(said))] = row
    return found


def _differing(page: Page, here: Sheet, there: Sheet, rows: Mapping[int, int]) -> dict[Place, Cell]:
    found: dict[Place, Cell] = {}
    for place, original in enumerate(page.columns, start=1):
        for row, row_here in rows.items():
            new = _at(here, letter(place), row_here)
            if not _same(new, _at(there, original, row)):
                found[page.sheet, f"{original}{row}"] = new
    return found


def _differing_across(page: Page, here: Sheet, there: Sheet) -> dict[Place, Cell]:
    """The same cells of both sheets, in the columns that were handed back."""
    found: dict[Place, Cell] = {}
    for name in page.records:
        for row in there.rows.tolist():
            new = _at(here, name, row)
            if not _same(new, _at(there, name, row)):
                found[page.sheet, f"{name}{row}"] = new
    return found


def _at(sheet: Sheet, name: str, row: int) -> Cell:
    column = sheet.columns.get(column_of(name))
    at = position(sheet, row)
    if column is None or at >= len(sheet.rows) or sheet.rows[at] != row:
        return Cell(None, Kind.BLANK)
    return cell_at(column, at)


def _same(one: Cell, other: Cell) -> bool:
    if one.kind in FIGURES and other.kind in FIGURES and one.raw and other.raw:
        return math.isclose(float(one.raw), float(other.raw), rel_tol=1e-12)
    return (one.raw or "") == (other.raw or "")
