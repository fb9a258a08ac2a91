"""Whole tables as one kind of viewer may see them, for a file that others ask elsewhere."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

import pyarrow as pa

from oneboard import dictionary
from oneboard.query import gate
from oneboard.query.sight import Sight

COLUMNS = """
select table_name, column_name from duckdb_columns()
where database_name = 'data' order by table_name, column_index
"""
BATCH = 100_000  # rows
ROWS = 'select {columns} from "{table}"'


def columns_of(seen: Sight) -> dict[str, list[str]]:
    """Columns of every canonical table of the version, in their order."""
    _, records, _ = gate.run(COLUMNS, {}, seen=seen)
    found: dict[str, list[str]] = {}
    for table, column in records:
        if table in dictionary.tables():
            found.setdefault(table, []).append(column)
    return found


@contextmanager
def extract(table: str, columns: Sequence[str], *, seen: Sight) -> Iterator[pa.RecordBatchReader]:
    """The rows of a table that the scope allows, a batch at a time: a table may be larger than the
    memory of the server. Names come from the dictionary, never from people."""
    listed = ", ".join(f'"{name}"' for name in columns)
    statement = ROWS.format(columns=listed, table=table)
    with gate.asking(statement, seen=seen) as cursor:
        yield cursor.sql(statement).to_arrow_reader(BATCH)
