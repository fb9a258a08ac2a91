"""Who did what, each line chained to the one before, so that a removed line shows."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import insert, select
from sqlalchemy.exc import IntegrityError

from oneboard.store import state
from oneboard.store.trouble import StoreTrouble

START = "0" * 64
TRIES = 50  # two writers may reach for the same place in the chain


@dataclass(frozen=True)
class Entry:
    """One line of the log. Details name things and counts, never the data itself."""

    at: datetime
    who: str
    action: str
    details: Mapping[str, Any]


def note(who: str, action: str, details: Mapping[str, Any] | None = None) -> None:
    for _ in range(TRIES):
        try:
            return _append(who, action, json.dumps(details or {}, ensure_ascii=False, default=str))
        except IntegrityError:
            continue
    raise StoreTrouble("state_unreachable", reason="audit")


def audit_log(*, most: int = 1000) -> list[Entry]:
    """The newest lines first."""
    table = state.audit
    rows = state.read(select(table).order_by(table.c.id.desc()).limit(most))
    return [Entry(r["at"], r["who"], r["action"], json.loads(r["details"])) for r in rows]


def audit_is_whole() -> bool:
    """Has no line been changed, removed or put in between?"""
    before = START
    for row in state.read(select(state.audit).order_by(state.audit.c.id)):
        if row["before"] != before or row["hash"] != _hash(row):
            return False
        before = row["hash"]
    return True


def _append(who: str, action: str, details: str) -> None:
    with state.writing() as connection:
        newest = select(state.audit.c.hash).order_by(state.audit.c.id.desc()).limit(1)
        before = connection.execute(newest).scalar() or START
        row = {"at": state.now(), "who": who, "action": action, "details": details}
        row["before"] = before
        connection.execute(insert(state.audit).values(**row, hash=_hash(row)))


def _hash(row: Mapping[str, Any]) -> str:
    said = [row["before"], row["at"].isoformat(), row["who"], row["action"], row["details"]]
    return hashlib.sha256(json.dumps(said).encode()).hexdigest()
