"""Runs the rules of rules.toml over typed rows."""

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import duckdb
import numpy as np
import pyarrow as pa

from oneboard.dictionary import tables


@dataclass(frozen=True)
class Rule:
    """`bad` names columns of the dictionary only; no text from a file ever enters a statement."""

    table: str
    columns: tuple[str, ...]
    column: str
    code: str
    severity: str
    bad: str
    each: str = ""
    shown: str = ""
    leave_out: bool = False


@dataclass(frozen=True)
class Broken:
    """The rows that break one rule, and what the group came to where the rule is about groups."""

    rule: Rule
    rows: np.ndarray
    shown: tuple[str, ...] = ()


@cache
def rules(table: str) -> tuple[Rule, ...]:
    raw = tomllib.loads(Path(__file__).with_name("rules.toml").read_text("utf-8"))["rule"]
    found = [Rule(**{**one, "columns": tuple(one["columns"])}) for one in raw]
    for rule in found:
        known = tables()[rule.table].names
        if not {*rule.columns, rule.column} <= set(known):
            raise ValueError(f"rule {rule.code} of {rule.table} names an unknown column")
    return tuple(rule for rule in found if rule.table == table)


def broken(rows: pa.Table, table: str) -> list[Broken]:
    """Every rule that some rows break, with their positions."""
    due = [rule for rule in rules(table) if set(rule.columns) <= set(rows.column_names)]
    if not due or not len(rows):
        return []
    numbered = rows.append_column("position", pa.array(np.arange(len(rows))))
    with _engine().cursor() as connection:
        connection.register("loaded", numbered)
        found = [_run(connection, rule) for rule in due]
    return [one for one in found if len(one.rows)]


@cache
def _engine() -> duckdb.DuckDBPyConnection:
    """Starting one takes longer than most files take to check."""
    return duckdb.connect()


def _run(connection: duckdb.DuckDBPyConnection, rule: Rule) -> Broken:
    if not rule.each:
        statement = f"select position from loaded where {rule.bad} order by position"
        rows = connection.execute(statement).fetchnumpy()["position"]
        return Broken(rule, np.asarray(rows, dtype=np.int64))
    statement = (
        f"select min(position) as position, cast({rule.shown} as varchar) as shown from loaded "
        f"group by {rule.each} having {rule.bad} order by position"
    )
    found = connection.execute(statement).fetchall()
    rows = np.array([position for position, _ in found], dtype=np.int64)
    return Broken(rule, rows, tuple(shown for _, shown in found))
