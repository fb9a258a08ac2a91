"""A tiny board in memory: given rows in, the answer of one question out."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from functools import cache
from typing import Any

import duckdb

from oneboard import dictionary
from oneboard.query import compared, crowd, gate, header, views

DEFAULT_AS_OF = date(2026, 9, 30)
MARTS = sorted((header.FOLDER / "marts").glob("*.sql"))
BESIDE = """
create table department_closure(ancestor varchar, dept_id varchar, depth integer);
create table project_history as select *, 1 as version from project limit 0;
create table project_baseline(
    project_id varchar, plan_end date, budget_total decimal(18, 2),
    trl_target smallint, mrl_target smallint
);
create table source(
    source_id integer, file varchar, sha256 varchar, sheet varchar, table_name varchar, as_of date,
    delivered_by varchar, delivered_at timestamp, header_first integer, header_last integer,
    first_row integer, last_row integer, row_count integer
);
create table source_cell(source_id integer, column_name varchar, letter varchar);
create table value_source(
    table_name varchar, row_key varchar, column_names varchar[], source_id integer,
    source_row integer, source_column varchar
);
create table accepted_issue(
    source_id integer, code varchar, severity varchar, cell varchar, column_name varchar,
    raw varchar, message_en varchar, message_zh varchar
);
create table change_log(
    table_name varchar, row_key varchar, change varchar, column_name varchar, before varchar,
    after varchar, dept_id varchar
);
create table change_count(
    table_name varchar, dept_id varchar, change varchar, row_count bigint
);
create table upload(number integer, sha256 varchar, file varchar);
create table version_info(
    number integer, board varchar, as_of date, published_at timestamp, published_by varchar,
    note varchar, base integer, kind varchar
);
"""

# What another version said is given like any table, and worked out anew for every case.
OTHER_DAY = f"""
use data.main;
{compared.THEN}
use memory.main;
create view headline_then as select * from data.main.headline_then;
create view headline_pair as {compared.PAIR};
"""


@contextmanager
def board(
    given: dict[str, list[dict[str, Any]]],
    as_of: date = DEFAULT_AS_OF,
    settings: dict[str, Any] | None = None,
    *,
    told: str = crowd.FULL,
) -> Iterator[duckdb.DuckDBPyConnection]:
    """A board that holds the given rows and nothing else, and forgets them afterwards.

    `settings`: those that are not at their default. `told`: to whom, see Sight.crowd.
    """
    con = _made(told)
    con.execute("begin")
    try:
        con.execute("use data.main")
        for table, rows in given.items():
            for row in rows:
                _insert(con, table, _dated(table, row, as_of))
        _closure(con, given)
        for mart in MARTS:
            con.execute(f"insert into {mart.stem} {mart.read_text('utf-8')}")
        con.execute("use memory.main")
        _variables(con, as_of, settings or {}, told)
        yield con
    finally:
        con.execute("rollback")


def empty() -> duckdb.DuckDBPyConnection:
    """The board before anybody delivered."""
    con = _made(crowd.FULL)
    _variables(con, DEFAULT_AS_OF, {}, crowd.FULL)
    return con


@cache
def _made(told: str) -> duckdb.DuckDBPyConnection:
    """Tables, marts and views without a row, made once: hundreds of views take their time."""
    con = duckdb.connect()
    con.execute("attach ':memory:' as data")
    con.execute("use data.main")
    for table in dictionary.tables().values():
        con.execute(table.ddl())
    con.execute(BESIDE)
    _months(con)
    for mart in MARTS:
        con.execute(f"create table {mart.stem} as {mart.read_text('utf-8')}")
    con.execute("use memory.main")
    gate.prepare(con, told=told)
    for view in views.in_order():
        con.execute(views.statement(view.stem))
    con.execute(OTHER_DAY)
    con.execute((header.FOLDER / "choices.sql").read_text("utf-8"))
    return con


def _dated(table: str, row: dict[str, Any], as_of: date) -> dict[str, Any]:
    """A project row speaks of the board's date unless the case says otherwise."""
    return {"as_of_date": as_of} | row if table == "project" else row


def _insert(con: duckdb.DuckDBPyConnection, table: str, row: dict[str, Any]) -> None:
    names = ", ".join(row)
    places = ", ".join(f"${name}" for name in row)
    con.execute(f"insert into {table} ({names}) values ({places})", row)


def _months(con: duckdb.DuckDBPyConnection) -> None:
    con.execute(
        "create table month as select cast(m as date) as month, year(m)::smallint as fiscal_year,"
        " month(m)::smallint as fiscal_month"
        " from generate_series(date '2015-01-01', date '2045-12-01', interval 1 month) as t(m)"
    )


def _closure(con: duckdb.DuckDBPyConnection, given: dict[str, list]) -> None:
    if "department_closure" in given:
        return
    con.execute(
        "insert into department_closure with recursive up as ("
        " select dept_id as ancestor, dept_id, 0 as depth from department union all"
        " select department.parent_dept_id, up.dept_id, up.depth + 1 from up"
        " join department on department.dept_id = up.ancestor"
        " where department.parent_dept_id is not null) select * from up"
    )


def _variables(
    con: duckdb.DuckDBPyConnection, as_of: date, changed: dict[str, Any], told: str
) -> None:
    settings = {name: one.default for name, one in dictionary.settings().items()} | changed
    con.execute("set variable scope = null")
    con.execute("set variable rights = $rights", {"rights": [] if told else ["people"]})
    con.execute("set variable veil = 'key'")
    con.execute("set variable as_of = $as_of", {"as_of": as_of})
    pairs = {"keys": list(settings), "values": [str(v) for v in settings.values()]}
    con.execute("set variable settings = map($keys, $values)", pairs)


def answer(
    con: duckdb.DuckDBPyConnection, name: str, choose: dict[str, Any]
) -> list[dict[str, Any]]:
    query = header.load(name)
    given = {need: gate.as_list(choose.get(need)) for need in query.needs}
    result = con.execute(query.sql, given)
    columns = [column[0] for column in result.description]
    return [dict(zip(columns, map(gate.plain, row), strict=True)) for row in result.fetchall()]
