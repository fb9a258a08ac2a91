"""What the board knows of a department already: rows to start from, names to choose among."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import duckdb

from oneboard import store
from oneboard.dictionary import Table, tables

MOST = 2_000  # rows of one table
FIND = """
select dept_id, dept_name from data.department
where list_contains([dept_id, dept_name, dept_short], $name) order by dept_id limit 1
"""
MINE = "project_id in (select project_id from data.project where lead_dept_id = $dept)"
LISTS = {"project": "lead_dept_id", "person": "dept_id"}


@dataclass(frozen=True)
class Prefill:
    """`rows`: table -> its rows. `lists`: table -> ids to choose from."""

    department: str = ""
    rows: Mapping[str, Sequence[Mapping[str, Any]]] = field(default_factory=dict, hash=False)
    lists: Mapping[str, Sequence[str]] = field(default_factory=dict, hash=False)


def known_of(board: str, department: str) -> Prefill:
    """Nothing but its name for a department that the board does not know."""
    try:
        connection = store.open_version(board)
    except store.NoVersion:
        return Prefill(department)
    with connection.cursor() as cursor:
        found = cursor.execute(FIND, {"name": department}).fetchone()
        if found is None:
            return Prefill(department)
        dept, name = found
        open_tables = [one for one in tables().values() if not one.restricted]
        rows = {one.name: _rows(cursor, one, dept) for one in open_tables}
        lists = {one: _ids(cursor, tables()[one], dept) for one in LISTS}
    return Prefill(name, {name: found for name, found in rows.items() if found}, lists)


def departments(board: str) -> list[str]:
    """The names of all departments, by their order on the board."""
    try:
        connection = store.open_version(board)
    except store.NoVersion:
        return []
    with connection.cursor() as cursor:
        found = cursor.execute("select dept_name from data.department order by dept_id").fetchall()
    return [name for (name,) in found if name]


def _rows(cursor: duckdb.DuckDBPyConnection, table: Table, dept: str) -> list[dict[str, Any]]:
    """Rows that are kept up to date. A ledger only grows, so its old rows are not asked again."""
    owned = _owned(table)
    if not owned or table.treat == "append":
        return []
    there = _columns(cursor, table)
    found = cursor.execute(
        f"select {', '.join(there)} from data.{table.name} where {owned}"
        f" order by {', '.join(table.key)} limit {MOST}",
        {"dept": dept},
    ).fetchall()
    return [dict(zip(there, row, strict=True)) for row in found]


def _owned(table: Table) -> str:
    if table.owner:
        return f"{table.owner} = $dept"
    if table.name == "department":
        return "dept_id = $dept"
    return MINE if "project_id" in table.names else ""


def _columns(cursor: duckdb.DuckDBPyConnection, table: Table) -> list[str]:
    """Those that the version has: an older one lacks what was declared since."""
    there = {row[0] for row in cursor.execute(f"describe data.{table.name}").fetchall()}
    return [name for name in table.names if name in there]


def _ids(cursor: duckdb.DuckDBPyConnection, table: Table, dept: str) -> list[str]:
    found = cursor.execute(
        f"select {table.key[0]} from data.{table.name} where {LISTS[table.name]} = $dept"
        f" order by 1 limit {MOST}",
        {"dept": dept},
    ).fetchall()
    return [one for (one,) in found]
