"""Dates in many spellings. Day-first or month-first is decided for the whole column elsewhere."""

from datetime import date, timedelta
from functools import lru_cache
from re import Match

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from oneboard.ingest.clean.cells import Cells, Cleaned, Parsed, by_value
from oneboard.ingest.clean.common import broken, says_nothing, unquoted
from oneboard.ingest.lexicon import pattern, words
from oneboard.ingest.match.fold import straight
from oneboard.ingest.model import Kind
from oneboard.ingest.periods import Period, full_year, month_number, number_word, period_of

EPOCH = date(1899, 12, 30)
TYPED = (Kind.DATE, Kind.DATETIME)
READABLE = (*TYPED, Kind.TEXT, Kind.NUMBER)
PARTS = {"month_only", "month_compact", "year_only", "quarter_only"}


def dates(
    cells: Cells, *, order: str | None = None, end: bool = False, serial: bool = False
) -> Cleaned:
    """`order`: dmy, mdy, ymd as decided for the column. `end`: a month means its last day.

    `serial`: bare five-digit numbers are Excel's day numbers.
    """

    def parse(text: str, kind: Kind) -> Parsed:
        return parse_date(text, kind, order=order, end=end, serial=serial)

    typed = cells.kind == Kind.DATE
    if typed.all() and len(cells):
        return _typed(cells)
    return by_value(cells, parse, pa.date32())


def parse_date(
    text: str, kind: Kind, *, order: str | None = None, end: bool = False, serial: bool = False
) -> Parsed:
    """A date, and DATE_PRECISION beside it when only its month, quarter or year was said."""
    if broken(kind):
        return None, "DATE" if kind is Kind.BAD else broken(kind)
    if kind not in READABLE:
        return None, "DATE"
    if says_nothing(text) and not any(sign.isdigit() for sign in text):
        return None, ""
    said = straight(unquoted(text)).lower()
    if kind is Kind.NUMBER and pattern("values", "date", "serial").match(said):
        return _serial(said) if serial else (None, "DATE_SERIAL")
    if kind is Kind.NUMBER and pattern("values", "date", "january_or_october").match(said):
        return None, "DATE_MONTH"
    return _read(_one_of_range(said, end=end), order, end)


@lru_cache(maxsize=50_000)
def _read(said: str, order: str | None, end: bool) -> Parsed:
    for name in ("year_first", "compact", "year_last", "named_month", "named_first", *PARTS):
        found = pattern("values", "date", name).match(said)
        if found:
            return _of(name, found, order, end)
    close = pattern("values", "date", "close_of").match(said)
    period = period_of(close[1] if close else said)
    return _of_period(period, end=end or bool(close)) if period else (None, "DATE")


def _of(name: str, found: Match[str], order: str | None, end: bool) -> Parsed:
    if name in ("year_first", "compact"):
        return _checked(int(found[1]), int(found[2]), int(found[3]))
    if name == "year_last":
        return _year_last(found, order)
    if name == "named_month":
        return _checked(full_year(found[3]), month_number(found[2]), int(found[1]))
    if name == "named_first":
        return _checked(int(found[3]), month_number(found[1]), int(found[2]))
    return _part(name, found, end)


def _year_last(found: Match[str], order: str | None) -> Parsed:
    """24/10/2016 tells its order by itself; 5/02/2016 needs the column's decision."""
    first, second = int(found[1]), int(found[3])
    if len(found[4]) == 2:
        return _two_digits(first, second, int(found[4]), order)
    year = int(found[4])
    if found[2] == "." or first > 12:
        return _checked(year, second, first)
    if second > 12 or first == second:
        return _checked(year, first, second)
    if order in ("dmy", "mdy"):
        return _checked(year, *((second, first) if order == "dmy" else (first, second)))
    return None, "DATE_AMBIGUOUS"


def _two_digits(first: int, second: int, third: int, order: str | None) -> Parsed:
    if order == "ymd":
        return _checked(2000 + first, second, third)
    if order in ("dmy", "mdy"):
        month, day = (second, first) if order == "dmy" else (first, second)
        return _checked(2000 + third, month, day)
    return None, "DATE_AMBIGUOUS"


def _part(name: str, found: Match[str], end: bool) -> Parsed:
    year = int(found[1])
    if name == "year_only":
        period = Period(year, "Y")
    elif name == "quarter_only":
        period = Period(year, "Q", number_word(found[2] or found[3]))
    else:
        period = Period(year, "M", int(found[2]))
    return _of_period(period, end=end)


def _of_period(period: Period, *, end: bool) -> Parsed:
    """A month, quarter or year: its first day for a start, its last day for an end."""
    if period.year is None:
        return None, "DATE"
    first = date(period.year, period.first_month, 1)
    return (period.last_day if end else first), "DATE_PRECISION"


def _checked(year: int | None, month: int, day: int) -> Parsed:
    bounds = words("values")["date"]
    try:
        found = date(year or 0, month, day)
    except ValueError:
        return None, "DATE"
    if not bounds["earliest"] <= found.year <= bounds["latest"]:
        return None, "DATE_RANGE"
    return found, ""


def _serial(said: str) -> Parsed:
    found = EPOCH + timedelta(days=int(float(said)))
    return _checked(found.year, found.month, found.day)


def _one_of_range(said: str, *, end: bool) -> str:
    """The first or the last date of 2024.01-2026.12 or 2024年1月至2026年12月."""
    short = pattern("values", "date", "short_range").match(said)
    parts = short.groups() if short else pattern("values", "date", "range_joint").split(said)
    return parts[-1 if end else 0].strip() if len(parts) == 2 else said


def _typed(cells: Cells) -> Cleaned:
    """Date cells of a workbook are ISO already; only their range needs a look."""
    values = pc.cast(pc.strptime(cells.raw, format="%Y-%m-%d", unit="s"), pa.date32())
    years = pc.year(values).to_numpy(zero_copy_only=False)
    bounds = words("values")["date"]
    off = (years < bounds["earliest"]) | (years > bounds["latest"])
    if not off.any():
        return Cleaned(values)
    kept = pc.if_else(pa.array(off), pa.scalar(None, pa.date32()), values)
    return Cleaned(kept, {"DATE_RANGE": np.flatnonzero(off)})
