"""Names of departments, people and projects as the ids the board knows them by."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache

import pyarrow as pa

from oneboard.ingest.clean.cells import Cells, Cleaned, Parsed, by_value
from oneboard.ingest.clean.texts import parse_id, parse_name
from oneboard.ingest.known import Reference
from oneboard.ingest.match.fold import fold
from oneboard.ingest.model import Kind

KEEP = "+"  # answer: a new one, keep it as written
UNKNOWN = {
    "department": "UNKNOWN_DEPT",
    "person": "UNKNOWN_PERSON",
    "project": "UNKNOWN_PROJECT",
}
TWICE = "NAME_TWICE"


@dataclass(frozen=True)
class Directory:
    """One list of the board by folded name. `answers`: raw text -> id, "" for none, + for new.

    `is_kept`: the board has such a list; if not, names stand for ids for the time being.
    """

    table: str
    by_id: Mapping[str, str] = field(default_factory=dict)
    by_name: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    answers: Mapping[str, str] = field(default_factory=dict)
    is_kept: bool = True

    def find(self, text: str) -> Parsed:
        """Id and no code; or the name as provisional id and why it is one."""
        said = fold(text)
        answer = self.answers.get(said)
        if answer is not None and answer != KEEP:
            return answer or None, ""
        if said in self.by_id:
            return self.by_id[said], ""
        named = self.by_name.get(said, ())
        if len(named) == 1:
            return named[0], ""
        if not self.is_kept or answer == KEEP:
            return text, ""
        return text, TWICE if named else UNKNOWN[self.table]


def directory(
    table: str,
    known: tuple[Reference, ...],
    answers: Mapping[str, str] | None = None,
    *,
    own: tuple[Reference, ...] = (),
) -> Directory:
    """`own`: rows of the same file, which a name may mean as well."""
    by_id, by_name = _index((*known, *own))
    said = {fold(text): value for text, value in (answers or {}).items()}
    return Directory(table, by_id, by_name, said, is_kept=bool(known))


@lru_cache(maxsize=8)
def _index(
    known: tuple[Reference, ...],
) -> tuple[Mapping[str, str], Mapping[str, tuple[str, ...]]]:
    names: dict[str, list[str]] = {}
    for one in known:
        for name in one.names:
            ids = names.setdefault(fold(name), [])
            if one.id not in ids:
                ids.append(one.id)
    return {fold(one.id): one.id for one in known}, {n: tuple(ids) for n, ids in names.items()}


def references(cells: Cells, known: Directory) -> Cleaned:
    """Ids of what the cells name."""
    read = parse_id if known.table == "project" else parse_name

    def parse(text: str, kind: Kind) -> Parsed:
        said, code = read(text, kind)
        if code or said is None:
            return said, code
        return known.find(said)

    return by_value(cells, parse, pa.string())


def reference_lists(values: pa.Array, known: Directory) -> Cleaned:
    """The same for several names in one cell; what is unknown stays as written."""
    found = [
        None if names is None else [known.find(name)[0] or name for name in names]
        for names in values.to_pylist()
    ]
    return Cleaned(pa.array(found, type=pa.list_(pa.string())))
