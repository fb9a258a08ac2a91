"""What people say to a figure: comments with their replies, open until somebody resolves them, and
notes that it was seen."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from sqlalchemy import Column, DateTime, Integer, String, Table, Text, insert, select

from oneboard.store import state, subject
from oneboard.store.audit import note
from oneboard.store.paths import Board, at
from oneboard.store.subject import Subject

COMMENT, SEEN, REPLY = "comment", "seen", "reply"
NOTED = {COMMENT: "comment_figure", SEEN: "seen_figure", REPLY: "reply_figure"}

figure_comment = Table(
    "figure_comment",
    state.schema,
    Column("id", Integer, primary_key=True, autoincrement=True),
    Column("board", String(40), nullable=False),
    Column("kind", String(20), nullable=False),
    Column("answers", Integer),
    *subject.columns(),
    Column("text", Text, nullable=False),
    Column("who", String(200), nullable=False),
    Column("at", DateTime, nullable=False),
    Column("closed_by", String(200)),
    Column("closed_at", DateTime),
)


@dataclass(frozen=True)
class Comment:
    """One comment, or a note that somebody saw the figure; `answers`: the comment replied to."""

    id: int
    board: str
    kind: str
    answers: int | None
    about: Subject
    text: str
    who: str
    at: datetime
    closed_by: str | None
    closed_at: datetime | None
    replies: tuple["Comment", ...] = ()

    @property
    def is_seen(self) -> bool:
        return self.kind == SEEN

    @property
    def is_open(self) -> bool:
        return self.kind == COMMENT and self.closed_at is None


def comment(
    board: Board | str, about: Subject, text: str, *, who: str, is_seen: bool = False
) -> int:
    """Keep a comment on a figure, or that it was seen; its number."""
    return _keep(at(board).name, SEEN if is_seen else COMMENT, about, text, who, None)


def reply(to: Comment, text: str, *, who: str) -> int:
    return _keep(to.board, REPLY, to.about, text, who, to.id)


def _keep(board: str, kind: str, about: Subject, text: str, who: str, answers: int | None) -> int:
    row = subject.record(about) | {
        "board": board, "kind": kind, "answers": answers, "text": text, "who": who,
        "at": state.now(),
    }  # fmt: skip
    with state.writing() as connection:
        made = connection.execute(insert(figure_comment).values(**row)).inserted_primary_key
    told = {"board": board, "figure": about.figure, "version": about.number, "comment": made[0]}
    note(who, NOTED[kind], told)
    return int(made[0])


def resolve(one: Comment, *, who: str) -> None:
    """Close a comment. Whoever comes second changes nothing."""
    _set(one, "resolve_comment", who, closed_by=who, closed_at=state.now())


def reopen(one: Comment, *, who: str) -> None:
    _set(one, "reopen_comment", who, closed_by=None, closed_at=None)


def _set(one: Comment, action: str, who: str, **values: Any) -> None:
    table = figure_comment
    was = table.c.closed_at.is_(None) if values["closed_at"] else table.c.closed_at.is_not(None)
    with state.writing() as connection:
        changed = connection.execute(
            table.update().where(table.c.id == one.id, was).values(**values)
        ).rowcount
    if changed:
        note(who, action, {"board": one.board, "figure": one.about.figure, "comment": one.id})


def comments(board: Board | str, *, figure: str | None = None) -> list[Comment]:
    """Every comment of a board, or of one figure of it, newest first, each with its replies."""
    query = select(figure_comment).where(figure_comment.c.board == at(board).name)
    if figure is not None:
        query = query.where(figure_comment.c.figure == figure)
    found = [_comment(row) for row in state.read(query.order_by(figure_comment.c.id))]
    replies: dict[int | None, list[Comment]] = {}
    for one in found:
        replies.setdefault(one.answers, []).append(one)
    return [replace(one, replies=tuple(replies.get(one.id, ()))) for one in replies.get(None, [])][
        ::-1
    ]


def open_comments(board: Board | str) -> list[Comment]:
    """What nobody resolved yet, newest first, without the replies: one small read."""
    table = figure_comment
    query = select(table).where(
        table.c.board == at(board).name, table.c.kind == COMMENT, table.c.closed_at.is_(None)
    )
    return [_comment(row) for row in state.read(query.order_by(table.c.id.desc()))]


def _comment(row: Mapping[str, Any]) -> Comment:
    about, rest = subject.read(row)
    return Comment(about=about, **rest)
