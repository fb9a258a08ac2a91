"""The integrity register beside a version: read for one look, never without a line in the log."""

from pathlib import Path
from typing import Any

from oneboard.store.attach import attached
from oneboard.store.audit import Entry, audit_log, note
from oneboard.store.paths import Board, at
from oneboard.store.version import files, version

VIEWED, DENIED = "view_register", "deny_register"
CASES = "select * exclude (source_id, source_row, source_column) from data.integrity_case"


def register(board: Board | str, number: int, *, who: str, why: str) -> list[dict[str, Any]]:
    """Every integrity case of a version, noted before it is handed on. Nothing keeps the rows: the
    file is closed again, and no cache may hold what comes back.

    `why`: the page or the use that asks. BrokenVersion: the file does not open.
    """
    here = at(board)
    _, *beside = files(here, version(here, number).number)
    found = [case for path in beside for case in _cases(path)]
    note(who, VIEWED, {"board": here.name, "version": number, "rows": len(found), "why": why})
    return found


def deny_register(board: Board | str, *, who: str) -> None:
    """Note that somebody wanted to look who may not."""
    note(who, DENIED, {"board": at(board).name})


def register_views(*, most: int = 20) -> list[Entry]:
    """Who looked, and who was turned away; the newest first."""
    return [entry for entry in audit_log() if entry.action in (VIEWED, DENIED)][:most]


def _cases(path: Path) -> list[dict[str, Any]]:
    connection = attached(path)
    try:
        result = connection.execute(CASES)
        names = [column[0] for column in result.description]
        return [dict(zip(names, row, strict=True)) for row in result.fetchall()]
    finally:
        connection.close()
