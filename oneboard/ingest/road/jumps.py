"""Amounts that are a round multiple of what the board says: the file is in another unit, or not.

A header that names the wrong unit can be read without a doubt. Beside the version before it shows.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from decimal import Decimal, InvalidOperation

from oneboard import store
from oneboard.dictionary import tables
from oneboard.ingest.desk import Desk
from oneboard.ingest.model import Choice, Question
from oneboard.ingest.road.arrival import Arrival
from oneboard.ingest.road.wish import Wish
from oneboard.ingest.road.words import both
from oneboard.ingest.sentences import complete_question

RIGHT = "right"
FEWEST = 5  # changed amounts; fewer may be a coincidence
MOST = 0.8  # of the changed amounts of a column are the same multiple
UNITS = tuple(Decimal(10) ** power for power in (3, 4, 6, 8, -3, -4, -6, -8))


def with_jumps(arrivals: Sequence[Arrival], wish: Wish, effect: store.Effect) -> list[Arrival]:
    """Ask the file that brings such a column whether its amounts are meant so."""
    found = list(arrivals)
    for (table, column), (factor, change) in _jumps(effect.changes).items():
        at = next(at for at, one in enumerate(found) if _brings(one, table, column))
        desk = Desk(file=found[at].file.name, sheet=None, given=wish.answers)
        where = f"{table}.{column}"
        if desk.answer("jump", where) == RIGHT:
            continue
        question = _ask(desk, where, factor, change)
        found[at] = replace(found[at], asked=(*found[at].asked, question))
    return found


def _jumps(changes: Iterable[store.Change]) -> dict[tuple[str, str], tuple[Decimal, store.Change]]:
    """Column -> the multiple that most of its changed amounts share, and one of them."""
    ratios: dict[tuple[str, str], list[tuple[Decimal | None, store.Change]]] = defaultdict(list)
    for change in changes:
        if change.column and tables()[change.table].column(change.column).type == "money":
            ratios[change.table, change.column].append((_ratio(change), change))
    found = {}
    for place, pairs in ratios.items():
        for unit in UNITS:
            same = [change for ratio, change in pairs if ratio == unit]
            if len(same) >= max(FEWEST, MOST * len(pairs)):
                found[place] = (unit, same[0])
    return found


def _ratio(change: store.Change) -> Decimal | None:
    try:
        return Decimal(change.after or "") / Decimal(change.before or "")
    except (InvalidOperation, ZeroDivisionError):
        return None


def _brings(arrival: Arrival, table: str, column: str) -> bool:
    parts = arrival.understood.staged if arrival.understood else ()
    return any(one.table == table and column in one.rows.column_names for one in parts)


def _ask(desk: Desk, where: str, factor: Decimal, change: store.Change) -> Question:
    times = f"{factor:,f}" if factor > 1 else f"1/{1 / factor:,f}"
    question = desk.ask(
        "jump",
        where,
        code="JUMP",
        choices=[Choice(RIGHT, **both("road.jump_right"))],
        table=change.table,
        column=change.column,
        times=times,
        record=change.row_key,
        before=f"{Decimal(change.before or 0):,.0f}",
        after=f"{Decimal(change.after or 0):,.0f}",
    )
    return complete_question(question)
