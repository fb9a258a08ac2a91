"""A scratch database in memory, with the version before attached, where the next one is made."""

import os
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import duckdb
import pyarrow as pa

from oneboard.store.attach import text
from oneboard.store.paths import Board, next_number
from oneboard.store.shape import Columns, create, every_table, quoted
from oneboard.store.version import files

IDS = 10_000  # of sources, set aside for each version
MEMORY = "2GB"  # beyond it DuckDB spills into the folder of the bench
THREADS = max(1, (os.cpu_count() or 1) // 2)  # the others are left to who looks at the board


@dataclass(frozen=True)
class Bench:
    """The scratch connection. `was_<table>` is every table as the version before has it.

    `before`: the files of that version, the open tables first. `first_id`: of the sources of the
    next version. No other version has any from there on, so that tables of two versions can meet.
    """

    con: duckdb.DuckDBPyConnection
    before: tuple[Path, ...] = ()
    first_id: int = 1

    def run(self, sql: str, **values: Any) -> None:
        self.con.execute(sql, values)

    def rows(self, sql: str, **values: Any) -> list[tuple]:
        return self.con.execute(sql, values).fetchall()

    def one(self, sql: str, **values: Any) -> Any:
        return self.rows(sql, **values)[0][0]

    def fill(self, table: str, records: Iterable[Mapping[str, Any]]) -> None:
        """Insert Python records, by name."""
        found = list(records)
        if found:
            self.fill_from(table, pa.Table.from_pylist(found))

    def fill_from(self, table: str, rows: pa.Table) -> None:
        self.con.register("filling", rows)
        self.run(f"insert into {table} by name select * from filling")
        self.con.unregister("filling")


@contextmanager
def bench(
    board: Board, base: int | None, *, spill: Path, register: int | None = None
) -> Iterator[Bench]:
    """Open a bench on the content of one version, or on an empty board.

    `register`: the version whose restricted part is taken instead of its own.
    """
    config = {"memory_limit": MEMORY, "temp_directory": str(spill), "threads": THREADS}
    with duckdb.connect(config=config) as con:
        con.execute("set preserve_insertion_order = false")
        shown = tuple(show(con, board, base, prefix="was", register=register))
        yield Bench(con, shown, next_number(board) * IDS)


def show(
    con: duckdb.DuckDBPyConnection,
    board: Board,
    number: int | None,
    *,
    prefix: str,
    register: int | None = None,
) -> list[Path]:
    """Attach a version and its restricted part; `<prefix>_<table>` shows both as one."""
    names = []
    found = files(board, number, register=register) if number is not None else []
    for place, path in enumerate(found):
        names.append(f"{prefix}_file_{place}")
        con.execute(f"attach {text(str(path))} as {names[-1]} (read_only)")
    there = _columns(con, names)
    for table, columns in every_table().items():
        parts = [_part(name, table, columns, there[name]) for name in names if table in there[name]]
        if parts:
            con.execute(f"create view {prefix}_{table} as {' union all '.join(parts)}")
        else:
            con.execute(create(f"{prefix}_{table}", columns))
    return found


def _columns(
    con: duckdb.DuckDBPyConnection, databases: list[str]
) -> dict[str, dict[str, set[str]]]:
    """Database -> table -> the columns that an older dictionary gave it."""
    found: dict[str, dict[str, set[str]]] = {name: {} for name in databases}
    rows = con.execute(
        "select database_name, table_name, column_name from duckdb_columns()"
        " where list_contains($databases, database_name)",
        {"databases": databases},
    ).fetchall()
    for database, table, column in rows:
        found[database].setdefault(table, set()).add(column)
    return found


def _part(database: str, table: str, columns: Columns, there: dict[str, set[str]]) -> str:
    """Columns that the dictionary knows now; those the older file lacks are unknown."""
    shown = ", ".join(
        f"cast({quoted(name) if name in there[table] else 'null'} as {sql_type}) as {quoted(name)}"
        for name, sql_type in columns
    )
    return f"select {shown} from {database}.main.{quoted(table)}"
