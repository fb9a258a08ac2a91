"""Choices of projects that somebody kept: budget, weights and constraints, by name."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import delete, insert, select

from oneboard.store import state
from oneboard.store.audit import note
from oneboard.store.paths import Board, at


@dataclass(frozen=True)
class Scenario:
    """One kept choice. `wish`: what was asked for; `number`: the version of the data seen then."""

    id: int
    board: str
    name: str
    who: str
    at: datetime
    number: int
    settings_version: int
    wish: Mapping[str, Any]


def save_scenario(
    board: Board | str, name: str, wish: Mapping[str, Any], *, who: str, number: int, settings: int
) -> None:
    """Keep a choice under a name; an earlier one of the same name stays beside it."""
    record = {
        "board": at(board).name, "name": name, "who": who, "at": state.now(), "number": number,
        "settings_version": settings, "wish": json.dumps(wish, ensure_ascii=False),
    }  # fmt: skip
    with state.writing() as connection:
        connection.execute(insert(state.scenario).values(**record))
    note(who, "save_scenario", {"board": record["board"], "scenario": name, "version": number})


def scenarios(board: Board | str) -> list[Scenario]:
    """Every kept choice of a board, newest first."""
    table = state.scenario
    query = select(table).where(table.c.board == at(board).name).order_by(table.c.id.desc())
    return [Scenario(**row | {"wish": json.loads(row["wish"])}) for row in state.read(query)]


def forget_scenario(scenario: Scenario, *, who: str) -> None:
    with state.writing() as connection:
        connection.execute(delete(state.scenario).where(state.scenario.c.id == scenario.id))
    note(who, "forget_scenario", {"board": scenario.board, "scenario": scenario.name})
