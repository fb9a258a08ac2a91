"""T4: the questions of every page on a very large board beside a board of usual size.

    python -m tests.bench.scale [rounds]

Both are the sample, copied over and over into a version file of its own: every copy has its own
projects, with lines, points and all else that belongs to them. Marts are built by queries/marts.
Usual: 500 projects, 50,000 budget lines, 200,000 points. Very large: 100,000 projects, 10 million
of each. Takes some 8 GB of disk and some minutes.
"""

import os
import shutil
import statistics
import sys
import tempfile
import time
from pathlib import Path

import duckdb

from oneboard import access, dictionary, query, store
from oneboard.store import marts
from tests.bench.measure import tell

SIZES = {
    "usual": {"project": 500, "budget": 50_000, "spend": 50_000, "points": 200_000},
    "large": {"project": 100_000, "budget": 10_000_000, "spend": 10_000_000, "points": 10_000_000},
}
SHARED = {"dept_id", "lead_dept_id", "demand_dept_id", "person_id", "leader_id", "rule_id"}
BESIDE = {"project_history", "project_baseline"}  # made at publish, one row per project and more
MEMORY = "8GB"


def main(rounds: int = 12) -> None:
    sample = store.Board("sample").file(store.version("sample").number)
    with tempfile.TemporaryDirectory() as folder:
        os.environ["ONEBOARD_DATA"] = folder
        for name, size in SIZES.items():
            build(store.Board(name), sample, size)
        compare(rounds)


def build(board: store.Board, sample: Path, size: dict[str, int]) -> None:
    """A version of its own for a board, straight from SQL."""
    board.versions.mkdir(parents=True)
    shutil.copy(sample, board.file(1))
    started = time.perf_counter()
    with duckdb.connect(str(board.file(1)), config={"memory_limit": MEMORY}) as con:
        con.execute("set preserve_insertion_order = false")
        there = _tables(con)
        for table in there:
            _multiply(con, table, there[table], size)
        con.execute("update version_info set number = 1, base = null, has_restricted = false")
        for mart in marts.statements():
            con.execute(f'drop table "{mart}"')
        marts.build(con)
        counts = {name: con.execute(f"select count(*) from {name}").fetchone()[0] for name in size}
    board.pointer.write_text('{"number": 1}')
    print(f"{board.name}: {counts}, made in {time.perf_counter() - started:.0f} s", flush=True)


def _tables(con: duckdb.DuckDBPyConnection) -> dict[str, list[str]]:
    """Tables that belong to projects or people, with their columns that name such a thing."""
    known = set(dictionary.tables()) | BESIDE
    rows = con.execute(
        "select table_name, list(column_name) filter (where column_name like '%_id'"
        " and data_type = 'VARCHAR') from duckdb_columns() group by table_name"
    ).fetchall()
    found = {name: sorted(set(ids or []) - SHARED) for name, ids in rows if name in known}
    return {name: ids for name, ids in found.items() if ids or name == "points"}


def _multiply(
    con: duckdb.DuckDBPyConnection, table: str, ids: list[str], size: dict[str, int]
) -> None:
    """Copies up to the wished rows; a table without a wish grows as the projects do."""
    rows = con.execute(f'select count(*) from "{table}"').fetchone()[0]
    projects = con.execute(
        "select count(*) from project where project_id not like '%~%'"
    ).fetchone()
    wanted = size.get(table, rows * size["project"] // projects[0])
    copies = -(-wanted // rows) if rows else 0
    renamed = ", ".join(f'"{name}" || \'~\' || copy as "{name}"' for name in ids)
    replaced = f"replace ({renamed})" if renamed else ""
    con.execute(
        f'insert into "{table}" select * exclude (copy) {replaced}'
        f' from (select * from "{table}"), range(1, {copies}) as t(copy)'
        f" limit {max(0, wanted - rows)}"
    )


def compare(rounds: int) -> None:
    """Every question as its page asks it first: one department, the last year, one project."""
    departments, years, projects = map(_options, ("department", "period", "project"))
    usual = {"period": [max(year for year in years if len(year) == 4)], "project": projects[:1]}
    pages: dict[str, list[str]] = {}
    for name in query.names():
        pages.setdefault(name.partition("/")[0], []).append(name)
    worst = 0.0
    for page, names in pages.items():
        times: dict[str, list[float]] = {name: [] for name in SIZES}
        for place in range(-1, rounds):
            for board, taken in times.items():
                seconds = asked(
                    names, board, usual | {"department": [departments[place % len(departments)]]}
                )
                taken.extend([seconds] if place >= 0 else [])
        middle = {name: 1000 * statistics.median(taken) for name, taken in times.items()}
        ratio = middle["large"] / middle["usual"]
        worst = max(worst, ratio)
        print(f"{page}: {len(names)} questions, usual {middle['usual']:.0f} ms,", end="")
        print(f" large {middle['large']:.0f} ms")
        tell("large / usual", ratio, 3)
    tell("the slowest page, large / usual", worst, 3)


def asked(names: list[str], board: str, chosen: dict[str, list[str]]) -> float:
    seen = query.sight(access.local(), board=board)
    start = time.perf_counter()
    for name in names:
        query.ask(name, chosen, seen=seen)
    return time.perf_counter() - start


def _options(name: str) -> list[str]:
    seen = query.sight(access.local(), board="usual")
    return query.ask(f"options/{name}", seen=seen).column("value")


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
