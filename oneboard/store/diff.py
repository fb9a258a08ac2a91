"""What changes between the rows that were and the rows that will be."""

from collections.abc import Sequence

from oneboard.dictionary import Table
from oneboard.store.bench import Bench
from oneboard.store.owner import owner
from oneboard.store.shape import dated, identity, quoted, row_key, same_key

CHANGES_KEPT = 5_000  # per table and kind of change; the counts are always complete
COLUMNS = ("table_name", "row_key", "change", "column_name", "before", "after", "dept_id")


def compare_touched(bench: Bench, table: Table) -> None:
    """Log what a delivery does to a table; only things that it touches are looked at."""
    name = table.name
    touched = " or ".join(
        f"exists (select 1 from {kind}_{name} as x where {same_key(identity(table), 'x', 'w')})"
        for kind in ("touched", "gone")
    )
    bench.run(
        f"create or replace table before_{name} as select w.* from was_{name} as w where {touched}"
    )
    compare(bench, table, before=f"before_{name}", after=f"touched_{name}")
    bench.run(
        f"insert into new_change_count select $name, dept_id, change, sum(row_count)"
        f" from tally_{name} group by dept_id, change",
        name=name,
    )


def compare(bench: Bench, table: Table, *, before: str, after: str) -> None:
    """Add the differences of two relations to `new_change_log` and `new_change_count`.

    The date of a list is not a difference: every new list has a new one.
    """
    bench.run(
        "create or replace table delta as select"
        f" {row_key(table, 'k')} as row_key, k.change, k.dept_id from ("
        f"select {_pair(table)}, coalesce({owner(table, 'a')}, {owner(table, 'b')}) as dept_id"
        f" from (select *, true as there from {after}) as a"
        f" full join (select *, true as there from {before}) as b"
        f" on {same_key(identity(table), 'a', 'b')}) as k"
    )
    bench.run(
        "insert into new_change_count select $name, dept_id, change, count(*) from delta"
        " group by all",
        name=table.name,
    )
    _log(bench, table, before, after)


def _pair(table: Table) -> str:
    """The key of either side, and what happened to the row."""
    keys = ", ".join(
        f"coalesce(a.{quoted(key)}, b.{quoted(key)}) as {quoted(key)}" for key in identity(table)
    )
    differs = " or ".join(
        f"a.{quoted(name)} is distinct from b.{quoted(name)}" for name in _compared(table)
    )
    return (
        f"{keys}, case when b.there is null then 'added' when a.there is null then 'left'"
        f" when {differs or 'false'} then 'changed' else 'unchanged' end as change"
    )


def _compared(table: Table) -> Sequence[str]:
    return [n for n in table.names if n not in identity(table) and n != dated(table)]


def _log(bench: Bench, table: Table, before: str, after: str) -> None:
    for change in ("added", "left"):
        bench.run(
            "insert into new_change_log select $name, row_key, change, null, null, null, dept_id"
            " from delta where change = $change order by row_key limit $kept",
            name=table.name,
            change=change,
            kept=CHANGES_KEPT,
        )
    bench.run(
        "create or replace table changed as select row_key, dept_id from delta"
        " where change = 'changed' order by row_key limit $kept",
        kept=CHANGES_KEPT,
    )
    both = (
        f" from changed as d join {after} as a on {row_key(table, 'a')} = d.row_key"
        f" join {before} as b on {row_key(table, 'b')} = d.row_key"
    )
    for name in _differing(bench, table, both):
        column = quoted(name)
        bench.run(
            "insert into new_change_log select $name, d.row_key, 'changed', $column,"
            f" cast(b.{column} as varchar), cast(a.{column} as varchar), d.dept_id"
            f"{both} where a.{column} is distinct from b.{column}",
            name=table.name,
            column=name,
        )


def _differing(bench: Bench, table: Table, both: str) -> list[str]:
    """The columns in which any of the changed rows differ: mostly few of many."""
    if not bench.one("select count(*) from changed"):
        return []
    names = _compared(table)
    differs = ", ".join(f"bool_or(a.{quoted(n)} is distinct from b.{quoted(n)})" for n in names)
    found = bench.rows(f"select {differs}{both}")[0]
    return [name for name, any_row in zip(names, found, strict=True) if any_row]
