"""Which rows may be headers: many known fields or periods, few numbers, no long texts."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from oneboard.ingest.layout.grid import Cell, among, cells_at, rows_between
from oneboard.ingest.match.heading import as_spelled, guesses, period_and_word, plain_year
from oneboard.ingest.model import Kind, Sheet

LOOKED_AT = 400  # rows looked at cell by cell; further down only known header words are sought
LIKENESS_UP_TO = 60  # rows in which a misspelled header is looked for
LONG_TEXT = 40
NUMBERS = (Kind.NUMBER, Kind.PERCENT, Kind.BOOLEAN, Kind.DURATION, Kind.TIME)
DATES = (Kind.DATE, Kind.DATETIME)
MONTHS = [str(month) for month in range(1, 13)]


@dataclass(frozen=True)
class Candidate:
    """A row that may be a header: `fields` known columns of one table, `periods` period cells."""

    at: int
    points: float
    fields: int
    exact: int
    periods: int


def candidates(sheet: Sheet) -> list[Candidate]:
    """Every row that may be a header, top to bottom."""
    top = rows_between(sheet, 0, LOOKED_AT)
    found = [_candidate(sheet, at, cells) for at, cells in enumerate(top)]
    if len(sheet.rows) > LOOKED_AT:
        below = _header_words_below(sheet, found)
        found += [_candidate(sheet, at, cells_at(sheet, at)) for at in below]
    return [one for one in found if one is not None]


def judge(cells: Sequence[Cell], *, at: int, likeness: bool = True) -> Candidate:
    """What speaks for and against a row being a header."""
    others = [cell for cell in cells if not _is_period(cell)]
    texts = [cell.text for cell in others if cell.kind is Kind.TEXT]
    years = _counted_periods(cells)
    numbers = sum(cell.kind in NUMBERS for cell in cells) - len(years)
    dates = sum(cell.kind in DATES for cell in others)
    names = [text for text in texts if len(text) <= LONG_TEXT]
    long = len(texts) - len(names)
    score, fields, exact = _fields(names, likeness=likeness)
    periods = len(cells) - len(others) + len(years)
    points = 2 * score + 0.6 * min(periods, 12) - 1.5 * (numbers + dates) - long
    return Candidate(at=at, points=points, fields=fields, exact=exact, periods=periods)


def _candidate(sheet: Sheet, at: int, cells: Sequence[Cell]) -> Candidate | None:
    numbers = sum(cell.kind in NUMBERS for cell in cells) - len(_counted_periods(cells))
    if not cells or numbers > 0.7 * len(cells) + 1:
        return None
    one = judge(cells, at=at, likeness=at < LIKENESS_UP_TO)
    lone = one.fields == 1 and len(cells) == 1 and len(sheet.columns) == 1
    few_numbers = numbers <= 0.3 * len(cells)
    wide = one.fields >= 2 and few_numbers and one.fields >= 0.2 * len(cells)
    return one if wide or (one.fields and one.periods >= 3 and few_numbers) or lone else None


def _fields(texts: Sequence[str], *, likeness: bool) -> tuple[float, int, int]:
    """Score, count and exact count of distinct columns of the table that knows most of them."""
    best: dict[tuple[str, str], float] = {}
    for text in texts:
        for guess in guesses(text) if likeness else as_spelled(text):
            place = (guess.table, guess.column)
            best[place] = max(best.get(place, 0), guess.score)
    scores: dict[str, float] = defaultdict(float)
    for (table, _), score in best.items():
        scores[table] += score
    if not scores:
        return 0.0, 0, 0
    winner = max(scores, key=lambda table: scores[table])
    mine = [score for (table, _), score in best.items() if table == winner]
    count = min(len(mine), len(set(texts)))
    return min(scores[winner], count), count, min(sum(score > 0.97 for score in mine), count)


def _is_period(cell: Cell) -> bool:
    if cell.kind in DATES:
        return cell.text[8:10] == "01"
    return cell.kind is Kind.TEXT and period_and_word(cell.text, cell.kind)[0] is not None


def _years(cells: Sequence[Cell]) -> list[int]:
    """Plain years standing side by side as headers: 2023, 2024, 2025."""
    years = [plain_year(cell.text) for cell in cells]
    found = [year.year or 0 for year in years if year]
    rising = all(b - a == 1 for a, b in zip(found, found[1:], strict=False))
    return found if len(found) >= 3 and rising else []


def _counted_periods(cells: Sequence[Cell]) -> list[int]:
    """Bare numbers that are headers: years, or the twelve months."""
    return _years(cells) or twelve_months(cells)


def twelve_months(cells: Sequence[Cell]) -> list[int]:
    """The columns of 1, 2, ... 12 standing side by side as headers, beside a word."""
    numbers = [cell for cell in cells if cell.kind is Kind.NUMBER]
    words = any(cell.kind is Kind.TEXT for cell in cells)
    counted = [cell.text.removesuffix(".0") for cell in numbers] == MONTHS
    return [cell.column for cell in numbers] if words and counted else []


def _header_words_below(sheet: Sheet, above: Sequence[Candidate | None]) -> list[int]:
    """Rows far down that repeat two header words met above: a header again, or another table."""
    known = {
        cell.text
        for one in above
        if one is not None
        for cell in cells_at(sheet, one.at)
        if cell.kind is Kind.TEXT
    }
    hits: np.ndarray = np.zeros(len(sheet.rows), dtype=np.int32)
    for column in sorted(sheet.columns)[:6]:
        hits += among(sheet, column, sorted(known))
    return [int(at) for at in np.flatnonzero(hits >= 2) if at >= LOOKED_AT]
