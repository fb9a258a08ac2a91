"""Which version the one on screen is held against: chosen once, in the frame, for every page.

"before", "quarter" and "year" go along when somebody turns to another version; a number stays.
"""

from datetime import date
from itertools import dropwhile

from oneboard import store
from oneboard.store import VersionInfo
from oneboard.ui import state

USUAL = "before"
MONTHS = {"quarter": 3, "year": 12}


def number() -> int | None:
    """The version to compare with; the first one has none before it."""
    known = state.this_run(options)
    chosen = state.recall(state.AGAINST_KEY)
    found = known.get(chosen) or known.get(USUAL)
    return found.number if found else None


def options() -> dict[str, VersionInfo]:
    """What can be chosen, by the code that stands in the address."""
    seen = state.sight()
    known = state.versions()
    earlier = [version for version in known if version.number < seen.number]
    own = dropwhile(_is_register, (one for one in known if one.number <= seen.number))
    before = list(own)[1:]
    if not before:
        return {}
    found = {USUAL: before[0]}
    now = store.version(seen.board, seen.number).as_of
    for code, months in MONTHS.items():
        then = next((v for v in earlier if v.as_of <= _back(now, months)), None)
        if then:
            found[code] = then
    return found | {str(version.number): version for version in earlier}


def _is_register(version: VersionInfo) -> bool:
    """Its figures are those of the version before it."""
    return version.kind == "register"


def _back(day: date, months: int) -> date:
    """The same day so many months earlier; the last one of a shorter month, and from the last to
    the last: quarters end on different days."""
    years, month = divmod(day.year * 12 + day.month - 1 - months, 12)
    ends = [_month_end(day.year, day.month), _month_end(years, month + 1)]
    return date(years, month + 1, ends[1] if day.day == ends[0] else min(day.day, ends[1]))


def _month_end(year: int, month: int) -> int:
    following = date(year + month // 12, month % 12 + 1, 1)
    return (following - date.resolution).day
