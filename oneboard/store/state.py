"""The small database of what people say to the board: settings, answers, aliases, audit log.

SQLite beside the data by default; ONEBOARD_STATE names another (PostgreSQL when replicas share).
"""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from functools import lru_cache
from pathlib import Path
from typing import Any

from sqlalchemy import (
    Column,
    Connection,
    DateTime,
    Engine,
    Integer,
    MetaData,
    String,
    Table,
    Text,
    create_engine,
    event,
)
from sqlalchemy.exc import OperationalError
from sqlalchemy.schema import CreateTable

from oneboard.store.paths import data_folder
from oneboard.store.trouble import StoreTrouble

SQLITE = "sqlite:///"
schema = MetaData()

setting = Table(
    "setting",
    schema,
    Column("version", Integer, primary_key=True, autoincrement=True),
    Column("key", String(80), nullable=False),
    Column("value", Text, nullable=False),
    Column("changed_by", String(200), nullable=False),
    Column("changed_at", DateTime, nullable=False),
)

answer = Table(
    "answer",
    schema,
    Column("board", String(40), primary_key=True),
    Column("signature", String(200), primary_key=True),
    Column("question_key", String(200), primary_key=True),
    Column("answer", Text, nullable=False),
    Column("confirmed_by", String(200), nullable=False),
    Column("first_seen", DateTime, nullable=False),
    Column("last_used", DateTime, nullable=False),
    Column("use_count", Integer, nullable=False),
)

alias = Table(
    "alias",
    schema,
    Column("board", String(40), primary_key=True),
    Column("kind", String(20), primary_key=True),
    Column("spelling", String(400), primary_key=True),
    Column("target_id", String(200), nullable=False),
    Column("confirmed_by", String(200), nullable=False),
    Column("confirmed_at", DateTime, nullable=False),
)

staged_upload = Table(
    "staged_upload",
    schema,
    Column("id", String(40), primary_key=True),
    Column("board", String(40), nullable=False),
    Column("created", DateTime, nullable=False),
    Column("who", String(200), nullable=False),
    Column("files", Text, nullable=False),
    Column("status", String(20), nullable=False),
    Column("payload", Text, nullable=False),
)

scenario = Table(
    "scenario",
    schema,
    Column("id", Integer, primary_key=True, autoincrement=True),
    Column("board", String(40), nullable=False),
    Column("name", String(200), nullable=False),
    Column("who", String(200), nullable=False),
    Column("at", DateTime, nullable=False),
    Column("number", Integer, nullable=False),
    Column("settings_version", Integer, nullable=False),
    Column("wish", Text, nullable=False),
)

acknowledgement = Table(
    "acknowledgement",
    schema,
    Column("id", Integer, primary_key=True, autoincrement=True),
    Column("board", String(40), nullable=False),
    Column("project", String(200), nullable=False),
    Column("comment", Text, nullable=False),
    Column("who", String(200), nullable=False),
    Column("at", DateTime, nullable=False),
    Column("number", Integer, nullable=False),
)

match_decision = Table(
    "match_decision",
    schema,
    Column("id", Integer, primary_key=True, autoincrement=True),
    Column("board", String(40), nullable=False),
    Column("demand", String(200), nullable=False),
    Column("technology", String(200), nullable=False),
    Column("decision", String(20), nullable=False),
    Column("agent", String(200)),
    Column("who", String(200), nullable=False),
    Column("at", DateTime, nullable=False),
    Column("number", Integer, nullable=False),
)

audit = Table(
    "audit",
    schema,
    Column("id", Integer, primary_key=True, autoincrement=True),
    Column("at", DateTime, nullable=False),
    Column("who", String(200), nullable=False),
    Column("action", String(80), nullable=False),
    Column("details", Text, nullable=False),
    Column("before", String(64), nullable=False, unique=True),
    Column("hash", String(64), nullable=False),
)


def url() -> str:
    return os.environ.get("ONEBOARD_STATE") or _beside(data_folder())


@lru_cache
def _beside(data: Path) -> str:
    return f"{SQLITE}{data / 'state.sqlite'}"


def exists() -> bool:
    """Has anything been written yet? A database elsewhere is taken to be there."""
    return not url().startswith(SQLITE) or Path(url().removeprefix(SQLITE)).exists()


def now() -> datetime:
    """UTC without saying so: what both databases keep alike."""
    return datetime.now(UTC).replace(tzinfo=None)


@contextmanager
def writing() -> Iterator[Connection]:
    """One transaction: all of it or nothing."""
    with _named_troubles(), _engine(url()).begin() as connection:
        yield connection


def read(query: Any) -> list[dict[str, Any]]:
    """Rows of a query; none while nothing was ever written."""
    if not exists():
        return []
    with _named_troubles(), _engine(url()).connect() as connection:
        return [dict(row) for row in connection.execute(query).mappings()]


@contextmanager
def _named_troubles() -> Iterator[None]:
    try:
        yield
    except OperationalError as error:  # its own words would repeat what was to be written
        raise StoreTrouble("state_unreachable", reason=str(error.orig)) from error
    except OSError as error:
        raise StoreTrouble("state_unreachable", reason=str(error)) from error


@lru_cache(maxsize=8)
def _engine(address: str) -> Engine:
    if address.startswith(SQLITE):
        Path(address.removeprefix(SQLITE)).parent.mkdir(parents=True, exist_ok=True)
    engine = create_engine(address)
    if engine.dialect.name == "sqlite":
        event.listen(engine, "connect", _prepare_sqlite)
    with engine.begin() as connection:
        for table in schema.sorted_tables:
            connection.execute(CreateTable(table, if_not_exists=True))
    return engine


def _prepare_sqlite(connection: Any, _record: Any) -> None:
    """Readers and a writer at once, a wait instead of an error, and flushed when it says so."""
    for pragma in ("journal_mode = wal", "busy_timeout = 10000", "synchronous = full"):
        connection.execute(f"pragma {pragma}")
