"""A delivery worked out on the bench: every table combined and compared with what was."""

from dataclasses import dataclass

from oneboard.dictionary import tables
from oneboard.store.arrive import lay_out
from oneboard.store.bench import Bench
from oneboard.store.combine import combine
from oneboard.store.delivery import Delivery
from oneboard.store.diff import compare_touched
from oneboard.store.effect import Lack, read_lacking
from oneboard.store.fold import Conflict
from oneboard.store.owner import remember_leads


@dataclass(frozen=True)
class Work:
    """`touched`: the tables whose standing relation differs from what was."""

    touched: frozenset[str]
    conflicts: tuple[Conflict, ...]
    lacking: tuple[Lack, ...]


def _told(conflict: Conflict) -> Conflict:
    """That there is one, of a restricted table; not about whom and what."""
    return Conflict(conflict.table, "", conflict.column, "", "")


def work_out(bench: Bench, delivery: Delivery) -> Work:
    origins = lay_out(bench, delivery)
    conflicts: tuple[Conflict, ...] = ()
    lacking: tuple[Lack, ...] = ()
    for name, sources in origins.items():
        table = tables()[name]
        found = combine(bench, table, sources)
        conflicts += tuple(map(_told, found)) if table.restricted else found
        if name == "project":
            remember_leads(bench, "standing_project")
        compare_touched(bench, table)
        lacking += read_lacking(bench, table)
    return Work(frozenset(origins), conflicts, lacking)
