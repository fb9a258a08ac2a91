"""What a meeting decided: in which words, by whom, until when, and on which figure it rests."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any

from sqlalchemy import Column, Date, DateTime, Float, Integer, String, Table, Text, insert, select

from oneboard.store import state
from oneboard.store.audit import note
from oneboard.store.paths import Board, at

OPEN, CLOSED = "open", ("done", "dropped")

decision = Table(
    "decision",
    state.schema,
    Column("id", Integer, primary_key=True, autoincrement=True),
    Column("board", String(40), nullable=False),
    Column("agenda", String(200), nullable=False),
    Column("place", Integer, nullable=False),
    Column("page", String(80), nullable=False),
    Column("figure", String(200), nullable=False),
    Column("link", Text, nullable=False),
    Column("number", Integer, nullable=False),
    Column("value", Float),
    Column("text", Text, nullable=False),
    Column("owner", String(200), nullable=False),
    Column("due", Date),
    Column("who", String(200), nullable=False),
    Column("at", DateTime, nullable=False),
    Column("state", String(20), nullable=False),
    Column("closed_by", String(200)),
    Column("closed_at", DateTime),
    Column("closing", Text),
)


@dataclass(frozen=True)
class Ground:
    """What the room looked at: the place of an agenda, its page with the choices as they stand in
    the address, a figure ("question:measure", or nothing), the version, and the value then."""

    agenda: str
    place: int
    page: str
    number: int
    link: Mapping[str, list[str]]
    figure: str = ""
    value: float | None = None


@dataclass(frozen=True)
class Decision:
    """One decision and what became of it; `closing` says why it is done or dropped."""

    id: int
    board: str
    agenda: str
    place: int
    page: str
    figure: str
    link: Mapping[str, list[str]]
    number: int
    value: float | None
    text: str
    owner: str
    due: date | None
    who: str
    at: datetime
    state: str
    closed_by: str | None
    closed_at: datetime | None
    closing: str | None

    @property
    def day(self) -> date:
        """The day it was taken, by the clock of the house."""
        return self.at.replace(tzinfo=UTC).astimezone().date()

    def is_late(self, today: date) -> bool:
        return self.state == OPEN and self.due is not None and self.due < today


def decide(
    board: Board | str, text: str, ground: Ground, *, owner: str, due: date | None, who: str
) -> int:
    """Keep a decision; its number. The log says where it was taken, never what it says."""
    record = {
        **vars(ground), "link": json.dumps(dict(ground.link), ensure_ascii=False),
        "board": at(board).name, "text": text, "owner": owner, "due": due, "who": who,
        "at": state.now(), "state": OPEN,
    }  # fmt: skip
    with state.writing() as connection:
        made = connection.execute(insert(decision).values(**record)).inserted_primary_key
    told = {name: record[name] for name in ("board", "agenda", "place", "figure")}
    note(who, "decide", {"decision": made[0], "version": ground.number} | told)
    return int(made[0])


def close(id: int, state_now: str, closing: str, *, who: str) -> bool:
    """Say that a decision is done or dropped, and why. Whoever comes second changes nothing."""
    if state_now not in CLOSED:
        raise ValueError(state_now)
    said = {"state": state_now, "closing": closing, "closed_by": who, "closed_at": state.now()}
    still_open = (decision.c.id == id) & (decision.c.state == OPEN)
    with state.writing() as connection:
        changed = connection.execute(decision.update().where(still_open).values(**said)).rowcount
    if changed:
        note(who, "close_decision", {"decision": id, "state": state_now})
    return bool(changed)


def decisions(board: Board | str, agenda: str | None = None) -> list[Decision]:
    """The decisions of a board, or of one agenda of it, in the order they were taken."""
    query = select(decision).where(decision.c.board == at(board).name).order_by(decision.c.id)
    if agenda is not None:
        query = query.where(decision.c.agenda == agenda)
    return [_decision(row) for row in state.read(query)]


def _decision(row: dict[str, Any]) -> Decision:
    return Decision(**row | {"link": json.loads(row["link"])})
