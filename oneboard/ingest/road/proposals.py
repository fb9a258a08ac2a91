"""How a remark may be settled: the answer that settles it, for a person to accept.

A proposal is safe for a whole group when it changes how something is written and not what it says.
"""

import calendar
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from functools import partial

from rapidfuzz import fuzz

from oneboard.ingest.clean.dates import parse_date
from oneboard.ingest.clean.money import MoneyRule, parse_money
from oneboard.ingest.clean.references import KEEP
from oneboard.ingest.match.fold import fold, straight
from oneboard.ingest.model import Choice, Issue, Kind, Question
from oneboard.ingest.road.corrected import answer_key

FIGURE = re.compile(r"-?\d[\d,]*(?:\.\d+)?")
DIGITS = re.compile(r"\d+")
WORDY = re.compile(r"[^\W\d_]")
NEAR, ALIKE = 60, 85
NAMED = {"UNKNOWN_VALUE": "VALUE", "UNKNOWN_DEPT": "DEPARTMENT", "UNKNOWN_PERSON": "PERSON",
         "NAME_TWICE": "PERSON", "UNKNOWN_PROJECT": "PROJECT"}  # fmt: skip


@dataclass(frozen=True)
class Proposal:
    """`key` and `value`: the answer. `shown`: the value in words, the same for both languages."""

    key: str
    value: str
    en: str
    zh: str
    safe: bool = False


Read = Callable[[str], tuple[str, bool] | None]


def proposer(file: str, questions: Iterable[Question]) -> Callable[[Issue], Proposal | None]:
    """Proposes for the issues of one file. What is asked anyway is proposed as its answer."""
    asked = {(one.code, str(one.values.get("raw")).strip()): one for one in questions}

    def propose(issue: Issue) -> Proposal | None:
        raw = (issue.raw or "").strip()
        if not issue.cell or not raw:
            return None
        if issue.code in NAMED:
            question = asked.get((NAMED[issue.code], raw))
            return _named(question, raw) if question else None
        read = READERS.get(issue.code)
        found = read(raw) if read else None
        if found is None or found[0] == raw:
            return None
        key = answer_key(file, issue.sheet, issue.cell)
        return Proposal(key, found[0], found[0], found[0], safe=found[1])

    return propose


def _named(question: Question, raw: str) -> Proposal | None:
    """The nearest choice, for every cell with this spelling."""
    scored = [(_likeness(raw, one), one) for one in question.choices if one.value not in ("", KEEP)]
    if not scored:
        return None
    score, best = max(scored, key=lambda pair: pair[0])
    guessed = next((one for _, one in scored if one.value == question.guess), None)
    if score < NEAR and guessed is None:
        return None
    best = guessed or best
    alike = question.code == "VALUE" and score >= ALIKE
    return Proposal(question.id, best.value, best.en, best.zh, safe=alike)


def _likeness(raw: str, choice: Choice) -> float:
    said = fold(raw)
    return max(fuzz.ratio(said, fold(one)) for one in (choice.value, choice.en, choice.zh))


def _figure(raw: str, *, after: str = "") -> tuple[str, bool] | None:
    """The one figure of a text; safe when nothing but signs stands around it."""
    said = straight(raw)
    found = FIGURE.findall(said)
    if len(found) != 1:
        return None
    rest = said.replace(found[0], "", 1)
    return found[0].replace(",", "") + after, not WORDY.search(rest)


def _amount(raw: str) -> tuple[str, bool] | None:
    """With its unit, where one stands right behind the figure."""
    found = _figure(raw)
    if found is None:
        return None
    figure = FIGURE.findall(straight(raw))[0]
    tail = straight(raw).partition(figure)[2]
    said = [figure + tail[:end] for end in range(len(tail), 0, -1)]
    with_unit = next((one for one in said if _is_amount(one) and WORDY.search(one)), None)
    if with_unit is None and WORDY.search(tail):
        return None
    return with_unit or found[0], found[1]


def _is_amount(text: str) -> bool:
    return parse_money(text, Kind.TEXT, MoneyRule(1.0))[1] == ""


def _date(raw: str) -> tuple[str, bool] | None:
    """The only day that the three figures can mean; a day too many is the last of its month."""
    figures = DIGITS.findall(straight(raw))
    years = [one for one in figures if len(one) == 4]
    if len(figures) != 3 or len(years) != 1:
        return None
    year = int(years[0])
    first, second = (int(one) for one in figures if one is not years[0])
    orders = {(first, second), (second, first)}
    days = {day for month, day_of in orders if (day := _day(year, month, day_of))}
    if len(days) == 1:
        found = days.pop()
        return found.isoformat(), _says_so(raw, found)
    return _last_of_month(year, first, second) if not days else None


def _says_so(raw: str, day: date) -> bool:
    """Is it only another way to write the same, in the order year, month, day?"""
    figures = [int(one) for one in DIGITS.findall(straight(raw))]
    return figures == [day.year, day.month, day.day] and not WORDY.search(raw)


def _day(year: int, month: int, day: int) -> date | None:
    return parse_date(f"{year}-{month}-{day}", Kind.TEXT)[0]


def _last_of_month(year: int, month: int, day: int) -> tuple[str, bool] | None:
    if not (1 <= month <= 12 and 29 <= day <= 31):
        return None
    return date(year, month, calendar.monthrange(year, month)[1]).isoformat(), False


def _swapped(raw: str) -> tuple[str, bool] | None:
    """Day and month exchanged, where that is a day too."""
    figures = [int(one) for one in DIGITS.findall(straight(raw))]
    if len(figures) < 3 or figures[0] < 1900:
        return None
    found = _day(figures[0], figures[2], figures[1])
    return (found.isoformat(), False) if found else None


READERS: dict[str, Read] = {
    "AMOUNT": _amount,
    "NUMBER": _figure,
    "TRL": _figure,
    "LEVEL": _figure,
    "YEAR": _figure,
    "MONTH": _figure,
    "PERCENT": partial(_figure, after="%"),
    "DATE": _date,
    "DATE_ORDER": _swapped,
}
