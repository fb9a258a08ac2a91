"""One figure under the same choices on another version: what the board said then."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from oneboard import store
from oneboard.query.compared import NEED
from oneboard.query.gate import StatementFailed, ask
from oneboard.query.header import Query, load
from oneboard.query.passport import figure
from oneboard.query.sight import Sight
from oneboard.query.tables import missing_tables


@dataclass(frozen=True)
class Said:
    """The figure as one version gives it. Where it is unknown, `missing` names the tables that the
    version lacks, and `failed` says that it cannot be asked at all."""

    number: int
    as_of: date | None
    value: float | None
    missing: tuple[str, ...] = ()
    failed: bool = False


def said(
    query: Query, measure: str, choices: Mapping[str, Any], *, mark: Mapping[str, Any], seen: Sight
) -> Said:
    """StoreTrouble: the version does not open."""
    day = store.version(seen.board, seen.number).as_of
    try:
        value = figure(ask(query.name, choices, seen=seen), measure, mark)
    except StatementFailed:
        return Said(seen.number, day, None, failed=True)
    missing = () if value else _missing(query, measure, seen)
    return Said(seen.number, day, None if missing else value, missing)


def _missing(query: Query, measure: str, seen: Sight) -> tuple[str, ...]:
    """A sum over a table that nobody brought is unknown, not nought."""
    source = query.rows.get(measure)
    needed = load(f"rows/{source.name}") if source else query
    return tuple(missing_tables(needed, seen=seen))


def has_history(query: Query) -> bool:
    """What compares two versions itself has none."""
    return NEED not in query.needs
