"""How a load treats a table: what arrives meets what stands, as the dictionary says.

A delivery goes by dates, the oldest files first. For each table the bench then holds

    touched_<table>   rows as they will be, of the things that were delivered
    gone_<table>      keys of things that have left
    standing_<table>  the whole table as it will be
    seen_<table>      rows for the history of a dated list
    tally_<table>     rows that changed nothing: repeated, ledger duplicates, older than what stands

Rules, for a thing that is already there:
- a column that the file carries takes its value, blank included; a column that it does not
  carry keeps the earlier value, and `value_source` keeps the cell that it came from;
- an older row never changes a newer one, it only goes into the history;
- a ledger row with the same values is a duplicate, and the first cell stays its source.
"""

from collections.abc import Sequence
from itertools import groupby

from oneboard.dictionary import Table
from oneboard.store import leave, lend
from oneboard.store.arrive import Origin
from oneboard.store.bench import Bench
from oneboard.store.fold import Conflict, fold
from oneboard.store.meet import meet, takes
from oneboard.store.owner import owner
from oneboard.store.shape import (
    SOURCE_NAMES,
    columns_of,
    create,
    dated,
    identity,
    listed,
    quoted,
    same_key,
)


def combine(bench: Bench, table: Table, origins: Sequence[Origin]) -> tuple[Conflict, ...]:
    """Bring the arrived rows of one table together with the version before."""
    _prepare(bench, table)
    found: tuple[Conflict, ...] = ()
    batches = [list(batch) for _, batch in groupby(origins, key=lambda origin: origin.as_of)]
    for together in batches:
        found += fold(bench, table, together)
        is_new = meet(bench, table, together)
        if not is_new or lend.is_lent(bench, table):
            lend.keep(bench, table)
        _remember(bench, table)
        if not is_new:
            _replace(bench, table)
        if is_new and len(batches) == 1 and table.treat == "append":
            _show(bench, table)
            continue
        _take(bench, table)
        leave.leave(bench, table, together)
    return found


def _prepare(bench: Bench, table: Table) -> None:
    name, columns = table.name, columns_of(table)
    bench.run(create(f"touched_{name}", columns))
    bench.run(create(f"gone_{name}", tuple(c for c in columns if c[0] in identity(table))))
    bench.run(f"create table tally_{name} (change varchar, dept_id varchar, row_count bigint)")
    if dated(table):
        bench.run(create(f"seen_{name}", columns))
    absent = " and ".join(
        f"not exists (select 1 from {kind}_{name} as x where {same_key(identity(table), 'x', 'w')})"
        for kind in ("touched", "gone")
    )
    shown = [column for column, _ in columns]
    bench.run(
        f"create view standing_{name} as select {listed(shown)} from touched_{name}"
        f" union all select {listed(shown, 'w')} from was_{name} as w where {absent}"
    )


def _remember(bench: Bench, table: Table) -> None:
    """Keep what was said at a date, even too late to count."""
    name, shown, date = table.name, (*table.names, *SOURCE_NAMES), dated(table)
    if date:
        bench.run(
            f"insert into seen_{name} select {listed(shown)} from met_{name}"
            f" where not late and not (same and was_date = {quoted(date)})"
        )
        bench.run(
            f"insert into seen_{name} select {listed(shown, 'n')} from in_{name} as n"
            f" join met_{name} as m on {same_key(identity(table), 'm', 'n')} where m.late"
        )


def _replace(bench: Bench, table: Table) -> None:
    """Make room for what arrived again; count what changes nothing."""
    bench.run(
        f"insert into tally_{table.name}"
        f" select case when late then 'late' else 'unchanged' end, {owner(table, 'm')}, count(*)"
        f" from met_{table.name} as m where not ({takes(table)}) group by all"
    )
    bench.run(
        f"delete from touched_{table.name} as t using met_{table.name} as m"
        f" where {takes(table)} and {same_key(identity(table), 't', 'm')}"
    )


def _show(bench: Bench, table: Table) -> None:
    """New lines of a ledger need no copy here: they are taken from where they are."""
    shown = listed((*table.names, *SOURCE_NAMES))
    bench.run(f"drop table touched_{table.name}")
    bench.run(f"create view touched_{table.name} as select {shown} from met_{table.name}")


def _take(bench: Bench, table: Table) -> None:
    shown = listed((*table.names, *SOURCE_NAMES))
    bench.run(
        f"insert into touched_{table.name} select {shown} from met_{table.name}"
        f" where {takes(table)}"
    )
