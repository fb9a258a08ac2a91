"""Whole tables as one kind of viewer may see them, for a file that others ask elsewhere."""

from collections.abc import Sequence

import pyarrow as pa

from oneboard import dictionary
from oneboard.query import gate
from oneboard.query.sight import Sight

COLUMNS = """
select table_name, column_name from duckdb_columns()
where database_name = 'data' order by table_name, column_index
"""
ROWS = 'select {columns} from "{table}"'


def columns_of(seen: Sight) -> dict[str, list[str]]:
    """Columns of every canonical table of the version, in their order."""
    _, records, _ = gate.run(COLUMNS, {}, seen=seen)
    found: dict[str, list[str]] = {}
    for table, column in records:
        if table in dictionary.tables():
            found.setdefault(table, []).append(column)
    return found


def extract(table: str, columns: Sequence[str], *, seen: Sight) -> pa.Table:
    """The rows of a table that the scope allows. Names come from the dictionary, never from
    people."""
    listed = ", ".join(f'"{name}"' for name in columns)
    statement = ROWS.format(columns=listed, table=table)
    with gate.asking(statement, seen=seen) as cursor:
        return cursor.sql(statement).to_arrow_table()
