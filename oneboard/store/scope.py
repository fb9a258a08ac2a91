"""The filters a person begins with."""

import json
from collections.abc import Mapping, Sequence

from sqlalchemy import Column, DateTime, String, Table, Text, delete, insert, select

from oneboard.store import state
from oneboard.store.audit import note
from oneboard.store.paths import Board, at

default_scope = Table(
    "default_scope",
    state.schema,
    Column("board", String(40), primary_key=True),
    Column("who", String(200), primary_key=True),
    Column("filters", Text, nullable=False),
    Column("at", DateTime, nullable=False),
)


def keep_scope(board: Board | str, filters: Mapping[str, Sequence[str]], *, who: str) -> None:
    """Begin with these filters from now on; without any, with the whole board."""
    chosen = {name: list(values) for name, values in filters.items() if values}
    key = {"board": at(board).name, "who": who}
    row = key | {"filters": json.dumps(chosen, ensure_ascii=False), "at": state.now()}
    mine = [default_scope.c.board == key["board"], default_scope.c.who == who]
    with state.writing() as connection:
        connection.execute(delete(default_scope).where(*mine))
        if chosen:
            connection.execute(insert(default_scope).values(**row))
    note(who, "default_scope", {"board": key["board"], "filters": sorted(chosen)})


def scope_of(board: Board | str, who: str) -> dict[str, list[str]]:
    """The filters somebody begins with; none for the whole board."""
    table = default_scope
    query = select(table.c.filters).where(table.c.board == at(board).name, table.c.who == who)
    return next((json.loads(row["filters"]) for row in state.read(query)), {})
