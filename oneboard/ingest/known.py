"""What the board knows already: its departments, people and projects, and earlier answers."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

from oneboard.ingest.model import Staged
from oneboard.store import Shape

# Which list a table fills: the columns with its id and its names.
LISTS = {
    "department": ("departments", "dept_id", ("dept_name", "dept_short")),
    "person": ("people", "person_id", ("person_name",)),
    "project": ("projects", "project_id", ("project_name", "account_no")),
}


@dataclass(frozen=True)
class Reference:
    """One thing of a list, with every name it goes by: full name, short name, aliases."""

    id: str
    names: tuple[str, ...] = ()


@dataclass(frozen=True)
class Known:
    """`remembered`: header signature -> answer ("column|D") -> value, from earlier files.

    `shapes`: those files by their headers, the latest first.
    `total_tolerance`: the share by which a total row may differ from its records. `issues_kept`:
    of one column and kind; the last one stands for the rest.
    """

    departments: tuple[Reference, ...] = ()
    people: tuple[Reference, ...] = ()
    projects: tuple[Reference, ...] = ()
    remembered: Mapping[str, Mapping[str, str]] = field(default_factory=dict, hash=False)
    shapes: tuple[Shape, ...] = ()
    as_of: date | None = None
    currency: str = "CNY"
    total_tolerance: float = 0.005
    issues_kept: int = 1_000

    def of(self, table: str) -> tuple[Reference, ...] | None:
        """The list a table fills; None when the board keeps no list of it."""
        return getattr(self, LISTS[table][0]) if table in LISTS else None


def learn(known: Known, staged: Iterable[Staged]) -> Known:
    """The same knowledge, and the departments, people and projects of these rows."""
    for part in staged:
        if part.table in LISTS:
            name, key, names = LISTS[part.table]
            merged = _merged(getattr(known, name), _references(part, key=key, names=names))
            change: dict[str, Any] = {name: merged}
            known = replace(known, **change)
    return known


def _references(part: Staged, *, key: str, names: tuple[str, ...]) -> tuple[Reference, ...]:
    if key not in part.rows.column_names:
        return ()
    here = [name for name in names if name in part.rows.column_names]
    ids = part.rows.column(key).to_pylist()
    spelled = [part.rows.column(name).to_pylist() for name in here]
    return tuple(
        Reference(one, tuple(column[at] for column in spelled if column[at]))
        for at, one in enumerate(ids)
        if one
    )


def _merged(old: tuple[Reference, ...], new: tuple[Reference, ...]) -> tuple[Reference, ...]:
    by_id = {one.id: one for one in old}
    for one in new:
        before = by_id.get(one.id, Reference(one.id))
        by_id[one.id] = Reference(one.id, tuple(dict.fromkeys((*before.names, *one.names))))
    return tuple(by_id.values())
