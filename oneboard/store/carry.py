"""The content of the version before as the beginning of the next file.

Mostly that is a copy of the old file: what a delivery does not touch is not even read. A file that
another dictionary, other marts or another DuckDB made, or that has many holes, is written anew.
"""

import hashlib
import shutil
from collections.abc import Sequence
from pathlib import Path

import duckdb

from oneboard.dictionary import Table
from oneboard.store import derive, marts
from oneboard.store.attach import text
from oneboard.store.bench import Bench
from oneboard.store.shape import (
    BESIDE,
    columns_of,
    create,
    dated,
    every_table,
    history_columns,
    history_of,
    listed,
)

HOLES = 0.3  # of its blocks, from which on a file is written anew


def carry(bench: Bench, database: str, path: Path, *, shelf: Sequence[Table], place: int) -> bool:
    """Attach the next file with all that was on this shelf; tells whether it is a copy.

    `place`: of the shelf among the files of the version before.
    """
    is_copy = _can_grow(bench, place)
    if is_copy:
        shutil.copyfile(bench.before[place], path)
    bench.run(f"attach {text(str(path))} as {database}")
    bench.run("begin")
    if not is_copy:
        _write_anew(bench, database, shelf)
        if place == 0:
            bench.run(f"insert into {database}.main.upload by name from was_upload")
    return is_copy


def _can_grow(bench: Bench, place: int) -> bool:
    if place >= len(bench.before):
        return False
    file = f"was_file_{place}"
    known = bench.rows(
        "select 1 from duckdb_tables() where database_name = $file and table_name = 'made'",
        file=file,
    )
    if not known or bench.rows(f"select mark from {file}.main.made") != [(mark(),)]:
        return False
    blocks = bench.rows(
        "select free_blocks, total_blocks from pragma_database_size() where database_name = $file",
        file=file,
    )
    return all(free <= HOLES * of_all for free, of_all in blocks)


def mark() -> str:
    """Stands for everything by which a file is made."""
    shapes = [create(name, columns) for name, columns in every_table().items()]
    made = (*shapes, *derive.STATEMENTS.values(), *marts.statements().values())
    return hashlib.sha256("\n".join((duckdb.__version__, *made)).encode()).hexdigest()


def _write_anew(bench: Bench, database: str, shelf: Sequence[Table]) -> None:
    for table in shelf:
        shown = listed(name for name, _ in columns_of(table))
        bench.run(
            f"create table {database}.main.{table.name} as select {shown} from was_{table.name}"
        )
        if dated(table):
            name = history_of(table)
            bench.run(create(f"{database}.main.{name}", history_columns(table)))
            bench.run(f"insert into {database}.main.{name} by name from was_{name}")
    for name, columns in BESIDE.items():
        bench.run(create(f"{database}.main.{name}", columns))
    bench.fill(f"{database}.main.made", [{"mark": mark()}])
    write_origins(bench, database, [table.name for table in shelf], kept="was")


def write_origins(bench: Bench, database: str, names: Sequence[str], *, kept: str) -> None:
    """Where the rows of the tables on this shelf came from, and nothing about the others.

    `kept`: how the names of the tables that hold it begin.
    """
    here = f"{database}.main"
    bench.run(
        f"insert into {here}.source by name from {kept}_source"
        " where list_contains($names, table_name)",
        names=names,
    )
    for name in ("source_cell", "accepted_issue"):
        bench.run(
            f"insert into {here}.{name} by name from {kept}_{name}"
            f" where source_id in (select source_id from {here}.source)"
        )
