"""Rows about people for those who may not see whom they are about: only of enough people, and
nothing in a row that tells one from the others."""

from collections import defaultdict
from collections.abc import Sequence

from oneboard.query import veil

PERSON, PLACE = "person_id", "dept_id"
POINTERS = frozenset({"cell", "source_row"})  # one more click, and the row of the file has the name
Records = tuple[tuple, ...]


def is_few(columns: Sequence[str], records: Records, least: int) -> bool:
    people = {record[columns.index(PERSON)] for record in records} - {None}
    return 0 < len(people) < least


def mixed(columns: Sequence[str], records: Records, least: int) -> Records:
    """Without what says something of one person; the department only where it has enough people."""
    blank = {n for n, name in enumerate(columns) if name in _telling()}
    place = columns.index(PLACE) if PLACE in columns else None
    few = _few(columns, records, place, least) if place is not None else set()
    return tuple(
        tuple(
            None if n in blank or (n == place and value in few) else value
            for n, value in enumerate(record)
        )
        for record in records
    )


def _telling() -> frozenset[str]:
    return (veil.personal() | POINTERS) - {PLACE}


def _few(columns: Sequence[str], records: Records, place: int, least: int) -> set:
    people = defaultdict(set)
    for record in records:
        people[record[place]].add(record[columns.index(PERSON)])
    return {department for department, known in people.items() if len(known) < least}
