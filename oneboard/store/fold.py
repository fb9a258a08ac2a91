"""The same thing in two rows of one delivery becomes one row: what is not blank counts.

The row from the source that carries most speaks first; where two say different things the first
is taken and the difference is told.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from oneboard.dictionary import Table
from oneboard.store.arrive import Origin
from oneboard.store.bench import Bench
from oneboard.store.owner import owner
from oneboard.store.shape import SOURCE_NAMES, identity, listed, quoted, row_key, same_key

CONFLICTS_KEPT = 200  # per table


@dataclass(frozen=True)
class Conflict:
    """Two rows of one delivery disagree about one value of one thing; the first is taken."""

    table: str
    row_key: str
    column: str
    taken: str
    other: str


def fold(bench: Bench, table: Table, origins: Sequence[Origin]) -> tuple[Conflict, ...]:
    """Make `in_<table>`, one row per thing, from the rows of these sources in `arrived_<table>`.

    Its `carriers` are the sources behind the row. `lent_<table>` holds the values
    that another source than the row's own brought.
    """
    name = table.name
    bench.run(f"create or replace table lent_{name} {LENT}")
    _batch(bench, table, origins)
    keys = listed(identity(table))
    bench.run(
        f"create or replace table twice_{name} as"
        f" select {keys} from batch_{name} group by {keys} having count(*) > 1"
    )
    if not bench.one(f"select count(*) from twice_{name}"):
        bench.run(f"create or replace view in_{name} as {_single(table)}")
        return ()
    _rank(bench, table, origins)
    bench.run(
        f"insert into tally_{name} select 'repeated', {owner(table, 'r')}, count(*)"
        f" from ranked_{name} as r where place > 1 group by all"
    )
    bench.run(
        f"create or replace table folded_{name} as"
        f" {_single(table)} where not exists (select 1 from twice_{name} as t where"
        f" {same_key(identity(table), 't', 'b')}) union all {_folded(table)}"
    )
    bench.run(f"create or replace view in_{name} as from folded_{name}")
    _lend(bench, table)
    return _conflicts(bench, table)


LENT = (
    "(row_key varchar, column_name varchar,"
    " source_id integer, source_row integer, source_column varchar)"
)


def _batch(bench: Bench, table: Table, origins: Sequence[Origin]) -> None:
    bench.run(
        f"create or replace view batch_{table.name} as select * from arrived_{table.name}"
        f" where source_id in ({', '.join(str(origin.source_id) for origin in origins)})"
    )


def _single(table: Table) -> str:
    names = (*table.names, *SOURCE_NAMES, "row_date")
    return f"select {listed(names, 'b')}, [source_id] as carriers from batch_{table.name} as b"


def _rank(bench: Bench, table: Table, origins: Sequence[Origin]) -> None:
    """`ranked_<table>`: the rows of things that come more than once, in the order they speak."""
    order = sorted(origins, key=lambda origin: (-len(origin.carries), origin.source_id))
    places = " ".join(f"when {o.source_id} then {place}" for place, o in enumerate(order))
    bench.run(
        f"create or replace table ranked_{table.name} as"
        f" select b.*, {row_key(table, 'b')} as row_key, row_number() over ("
        f"partition by {listed(identity(table), 'b')}"
        f" order by case b.source_id {places} end, b.source_row, b.source_column) as place"
        f" from batch_{table.name} as b join twice_{table.name} as t"
        f" on {same_key(identity(table), 't', 'b')}"
    )


def _folded(table: Table) -> str:
    keys = identity(table)
    shown = [
        quoted(name) if name in keys else f"arg_min({quoted(name)}, place) as {quoted(name)}"
        for name in table.names
    ]
    own = [f"arg_min_null({quoted(name)}, place) as {quoted(name)}" for name in SOURCE_NAMES]
    return (
        f"select {', '.join(shown + own)}, max(row_date) as row_date,"
        " list_distinct(list(source_id)) as carriers"
        f" from ranked_{table.name} group by {listed(keys)}"
    )


def _lend(bench: Bench, table: Table) -> None:
    own = ", ".join(f"arg_min_null({quoted(name)}, place)" for name in SOURCE_NAMES)
    for name in _values(table):
        bench.run(
            f"insert into lent_{table.name} select row_key, $column, {own}"
            f" from ranked_{table.name} where {quoted(name)} is not null"
            " group by row_key having min(place) > 1",
            column=name,
        )


def _conflicts(bench: Bench, table: Table) -> tuple[Conflict, ...]:
    parts = " union all ".join(_differing(table, name) for name in _values(table))
    rows = bench.rows(
        f"select * from ({parts}) order by row_key, column_name limit {CONFLICTS_KEPT}"
    )
    return tuple(Conflict(table.name, *row) for row in rows)


def _differing(table: Table, name: str) -> str:
    column, first = quoted(name), f"arg_min({quoted(name)}, place)"
    other = f"case when max({column}) <> {first} then max({column}) else min({column}) end"
    return (
        f"select row_key, '{name}' as column_name,"
        f" cast({first} as varchar) as taken, cast({other} as varchar) as other"
        f" from ranked_{table.name} group by row_key having count(distinct {column}) > 1"
    )


def _values(table: Table) -> list[str]:
    return [name for name in table.names if name not in identity(table)]
