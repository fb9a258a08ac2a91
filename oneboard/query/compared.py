"""Another version beside the one that is asked: what a statement that compares two can read.

A question that needs `compared` is asked with the number of the other version. Beside the tables of
the version on screen then stands `headline_then`, what every account added to the headline figures:
`told` by the other version, `restated` for the same day by the one on screen, which may know it
better by now; `headline_pair` has both beside what is said of today. Working this out takes longer
than any question about it: it is done once for each other version, as long as the connection lives.
"""

from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass, field, replace
from threading import Lock
from weakref import WeakKeyDictionary

from duckdb import DuckDBPyConnection as Connection

from oneboard import store
from oneboard.query import header
from oneboard.query.sight import Sight

NEED = "compared"
STANDING = "select * from headline_part"
PAIR = (header.FOLDER / "headline_pair.sql").read_text("utf-8")
THEN = """
create table if not exists headline_then(
    number integer, said varchar, account varchar, project_name varchar, dept_id varchar,
    units varchar[], stage varchar, supervision_grade varchar, tech_field varchar,
    is_project boolean, is_major boolean, light varchar, budget_total double, plan_end date,
    place integer, figure varchar, amount double, base double, plan double, edition varchar
);
"""
PAIRS = f"create table if not exists headline_pair as select * from ({PAIR}) limit 0"
BRING = "insert into headline_then (number, said, {names}) select $number, $said, {values}"
JOIN = "insert into headline_pair select * from ({pair}) as pair where pair.number = $number"
Run = Callable[..., tuple]
Asking = Callable[..., AbstractContextManager[Connection]]


@dataclass(frozen=True)
class Beside:
    """The versions that a connection has been told about."""

    numbers: set[int] = field(default_factory=set)
    lock: Lock = field(default_factory=Lock)


_beside: WeakKeyDictionary[Connection, Beside] = WeakKeyDictionary()
_one_at_a_time = Lock()


def given(
    chosen: dict[str, list], connection: Connection, *, seen: Sight, run: Run, asking: Asking
) -> dict[str, list]:
    """The choices with the version that is usually compared with, where none is chosen."""
    if NEED not in chosen:
        return chosen
    numbers = chosen[NEED] or _before(seen)
    with _one_at_a_time:
        beside = _beside.setdefault(connection, Beside())
    with beside.lock:
        if not beside.numbers:
            _lay(seen, asking)
        for number in numbers:
            if number not in beside.numbers:
                _bring(number, seen, run, asking)
                beside.numbers.add(number)
    return chosen | {NEED: numbers}


def _before(seen: Sight) -> list[int]:
    known = store.versions(seen.board)
    return [version.number for version in known if version.number < seen.number][:1]


def _lay(seen: Sight, asking: Asking) -> None:
    """The tables for other versions, before there is one."""
    with asking(PAIR, seen=seen) as cursor:
        cursor.execute(THEN + PAIRS)


def _bring(number: int, seen: Sight, run: Run, asking: Asking) -> None:
    looks = {
        "told": replace(seen, number=number),
        "restated": replace(seen, then=store.version(seen.board, number).as_of),
    }
    told = {said: run(STANDING, {}, seen=look) for said, look in looks.items()}
    with asking(STANDING, seen=seen) as cursor:
        for said, (names, records, _) in told.items():
            columns = {name: [row[place] for row in records] for place, name in enumerate(names)}
            values = ", ".join(f"unnest(${name})" for name in names)
            statement = BRING.format(names=", ".join(names), values=values)
            cursor.execute(statement, {"number": number, "said": said, **columns})
        cursor.execute(JOIN.format(pair=PAIR), {"number": number})
