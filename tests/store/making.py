"""Deliveries written as rows, for tests."""

from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any

import pyarrow as pa

from oneboard import dictionary, store

JUNE, SEPTEMBER, DECEMBER = date(2026, 6, 30), date(2026, 9, 30), date(2026, 12, 31)
TYPES = {
    "decimal(18, 2)": pa.decimal128(18, 2),
    "varchar": pa.string(),
    "varchar[]": pa.list_(pa.string()),
    "boolean": pa.bool_(),
    "date": pa.date32(),
    "smallint": pa.int16(),
    "integer": pa.int32(),
    "double": pa.float64(),
}
Rows = Sequence[Mapping[str, Any]]


def sheet(table: str, rows: Rows, *, columns: Sequence[str] = (), **source: Any) -> dict[str, Any]:
    """One sheet of a delivery; `columns` are those it carries, else those with a value."""
    return {"table": table, "rows": rows, "columns": columns, "source": source}


def delivery(
    *sheets: dict[str, Any], as_of: date = JUNE, base: int | None = None, **more: Any
) -> store.Delivery:
    """A delivery of these sheets; row n of a sheet stands in row n + 2."""
    sources, cells, parts = [], [], {}
    for number, made in enumerate(sheets):
        name = made["table"]
        given = {
            "file": f"{name}-{number}.xlsx",
            "sha256": f"{number:064d}",
            "sheet": "S",
            "table_name": name,
        }
        sources.append(store.Source(number, **given | made["source"]))
        cells += [store.SourceCell(number, column, "A") for column in made["columns"]]
        parts.setdefault(name, []).append(arrow(name, made["rows"], number))
    tables = {
        name: pa.concat_tables(found, promote_options="default") for name, found in parts.items()
    }
    return store.Delivery(
        **{
            "tables": tables,
            "as_of": as_of,
            "who": "tester",
            "sources": tuple(sources),
            "cells": tuple(cells),
            "base": base,
        }
        | more
    )


def arrow(name: str, rows: Rows, source_id: int) -> pa.Table:
    table = dictionary.tables()[name]
    used = dict.fromkeys(key for row in rows for key in row if key in table.names)
    schema = [(key, TYPES[table.column(key).sql_type]) for key in used]
    schema += [(key, TYPES[sql_type]) for key, sql_type in dictionary.SOURCE_COLUMNS]
    records = [
        {"source_id": source_id, "source_row": place + 2, "source_column": None, **row}
        for place, row in enumerate(rows)
    ]
    return pa.Table.from_pylist(records, schema=pa.schema(schema))


def project(number: str, dept: str = "D1", **more: Any) -> dict[str, Any]:
    return {
        "project_id": number,
        "project_name": f"Project {number}",
        "lead_dept_id": dept,
        "stage": "research",
        "status": "active",
        "plan_end": date(2027, 12, 31),
    } | more


def voucher(number: str, amount: float, *, project_id: str = "P1", **more: Any) -> dict[str, Any]:
    return {
        "project_id": project_id,
        "doc_no": number,
        "line": 1,
        "biz_date": date(2026, 5, 1),
        "amount": amount,
    } | more


def unit(number: str, **more: Any) -> dict[str, Any]:
    return {"dept_id": number, "dept_name": f"Unit {number}"} | more


def budget(project_id: str | None, amount: float, **more: Any) -> dict[str, Any]:
    return {
        "project_id": project_id,
        "fiscal_year": 2026,
        "category": "total",
        "version": "original",
        "line": 1,
        "amount": amount,
    } | more


def publish(*sheets: dict[str, Any], board: str = "own", **more: Any) -> store.VersionInfo:
    """Publish on whatever stands."""
    found = store.versions(board)
    base = found[0].number if found else None
    return store.publish(board, delivery(*sheets, base=base, **more))


def plan(*sheets: dict[str, Any], board: str = "own", **more: Any) -> store.Effect:
    return store.plan(board, delivery(*sheets, **more))


def ask(sql: str, *, board: str = "own", number: int | None = None, **values: Any) -> list[tuple]:
    with store.open_version(board, number).cursor() as cursor:
        return cursor.execute(sql, values).fetchall()


def write_file(path: Path, content: bytes) -> store.Upload:
    path.write_bytes(content)
    return store.Upload(path=path, sha256=store.hash_of(path), file=path.name)
