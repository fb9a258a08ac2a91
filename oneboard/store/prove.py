"""The finished file is checked against the bench before it gets its name.

Tables that the delivery did not touch were proven when they were first written; where the file is
written anew, their counts and sums are compared again.
"""

from collections.abc import Collection, Sequence

from oneboard.dictionary import Table
from oneboard.store.bench import Bench
from oneboard.store.shape import identity, listed, quoted
from oneboard.store.trouble import Unsound


def prove(bench: Bench, *, touched: Collection[str], shelf: Sequence[Table], database: str) -> None:
    """Counts, sums of money, keys and sources of the tables of `shelf` in a file being written."""
    _prove_sums(bench, touched, shelf, database)
    for table in shelf:
        if table.name in touched:
            _prove_keys(bench, table, database)
            _prove_sources(bench, table.name, database)


def _prove_sums(
    bench: Bench, touched: Collection[str], shelf: Sequence[Table], database: str
) -> None:
    """What was, less what the delivery replaced, plus what it brought, is what is written."""
    expected, written = [], []
    for table in shelf:
        name, sums = table.name, _sums(table)
        written.append(f"select '{name}' as name, {sums} from {database}.main.{quoted(name)}")
        parts = [f"select {sums}, 1 as sign from was_{name}"]
        if name in touched:
            parts.append(f"select {sums}, -1 from before_{name}")
            parts.append(f"select {sums}, 1 from touched_{name}")
        expected.append(
            f"select '{name}' as name, sum(sign * row_count) as row_count,"
            f" sum(sign * money) as money from ({' union all '.join(parts)})"
        )
    if not shelf:
        return
    differing = bench.rows(
        f"select e.name from ({' union all '.join(expected)}) as e"
        f" join ({' union all '.join(written)}) as w on w.name = e.name"
        " where e.row_count <> w.row_count or e.money <> w.money"
    )
    for (name,) in differing:
        raise Unsound("unsound_sums", table=name)


def _sums(table: Table) -> str:
    money = [f"coalesce(sum({quoted(c.name)}), 0)" for c in table.columns if c.type == "money"]
    return f"count(*) as row_count, {' + '.join(money) or '0'} as money"


def _prove_keys(bench: Bench, table: Table, database: str) -> None:
    twice = bench.rows(
        f"select 1 from {database}.main.{quoted(table.name)}"
        f" group by {listed(identity(table))} having count(*) > 1 limit 1"
    )
    if twice:
        raise Unsound("unsound_keys", table=table.name)


def _prove_sources(bench: Bench, name: str, database: str) -> None:
    lost = bench.rows(
        f"select 1 from {database}.main.{quoted(name)} as t where not exists ("
        f"select 1 from {database}.main.source as s where s.source_id = t.source_id) limit 1"
    )
    if lost:
        raise Unsound("unsound_sources", table=name)
