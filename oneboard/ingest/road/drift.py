"""A file of a known source whose headers are not quite those of last time.

What was answered then holds for the headers that are the same; what differs is told.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any

from oneboard.dictionary import tables
from oneboard.ingest.decide.draft import Draft
from oneboard.ingest.find import headers_of
from oneboard.ingest.known import Known
from oneboard.ingest.match.fold import fold
from oneboard.ingest.model import Block, Issue
from oneboard.ingest.road.arrival import Arrival
from oneboard.ingest.road.dates import undated
from oneboard.ingest.sentences import complete_issue
from oneboard.ingest.signature import signature_of
from oneboard.store import Shape
from oneboard.text import LANGUAGES, say

ALIKE = 0.5  # of the headers; with fewer it is another list
ROWS = ("header", "skip", "tables")  # answers about places that may have moved
Headers = Mapping[str, str]


def source_of(file: str) -> str:
    """The name of a file without its date, number and ending: what stays from month to month."""
    return undated(file.rpartition(".")[0] or file) or file.lower()


def reading_of(block: Block) -> dict[str, dict[str, Any]]:
    """What was understood of each column, for the next look."""
    columns = {
        letter: "; ".join(f"{one.table}.{one.column}" for one in targets)
        for letter, targets in block.columns.items()
    }
    return {
        "columns": columns,
        "units": dict(block.units),
        "dates": dict(block.dates),
        "constants": dict(block.constants),
    }


def with_drifted(known: Known, file: str, drafts: Iterable[Draft]) -> Known:
    """The same knowledge, and for each new shape the answers of the last one it resembles."""
    fresh: dict[str, Mapping[str, str]] = {}
    for draft in drafts:
        headers = headers_of(draft)
        before = nearest(known.shapes, file, headers)
        answers = known.remembered.get(before.signature, {}) if before else {}
        if before and answers and signature_of(headers) not in known.remembered:
            fresh[signature_of(headers)] = dict(_carried(answers, before.headers, headers))
    return replace(known, remembered={**known.remembered, **fresh}) if fresh else known


def nearest(shapes: Iterable[Shape], file: str, headers: Headers) -> Shape | None:
    """The shape of the same source that shares most headers; None when it is one of them."""
    signature, source = signature_of(headers), source_of(file)
    mine = [one for one in shapes if one.source == source]
    if not headers or any(one.signature == signature for one in mine):
        return None
    best = max(mine, key=lambda one: _alike(one.headers, headers), default=None)
    return best if best and _alike(best.headers, headers) >= ALIKE else None


def _alike(one: Headers, other: Headers) -> float:
    first, second = (
        {fold(header) for header in headers.values() if header} for headers in (one, other)
    )
    return len(first & second) / max(len(first), len(second), 1)


def _carried(
    answers: Mapping[str, str], before: Headers, now: Headers
) -> Iterator[tuple[str, str]]:
    """Answers about a column go with its header to where it stands now."""
    letters = {fold(header): letter for letter, header in now.items()}
    for key, value in answers.items():
        what, _, where = key.partition("|")
        letter, at, mark = where.partition("@")
        if what in ROWS:
            continue
        if letter not in before:
            yield key, value
        elif (new := letters.get(fold(before[letter]))) is not None:
            yield f"{what}|{new}{at}{mark}", value


def drifted(arrival: Arrival, shapes: Iterable[Shape]) -> list[Issue]:
    """One remark for each table that differs from last time."""
    known = list(shapes)
    found = []
    for block in arrival.understanding.blocks if known else ():
        mine = [one for one in known if _shelf(one.table_name) == _shelf(block.table)]
        before = nearest(mine, arrival.file.name, block.headers)
        if before and block.table:
            found.append(_told(block, before))
    return found


def _shelf(name: str | None) -> str:
    """Of a table; lists of the board are not held against the register."""
    table = tables().get(name or "")
    return table.shelf if table else ""


def _told(block: Block, before: Shape) -> Issue:
    said = {lang: _differences(block, before, lang) for lang in LANGUAGES}
    values = {"file": before.file, "when": before.at.date().isoformat()}
    values |= {f"differences_{lang}": words for lang, words in said.items()}
    return complete_issue(Issue("DRIFT", "info", block.sheet, table=block.table, values=values))


def _differences(block: Block, before: Shape, lang: str) -> str:
    now = {fold(header): letter for letter, header in block.headers.items()}
    then = {fold(header): letter for letter, header in before.headers.items()}
    same = [header for header in now if header in then]
    listed = {
        "new": [block.headers[now[one]] for one in now if one not in then],
        "gone": [before.headers[then[one]] for one in then if one not in now],
        "moved": [
            f"{block.headers[now[one]]} {then[one]}\u2192{now[one]}"
            for one in same
            if now[one] != then[one]
        ],
        "read": [
            f"{block.headers[now[one]]} {_place(then_place, lang)}\u2192{_place(now_place, lang)}"
            for one in same
            if (then_place := before.reading["columns"].get(then[one], ""))
            != (now_place := reading_of(block)["columns"].get(now[one], ""))
        ],
    }
    parts = [
        say(f"drift.{kind}", lang, names=", ".join(names))
        for kind, names in listed.items()
        if names
    ]
    return " ".join(parts)


def _place(place: str, lang: str) -> str:
    """Where a column went, in words."""
    name, _, column = place.partition(";")[0].partition(".")
    table = tables().get(name)
    return table.column(column).label(lang) if table and column in table.names else "\u2013"
