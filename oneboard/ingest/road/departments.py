"""Departments that no list names: files speak of them, so they get a row until a list comes."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

import pyarrow as pa
import pyarrow.compute as pc

from oneboard.dictionary import tables
from oneboard.ingest.model import Issue, Staged
from oneboard.ingest.road.arrival import Arrival
from oneboard.ingest.sentences import complete_issue

DEPARTMENT = "department.dept_id"
NAMED = 8  # names shown in the issue


def with_departments(arrivals: Sequence[Arrival], listed: Iterable[str]) -> list[Arrival]:
    """A row for each department that is named and not listed, from the file that names it first."""
    known = {*listed, *_delivered(arrivals)}
    found = []
    for arrival in arrivals:
        fresh = [made for part in _parts(arrival) if (made := _rows(part, known))]
        for made in fresh:
            known |= set(made.rows.column("dept_id").to_pylist())
        found.append(_with(arrival, fresh) if fresh else arrival)
    return found


def _delivered(arrivals: Iterable[Arrival]) -> set[str]:
    parts = (part for arrival in arrivals for part in _parts(arrival) if part.table == "department")
    return {one for part in parts for one in part.rows.column("dept_id").to_pylist()}


def _parts(arrival: Arrival) -> tuple[Staged, ...]:
    return arrival.understanding.staged if arrival.understood else ()


def _rows(part: Staged, known: set[str]) -> Staged | None:
    """The first row of each new name in one staged table."""
    first: dict[str, tuple[int, str]] = {}
    for name in _columns(part):
        for department, row in _firsts(part.rows, name):
            if department not in known:
                first.setdefault(department, (row, part.cells.get(name, "")))
    if not first:
        return None
    names = pa.array(list(first))
    rows = {
        "dept_id": names,
        "dept_name": names,
        "source_row": pa.array([row for row, _ in first.values()], pa.int32()),
        "source_column": pa.array([letter or None for _, letter in first.values()], pa.string()),
    }
    return Staged("department", part.sheet, pa.table(rows), {})


def _columns(part: Staged) -> Iterator[str]:
    for column in tables()[part.table].columns:
        if column.refers_to == DEPARTMENT and column.name in part.rows.column_names:
            yield column.name


def _firsts(rows: pa.Table, name: str) -> Iterator[tuple[str, int]]:
    """Each department of a column with the row that names it first, in the order of the rows."""
    pairs = rows.select([name, "source_row"])
    given = pairs.filter(pc.is_valid(pairs.column(name)))
    found = given.group_by(name, use_threads=False).aggregate([("source_row", "min")])
    yield from zip(found.column(name).to_pylist(), found.column(-1).to_pylist(), strict=True)


def _with(arrival: Arrival, fresh: list[Staged]) -> Arrival:
    understood = replace(arrival.understanding, staged=(*arrival.understanding.staged, *fresh))
    issues = tuple(_told(part) for part in fresh)
    return replace(arrival, understood=understood, told=(*arrival.told, *issues))


def _told(part: Staged) -> Issue:
    names = part.rows.column("dept_id").to_pylist()
    shown = ", ".join(names[:NAMED]) + (", …" if len(names) > NAMED else "")
    values = {"names": shown, "departments": len(names)}
    return complete_issue(
        Issue("PROVISIONAL_DEPT", "info", part.sheet, table="department", values=values)
    )
