"""Who is signed in, and who tried to: kept by the hash of a token, so that a copy opens nothing."""

import hashlib
import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import (
    Boolean,
    Column,
    DateTime,
    Integer,
    String,
    Table,
    delete,
    func,
    insert,
    select,
    update,
)

from oneboard.store import state
from oneboard.store.accounts import find_account, folded
from oneboard.store.audit import note

LASTS = timedelta(hours=8)
TRIES = {"account": 5, "address": 20}  # behind a proxy many people may share an address
WINDOW = timedelta(minutes=5)

session = Table(
    "session",
    state.schema,
    Column("token", String(64), primary_key=True),
    Column("account", String(200), nullable=False),
    Column("way", String(20), nullable=False),
    Column("opened", DateTime, nullable=False),
    Column("ends", DateTime, nullable=False),
    Column("is_closed", Boolean, nullable=False),
)

sign_in_try = Table(
    "sign_in_try",
    state.schema,
    Column("id", Integer, primary_key=True, autoincrement=True),
    Column("account", String(200), nullable=False),
    Column("address", String(100), nullable=False),
    Column("at", DateTime, nullable=False),
)


@dataclass(frozen=True)
class Session:
    """One stay at the board. `token`: its hash."""

    token: str
    account: str
    way: str
    opened: datetime
    ends: datetime
    is_closed: bool

    @property
    def is_open(self) -> bool:
        return not self.is_closed and state.now() < self.ends


def open_session(account: str, way: str, *, token: str = "", opened: datetime | None = None) -> str:
    """The token of a new stay. `token` and `opened` come from elsewhere where another party has
    vouched for the person; the stay then ends eight hours after that."""
    token, begun = token or secrets.token_urlsafe(32), opened or state.now()
    record = {
        "token": _hash(token), "account": folded(account), "way": way, "opened": begun,
        "ends": begun + LASTS, "is_closed": False,
    }  # fmt: skip
    with state.writing() as connection:
        connection.execute(delete(session).where(session.c.ends < state.now() - LASTS))
        connection.execute(insert(session).values(**record))
    note(account, "signed_in", {"way": way})
    return token


def find_session(token: str) -> Session | None:
    """Open or not: a closed one must not be taken for one that was never there."""
    rows = state.read(select(session).where(session.c.token == _hash(token)))
    return Session(**rows[0]) if rows else None


def close_session(token: str) -> None:
    found = find_session(token)
    if found and not found.is_closed:
        _close(session.c.token == found.token)
        note(found.account, "signed_out", {"way": found.way})


def close_sessions(account: str, *, who: str) -> None:
    """End every stay of a person at once."""
    _close(session.c.account == folded(account))
    note(who, "sessions_closed", {"name": folded(account)})


def open_sessions() -> list[Session]:
    query = select(session).where(session.c.ends > state.now(), session.c.is_closed.is_(False))
    return [Session(**row) for row in state.read(query.order_by(session.c.opened.desc()))]


def may_try(account: str, address: str) -> bool:
    """Few enough failed tries in five minutes, for the name and for the address."""
    since = state.now() - WINDOW
    for column, value in (("account", folded(account)), ("address", address)):
        counted = select(func.count().label("n")).where(
            sign_in_try.c[column] == value, sign_in_try.c.at > since
        )
        if any(row["n"] >= TRIES[column] for row in state.read(counted)):
            return False
    return True


def failed_try(account: str, address: str) -> None:
    with state.writing() as connection:
        old = sign_in_try.c.at < state.now() - WINDOW
        connection.execute(delete(sign_in_try).where(old))
        values = {"account": folded(account)[:200], "address": address, "at": state.now()}
        connection.execute(insert(sign_in_try).values(**values))
    known = find_account(account)  # else somebody may have typed a password in the wrong field
    note("nobody", "sign_in_failed", {"name": known.name if known else "?", "address": address})


def _close(which: object) -> None:
    with state.writing() as connection:
        connection.execute(update(session).where(which).values(is_closed=True))


def _hash(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()
