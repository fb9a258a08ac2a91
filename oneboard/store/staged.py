"""Uploads that wait for a person: read and understood, not yet published."""

import json
import shutil
import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from sqlalchemy import delete, insert, select, update

from oneboard.store import state
from oneboard.store.paths import Board, at, data_folder
from oneboard.store.preview import drop_preview
from oneboard.store.staged_comments import drop_staged_comments

STATUSES = ("reading", "waiting", "ready", "published", "refused", "dropped")


@dataclass(frozen=True)
class Staged:
    """One staged delivery. `payload`: the folder where its files and answers lie."""

    id: str
    board: str
    created: datetime
    who: str
    files: tuple[str, ...]
    status: str
    payload: Path


def stage(board: Board | str, files: Sequence[str], *, who: str) -> Staged:
    """Open a place for a delivery, with an empty folder for its payload."""
    number = uuid.uuid4().hex
    payload = data_folder() / "staged" / number
    payload.mkdir(parents=True)
    made = Staged(number, at(board).name, state.now(), who, tuple(files), "reading", payload)
    record = {**vars(made), "files": json.dumps(list(files)), "payload": str(payload)}
    with state.writing() as connection:
        connection.execute(insert(state.staged_upload).values(**record))
    return made


def staged(board: Board | str) -> list[Staged]:
    """Everything staged for a board, newest first."""
    table = state.staged_upload
    query = select(table).where(table.c.board == at(board).name).order_by(table.c.created.desc())
    return [_from(row) for row in state.read(query)]


def set_status(number: str, status: str) -> None:
    if status not in STATUSES:
        raise ValueError(f"no status {status}")
    table = state.staged_upload
    with state.writing() as connection:
        connection.execute(update(table).where(table.c.id == number).values(status=status))


def unstage(number: str) -> None:
    """Forget a staged delivery, its payload and its preview."""
    table = state.staged_upload
    found = [_from(row) for row in state.read(select(table).where(table.c.id == number))]
    with state.writing() as connection:
        connection.execute(delete(table).where(table.c.id == number))
    for one in found:
        shutil.rmtree(one.payload, ignore_errors=True)
    drop_preview(number)
    drop_staged_comments(number)


def _from(row: dict) -> Staged:
    files, payload = tuple(json.loads(row["files"])), Path(row["payload"])
    return Staged(**row | {"files": files, "payload": payload})
