"""Day first or month first, decided for a whole column; and bare day numbers of Excel."""

from dataclasses import dataclass, replace

import pyarrow.compute as pc

from oneboard.ingest.clean.cells import Cells
from oneboard.ingest.decide.draft import Draft
from oneboard.ingest.desk import worded
from oneboard.ingest.lexicon import pattern
from oneboard.ingest.match.fold import straight
from oneboard.ingest.model import Kind, Question

ORDERS = ("dmy", "mdy", "ymd")
SERIAL = "serial"
MOST = 0.5  # from this share of the filled cells on, what is unclear is asked before loading


@dataclass(frozen=True)
class Evidence:
    """Counts of cells: that must be day first, month first, either; and bare day numbers."""

    day_first: int = 0
    month_first: int = 0
    either: int = 0
    short: int = 0
    serials: int = 0
    filled: int = 0
    example: str = ""


def with_date_orders(draft: Draft) -> Draft:
    orders, questions = {}, []
    for column in sorted({at for at, _, _ in draft.columns_of_type("date")}):
        said = draft.desk.answer("dates", draft.place(column))
        seen = weigh(draft.cells(column))
        order = said if said in (*ORDERS, SERIAL) else decided(seen)
        if order is not None:
            orders[column] = order
        elif seen.either or seen.short or seen.serials:
            questions.append(_ask(draft, column, seen))
    return replace(draft, dates=orders).asking(questions)


def decided(seen: Evidence) -> str | None:
    """One date that can only be read one way decides for all, if none contradicts it."""
    if seen.serials and not (seen.day_first or seen.month_first):
        return None
    if seen.day_first and not seen.month_first:
        return "dmy"
    if seen.month_first and not seen.day_first:
        return "mdy"
    return None


def weigh(cells: Cells) -> Evidence:
    counts = dict.fromkeys(("day_first", "month_first", "either", "short", "serials"), 0)
    example = ""
    for kind in (Kind.TEXT, Kind.NUMBER):
        for one in pc.value_counts(cells.select(cells.kind == kind).raw).to_pylist():
            name = _evidence(straight(one["values"] or "").lower(), kind)
            if name:
                counts[name] += one["counts"]
            if name in ("either", "short", "serials"):
                example = example or one["values"]
    filled = int((cells.kind != Kind.BLANK).sum())
    return Evidence(**counts, filled=filled, example=example)


def _evidence(said: str, kind: Kind) -> str:
    if kind is Kind.NUMBER:
        return "serials" if pattern("values", "date", "serial").match(said) else ""
    found = pattern("values", "date", "year_last").match(said)
    if not found:
        return ""
    first, second = int(found[1]), int(found[3])
    if len(found[4]) == 2:
        return "short"
    if found[2] == "." or first == second or max(first, second) > 31 or min(first, second) > 12:
        return ""
    if first > 12:
        return "day_first"
    return "month_first" if second > 12 else "either"


def _ask(draft: Draft, column: int, seen: Evidence) -> Question:
    unclear = seen.either + seen.short + seen.serials
    mostly_serials = seen.serials > seen.either + seen.short
    offered = (SERIAL,) if mostly_serials else ORDERS if seen.short else ORDERS[:2]
    return draft.desk.ask(
        "dates",
        draft.place(column),
        code="DATE_SERIAL" if mostly_serials else "DATE_AMBIGUOUS",
        guess=SERIAL if mostly_serials else None,
        choices=[worded(value, f"date_{value}") for value in offered],
        cell=draft.header_cell(column),
        required=unclear >= MOST * seen.filled,
        header=draft.heading(column).text,
        count=unclear,
        example=seen.example,
    )
