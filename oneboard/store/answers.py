"""What people answered once: how files of a shape are read, and who a spelling means."""

from collections.abc import Mapping
from datetime import datetime

from sqlalchemy import Connection, Table, delete, insert, select, update

from oneboard.store import state
from oneboard.store.audit import note
from oneboard.store.paths import Board, at

KINDS = ("department", "person", "project")


def remember_answers(
    board: Board | str, signature: str, answers: Mapping[str, str], *, who: str
) -> None:
    """Keep confirmed answers for files with this header signature."""
    now = state.now()
    with state.writing() as connection:
        for question, given in answers.items():
            key = {"board": at(board).name, "signature": signature, "question_key": question}
            fresh = {"first_seen": now, "last_used": now, "use_count": 0}
            _put(connection, state.answer, key, {"answer": given, "confirmed_by": who}, fresh)


def recall_answers(board: Board | str, signature: str) -> dict[str, str]:
    """Question -> answer for files with this header signature."""
    return remembered_answers(board).get(signature, {})


def remembered_answers(board: Board | str) -> dict[str, dict[str, str]]:
    """Signature -> question -> answer: all that was ever confirmed."""
    table = state.answer
    found: dict[str, dict[str, str]] = {}
    for row in state.read(select(table).where(table.c.board == at(board).name)):
        found.setdefault(row["signature"], {})[row["question_key"]] = row["answer"]
    return found


def use_answers(board: Board | str, signature: str) -> None:
    """Note that a file was read with the answers of this signature."""
    table = state.answer
    with state.writing() as connection:
        connection.execute(
            update(table)
            .where(table.c.board == at(board).name, table.c.signature == signature)
            .values(last_used=state.now(), use_count=table.c.use_count + 1)
        )


def forget_answer(board: Board | str, signature: str, question: str, *, who: str) -> None:
    """The next file with these headers is asked again."""
    table, name = state.answer, at(board).name
    mine = (table.c.board == name, table.c.signature == signature)
    with state.writing() as connection:
        connection.execute(delete(table).where(*mine, table.c.question_key == question))
    details = {"board": name, "signature": signature, "question": question.partition("|")[0]}
    note(who, "forget_answer", details)


def answer_uses(board: Board | str) -> dict[str, tuple[int, datetime]]:
    """Signature -> how often its answers were used again, and when last."""
    table = state.answer
    found: dict[str, tuple[int, datetime]] = {}
    for row in state.read(select(table).where(table.c.board == at(board).name)):
        now = (row["use_count"], row["last_used"])
        found[row["signature"]] = max(found.get(row["signature"], now), now)
    return found


def remember_alias(
    board: Board | str, kind: str, spelling: str, target_id: str, *, who: str
) -> None:
    """Keep that a spelling means this department, person or project."""
    if kind not in KINDS:
        raise ValueError(f"no aliases of a {kind}")
    key = {"board": at(board).name, "kind": kind, "spelling": spelling}
    values = {"target_id": target_id, "confirmed_by": who, "confirmed_at": state.now()}
    with state.writing() as connection:
        _put(connection, state.alias, key, values, {})


def aliases(board: Board | str, kind: str) -> dict[str, str]:
    """Spelling -> id."""
    table = state.alias
    query = select(table).where(table.c.board == at(board).name, table.c.kind == kind)
    return {row["spelling"]: row["target_id"] for row in state.read(query)}


def forget_alias(board: Board | str, kind: str, spelling: str, *, who: str) -> None:
    """The spelling means nothing any more."""
    table, name = state.alias, at(board).name
    mine = (table.c.board == name, table.c.kind == kind, table.c.spelling == spelling)
    with state.writing() as connection:
        connection.execute(delete(table).where(*mine))
    note(who, "forget_alias", {"board": name, "kind": kind})


def _put(
    connection: Connection, table: Table, key: Mapping, values: Mapping, fresh: Mapping
) -> None:
    """Change the row with this key, or make it, in words that every database knows."""
    mine = [table.c[name] == value for name, value in key.items()]
    if not connection.execute(update(table).where(*mine).values(**values)).rowcount:
        connection.execute(insert(table).values(**key, **values, **fresh))
