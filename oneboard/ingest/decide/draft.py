"""A block while it is being understood: every decision adds to it and changes nothing before."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from functools import cached_property

import numpy as np

from oneboard.dictionary import Column, tables
from oneboard.ingest.clean.cells import Cells, cells_of
from oneboard.ingest.desk import Desk
from oneboard.ingest.known import Known
from oneboard.ingest.layout.candidates import twelve_months
from oneboard.ingest.layout.frames import Frame
from oneboard.ingest.layout.grid import any_between, cells_at
from oneboard.ingest.layout.rows import Rows
from oneboard.ingest.match.heading import Heading, heading_of, plain_year
from oneboard.ingest.model import Issue, Question, Sheet, Target
from oneboard.ingest.periods import Period
from oneboard.ingest.places import column_of, letter

SAMPLE = 200


@dataclass(frozen=True)
class Draft:
    """Columns are numbers of the (possibly turned) sheet; `place` gives the name people see."""

    desk: Desk
    known: Known
    sheet: Sheet
    frame: Frame
    titles: tuple[str, ...] = ()
    sideways: bool = False
    left_out: bool = False
    table: str | None = None
    year: int | None = None
    headings: tuple[Heading, ...] = ()
    targets: dict[int, tuple[Target, ...]] = field(default_factory=dict, hash=False)
    unused: dict[int, str] = field(default_factory=dict, hash=False)
    unpivot: dict[int, str] = field(default_factory=dict, hash=False)
    constants: dict[str, str] = field(default_factory=dict, hash=False)
    rows: Rows = Rows(np.array([], dtype=np.int64), ())
    units: dict[int, float] = field(default_factory=dict, hash=False)
    rates: dict[str, float] = field(default_factory=dict, hash=False)
    decimal: str = "."
    dates: dict[int, str] = field(default_factory=dict, hash=False)
    readings: dict[int, str] = field(default_factory=dict, hash=False)
    undecided: frozenset[int] = frozenset()  # columns whose cells wait for an answer
    questions: tuple[Question, ...] = ()
    issues: tuple[Issue, ...] = ()

    def place(self, column: int) -> str:
        """The letter of a column; the row number when the sheet lies on its side."""
        return str(column + 1) if self.sideways else letter(column)

    def column_at(self, place: str) -> int | None:
        if self.sideways:
            return int(place) - 1 if place.isdigit() else None
        return column_of(place) if place.isalpha() and len(place) <= 3 else None

    def address(self, column: int, row: int) -> str:
        """The A1 address of a cell on the sheet as the person sees it."""
        return f"{letter(row - 1)}{column + 1}" if self.sideways else f"{letter(column)}{row}"

    def header_cell(self, column: int) -> str:
        return self.address(column, int(self.sheet.rows[self.frame.header[1]]))

    def heading(self, column: int) -> Heading:
        found = {one.column: one for one in self.headings}
        return found.get(column) or heading_of(column, ())

    def sample(self, column: int) -> Cells:
        """The first cells below the header, before records are told from other rows."""
        stop = min(self.frame.stop, self.frame.start + SAMPLE)
        return cells_of(self.sheet, column, np.arange(self.frame.start, stop))

    def cells(self, column: int) -> Cells:
        """The cells of the records."""
        return cells_of(self.sheet, column, self.rows.positions)

    @cached_property
    def fed(self) -> tuple[str, ...]:
        """Every table this block feeds, the main one first, then in load order."""
        names = {one.table for targets in self.targets.values() for one in targets}
        first = [self.table] if self.table in names else []
        return tuple(dict.fromkeys([*first, *(name for name in tables() if name in names)]))

    def columns_of_type(self, *types: str) -> list[tuple[int, Target, Column]]:
        return [
            (at, target, column)
            for at, targets in sorted(self.targets.items())
            for target in targets
            for column in (tables()[target.table].column(target.column),)
            if column.type in types
        ]

    def asking(self, questions: Iterable[Question]) -> "Draft":
        return replace(self, questions=(*self.questions, *questions))

    def telling(self, issues: Iterable[Issue]) -> "Draft":
        return replace(self, issues=(*self.issues, *issues))


def headings_of(sheet: Sheet, frame: Frame) -> tuple[Heading, ...]:
    """The headings of a frame; merged labels count for every cell they cover."""
    written: dict[int, list[tuple[str, int]]] = {}
    for at in range(frame.header[0], frame.header[1] + 1):
        row = {cell.column: cell for cell in cells_at(sheet, at)}
        for column in range(frame.left, frame.right + 1):
            cell = row.get(_source(sheet, at, column, row.keys()))
            if cell and (cell.text, cell.kind) not in written.get(column, []):
                written.setdefault(column, []).append((cell.text, cell.kind))
    headings = [heading_of(column, cells) for column, cells in sorted(written.items())]
    months = twelve_months(cells_at(sheet, frame.header[1]))
    return tuple(_with_plain_years(_with_plain_months(headings, months)))


def _with_plain_months(headings: list[Heading], columns: list[int]) -> list[Heading]:
    """Headers 1, 2, ... 12 side by side are months."""
    return [
        replace(one, period=Period(None, "M", columns.index(one.column) + 1))
        if one.column in columns
        else one
        for one in headings
    ]


def _with_plain_years(headings: list[Heading]) -> list[Heading]:
    """Headers 2024, 2025, 2026 side by side are periods; one such number alone is not."""
    years = {one.column: plain_year(one.parts[-1]) for one in headings if one.parts}
    if sum(year is not None for year in years.values()) < 2:
        return headings
    return [replace(one, period=years.get(one.column) or one.period) for one in headings]


def titles_of(sheet: Sheet, frame: Frame, *, sideways: bool = False) -> tuple[str, ...]:
    """The sheet's name and the texts above the header, down to six rows of them.

    On a sheet that lies on its side a title is a name over nothing.
    """
    said = [sheet.name] if sheet.name else []
    if sideways:
        names = cells_at(sheet, frame.header[0])
        said += [one.text for one in names if not _has_records(sheet, frame, one.column)]
    for at in range(frame.header[0] - 1, max(-1, frame.header[0] - 7), -1):
        cells = cells_at(sheet, at)
        if len(cells) > max(4, (frame.right - frame.left + 1) // 2):
            break
        said += [cell.text for cell in cells]
    return tuple(said)


def _has_records(sheet: Sheet, frame: Frame, column: int) -> bool:
    return any_between(sheet, column, frame.start, frame.stop)


def _source(sheet: Sheet, at: int, column: int, filled: Iterable[int]) -> int:
    """The column whose cell speaks for this one: its own, or the corner of its merge."""
    if column in filled:
        return column
    row = int(sheet.rows[at])
    for top, left, _, right in sheet.merges:
        if top == row and left < column <= right:
            return left
    return column


def bad_answer(draft: Draft, what: str, answer: str) -> Issue:
    """An answer that names no table, column or value: told, and not used."""
    values = {"what": what, "answer": answer}
    return Issue("BAD_ANSWER", "warn", sheet=draft.sheet.name, values=values)
