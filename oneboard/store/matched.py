"""What people decided about a proposed match of a demand with a technology."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import insert, select

from oneboard.store import state
from oneboard.store.audit import note
from oneboard.store.paths import Board, at

DECISIONS = ("accepted", "dismissed", "assigned", "open")  # open: an earlier decision taken back


@dataclass(frozen=True)
class MatchDecision:
    """One decision on one pair. `number`: the version seen then."""

    id: int
    board: str
    demand: str
    technology: str
    decision: str
    agent: str | None
    who: str
    at: datetime
    number: int


def decide_match(
    board: Board | str,
    pair: tuple[str, str],
    decision: str,
    *,
    who: str,
    number: int,
    agent: str | None = None,
) -> None:
    """Keep a decision on a pair (demand, technology); earlier ones stay in the book."""
    if decision not in DECISIONS:
        raise ValueError(decision)
    demand, technology = pair
    record = {
        "board": at(board).name, "demand": demand, "technology": technology,
        "decision": decision, "agent": agent, "who": who, "at": state.now(), "number": number,
    }  # fmt: skip
    with state.writing() as connection:
        connection.execute(insert(state.match_decision).values(**record))
    told = ("board", "demand", "technology", "decision", "agent")
    note(who, "decide_match", {"version": number} | {name: record[name] for name in told})


def match_decisions(board: Board | str) -> list[MatchDecision]:
    """The latest decision on every pair that somebody decided on, newest first."""
    table = state.match_decision
    query = select(table).where(table.c.board == at(board).name).order_by(table.c.id)
    latest = {(row["demand"], row["technology"]): row for row in state.read(query)}
    found = [MatchDecision(**row) for row in latest.values() if row["decision"] != "open"]
    return sorted(found, key=lambda decision: -decision.id)
