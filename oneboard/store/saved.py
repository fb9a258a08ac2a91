"""Views that somebody kept: a page with its choices, under a name."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import (
    Boolean,
    Column,
    DateTime,
    Integer,
    String,
    Table,
    Text,
    delete,
    insert,
    or_,
    select,
    update,
)

from oneboard.store import state
from oneboard.store.audit import note
from oneboard.store.paths import Board, at

Link = Mapping[str, Sequence[str]]

saved_view = Table(
    "saved_view",
    state.schema,
    Column("id", Integer, primary_key=True, autoincrement=True),
    Column("board", String(40), nullable=False),
    Column("who", String(200), nullable=False),
    Column("name", String(200), nullable=False),
    Column("page", String(80), nullable=False),
    Column("link", Text, nullable=False),
    Column("figure", String(200), nullable=False),
    Column("shared", Boolean, nullable=False),
    Column("at", DateTime, nullable=False),
)


@dataclass(frozen=True)
class SavedView:
    """One kept view. `link`: choices as codes of the address; `figure`: one of its figures."""

    id: int
    board: str
    who: str
    name: str
    page: str
    link: dict[str, list[str]]
    figure: str
    shared: bool
    at: datetime


def save_view(
    board: Board | str,
    name: str,
    page: str,
    link: Link,
    *,
    who: str,
    figure: str = "",
    shared: bool = False,
) -> int:
    """Keep a view; one's own of the same name is replaced."""
    place = at(board).name
    record = {
        "board": place, "who": who, "name": name, "page": page, "link": _codes(link),
        "figure": figure, "shared": shared, "at": state.now(),
    }  # fmt: skip
    with state.writing() as connection:
        connection.execute(delete(saved_view).where(*_named(place, who, name)))
        key = connection.execute(insert(saved_view).values(**record)).inserted_primary_key
    note(who, "save_view", {"board": place, "view": name, "page": page})
    return int(key[0])


def views_of(board: Board | str, who: str) -> list[SavedView]:
    """Every view a person may open, by name: the own ones, and what others share."""
    table = saved_view
    open_to = or_(table.c.who == who, table.c.shared)
    query = select(table).where(table.c.board == at(board).name, open_to)
    return [_view(row) for row in state.read(query.order_by(table.c.name, table.c.id))]


def rename_view(view: SavedView, name: str, *, who: str) -> None:
    """Give a view another name; its owner's other view of that name is replaced."""
    this, others = saved_view.c.id == view.id, saved_view.c.id != view.id
    with state.writing() as connection:
        connection.execute(delete(saved_view).where(others, *_named(view.board, view.who, name)))
        connection.execute(update(saved_view).where(this).values(name=name))
    note(who, "rename_view", {"board": view.board, "view": view.name, "to": name})


def forget_view(view: SavedView, *, who: str) -> None:
    with state.writing() as connection:
        connection.execute(delete(saved_view).where(saved_view.c.id == view.id))
    note(who, "forget_view", {"board": view.board, "view": view.name})


def _named(board: str, who: str, name: str) -> tuple[Any, ...]:
    return saved_view.c.board == board, saved_view.c.who == who, saved_view.c.name == name


def _codes(link: Link) -> str:
    return json.dumps({key: list(values) for key, values in link.items()}, ensure_ascii=False)


def _view(row: Mapping[str, Any]) -> SavedView:
    return SavedView(**{**row, "link": json.loads(row["link"])})
