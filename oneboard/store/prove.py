"""The finished file is checked against the bench before it gets its name.

Tables that the delivery did not touch were proven when they were first written; of them, counts
and sums are compared again.
"""

from collections.abc import Iterable, Mapping

from oneboard.dictionary import Table, tables
from oneboard.store.bench import Bench
from oneboard.store.shape import identity, listed, quoted
from oneboard.store.trouble import Unsound


def prove(bench: Bench, *, touched: Iterable[str], shelves: Mapping[str, str]) -> None:
    """Counts, sums of money, keys and sources. `shelves`: table -> database it was written to."""
    touched = set(touched) & set(shelves)
    _prove_sums(bench, touched, shelves)
    for name in touched:
        _prove_keys(bench, tables()[name], shelves[name])
        _prove_sources(bench, name, shelves[name])


def _prove_sums(bench: Bench, touched: set[str], shelves: Mapping[str, str]) -> None:
    """What was, less what the delivery replaced, plus what it brought, is what is written."""
    expected, written = [], []
    for name, database in shelves.items():
        sums = _sums(tables()[name])
        written.append(f"select '{name}' as name, {sums} from {database}.main.{quoted(name)}")
        parts = [f"select {sums}, 1 as sign from was_{name}"]
        if name in touched:
            parts.append(f"select {sums}, -1 from before_{name}")
            parts.append(f"select {sums}, 1 from touched_{name}")
        expected.append(
            f"select '{name}' as name, sum(sign * row_count) as row_count,"
            f" sum(sign * money) as money from ({' union all '.join(parts)})"
        )
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
