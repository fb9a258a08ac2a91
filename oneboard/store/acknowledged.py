"""What people say to a project that the board shows as an exception: seen, and what follows."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import insert, select

from oneboard.store import state
from oneboard.store.audit import note
from oneboard.store.paths import Board, at


@dataclass(frozen=True)
class Acknowledgement:
    """One comment on one project. `number`: the version of the data seen then."""

    id: int
    board: str
    project: str
    comment: str
    who: str
    at: datetime
    number: int


def acknowledge(board: Board | str, project: str, comment: str, *, who: str, number: int) -> None:
    """Keep a comment; earlier ones on the same project stay."""
    record = {
        "board": at(board).name, "project": project, "comment": comment, "who": who,
        "at": state.now(), "number": number,
    }  # fmt: skip
    with state.writing() as connection:
        connection.execute(insert(state.acknowledgement).values(**record))
    note(who, "acknowledge", {"board": record["board"], "project": project, "version": number})


def acknowledgements(board: Board | str) -> list[Acknowledgement]:
    """Every comment on a board, newest first."""
    table = state.acknowledgement
    query = select(table).where(table.c.board == at(board).name).order_by(table.c.id.desc())
    return [Acknowledgement(**row) for row in state.read(query)]
