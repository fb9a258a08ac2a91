"""Which cell a value came from, when it is not the cell of its row's own source.

`value_source` on the bench holds, per row, the columns that another source brought.
"""

from oneboard.dictionary import Table
from oneboard.store.bench import Bench
from oneboard.store.meet import takes
from oneboard.store.shape import SOURCE_NAMES, listed


def is_lent(bench: Bench, table: Table) -> bool:
    """Did another source of this delivery bring a value?"""
    return bool(bench.one(f"select count(*) from lent_{table.name}"))


def keep(bench: Bench, table: Table) -> None:
    """Bring `value_source` up to date with the rows of `met_<table>` that are taken."""
    bench.run(
        f"create or replace table lending as {_from_before(table)}"
        f" union all {_from_the_row(table)} union all {_from_beside(table)}",
        name=table.name,
    )
    drop(bench, table, f"select row_key from met_{table.name} where {takes(table)}")
    bench.run(
        f"insert into value_source by name select $name as table_name, row_key, column_names,"
        f" {listed(SOURCE_NAMES)} from lending where len(column_names) > 0",
        name=table.name,
    )


def drop(bench: Bench, table: Table, row_keys: str) -> None:
    bench.run(
        f"delete from value_source where table_name = $name and row_key in ({row_keys})",
        name=table.name,
    )


def _from_before(table: Table) -> str:
    """Columns that were lent already, and stay."""
    return (
        f"select m.row_key, list_intersect(v.column_names, m.kept) as column_names,"
        f" {listed(SOURCE_NAMES, 'v')} from value_source as v join met_{table.name} as m"
        f" on m.row_key = v.row_key where v.table_name = $name and {takes(table)}"
    )


def _from_the_row(table: Table) -> str:
    """Columns that were the row's own, and stay while the row gets a new source."""
    own = ", ".join(f"m.was_{name} as {name}" for name in SOURCE_NAMES)
    return (
        "select m.row_key, list_filter(m.kept,"
        " lambda name: not list_contains(coalesce(b.names, []), name)) as column_names,"
        f" {own} from met_{table.name} as m left join ("
        "select row_key, flatten(list(column_names)) as names from value_source"
        " where table_name = $name group by row_key) as b on b.row_key = m.row_key"
        f" where {takes(table)} and len(m.kept) > 0"
    )


def _from_beside(table: Table) -> str:
    """Columns that another source of the same delivery brought."""
    return (
        f"select l.row_key, list(l.column_name) as column_names, {listed(SOURCE_NAMES, 'l')}"
        f" from lent_{table.name} as l join met_{table.name} as m on m.row_key = l.row_key"
        f" where {takes(table)} group by l.row_key, {listed(SOURCE_NAMES, 'l')}"
    )
