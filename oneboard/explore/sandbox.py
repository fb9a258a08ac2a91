"""A file with the tables that one kind of viewer may see, and nothing else: the real boundary.

No setting of DuckDB keeps a typed statement inside a file; what is not in the file cannot leave it.
"""

import hashlib
import os
from pathlib import Path

import duckdb

from oneboard import dictionary, query, store
from oneboard.access import Viewer
from oneboard.explore.result import Refused, Shelf
from oneboard.query import Sight

SPARING = {"threads": 1, "memory_limit": "600MB", "preserve_insertion_order": False}
KEPT = 4  # files; older ones are made anew when somebody asks
HIDDEN = ("row_key", "source_id", "source_row", "source_column")


def sandbox(seen: Sight) -> Path:
    """The file for these eyes on this version, made once."""
    _check(seen.viewer)
    info = store.version(seen.board, seen.number)
    said = repr((seen.key, info.published_at.isoformat()))
    digest = hashlib.sha256(said.encode()).hexdigest()[:24]
    path = store.data_folder() / "explore" / f"{digest}.duckdb"
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True)
        _make(path, seen)
        _tidy(path.parent)
    os.utime(path)
    return path


def shelf(seen: Sight) -> list[Shelf]:
    """Which tables and columns there are to ask for."""
    _check(seen.viewer)
    there = query.columns_of(seen)
    return [
        Shelf(name, tuple(column for column in there[name] if column not in HIDDEN))
        for name in dictionary.tables()
        if name in there
    ]


def _check(viewer: Viewer) -> None:
    if not viewer.may("query"):
        raise Refused("not_yours")


def _make(path: Path, seen: Sight) -> None:
    """Beside its place, then moved there whole: two people may ask for it at once."""
    beside = path.with_suffix(f".{os.getpid()}.{id(seen)}.making")
    beside.unlink(missing_ok=True)
    try:
        with duckdb.connect(str(beside), config=SPARING) as con:
            for table in shelf(seen):
                with query.extract(table.name, table.columns, seen=seen) as rows:
                    con.register("rows_of_table", rows)
                    con.execute(f'create table "{table.name}" as select * from rows_of_table')
                    con.unregister("rows_of_table")
        beside.replace(path)
    finally:
        beside.unlink(missing_ok=True)


def _tidy(folder: Path) -> None:
    found = sorted(folder.glob("*.duckdb"), key=lambda path: path.stat().st_mtime, reverse=True)
    for path in found[KEPT:]:
        path.unlink(missing_ok=True)
