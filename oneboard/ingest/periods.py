"""Periods in headers, titles and cells: 2025-01, 1月, Q1, 第一季度, 2025年, Jan-25."""

import calendar
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from re import Match

from oneboard.ingest.lexicon import pattern, words
from oneboard.ingest.match.fold import straight
from oneboard.ingest.model import Kind

LONGEST = 24


@dataclass(frozen=True)
class Period:
    """A month (M), quarter (Q), half-year (H) or year (Y). The year may be said elsewhere."""

    year: int | None
    grain: str
    number: int = 0

    def of(self, year: int | None) -> "Period":
        return self if self.year or year is None else Period(year, self.grain, self.number)

    @property
    def label(self) -> str:
        """2025-01, 2025-Q1, 2025-H1, 2025; without the year where nobody said it."""
        part = {"M": f"{self.number:02d}", "Y": ""}.get(self.grain, f"{self.grain}{self.number}")
        return "-".join(piece for piece in (str(self.year or ""), part) if piece)

    @property
    def last_month(self) -> int:
        return {"M": self.number, "Q": 3 * self.number, "H": 6 * self.number}.get(self.grain, 12)

    @property
    def first_month(self) -> int:
        return self.last_month - {"Q": 2, "H": 5, "Y": 11}.get(self.grain, 0)

    @property
    def last_day(self) -> date | None:
        if self.year is None:
            return None
        days = calendar.monthrange(self.year, self.last_month)[1]
        return date(self.year, self.last_month, days)


@lru_cache(maxsize=20_000)
def period_of(text: str, kind: Kind = Kind.TEXT) -> Period | None:
    """The period a header cell names, or None. Date cells name their month."""
    if kind in (Kind.DATE, Kind.DATETIME):
        return Period(int(text[:4]), "M", int(text[5:7]))
    if kind not in (Kind.TEXT, Kind.NUMBER) or len(text) > LONGEST:
        return None
    said = "".join(straight(text).lower().split())
    for name, read in READERS:
        found = pattern("periods", name).fullmatch(said)
        period = read(found) if found else None
        if period is not None and kind is Kind.TEXT:
            return period
    return None


def number_word(text: str) -> int:
    """5, 五 and 十二 as numbers; 0 when it is none up to 99."""
    if text.isdigit():
        return int(text)
    signs = words("periods")["numerals"]
    if any(sign not in signs for sign in text) or not text:
        return 0
    values = [signs.index(sign) + 1 for sign in text]
    if len(values) == 1:
        return values[0]
    return 10 + values[1] if values[0] == 10 else values[0] * 10 if values[1] == 10 else 0


def month_number(name: str) -> int:
    """jan, January, Mai, Dez: 1 to 12; 0 when it is no month."""
    known = words("periods")
    short = known["month_aliases"].get(name[:3], name[:3])
    if short not in known["months"] or (len(name) > 3 and name not in known["month_names"]):
        return 0
    return known["months"].index(short) + 1


def full_year(text: str | None) -> int | None:
    if not text:
        return None
    return int(text) if len(text) == 4 else 2000 + int(text)


def _month(found: Match[str]) -> Period | None:
    number = number_word(found[2])
    return Period(full_year(found[1]), "M", number) if 1 <= number <= 12 else None


def _named(year: int, name: int) -> Callable[[Match[str]], Period | None]:
    def read(found: Match[str]) -> Period | None:
        number = month_number(found[name])
        return Period(full_year(found[year]), "M", number) if number else None

    return read


def _quarter(found: Match[str]) -> Period:
    return Period(full_year(found[1]), "Q", number_word(found[2] or found[3]))


def _half(found: Match[str]) -> Period:
    return Period(full_year(found[1]), "H", words("periods")["half_words"][found[2]])


READERS: tuple[tuple[str, Callable[[Match[str]], Period | None]], ...] = (
    ("year_month", _month),
    ("short_year_month", _month),
    ("month", _month),
    ("named_month", _named(2, 1)),
    ("month_after_year", _named(1, 2)),
    ("quarter_of_short_year", _quarter),
    ("quarter", _quarter),
    ("quarter_first", lambda found: Period(full_year(found[2]), "Q", int(found[1]))),
    ("quarter_short", lambda found: Period(full_year(found[2]), "Q", int(found[1]))),
    ("half", _half),
    ("year", lambda found: Period(int(found[1]), "Y")),
    ("fiscal_year", lambda found: Period(full_year(found[1]), "Y")),
)
