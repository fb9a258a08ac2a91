"""What people say to a delivery that waits: it goes when the delivery goes."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Column, DateTime, Integer, String, Table, Text, delete, insert, select

from oneboard.store import state
from oneboard.store.audit import note

staged_comment = Table(
    "staged_comment",
    state.schema,
    Column("id", Integer, primary_key=True, autoincrement=True),
    Column("staged", String(40), nullable=False),
    Column("who", String(200), nullable=False),
    Column("at", DateTime, nullable=False),
    Column("text", Text, nullable=False),
)


@dataclass(frozen=True)
class StagedComment:
    """One comment on one staged delivery."""

    id: int
    staged: str
    who: str
    at: datetime
    text: str


def comment_on_staged(number: str, text: str, *, who: str) -> None:
    record = {"staged": number, "who": who, "at": state.now(), "text": text}
    with state.writing() as connection:
        connection.execute(insert(staged_comment).values(**record))
    note(who, "comment_on_staged", {"staged": number})


def staged_comments(number: str) -> list[StagedComment]:
    """The oldest first."""
    table = staged_comment
    query = select(table).where(table.c.staged == number).order_by(table.c.id)
    return [StagedComment(**row) for row in state.read(query)]


def drop_staged_comments(number: str) -> None:
    with state.writing() as connection:
        connection.execute(delete(staged_comment).where(staged_comment.c.staged == number))
