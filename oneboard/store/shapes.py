"""The shapes of files that were published: their headers, and where each column went."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from sqlalchemy import Column, DateTime, String, Table, Text, delete, insert, select

from oneboard.store import state
from oneboard.store.audit import note
from oneboard.store.paths import Board, at

file_shape = Table(
    "file_shape",
    state.schema,
    Column("board", String(40), primary_key=True),
    Column("signature", String(200), primary_key=True),
    Column("source", String(200), nullable=False),
    Column("sheet", String(200)),
    Column("table_name", String(80), nullable=False),
    Column("file", String(400), nullable=False),
    Column("headers", Text, nullable=False),
    Column("reading", Text, nullable=False),
    Column("who", String(200), nullable=False),
    Column("at", DateTime, nullable=False),
)


@dataclass(frozen=True)
class Shape:
    """`source`: the file's name without what changes each month. `headers`: letter -> header.

    `reading`: what was understood of each column: "columns", "units", "dates" by letter,
    "constants" by place.
    """

    signature: str
    source: str
    sheet: str | None
    table_name: str
    file: str
    headers: Mapping[str, str] = field(hash=False)
    reading: Mapping[str, Mapping[str, Any]] = field(hash=False)
    who: str
    at: datetime


def remember_shapes(board: Board | str, found: Iterable[Shape]) -> None:
    """Keep how these files were read; the same shape seen again takes the place of the old."""
    table, name = file_shape, at(board).name
    with state.writing() as connection:
        for one in {shape.signature: shape for shape in found}.values():
            record = {
                **vars(one), "board": name,
                "headers": json.dumps(dict(one.headers), ensure_ascii=False),
                "reading": json.dumps(dict(one.reading), ensure_ascii=False),
            }  # fmt: skip
            mine = (table.c.board == name, table.c.signature == one.signature)
            connection.execute(delete(table).where(*mine))
            connection.execute(insert(table).values(**record))


def shapes(board: Board | str) -> list[Shape]:
    """Every shape, the one seen last first."""
    table = file_shape
    query = select(table).where(table.c.board == at(board).name).order_by(table.c.at.desc())
    return [_from(row) for row in state.read(query)]


def forget_mapping(board: Board | str, signature: str, *, who: str) -> None:
    """The next file of this shape is read as if it were the first."""
    name = at(board).name
    with state.writing() as connection:
        for table in (file_shape, state.answer):
            mine = (table.c.board == name, table.c.signature == signature)
            connection.execute(delete(table).where(*mine))
    note(who, "forget_mapping", {"board": name, "signature": signature})


def _from(row: dict[str, Any]) -> Shape:
    said = {name: json.loads(row[name]) for name in ("headers", "reading")}
    return Shape(**{name: value for name, value in (row | said).items() if name != "board"})
