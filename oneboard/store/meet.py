"""Each thing that arrived beside the same thing as it stands: which value counts, which stays."""

from collections.abc import Iterable, Sequence

from oneboard.dictionary import Table
from oneboard.store.arrive import Origin
from oneboard.store.bench import Bench
from oneboard.store.shape import SOURCE_NAMES, dated, identity, listed, quoted, row_key, same_key


def meet(bench: Bench, table: Table, origins: Sequence[Origin]) -> bool:
    """Show `met_<table>`: the things of `in_<table>` with the values they will have; all new?

    `same`: it was there, and nothing about it changes. `late`: what stands is newer. `kept`:
    columns whose value stays as it was. `was_...`: date and source of what stands.
    """
    name = table.name
    known = bench.rows(
        f"select 1 from in_{name} as n join standing_{name} as s"
        f" on {same_key(identity(table), 's', 'n')} limit 1"
    )
    if known:
        weighed = _met(table, origins, f"standing_{name}")
        bench.run(f"create or replace table weighed_{name} as {weighed}")
        bench.run(f"create or replace view met_{name} as from weighed_{name}")
    else:
        nothing = f"was_{name} where false"
        bench.run(f"create or replace view met_{name} as {_met(table, origins, nothing)}")
    return not known


def _met(table: Table, origins: Sequence[Origin], standing: str) -> str:
    """`standing`: the rows beside which they are put."""
    values = {name: value(table, name, origins) for name in table.names}
    equal = [f"{sql} is not distinct from s.{quoted(name)}"
             for name, sql in values.items() if name not in table.key]  # fmt: skip
    return (
        f"select {', '.join(f'{sql} as {quoted(name)}' for name, sql in values.items())},"
        f" {listed((*SOURCE_NAMES, 'carriers'), 'n')},"
        f" {', '.join(f's.{name} as was_{name}' for name in SOURCE_NAMES)},"
        f" {stands(table)} as was_date, {row_key(table, 'n')} as row_key,"
        f" {' and '.join(['s.there is not null', *equal])} as same,"
        f" coalesce(n.row_date < {stands(table)}, false) as late,"
        f" {_kept(table, origins)} as kept"
        f" from in_{table.name} as n"
        f" left join (select *, true as there from {standing}) as s"
        f" on {same_key(identity(table), 's', 'n')}"
        " left join every_source as e on e.source_id = s.source_id"
    )


def takes(table: Table) -> str:
    """Which rows of `met_<table>` become rows of the table."""
    return "not late and not same" if table.treat == "append" else "not late"


def stands(table: Table) -> str:
    """The date of a row that stands (s), by itself or by its source (e)."""
    date = dated(table)
    return f"s.{quoted(date)}" if date else "e.as_of"


def value(table: Table, name: str, origins: Sequence[Origin]) -> str:
    """What a column will hold, from the row that arrived (n) and the one that stands (s)."""
    arrived, stood = f"n.{quoted(name)}", f"s.{quoted(name)}"
    if name in table.key:
        return arrived
    if name in table.stays:
        return f"coalesce({stood}, {arrived})"
    carriers = _carriers(name, origins)
    if len(carriers) == len(origins):
        return arrived
    return f"case when {_carried(carriers)} then {arrived} else {stood} end" if carriers else stood


def _kept(table: Table, origins: Sequence[Origin]) -> str:
    """The columns whose value is the one that stood, as a list."""
    parts = []
    for name in table.names:
        carriers = _carriers(name, origins)
        if name in table.key or (len(carriers) == len(origins) and name not in table.stays):
            continue
        left_alone = f"s.{quoted(name)} is not null"
        if name in table.stays:
            left_alone += f" and s.{quoted(name)} is distinct from n.{quoted(name)}"
        elif carriers:
            left_alone += f" and not {_carried(carriers)}"
        parts.append(f"case when {left_alone} then '{name}' end")
    return f"list_filter([{', '.join(parts)}], lambda name: name is not null)" if parts else EMPTY


EMPTY = "cast([] as varchar[])"


def _carriers(name: str, origins: Sequence[Origin]) -> list[int]:
    return [origin.source_id for origin in origins if name in origin.carries]


def _carried(carriers: Iterable[int]) -> str:
    return f"list_has_any(n.carriers, [{', '.join(map(str, carriers))}])"
