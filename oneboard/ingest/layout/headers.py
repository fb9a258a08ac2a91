"""How far a header reaches: group headers above it, sub-headers and unit rows below it."""

from collections.abc import Sequence

from oneboard.dictionary import unit
from oneboard.ingest.layout.candidates import Candidate
from oneboard.ingest.layout.grid import Cell, cells_at, position
from oneboard.ingest.lexicon import pattern
from oneboard.ingest.match.fold import fold, straight
from oneboard.ingest.match.heading import guesses, is_measure, role_of
from oneboard.ingest.model import Kind, Sheet
from oneboard.ingest.periods import period_of

SHORT = 30
SAME = 0.7  # of the cells of two rows must mean the same for one to translate the other
WIDEST = 0.8  # a label over more of the header than this is a title
TALLEST = 4  # rows of a header, as far as merges tell


def reach(sheet: Sheet, group: Sequence[Candidate]) -> tuple[int, int]:
    """First and last position of the header made of touching candidate rows."""
    best = max(group, key=lambda one: one.points)
    first = last = best.at
    for one in group:
        if one.at < first and _merged_at(sheet, one.at):
            first = one.at
        if one.at > last and _merged_at(sheet, best.at):
            last = one.at
    first, last = _spanned(sheet, first, last)
    while first > 0 and _touch(sheet, first - 1) and _goes_up(sheet, first):
        first -= 1
    while last + 1 < len(sheet.rows) and _touch(sheet, last) and _goes_on(sheet, last):
        last += 1
    return first, last


def _spanned(sheet: Sheet, first: int, last: int) -> tuple[int, int]:
    """The same rows with those that header cells merged downwards cover as well."""
    top, bottom = int(sheet.rows[first]), int(sheet.rows[last])
    low, high = top, bottom
    for start, _, end, _ in sheet.merges:
        if end - start < TALLEST and start <= bottom and end >= top and start < end:
            low, high = min(low, start), max(high, end)
    return position(sheet, low), max(last, position(sheet, high + 1) - 1)


def _goes_up(sheet: Sheet, first: int) -> bool:
    return _is_group_row(sheet, first - 1, first) or _same_again(sheet, first - 1, first)


def _same_again(sheet: Sheet, at: int, below: int) -> bool:
    """The same headers in another language: column by column the words may mean the same."""
    upper = {cell.column: cell for cell in cells_at(sheet, at)}
    lower = cells_at(sheet, below)
    pairs = [(upper[cell.column], cell) for cell in lower if cell.column in upper]
    alike = sum(a.text != b.text and _mean_the_same(a.text, b.text) for a, b in pairs)
    return alike >= 2 and alike >= SAME * max(len(upper), len(lower))


def _mean_the_same(one: str, other: str) -> bool:
    meant = {(guess.table, guess.column) for guess in guesses(one)}
    return any((guess.table, guess.column) in meant for guess in guesses(other))


def signature_at(sheet: Sheet, at: int) -> tuple[str, ...]:
    return tuple(fold(cell.text) for cell in cells_at(sheet, at))


def _touch(sheet: Sheet, at: int) -> bool:
    return int(sheet.rows[at + 1]) - int(sheet.rows[at]) == 1


def _merged_at(sheet: Sheet, at: int) -> bool:
    row = int(sheet.rows[at])
    return any(top <= row <= bottom and right > left for top, left, bottom, right in sheet.merges)


def _is_group_row(sheet: Sheet, at: int, below: int) -> bool:
    """Labels over parts of the header (经费 over 预算 and 支出), not a title over all of it."""
    above, under = cells_at(sheet, at), cells_at(sheet, below)
    if len(above) < 2 or any(cell.kind is not Kind.TEXT for cell in above):
        return _lone_group(sheet, above, under, at)
    if any(len(cell.text) >= SHORT or _is_remark(cell.text) for cell in above):
        return False
    row = int(sheet.rows[at])
    spans = [right - left + 1 for top, left, _, right in sheet.merges if top == row]
    if spans:
        return all(span <= WIDEST * len(under) for span in spans)
    return not sheet.merges and _labels_over(above, under)


def _lone_group(sheet: Sheet, above: list[Cell], under: list[Cell], at: int) -> bool:
    """One merged label over the last columns only, as over 4*, 3*, 2*, 1*."""
    if len(above) != 1 or not above[0].column or above[0].kind is not Kind.TEXT:
        return False
    row, column = int(sheet.rows[at]), above[0].column
    return any(
        top == row and left == column and 1 < right - left + 1 < 0.6 * len(under)
        for top, left, _, right in sheet.merges
    )


def _labels_over(above: list[Cell], under: list[Cell]) -> bool:
    """Without merges (a csv): labels with gaps between them, over cells that are all filled."""
    columns = {cell.column for cell in under}
    if any(cell.column not in columns for cell in above):
        return False
    if any(period_of(cell.text) is None and not guesses(cell.text) for cell in above[1:]):
        return False
    return len(above) < len(under) and all(cell.kind is Kind.TEXT for cell in under)


def _is_remark(text: str) -> bool:
    """单位:万元 or 填报日期:... is no label over columns."""
    said = straight(text)
    return ":" in said or bool(pattern("rows", "unit_note").fullmatch(said))


def _goes_on(sheet: Sheet, last: int) -> bool:
    """Is the next row a units row, or the lower half of merged group headers?"""
    below = cells_at(sheet, last + 1)
    if _number_row(sheet, last, below) or _same_again(sheet, last, last + 1):
        return True
    if not below or any(cell.kind is not Kind.TEXT for cell in below):
        return False
    if _units_row(below):
        return True
    known = sum(bool(guesses(cell.text)) or _is_part(cell.text) for cell in below)
    return _over_several(sheet, last) and known * 2 >= len(below)


def _units_row(below: Sequence[Cell]) -> bool:
    """Units under the headers, a dash or the word itself where there is none: —, 单位, 万元."""
    others = [cell.text for cell in below if unit(cell.text) is None]
    return len(others) < len(below) and all(is_measure(text) for text in others)


def _number_row(sheet: Sheet, last: int, below: list[Cell]) -> bool:
    """A row that numbers the columns: 1, 2, 3, 4 under every header."""
    texts = [cell.text for cell in below]
    counted = [str(number) for number in range(1, len(below) + 1)]
    return len(below) >= 4 and texts == counted and len(cells_at(sheet, last)) == len(below)


def _is_part(text: str) -> bool:
    return period_of(text) is not None or bool(role_of([text])) or unit(text) is not None


def _over_several(sheet: Sheet, at: int) -> bool:
    """Does a merge or a gap in this row spread a label over several columns?"""
    if _merged_at(sheet, at):
        return True
    here = {cell.column for cell in cells_at(sheet, at)}
    below = {cell.column for cell in cells_at(sheet, at + 1)}
    return not sheet.merges and bool(below - here)
