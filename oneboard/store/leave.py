"""What has left: things that a complete list should name and does not.

A file is the whole list of a department only when it says for each row whose it is (or when the
person who loads it says so). A list that goes by project is the whole list of the projects in it.
Other files add and amend, and nothing leaves.
"""

from collections.abc import Iterable, Sequence
from itertools import groupby

from oneboard.dictionary import Table
from oneboard.store import lend
from oneboard.store.arrive import Origin
from oneboard.store.bench import Bench
from oneboard.store.meet import stands
from oneboard.store.owner import by_project, owner
from oneboard.store.shape import identity, listed, quoted, row_key, same_key


def leave(bench: Bench, table: Table, origins: Sequence[Origin]) -> None:
    if table.treat != "snapshot":
        return
    ordered = sorted(origins, key=lambda origin: whole_of(table, origin) or "")
    for unit, lists in groupby(ordered, key=lambda origin: whole_of(table, origin)):
        if unit:
            _leave(bench, table, unit, list(lists))


def whole_of(table: Table, origin: Origin) -> str | None:
    """What a source is the complete list of: each department, each project, or the table."""
    if origin.whole is False:
        return None
    if not table.owner:
        return "project" if by_project(table) else "table"
    if table.owner in origin.carries:
        return "department"
    if by_project(table):
        return "project"
    return "department" if origin.whole else None


def _leave(bench: Bench, table: Table, unit: str, lists: Iterable[Origin]) -> None:
    sources = list(lists)
    numbers = ", ".join(str(origin.source_id) for origin in sources)
    within = "".join(f", m.{quoted(name)}" for name in table.within)
    bench.run(
        "create or replace table slice as"
        f" select distinct {_unit(table, unit, 'm')} as unit{within}"
        f" from met_{table.name} as m where list_has_any(m.carriers, [{numbers}])"
    )
    same_slice = " and ".join(
        [f"x.unit = {_unit(table, unit, 's')}"]
        + [f"x.{quoted(name)} is not distinct from s.{quoted(name)}" for name in table.within]
    )
    bench.run(
        f"create or replace table leaving as select {listed(identity(table), 's')},"
        f" {row_key(table, 's')} as row_key from standing_{table.name} as s"
        " left join every_source as e on e.source_id = s.source_id"
        f" where coalesce({stands(table)} <= $as_of, true)"
        f" and exists (select 1 from slice as x where {same_slice})"
        f" and not exists (select 1 from in_{table.name} as n"
        f" where {same_key(identity(table), 'n', 's')})",
        as_of=sources[0].as_of,
    )
    _take_out(bench, table)


def _unit(table: Table, unit: str, alias: str) -> str:
    return {
        "department": owner(table, alias),
        "project": f"{alias}.project_id",
        "table": "true",
    }[unit]


def _take_out(bench: Bench, table: Table) -> None:
    keys = listed(identity(table))
    bench.run(f"insert into gone_{table.name} select {keys} from leaving")
    bench.run(
        f"delete from touched_{table.name} as t using leaving as l"
        f" where {same_key(identity(table), 't', 'l')}"
    )
    lend.drop(bench, table, "select row_key from leaving")
