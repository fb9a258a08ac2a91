"""Which tables a statement reads, and which of those nobody has uploaded yet."""

from functools import cache
from pathlib import Path

from oneboard import dictionary
from oneboard.query import views
from oneboard.query.gate import run
from oneboard.query.header import FOLDER, Query
from oneboard.query.sight import Sight

COUNTS = "select table_name, estimated_size from duckdb_tables() where database_name = 'data'"

FILES = """
select file from source
where list_contains($tables, table_name) and file_in_scope(source_id)
group by file order by max(as_of) desc, file asc
"""


@cache
def read_by(sql: str) -> frozenset[str]:
    """Canonical tables a statement rests on, also through views, macros and marts."""
    words = views.words(sql)
    if "chosen_projects" in words:
        words.add("project")
    found = words & set(dictionary.tables())
    for path in _shared():
        if path.stem in words and path.read_text("utf-8") != sql:
            found |= read_by(path.read_text("utf-8"))
    return frozenset(found)


@cache
def _shared() -> tuple[Path, ...]:
    return tuple(path for kind in ("marts", "views") for path in (FOLDER / kind).glob("*.sql"))


def row_counts(*, seen: Sight) -> dict[str, int]:
    """Rows per table of the version, seen or not: only whether an export was brought is told."""
    _, records, _ = run(COUNTS, {}, seen=seen)
    return dict(records)


def files_read(query: Query, *, seen: Sight) -> list[str]:
    """The files that the tables of a question came from, the latest first."""
    _, records, _ = run(FILES, {"tables": sorted(read_by(query.sql))}, seen=seen)
    return [file for (file,) in records]


def missing_tables(query: Query, *, seen: Sight) -> list[str]:
    counts = row_counts(seen=seen)
    return [
        name for name in dictionary.tables() if name in read_by(query.sql) and not counts.get(name)
    ]
