"""Levels, years, months, periods, whole numbers and lists."""

from collections.abc import Callable, Mapping
from functools import lru_cache

import pyarrow as pa

from oneboard.dictionary import Column
from oneboard.ingest.clean.cells import Cells, Cleaned, Parsed, by_value
from oneboard.ingest.clean.common import broken, says_nothing
from oneboard.ingest.clean.numbers import number_in
from oneboard.ingest.lexicon import pattern
from oneboard.ingest.match.fold import straight
from oneboard.ingest.model import Kind
from oneboard.ingest.periods import full_year, number_word, period_of

DATED = (Kind.DATE, Kind.DATETIME)


def levels(cells: Cells, column: Column) -> Cleaned:
    """TRL 5, 5级, 第五级, 5.0; a level the column counts as blank (0) is not known yet."""
    code = "TRL" if column.name.startswith("trl") else "LEVEL"

    def read(text: str, kind: Kind) -> Parsed:
        found = pattern("values", "level", "pattern").match(straight(text))
        if not found or kind not in (Kind.TEXT, Kind.NUMBER):
            return None, code
        level = number_word(found[1]) or int(float(found[1]) if found[1][0].isdigit() else 0)
        if str(level) in column.blank:
            return None, ""
        inside = (column.min or 0) <= level <= (column.max or level)
        return (level, "") if inside else (None, "RANGE")

    return by_value(cells, _or_nothing(read), pa.int16())


def integers(cells: Cells) -> Cleaned:
    def read(text: str, kind: Kind) -> Parsed:
        value = number_in(text) if kind in (Kind.TEXT, Kind.NUMBER) else None
        whole = value is not None and value == int(value) and abs(value) < 2**31
        return (int(value), "") if whole and value is not None else (None, "NUMBER")

    return by_value(cells, _or_nothing(read), pa.int32())


def years(cells: Cells, *, answers: Mapping[str, str] | None = None) -> Cleaned:
    """2025, 2025年, FY2025; FY14-15 only by answer, for it names two calendar years."""

    def read(text: str, kind: Kind) -> Parsed:
        answer = (answers or {}).get(text.strip())
        if answer:
            return int(answer), ""
        if kind in DATED:
            return int(text[:4]), ""
        said = straight(text)
        found = pattern("values", "year", "single").match(said)
        period = period_of(said)
        year = int(found[1]) if found else period.year if period else None
        if year:
            return year, ""
        return None, "FISCAL_YEAR" if two_years(text) else "YEAR"

    return by_value(cells, _or_nothing(read), pa.int16())


@lru_cache(maxsize=1_000)
def two_years(text: str) -> tuple[int, int] | None:
    """FY14-15 and 2014/15 as (2014, 2015)."""
    found = pattern("values", "year", "double").match(straight(text))
    if not found:
        return None
    first, second = full_year(found[1]), full_year(found[2])
    return (first, second) if first and second and second - first == 1 else None


def months(cells: Cells) -> Cleaned:
    """3, 3月, Mar, 2025-03."""

    def read(text: str, kind: Kind) -> Parsed:
        period = period_of(text.removesuffix(".0") if kind is Kind.NUMBER else text, Kind.TEXT)
        if kind in DATED:
            return int(text[5:7]), ""
        number = number_word(straight(text).removesuffix(".0"))
        if period and period.grain == "M":
            return period.number, ""
        return (number, "") if 1 <= number <= 12 else (None, "MONTH")

    return by_value(cells, _or_nothing(read), pa.int16())


def periods(cells: Cells) -> Cleaned:
    """2026, 2026-Q3, 2026-09, from any of their spellings."""

    def read(text: str, kind: Kind) -> Parsed:
        found = pattern("values", "year", "single").match(straight(text))
        if found:
            return found[1], ""
        period = period_of(text, kind)
        if period is None or period.year is None:
            return None, "PERIOD"
        return period.label, ""

    return by_value(cells, _or_nothing(read), pa.string())


def lists(cells: Cells) -> Cleaned:
    """Several in one cell, separated by 、 ， , ; / or a line break."""

    def read(text: str, kind: Kind) -> Parsed:
        parts = pattern("values", "list", "pattern").split(text)
        return list(dict.fromkeys(part.strip() for part in parts if part.strip())), ""

    return by_value(cells, _or_nothing(read), pa.list_(pa.string()))


def _or_nothing(read: Callable[[str, Kind], Parsed]) -> Callable[[str, Kind], Parsed]:
    def parse(text: str, kind: Kind) -> Parsed:
        if broken(kind):
            return None, broken(kind)
        return (None, "") if says_nothing(text) else read(text, kind)

    return parse
