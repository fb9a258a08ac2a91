"""People who may sign in: their roles, their departments, the hash of their password."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Boolean, Column, DateTime, String, Table, Text, insert, select, update

from oneboard.store import state
from oneboard.store.audit import note

account = Table(
    "account",
    state.schema,
    Column("name", String(200), primary_key=True),
    Column("shown", String(200), nullable=False),
    Column("roles", Text, nullable=False),
    Column("departments", Text, nullable=False),
    Column("secret", Text, nullable=False),
    Column("is_active", Boolean, nullable=False),
    Column("made_by", String(200), nullable=False),
    Column("made_at", DateTime, nullable=False),
)


@dataclass(frozen=True)
class Account:
    """Who may come in. `secret`: the hash of a password, empty for people who sign in elsewhere."""

    name: str
    shown: str
    roles: frozenset[str]
    departments: tuple[str, ...]
    secret: str
    is_active: bool
    made_by: str
    made_at: datetime


def add_account(
    name: str, *, roles: Iterable[str], departments: Iterable[str] = (), secret: str = "",
    shown: str = "", who: str,
) -> None:  # fmt: skip
    """A new person; ValueError where the name is taken."""
    if find_account(name):
        raise ValueError(name)
    roles, departments = sorted(roles), list(departments)
    record = {
        "name": folded(name), "shown": shown or name, "roles": json.dumps(roles),
        "departments": json.dumps(departments), "secret": secret, "is_active": True,
        "made_by": who, "made_at": state.now(),
    }  # fmt: skip
    with state.writing() as connection:
        connection.execute(insert(account).values(**record))
    note(who, "account_added", {"name": record["name"], "roles": roles, "departments": departments})


def change_account(
    name: str, *, who: str, roles: Iterable[str] | None = None,
    departments: Iterable[str] | None = None, secret: str | None = None,
    is_active: bool | None = None,
) -> None:  # fmt: skip
    """Change what is given; the log says what, never a secret."""
    given = {
        "roles": None if roles is None else sorted(roles),
        "departments": None if departments is None else list(departments),
        "secret": secret,
        "is_active": is_active,
    }
    told = {key: value for key, value in given.items() if value is not None}
    lists = {key: json.dumps(value) for key, value in told.items() if isinstance(value, list)}
    values = told | lists
    with state.writing() as connection:
        connection.execute(update(account).where(account.c.name == folded(name)).values(**values))
    told |= {"secret": "changed"} if secret is not None else {}
    note(who, "account_changed", {"name": folded(name), **told})


def find_account(name: str) -> Account | None:
    rows = state.read(select(account).where(account.c.name == folded(name)))
    return _account(rows[0]) if rows else None


def accounts() -> list[Account]:
    return [_account(row) for row in state.read(select(account).order_by(account.c.name))]


def folded(name: str) -> str:
    """Names are the same whatever their case."""
    return name.strip().casefold()


def _account(row: dict) -> Account:
    return Account(
        **row
        | {
            "roles": frozenset(json.loads(row["roles"])),
            "departments": tuple(json.loads(row["departments"])),
        }
    )
