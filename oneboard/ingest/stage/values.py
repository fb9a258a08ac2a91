"""The cleaned columns of one table, one value a record of the block."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

import pyarrow as pa

from oneboard.dictionary import tables
from oneboard.ingest.clean.cells import Cleaned
from oneboard.ingest.clean.column import clean
from oneboard.ingest.decide.draft import Draft
from oneboard.ingest.decide.ways import way
from oneboard.ingest.known import Known, Reference, learn
from oneboard.ingest.model import Staged

Fixed = tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Filled:
    """One table column filled from one sheet column."""

    at: int
    name: str
    cleaned: Cleaned


@dataclass(frozen=True)
class Values:
    """`plain` columns hold one value a record; `groups` one set of columns for each `fixed`."""

    table: str
    plain: Mapping[str, Filled] = field(default_factory=dict)
    groups: Mapping[Fixed, Mapping[str, Filled]] = field(default_factory=dict)

    def every(self) -> list[Filled]:
        return [*self.plain.values(), *(one for g in self.groups.values() for one in g.values())]


def values_of(draft: Draft, table: str) -> Values:
    """Clean everything the block holds for one table; references to its own rows come last."""
    places = sorted(_places(draft, table), key=lambda place: _refers_home(table, place[1]))
    plain: dict[str, Filled] = {}
    groups: dict[Fixed, dict[str, Filled]] = {}
    for at, name, fixed in places:
        own = _own_rows(table, plain) if _refers_home(table, name) else ()
        filled = _filled(draft, table, at, name, own)
        if fixed:
            groups.setdefault(fixed, {})[name] = filled
        elif name in plain:
            plain[name] = _joined(plain[name], filled)
        else:
            plain[name] = filled
    return Values(table, plain, groups)


def _places(draft: Draft, table: str) -> list[tuple[int, str, Fixed]]:
    return [
        (at, one.column, one.fixed)
        for at, targets in sorted(draft.targets.items())
        for one in targets
        if one.table == table
    ]


def _filled(draft: Draft, table: str, at: int, name: str, own: tuple[Reference, ...]) -> Filled:
    column = tables()[table].column(name)
    how = way(draft, table, column, at, own=own)
    return Filled(at, name, clean(draft.cells(at), column, how))


def _refers_home(table: str, name: str) -> bool:
    """Is it a reference to another row of the same table, like the parent of a department?"""
    refers = tables()[table].column(name).refers_to
    return refers.startswith(f"{table}.") and refers != f"{table}.{name}"


def _own_rows(table: str, plain: Mapping[str, Filled]) -> tuple[Reference, ...]:
    arrays = {name: one.cleaned.values for name, one in plain.items()}
    key = tables()[table].key[0]
    if key not in arrays:
        named = next((n for n in arrays if n.endswith("_name")), None)
        if named is None:
            return ()
        arrays[key] = arrays[named]
    rows = pa.table({n: a for n, a in arrays.items() if pa.types.is_string(a.type)})
    return learn(Known(), [Staged(table, None, rows, {})]).of(table) or ()


def _joined(one: Filled, other: Filled) -> Filled:
    """Two sheet columns a person sent to the same text column, one behind the other."""
    pairs = zip(one.cleaned.values.to_pylist(), other.cleaned.values.to_pylist(), strict=True)
    texts = [" ".join(str(part) for part in pair if part is not None) or None for pair in pairs]
    if not pa.types.is_string(one.cleaned.values.type):
        return one
    return replace(one, cleaned=Cleaned(pa.array(texts, type=pa.string()), one.cleaned.faults))
