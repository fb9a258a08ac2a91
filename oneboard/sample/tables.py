"""Rows become the typed tables of the dictionary."""

from collections.abc import Sequence
from decimal import Decimal

import pyarrow as pa

from oneboard import dictionary
from oneboard.dictionary import Table
from oneboard.sample.organisation import Row

ARROW = {
    "boolean": pa.bool_(),
    "date": pa.date32(),
    "year": pa.int16(),
    "month": pa.int16(),
    "level": pa.int16(),
    "integer": pa.int32(),
    "number": pa.float64(),
    "percent": pa.float64(),
    "fraction": pa.float64(),
    "money": pa.decimal128(18, 2),
    "list": pa.list_(pa.string()),
}


def table_of(name: str, rows: Sequence[Row]) -> pa.Table:
    """All columns of the dictionary in its order; a column that no row fills is all null."""
    columns = dictionary.tables()[name].columns
    unknown = {key for row in rows for key in row} - {column.name for column in columns}
    if unknown:
        raise KeyError(f"{name} has no column {sorted(unknown)}")
    arrays = [array([row.get(column.name) for row in rows], column.type) for column in columns]
    return pa.table(arrays, schema=schema(dictionary.tables()[name]))


def schema(table: Table) -> pa.Schema:
    return pa.schema(
        [(column.name, ARROW.get(column.type, pa.string())) for column in table.columns]
    )


def array(values: list[object], kind: str) -> pa.Array:
    if kind == "money":
        values = [None if value is None else Decimal(str(value)) for value in values]
    return pa.array(values, type=ARROW.get(kind, pa.string()))
