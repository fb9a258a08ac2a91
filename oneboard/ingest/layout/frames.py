"""The tables of a sheet: Excel's own table objects first, else found by their headers."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from oneboard.ingest.layout.candidates import LOOKED_AT, Candidate, candidates
from oneboard.ingest.layout.grid import any_between, cells_at, filled, position
from oneboard.ingest.layout.headers import reach, signature_at
from oneboard.ingest.model import Kind, Sheet, TableObject

LEAST_HALF = 3  # columns of a list that stands twice


@dataclass(frozen=True)
class Frame:
    """One table on a sheet, by row positions: its header and the rows that may be its records."""

    header: tuple[int, int]
    left: int
    right: int
    stop: int
    fixed: bool = False  # an Excel table object, or said by a person
    below: int | None = None  # of an Excel table object: the first position below it
    repeats: tuple[int, ...] = ()

    @property
    def start(self) -> int:
        return self.header[1] + 1


def frames(sheet: Sheet, *, header: tuple[int, int] | None = None) -> list[Frame]:
    """Every table of the sheet. `header`: row numbers said by a person."""
    if not len(sheet.rows):
        return []
    if header is not None:
        return _said(sheet, header)
    objects = [_object(sheet, one) for one in sheet.tables if _has_header(sheet, one)]
    if objects:
        return sorted(objects, key=lambda frame: (frame.header, frame.left))
    return _found(sheet, candidates(sheet)) or _by_shape(sheet)


def _said(sheet: Sheet, header: tuple[int, int]) -> list[Frame]:
    first, last = position(sheet, header[0]), position(sheet, header[1])
    if last >= len(sheet.rows):
        return []
    whole = Frame((first, last), min(sheet.columns), max(sheet.columns), len(sheet.rows), True)
    return _side_by_side(sheet, whole)


def _has_header(sheet: Sheet, table: TableObject) -> bool:
    """Is there a header, and is its row there?"""
    at = position(sheet, table.first_row)
    there = at < len(sheet.rows) and int(sheet.rows[at]) == table.first_row
    return table.has_header and there


def _object(sheet: Sheet, table: TableObject) -> Frame:
    last = table.last_row - int(table.has_totals)
    at = position(sheet, table.first_row)
    stop = max(at + 1, position(sheet, last + 1))
    below = position(sheet, table.last_row + 1)
    return Frame((at, at), table.first_column, table.last_column, stop, True, below=below)


def _found(sheet: Sheet, rows: Sequence[Candidate]) -> list[Frame]:
    headers: list[tuple[int, int]] = []
    repeats: dict[int, list[int]] = {}
    seen: tuple[str, ...] = ()
    for group in _touching(sheet, rows):
        best = max(group, key=lambda one: one.points)
        if headers and best.at <= headers[-1][1]:
            continue
        signature = signature_at(sheet, best.at)
        if headers and signature == seen:
            repeats.setdefault(len(headers) - 1, []).append(best.at)
        elif not headers or _surely(sheet, best):
            headers.append(reach(sheet, group))
            seen = signature
    return [
        frame
        for number, header in enumerate(headers)
        for frame in _side_by_side(sheet, _between(sheet, headers, number, repeats))
    ]


def _between(
    sheet: Sheet, headers: list[tuple[int, int]], number: int, repeats: dict[int, list[int]]
) -> Frame:
    last = number + 1 == len(headers)
    stop = len(sheet.rows) if last else headers[number + 1][0]
    columns = _columns(sheet, headers[number])
    again = tuple(repeats.get(number, ()))
    return Frame(headers[number], columns[0], columns[-1], stop, repeats=again)


def _touching(sheet: Sheet, rows: Sequence[Candidate]) -> list[list[Candidate]]:
    """Candidate rows that follow one another directly, at most three together."""
    groups: list[list[Candidate]] = []
    for one in rows:
        last = groups[-1] if groups else []
        touches = last and int(sheet.rows[one.at]) - int(sheet.rows[last[-1].at]) == 1
        if touches and one.at - last[0].at <= 2:
            last.append(one)
        else:
            groups.append([one])
    return groups


def _surely(sheet: Sheet, one: Candidate) -> bool:
    """A second header must be plain: most of its cells are known words of one table."""
    count = len(cells_at(sheet, one.at))
    return one.exact >= 2 and 2 * (one.exact + one.periods) >= count


def _columns(sheet: Sheet, header: tuple[int, int]) -> list[int]:
    rows = range(header[0], header[1] + 1)
    return sorted({cell.column for at in rows for cell in cells_at(sheet, at)})


def _side_by_side(sheet: Sheet, frame: Frame) -> list[Frame]:
    """Split where columns without header and data stand between two groups of headers."""
    columns = _columns(sheet, frame.header) or [frame.left]
    halves = _halves(sheet, frame, columns)
    parts = halves or [[columns[0], columns[0]]]
    columns = columns[:1] if halves else columns
    for column in columns[1:]:
        gap = range(parts[-1][1] + 1, column)
        empty = not any(any_between(sheet, one, frame.start, frame.stop) for one in gap)
        if gap and empty:
            parts.append([column, column])
        else:
            parts[-1][1] = column
    if frame.fixed and len(parts) == 1:
        return [frame]
    return [replace(frame, left=left, right=right) for left, right in parts]


def _halves(sheet: Sheet, frame: Frame, columns: Sequence[int]) -> list[list[int]]:
    """The same headers twice, side by side: one list printed in two halves."""
    texts = [cell.text for cell in cells_at(sheet, frame.header[1])]
    middle = len(texts) // 2
    twice = middle >= LEAST_HALF and texts[:middle] == texts[middle:]
    if not twice or len(set(texts)) < middle or len(columns) != len(texts):
        return []
    return [[columns[0], columns[middle - 1]], [columns[middle], columns[-1]]]


def _by_shape(sheet: Sheet) -> list[Frame]:
    """Nothing known: the first row of texts as wide as what follows is taken for the header."""
    right = max(sheet.columns)
    width = filled(sheet, 0, right)
    for at in range(min(len(sheet.rows) - 1, LOOKED_AT)):
        cells = cells_at(sheet, at)
        below = width[at + 1 : at + 21]
        texts = all(cell.kind is Kind.TEXT for cell in cells)
        distinct = len({cell.text for cell in cells}) == len(cells)
        if len(cells) >= 2 and texts and distinct and len(cells) >= 0.6 * below.max():
            header = reach(sheet, [Candidate(at, 0.0, 0, 0, 0)])
            return [Frame(header, cells[0].column, right, len(sheet.rows))]
    return []
