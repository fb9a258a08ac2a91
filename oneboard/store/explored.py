"""Questions that analysts wrote and kept under a name, for themselves or for each other."""

from dataclasses import dataclass
from datetime import datetime

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
)

from oneboard.store import state
from oneboard.store.audit import note

kept_question = Table(
    "kept_question",
    state.schema,
    Column("id", Integer, primary_key=True, autoincrement=True),
    Column("name", String(200), nullable=False),
    Column("sql", Text, nullable=False),
    Column("who", String(200), nullable=False),
    Column("shared", Boolean, nullable=False),
    Column("at", DateTime, nullable=False),
)


@dataclass(frozen=True)
class KeptQuestion:
    """One statement under its name."""

    id: int
    name: str
    sql: str
    who: str
    shared: bool
    at: datetime


def keep_question(name: str, sql: str, *, who: str, shared: bool) -> None:
    """Keep a statement; one's own of the same name is replaced."""
    table = kept_question
    record = {"name": name, "sql": sql, "who": who, "shared": shared, "at": state.now()}
    with state.writing() as connection:
        connection.execute(delete(table).where(table.c.who == who, table.c.name == name))
        connection.execute(insert(table).values(**record))
    note(who, "keep_question", {"name": name, "shared": shared})


def kept_questions(who: str) -> list[KeptQuestion]:
    """The own ones, and what others share, by name."""
    table = kept_question
    open_to = or_(table.c.who == who, table.c.shared)
    query = select(table).where(open_to).order_by(table.c.name, table.c.id)
    return [KeptQuestion(**row) for row in state.read(query)]


def forget_question(question: KeptQuestion, *, who: str) -> None:
    """Only one's own can be forgotten."""
    table = kept_question
    with state.writing() as connection:
        connection.execute(delete(table).where(table.c.id == question.id, table.c.who == who))
    note(who, "forget_question", {"name": question.name})
