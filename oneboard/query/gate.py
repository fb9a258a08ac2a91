"""The one gate: every figure, option list, search and export is asked here.

It picks the data version, narrows every table to what the viewer may see, binds the choices,
and hands back rows that explain themselves.
"""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from decimal import Decimal
from functools import cache, partial
from typing import Any

import duckdb

from oneboard import dictionary, store
from oneboard.query import (
    across,
    compared,
    crowd,
    header,
    lent,
    lookback,
    others,
    ready,
    reliance,
    veil,
    views,
)
from oneboard.query.answer import Answer, Stamp
from oneboard.query.sight import Sight

Choices = Mapping[str, Any]
OWNERS = ("lead_dept_id", "dept_id")
SYSTEM = {"source", "source_cell", "version_info", "month", "department_closure", "department"}

# The departments of the viewer with all below them, or all others.
REACH = """
set variable scope = (
    with mine as (
        select unnest(cast($own as varchar[])) as dept_id
        union
        select dept_id from data.department_closure where list_contains($own, ancestor)
    ),
    known as (
        select dept_id from data.department_closure
        union select lead_dept_id from data.project
        union select dept_id from data.person
        union select dept_id from data.points
    )
    select coalesce(list(dept_id), [])
    from (
        select dept_id from mine where not $beyond
        union
        select dept_id from known where $beyond and dept_id not in (from mine)
    )
)
"""

StatementFailed = duckdb.Error  # what rooms without the database may catch


class UnknownQuestion(Exception):
    """Nobody wrote queries/<name>.sql."""


def ask(name: str, choices: Choices | None = None, *, seen: Sight) -> Answer:
    """Answer queries/<name>.sql for one viewer on one version.

    Every parameter is a list; one that is not chosen is empty, which means all. Rows of departments
    that are not the viewer's come last.
    """
    if name not in _known():
        raise UnknownQuestion(name)
    query = header.load(name)
    given = {need: as_list((choices or {}).get(need)) for need in query.needs}
    columns, records, stamp = run(query.sql, given, seen=seen)
    if crowd.FIGURE in columns and crowd.is_shut(seen.crowd, given):
        about_people = reliance.reads(query.sql, frozenset(crowd.PLACED))
        records = crowd.shut(columns, records, query.people) if about_people else records
    beyond = others.eyes(seen) if query.others else None
    if beyond is None:
        return Answer(query, columns, records, given, stamp)
    _, sums, _ = run(query.sql, given, seen=beyond)
    stamp = replace(stamp, few=beyond.few)
    return Answer(query, columns, records + sums, given, stamp, others=len(sums))


@cache
def _known() -> frozenset[str]:
    return frozenset(header.names()) | frozenset(
        f"{kind}/{path.stem}"
        for kind in ("rows", "options")
        for path in (header.FOLDER / kind).glob("*.sql")
    )


def as_list(value: Any) -> list:
    if value is None or value == "":
        return []
    return list(value) if isinstance(value, (list, tuple, set)) else [value]


def run(sql: str, given: dict[str, list], *, seen: Sight) -> tuple[tuple, tuple, Stamp]:
    """Run one statement of queries/ through the gate."""
    day = seen.then or store.version(seen.board, seen.number).as_of
    handed = compared.given(given, _connection(seen), seen=seen, run=run, asking=asking)
    with asking(sql, seen=seen) as cursor:
        result = cursor.execute(sql, handed)
        columns = tuple(column[0] for column in result.description)
        records = tuple(tuple(plain(value) for value in row) for row in result.fetchall())
    version, currency = store.settings_version(), store.currency(seen.board)
    return columns, records, Stamp(seen.board, seen.number, day, version, currency, seen.few)


@contextmanager
def asking(sql: str, *, seen: Sight) -> Iterator[duckdb.DuckDBPyConnection]:
    """A cursor with the eyes of the viewer, ready for the statement."""
    day = seen.then or store.version(seen.board, seen.number).as_of
    with ready.cursor(_connection(seen), sql, look=partial(_look, seen, day)) as cursor:
        yield cursor


def _connection(seen: Sight) -> duckdb.DuckDBPyConnection:
    return store.open_version(seen.board, seen.number, prepare=_eyes(seen))


def plain(value: Any) -> Any:
    return float(value) if isinstance(value, Decimal) else value


def _eyes(seen: Sight) -> ready.Eyes:
    viewer, now = seen.viewer, store.settings_version()
    return ready.Eyes(viewer.scope, viewer.seeing, now, prepare, seen.then, seen.crowd, seen.beyond)


def _look(seen: Sight, as_of: date, cursor: duckdb.DuckDBPyConnection) -> None:
    settings, own = store.current_settings(), seen.viewer.scope
    scope = None if own is None else {"own": list(own), "beyond": seen.beyond}
    cursor.execute(REACH if scope else "set variable scope = null", scope)
    cursor.execute("set variable rights = $rights", {"rights": list(seen.viewer.seeing)})
    cursor.execute("set variable veil = $veil", {"veil": veil.KEY})
    cursor.execute("set variable as_of = $as_of", {"as_of": as_of})
    pairs = {"keys": list(settings), "values": [str(value) for value in settings.values()]}
    cursor.execute("set variable settings = map($keys, $values)", pairs)


def prepare(
    connection: duckdb.DuckDBPyConnection, then: date | None = None, told: str = crowd.FULL
) -> None:
    """Give a freshly opened version the tables and macros every question relies on. What stands on
    them is made when somebody asks (ready).

    `then`: an earlier day that is looked back to. `told`: how figures about
    people are (sight.crowd).
    """
    connection.execute((header.FOLDER / "macros.sql").read_text("utf-8"))
    connection.execute(veil.MACROS)
    connection.execute(crowd.MACRO.format(told=told))
    for name in crowd.GROUPS:
        connection.execute(views.statement(name))
    there = _tables(connection)
    tables = (narrowed(table, columns, told=told) for table, columns in there.items())
    connection.execute(";".join(tables))
    for statement in lookback.statements(then, there, _where) if then else []:
        connection.execute(statement)
    lent.prepare(connection)
    across.prepare(connection, there, told=told, where=_where, without=_unasked(told))


def _unasked(told: str) -> frozenset[str]:
    """Rules about people are broken by nobody and by all where people stand in groups."""
    if told == crowd.FULL:
        return frozenset()
    people = frozenset(crowd.PLACED)
    rules = {path.stem: path.read_text("utf-8") for path in across.rule_files()}
    return frozenset(name for name, sql in rules.items() if reliance.reads(sql, people))


def _tables(connection: duckdb.DuckDBPyConnection) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    rows = connection.execute(
        "select table_name, column_name from duckdb_columns() where database_name = 'data'"
    ).fetchall()
    for table, column in rows:
        found.setdefault(table, []).append(column)
    return found


def narrowed(table: str, columns: list[str], *, told: str = crowd.FULL) -> str:
    """The view of a table that holds only what the scope and rights of the cursor allow."""
    rows = veil.rows_of(table, columns, crowd.source(table, told))
    return f'create or replace view "{table}" as {rows}{_where(table, columns)}'


def _where(table: str, columns: list[str]) -> str:
    """Rows belong to the department that owns them, else to their project's, else to nobody."""
    if table in SYSTEM:
        return ""
    if "contract_id" in columns:
        return " where contract_in_scope(contract_id)"
    declared = dictionary.tables().get(table)
    owners = ([declared.owner] if declared and declared.owner else []) + list(OWNERS)
    owner = next((name for name in owners if name in columns), None)
    by_project = "project_in_scope(project_id)" if "project_id" in columns else ""
    if owner and by_project and owner not in ("lead_dept_id",):
        return f' where in_scope("{owner}") or ("{owner}" is null and {by_project})'
    if owner:
        return f' where in_scope("{owner}")'
    if by_project:
        return f" where {by_project}"
    return " where person_in_scope(person_id)" if "person_id" in columns else ""
