"""Which rows below a header are records, and which are totals, notes, sections or headers again."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import pyarrow.compute as pc

from oneboard.ingest.clean.common import says_nothing
from oneboard.ingest.layout.frames import Frame
from oneboard.ingest.layout.grid import Cell, among, cells_at, filled, rows_at, rows_between
from oneboard.ingest.layout.totals import is_total, total_texts
from oneboard.ingest.lexicon import pattern
from oneboard.ingest.match.fold import fold, straight
from oneboard.ingest.model import Dropped, Kind, Sheet

KEPT = "", ""
HINTS = 2  # rows below the header that may say how to fill it in
TITLES = 6  # rows above the header whose texts are its titles
LOOKED_AT, FEWEST, MOSTLY = 200, 2, 0.7  # keys looked at; of more than so many, this share


@dataclass(frozen=True)
class Rows:
    """Positions of the records of a frame, and the rows left out on purpose."""

    positions: np.ndarray
    dropped: tuple[Dropped, ...]


@dataclass(frozen=True)
class Shape:
    """What a row is judged by: the frame's width, its key column, the texts of header and title.

    `numbered`: the key column holds ids with digits.
    """

    sheet: Sheet
    frame: Frame
    width: int
    key: int | None
    header: list[str]
    above: frozenset[str] = frozenset()
    numbered: bool = False


def rows_of(sheet: Sheet, frame: Frame, *, key: int | None, counters: Sequence[int] = ()) -> Rows:
    """`key`: the column that names a record, if one was understood.

    `counters`: columns that only number the rows; a row with nothing else is blank.
    """
    shape = _shape(sheet, frame, key)
    width = shape.width
    count = filled(sheet, frame.left, frame.right) - _counted(sheet, counters)
    inside: np.ndarray = np.zeros(len(sheet.rows), dtype=bool)
    inside[frame.start : frame.stop] = True
    keep = inside & (count > 0)
    odd = keep & (_few(count, width) | _unnamed(shape) | _total_rows(shape) | _again(shape))
    odd[frame.start : frame.start + HINTS] = keep[frame.start : frame.start + HINTS]
    places = np.flatnonzero(odd)
    sure = np.maximum.accumulate(np.where(keep & ~odd, np.arange(len(keep)), frame.start - 1))
    cells = rows_at(sheet, places, left=frame.left, right=frame.right)
    dropped: list[Dropped] = []
    last = frame.start - 1  # of the odd rows, the last that is a record
    for at, row in zip(places.tolist(), cells, strict=True):
        before = max(last, int(sure[at - 1]))
        reason, text = _reason(shape, at, row, before) or _further_note(shape, at, row, dropped)
        if reason:
            keep[at] = False
            dropped.append(Dropped(int(sheet.rows[at]), reason, text))
        else:
            last = at
    return Rows(np.flatnonzero(keep), tuple(dropped))


def _shape(sheet: Sheet, frame: Frame, key: int | None) -> Shape:
    header = cells_at(sheet, frame.header[1], left=frame.left, right=frame.right)
    top = max(0, frame.header[0] - TITLES)
    above = {cell.text for row in rows_between(sheet, top, frame.header[0]) for cell in row}
    return Shape(
        sheet,
        frame,
        frame.right - frame.left + 1,
        key,
        [cell.text for cell in header],
        frozenset(above),
        _is_numbered(sheet, frame, key),
    )


def _is_numbered(sheet: Sheet, frame: Frame, key: int | None) -> bool:
    """Do all but a few of the first keys hold a digit?"""
    cells = sheet.columns.get(key) if key is not None else None
    if cells is None:
        return False
    first = slice(frame.start, min(frame.stop, frame.start + LOOKED_AT))
    filled_here = cells.raw[first].drop_null()
    digits = pc.sum(pc.match_substring_regex(filled_here, "[0-9]")).as_py() or 0
    return len(filled_here) > FEWEST and digits >= MOSTLY * len(filled_here)


def _counted(sheet: Sheet, counters: Sequence[int]) -> np.ndarray:
    """How many cells of each row only number it."""
    count: np.ndarray = np.zeros(len(sheet.rows), dtype=np.int32)
    for column in counters:
        if column in sheet.columns:
            count += sheet.columns[column].kind == Kind.NUMBER
    return count


def _further_note(
    shape: Shape, at: int, cells: Sequence[Cell], dropped: Sequence[Dropped]
) -> tuple[str, str]:
    """The next line of a note right above: 2. 不含涉密项目。"""
    if not dropped or dropped[-1].reason != "note":
        return KEPT
    below = dropped[-1].row == shape.sheet.rows[at] - 1
    said = pattern("rows", "note_goes_on")
    lone = len(cells) == 1 and shape.width >= 3
    goes_on = below and lone and said.match(straight(cells[0].text))
    return ("note", cells[0].text) if goes_on else KEPT


def _reason(
    shape: Shape, at: int, cells: Sequence[Cell], last_record: int
) -> tuple[str, str] | None:
    """Why a row is no record, and the text that says so; None for a record."""
    frame = shape.frame
    if all(says_nothing(cell.text) for cell in cells):
        return "blank", ""
    first = cells[0].text
    named = next((cell.text for cell in cells if cell.column == shape.key), None)
    words = [cell.text for cell in cells if cell.kind is Kind.TEXT]
    if at in frame.repeats or _same_as_header(shape, cells):
        return "header_again", first
    if all(cell.text in shape.above for cell in cells):
        return "note", first  # a title, printed again on the next page
    if len(cells) == 1 and at + 1 in frame.repeats:
        return "note", first  # the title, printed again with the header
    if at < frame.start + HINTS and _is_hint(cells):
        return "note", first
    if _is_total_id(shape, named) if named else any(is_total(word) for word in words):
        return "total", next((word for word in words if is_total(word)), first)
    if _is_note(shape, cells, named) or _is_statistic(shape, cells, named):
        return "note", first
    if _is_section(shape, at, cells):
        return "section", first
    if _is_lone_word(shape, cells, named):
        return "note", first
    if len(words) == len(cells) and _apart(shape, at, cells, last_record):
        return "note", first
    return None


def _is_hint(cells: Sequence[Cell]) -> bool:
    """How to fill in the columns, or an example of it."""
    said = [straight(cell.text) for cell in cells]
    hint, example = pattern("rows", "hint"), pattern("rows", "example")
    return all(hint.match(text) for text in said) or bool(example.match(said[0]))


def _is_note(shape: Shape, cells: Sequence[Cell], named: str | None) -> bool:
    first = cells[0].text
    few = len(cells) <= max(3, shape.width // 3)
    own_name = bool(named) and named != first
    return few and not own_name and bool(pattern("rows", "note").match(straight(first)))


def _is_statistic(shape: Shape, cells: Sequence[Cell], named: str | None) -> bool:
    """An average, a share, a part of the rows above."""
    first = cells[0].text
    few = len(cells) <= max(3, shape.width // 3)
    own_name = bool(named) and named != first
    return few and not own_name and bool(pattern("rows", "statistic").match(fold(first)))


def _is_lone_word(shape: Shape, cells: Sequence[Cell], named: str | None) -> bool:
    """Nothing but a word in the column of ids, where ids have digits."""
    lone = len(cells) == 1 and shape.width >= 3 and named == cells[0].text
    return lone and shape.numbered and not _has_digit(cells[0].text)


def _is_total_id(shape: Shape, named: str) -> bool:
    """Total R&D is no id where ids have digits."""
    if is_total(named):
        return True
    said = pattern("rows", "total_of_ids").match(fold(named))
    return bool(said) and shape.numbered and not _has_digit(named)


def _is_section(shape: Shape, at: int, cells: Sequence[Cell]) -> bool:
    """A lone text: merged over half the table, or numbered like a heading, above the records."""
    if len(cells) != 1 or shape.width < 4 or cells[0].kind is not Kind.TEXT:
        return False
    row = int(shape.sheet.rows[at])
    wide = any(
        top == row and right - left + 1 >= 0.5 * shape.width
        for top, left, _, right in shape.sheet.merges
    )
    return wide or bool(pattern("rows", "section").match(straight(cells[0].text)))


def _apart(shape: Shape, at: int, cells: Sequence[Cell], last_record: int) -> bool:
    """Few texts after a blank row, without a key: words about the table, or a further title."""
    sheet, frame = shape.sheet, shape.frame
    gap = int(sheet.rows[at]) - int(sheet.rows[last_record]) > 1
    lone = len(cells) == 1 and (shape.width >= 4 or gap) and cells[0].column == frame.left
    if lone and not frame.fixed and pattern("rows", "table_title").match(straight(cells[0].text)):
        return True
    has_key = any(cell.column == shape.key and _has_digit(cell.text) for cell in cells)
    few = len(cells) <= max(1, shape.width // 4)
    return gap and few and shape.key is not None and not has_key and last_record >= frame.start


def _few(count: np.ndarray, width: int) -> np.ndarray:
    return (count <= max(3, width // 3)) & (count < width)


def _unnamed(shape: Shape) -> np.ndarray:
    cells = shape.sheet.columns.get(shape.key) if shape.key is not None else None
    if cells is None:
        return np.zeros(len(shape.sheet.rows), dtype=bool)
    return cells.kind == Kind.BLANK


def _total_rows(shape: Shape) -> np.ndarray:
    """Rows with a total's name in the key column, or anywhere when no key is known."""
    hits: np.ndarray = np.zeros(len(shape.sheet.rows), dtype=bool)
    frame = shape.frame
    for column, cells in shape.sheet.columns.items():
        wanted = column == shape.key if shape.key is not None else True
        if wanted and frame.left <= column <= frame.right and np.any(cells.kind == Kind.TEXT):
            texts = total_texts(cells.raw.slice(frame.start, frame.stop - frame.start))
            if texts:
                hits |= among(shape.sheet, column, texts)
    return hits


def _again(shape: Shape) -> np.ndarray:
    """Rows whose first three cells repeat the header."""
    header = cells_at(shape.sheet, shape.frame.header[1], left=shape.frame.left)[:3]
    hits: np.ndarray = np.ones(len(shape.sheet.rows), dtype=bool)
    for cell in header:
        same = pc.equal(shape.sheet.columns[cell.column].raw, cell.text)
        hits &= pc.fill_null(same, False).to_numpy(zero_copy_only=False)
    return hits if len(header) > 1 else np.zeros(len(hits), dtype=bool)


def _same_as_header(shape: Shape, cells: Sequence[Cell]) -> bool:
    return [cell.text for cell in cells] == shape.header


def _has_digit(text: str) -> bool:
    return any(sign.isdigit() for sign in text)
