"""Small answers for charts and findings, without a board."""

from datetime import date
from typing import Any

from oneboard.query import Answer, Stamp, load

STAMP = Stamp("sample", 3, date(2026, 9, 30), 1, "CNY")


def answer(name: str, *rows: dict[str, Any]) -> Answer:
    """An answer to a question of queries/ with the given rows; what a row leaves out is null."""
    query = load(name)
    unknown = {key for row in rows for key in row} - set(query.gives)
    assert not unknown, f"{name} does not give {unknown}"
    records = tuple(tuple(row.get(column) for column in query.gives) for row in rows)
    return Answer(query, query.gives, records, {}, STAMP)
