"""A file with the tables that one kind of viewer may see, and nothing else: the real boundary.

No setting of DuckDB keeps a typed statement inside a file; what is not in the file cannot leave it.
"""

import hashlib
import os
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path
from threading import Lock

import duckdb

from oneboard import dictionary, query, store
from oneboard.access import Viewer
from oneboard.explore.result import Refused, Shelf
from oneboard.query import Sight

SPARING = {"threads": 1, "memory_limit": "600MB", "preserve_insertion_order": False}
KEPT = 4  # files; older ones are made anew when somebody asks
HIDDEN = ("row_key", "source_id", "source_row", "source_column")
WAIT = 15.0  # seconds that a question waits for its file

_aside = ThreadPoolExecutor(1, thread_name_prefix="explore")  # one file after the other
_makings: dict[Path, Future[None]] = {}
_one_at_a_time = Lock()


def sandbox(seen: Sight) -> Path:
    """The file for these eyes on this version, made once. One that takes long is made beside;
    whoever asks meanwhile is told so (Refused)."""
    path = _place(seen)
    if not path.exists():
        try:
            _begun(path, seen).result(timeout=WAIT)
        except TimeoutError:
            raise Refused("being_made", version=seen.number) from None
    os.utime(path)
    return path


def begin(seen: Sight) -> None:
    """Let the file be made before the first question, as soon as somebody opens the page."""
    path = _place(seen)
    if not path.exists():
        _begun(path, seen)


def _begun(path: Path, seen: Sight) -> Future[None]:
    """The making of the file that goes on, or a new one where the last one failed."""
    with _one_at_a_time:
        if path not in _makings or _makings[path].done():
            _makings[path] = _aside.submit(_make, path, seen)
        return _makings[path]


def _place(seen: Sight) -> Path:
    _check(seen.viewer)
    info = store.version(seen.board, seen.number)
    said = repr((seen.key, info.published_at.isoformat()))
    digest = hashlib.sha256(said.encode()).hexdigest()[:24]
    return store.copies_folder() / f"{digest}.duckdb"


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
    path.parent.mkdir(parents=True, exist_ok=True)
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
    _tidy(path.parent)


def _tidy(folder: Path) -> None:
    found = sorted(folder.glob("*.duckdb"), key=lambda path: path.stat().st_mtime, reverse=True)
    for path in found[KEPT:]:
        path.unlink(missing_ok=True)
