"""Values that a row took from another cell than its own: an earlier file, or one beside it."""

import duckdb

from oneboard import dictionary, store

EMPTY = """
create or replace view lent_cell as
select source_id, source_row, source_column, column_name, source_id as from_id,
    source_row as from_row, source_column as from_column
from data.source_cell, (select null as source_row, null as source_column) where false
"""
PART = """
select r.source_id, r.source_row, r.source_column, unnest(v.column_names) as column_name,
    v.source_id as from_id, v.source_row as from_row, v.source_column as from_column
from data.value_source as v join data."{table}" as r on {key} = v.row_key
where v.table_name = '{table}'
"""


def prepare(connection: duckdb.DuckDBPyConnection) -> None:
    """Make the view lent_cell: whose value came from where."""
    lenders = connection.execute("select distinct table_name from data.value_source").fetchall()
    known = dictionary.tables()
    parts = [
        PART.format(table=name, key=store.row_key(known[name], "r"))
        for (name,) in lenders
        if name in known
    ]
    if not parts:
        connection.execute(EMPTY)
        return
    connection.execute(f"create or replace view lent_cell as {' union all '.join(parts)}")
