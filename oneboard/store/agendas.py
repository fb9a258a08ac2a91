"""Agendas of meetings: what is shown in which order, what is asked of the room, how long it may
take."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import Column, Date, DateTime, Integer, String, Table, Text, delete, insert, select

from oneboard.store import state
from oneboard.store.audit import note
from oneboard.store.paths import Board, at

kept_agenda = Table(
    "agenda",
    state.schema,
    Column("id", Integer, primary_key=True, autoincrement=True),
    Column("board", String(40), nullable=False),
    Column("name", String(200), nullable=False),
    Column("day", Date, nullable=False),
    Column("who", String(200), nullable=False),
    Column("at", DateTime, nullable=False),
    Column("items", Text, nullable=False),
)


@dataclass(frozen=True)
class Item:
    """One point of an agenda.

    `page`, `link` and `figure` say what the room sees, in codes; `ask` and `why` are the words of
    who wrote the agenda; `project` is an id, or empty.
    """

    place: int
    page: str
    link: dict[str, list[str]]
    figure: str
    project: str
    ask: str
    minutes: int
    why: str = ""


@dataclass(frozen=True)
class Agenda:
    """One agenda, its items in order."""

    id: int
    board: str
    name: str
    day: date
    who: str
    at: datetime
    items: tuple[Item, ...]


def keep_agenda(
    board: Board | str, name: str, day: date, items: Sequence[Item], *, who: str
) -> int:
    """Keep an agenda; an earlier one of the same name is replaced."""
    place = at(board).name
    record = {
        "board": place, "name": name, "day": day, "who": who, "at": state.now(),
        "items": json.dumps([asdict(item) for item in items], ensure_ascii=False),
    }  # fmt: skip
    with state.writing() as connection:
        connection.execute(delete(kept_agenda).where(*_named(place, name)))
        key = connection.execute(insert(kept_agenda).values(**record)).inserted_primary_key
    note(who, "keep_agenda", {"board": place, "agenda": name, "items": len(items)})
    return int(key[0])


def agendas(board: Board | str) -> list[Agenda]:
    """Every kept agenda of a board, the latest meeting first."""
    table = kept_agenda
    query = select(table).where(table.c.board == at(board).name)
    return [
        _agenda(row) for row in state.read(query.order_by(table.c.day.desc(), table.c.id.desc()))
    ]


def agenda(board: Board | str, name: str) -> Agenda | None:
    return next((kept for kept in agendas(board) if kept.name == name), None)


def drop_agenda(board: Board | str, name: str, *, who: str) -> None:
    place = at(board).name
    with state.writing() as connection:
        connection.execute(delete(kept_agenda).where(*_named(place, name)))
    note(who, "drop_agenda", {"board": place, "agenda": name})


def _named(board: str, name: str) -> tuple[Any, ...]:
    return kept_agenda.c.board == board, kept_agenda.c.name == name


def _agenda(row: Mapping[str, Any]) -> Agenda:
    items = tuple(Item(**item) for item in json.loads(row["items"]))
    return Agenda(**{**row, "items": items})
