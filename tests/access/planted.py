"""A copy of the sample organisation in which every secret can be recognised."""

import shutil
from pathlib import Path

import duckdb

from oneboard import dictionary

NAME, THING, CASE = "zzn", "zzp", "zzi"  # a person's name, something of a department, a case
VIEW = "kept by somebody"  # a view that is not shared
TEXTS = frozenset({
    "project_name", "description", "narrative", "milestone_name", "output_name", "contract_name",
    "counterparty", "summary", "payee", "partner_name",
})  # fmt: skip
OWNER = """(select lead_dept_id from project as lead where lead.project_id = {table}.project_id)"""
CONTRACT = """(
    select any_value(coalesce(lead.lead_dept_id, made.dept_id))
    from transfer_contract as deal
    left join output as made on made.output_id = deal.output_ref
    left join project as lead on lead.project_id = coalesce(made.project_id, deal.output_ref)
    where deal.contract_id = {table}.contract_id
)"""
NUMBER = "000003"


def plant(sample: Path, into: Path) -> None:
    """Names become `zzn-<department>-…`, texts `zzp-<department>-…`."""
    shutil.copytree(sample, into, ignore=shutil.ignore_patterns("uploads"))
    folder = into / "boards" / "sample" / "versions"
    with duckdb.connect(str(folder / f"{NUMBER}.duckdb")) as board:
        for table, columns in _columns(board).items():
            for column in columns:
                _mark(board, table, columns, column)
    with duckdb.connect(str(folder / f"{NUMBER}.restricted.duckdb")) as register:
        register.execute(f"update integrity_case set measure = '{CASE}-' || measure")
        register.execute(f"update integrity_case set basis = '{CASE}-' || basis")


def people(data: Path) -> frozenset[str]:
    """The ids of people."""
    file = data / "boards" / "sample" / "versions" / f"{NUMBER}.duckdb"
    with duckdb.connect(str(file), read_only=True) as board:
        return frozenset(one for (one,) in board.execute("select person_id from person").fetchall())


def _columns(board: duckdb.DuckDBPyConnection) -> dict[str, list[str]]:
    rows = board.execute(
        "select table_name, column_name from duckdb_columns() where not internal"
        " and data_type = 'VARCHAR'"
    ).fetchall()
    found: dict[str, list[str]] = {}
    for table, column in rows:
        found.setdefault(table, []).append(column)
    return found


def _mark(board: duckdb.DuckDBPyConnection, table: str, columns: list[str], column: str) -> None:
    kind = THING if column in TEXTS else NAME if column in _names() else ""
    if not kind:
        return
    owners = [name for name in ("lead_dept_id", "dept_id") if name in columns]
    owners += [OWNER.format(table=table)] if "project_id" in columns and not owners else []
    owners += [CONTRACT.format(table=table)] if "contract_id" in columns else []
    owner = owners[0] if owners else "null"
    board.execute(
        f"update {table} set {column} = '{kind}-' || coalesce({owner}, 'none') || '-' || {column}"
    )


def _names() -> set[str]:
    tables = dictionary.tables().values()
    return {c.name for table in tables for c in table.columns if c.personal == "name"}
