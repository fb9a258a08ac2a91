"""What has left: things that a complete list should name and does not.

A row that says whose it is makes its file the whole list of that department; a row that says only
its project, of that project. A list that says neither adds and amends, and nothing leaves. The
person who loads a file may say otherwise (`Source.whole`).
"""

from collections.abc import Sequence

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
    for unit in ("department", "project", "table"):
        lists = [origin for origin in origins if unit in units_of(table, origin)]
        if lists:
            _leave(bench, table, unit, lists)


def units_of(table: Table, origin: Origin) -> set[str]:
    """What a source may be the complete list of: each department, each project, the table."""
    if origin.whole is False:
        return set()
    found = {"project"} if by_project(table) else set()
    if table.owner and (origin.whole or table.owner in origin.carries):
        found.add("department")
    return found if found or table.owner else {"table"}


def _leave(bench: Bench, table: Table, unit: str, lists: Sequence[Origin]) -> None:
    numbers = ", ".join(str(origin.source_id) for origin in lists)
    within = "".join(f", m.{quoted(name)}" for name in table.within)
    bench.run(
        "create or replace table slice as"
        f" select distinct {_unit(table, unit, 'm')} as unit{within} from met_{table.name} as m"
        f" where list_has_any(m.carriers, [{numbers}]) and {_says(table, unit)}"
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
        as_of=lists[0].as_of,
    )
    _take_out(bench, table)


def _unit(table: Table, unit: str, alias: str) -> str:
    return {
        "department": owner(table, alias),
        "project": f"{alias}.project_id",
        "table": "true",
    }[unit]


def _says(table: Table, unit: str) -> str:
    """Does the row itself name its department, or only its project?"""
    if not table.owner or unit == "table":
        return "true"
    return f"m.{quoted(table.owner)} is {'not ' if unit == 'department' else ''}null"


def _take_out(bench: Bench, table: Table) -> None:
    keys = listed(identity(table))
    bench.run(f"insert into gone_{table.name} select {keys} from leaving")
    bench.run(
        f"delete from touched_{table.name} as t using leaving as l"
        f" where {same_key(identity(table), 't', 'l')}"
    )
    lend.drop(bench, table, "select row_key from leaving")
