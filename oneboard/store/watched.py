"""Figures and projects that somebody watches."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Column, DateTime, Integer, String, Table, delete, insert, select

from oneboard.store import state, subject
from oneboard.store.audit import note
from oneboard.store.paths import Board, at
from oneboard.store.subject import Subject

watched_figure = Table(
    "watched_figure",
    state.schema,
    Column("id", Integer, primary_key=True, autoincrement=True),
    Column("board", String(40), nullable=False),
    *subject.columns(),
    Column("who", String(200), nullable=False),
    Column("at", DateTime, nullable=False),
)


@dataclass(frozen=True)
class Watched:
    """One figure on the list of one person, as it stood when the star was set."""

    id: int
    board: str
    about: Subject
    who: str
    at: datetime


def watch(board: Board | str, about: Subject, *, who: str) -> int:
    """Put a figure on one's list; its number there."""
    row = subject.record(about) | {"board": at(board).name, "who": who, "at": state.now()}
    with state.writing() as connection:
        made = connection.execute(insert(watched_figure).values(**row)).inserted_primary_key
    note(who, "watch", {"board": row["board"], "figure": about.figure, "version": about.number})
    return int(made[0])


def unwatch(one: Watched, *, who: str) -> None:
    with state.writing() as connection:
        connection.execute(delete(watched_figure).where(watched_figure.c.id == one.id))
    note(who, "unwatch", {"board": one.board, "figure": one.about.figure})


def watched(board: Board | str, who: str | None = None) -> list[Watched]:
    """What one person watches, or everybody, in the order the stars were set."""
    table = watched_figure
    query = select(table).where(table.c.board == at(board).name).order_by(table.c.id)
    if who is not None:
        query = query.where(table.c.who == who)
    found = (subject.read(row) for row in state.read(query))
    return [Watched(about=about, **rest) for about, rest in found]
