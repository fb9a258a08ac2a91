"""Which day a file speaks of: a note in it, its name, or the name all its sheets share."""

import calendar
import re
import tomllib
from datetime import date
from functools import cache
from pathlib import Path

from oneboard.ingest.clean.dates import parse_date
from oneboard.ingest.layout.grid import cells_at
from oneboard.ingest.lexicon import pattern
from oneboard.ingest.match.fold import straight
from oneboard.ingest.model import Book, Kind, Sheet

LOOKED_AT = 8  # rows at the top of a sheet in which a note may stand


def told(book: Book, *, today: date) -> date | None:
    """The last day that the file says it covers. A day in the future is a plan, not a state."""
    noted = [day for sheet in book.sheets for day in _noted(sheet)]
    if noted:
        return max(noted)
    named = day_in(book.file.rpartition(".")[0]) or _shared([sheet.name for sheet in book.sheets])
    return named if named and named <= today else None


def day_in(name: str) -> date | None:
    """The last day of what a name speaks of: 2026Q3 is 30 September."""
    for kind in ("day", "month", "quarter"):
        found = re.search(_words()[kind], straight(name))
        day = _day(kind, found) if found else None
        if day:
            return day
    return None


def undated(name: str) -> str:
    """A name without figures and the words of dates: what is the same in the next month."""
    said = re.sub(_words()["changing"], " ", straight(name).lower())
    return " ".join(said.split())


def _noted(sheet: Sheet) -> list[date]:
    found = []
    for at in range(min(LOOKED_AT, len(sheet.rows))):
        for cell in cells_at(sheet, at):
            note = pattern("rows", "as_of").search(straight(cell.text))
            day = parse_date(note[1], Kind.TEXT)[0] if note else None
            found += [day] if day else []
    return found


def _shared(names: list[str | None]) -> date | None:
    days = {day_in(name) for name in names if name}
    return days.pop() if len(days) == 1 else None


def _day(kind: str, found: re.Match[str]) -> date | None:
    year = int(found[1])
    if kind == "quarter":
        return _last(year, 3 * (int(found[2]) if found[2] else _numeral(found[3])))
    if kind == "month":
        return _last(year, int(found[2]))
    try:
        return date(year, int(found[2]), int(found[3]))
    except ValueError:
        return None


def _last(year: int, month: int) -> date:
    return date(year, month, calendar.monthrange(year, month)[1])


def _numeral(sign: str) -> int:
    return int(sign) if sign.isdigit() else _words()["numerals"].index(sign) + 1


@cache
def _words() -> dict[str, str]:
    return tomllib.loads(Path(__file__).with_name("dates.toml").read_text("utf-8"))
