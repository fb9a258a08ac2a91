"""Where a column of a file may go: a column of a table, with a value that its header stands for.

"gate_decision.decision_date{gate=to_pilot}": dates of the pilot gate in a column of their own.
"""

from collections.abc import Iterable, Iterator

from oneboard import dictionary
from oneboard.dictionary import Column, Table

HEADER = "*"  # as a value: each header is the value of its own column
MEASURES = ("date", "money", "number", "level", "percent", "fraction")


def options(names: Iterable[str]) -> list[str]:
    """Leave out, then the columns of these tables, each table's own columns first."""
    known = dictionary.tables()
    found = [place for name in names if name in known for place in _places(known[name])]
    return list(dict.fromkeys(["", *found]))


def with_header(place: str, header: str) -> str:
    """The place as an answer, with the header itself where it stands for a value."""
    return place.replace(f"={HEADER}}}", f"={header}}}")


def label(place: str, lang: str) -> str:
    """The place as people call it: 阶段评审 · 评审日期（评审门：中试）."""
    return " + ".join(_label(one, lang) for one in place.split(";"))


def _places(table: Table) -> Iterator[str]:
    yield from (f"{table.name}.{column.name}" for column in table.columns)
    for measure in table.columns:
        if measure.required and measure.type in MEASURES:
            yield from (f"{table.name}.{measure.name}{{{one}}}" for one in _values(table))


def _values(table: Table) -> Iterator[str]:
    """What the key of a table may hold that a header says: one of its choices, or a code."""
    for column in map(table.column, table.key):
        yield from (f"{column.name}={choice.value}" for choice in column.choices)
        if column.type == "id" and column.generated:
            yield f"{column.name}={HEADER}"


def _label(place: str, lang: str) -> str:
    column, _, fixed = place.rstrip("}").partition("{")
    name, _, own = column.partition(".")
    table = dictionary.tables()[name]
    said = f"{table.label(lang)} · {table.column(own).label(lang)}"
    values = [_value(table, part, lang) for part in fixed.split(",") if part]
    return f"{said} [{', '.join(values)}]" if values else said


def _value(table: Table, part: str, lang: str) -> str:
    name, _, value = part.partition("=")
    column = table.column(name)
    return f"{column.label(lang)}: {_choice(column, value, lang)}"


def _choice(column: Column, value: str, lang: str) -> str:
    found = (choice.label(lang) for choice in column.choices if choice.value == value)
    return next(found, value)
