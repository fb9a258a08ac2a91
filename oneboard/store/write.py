"""The next version as a file: the open tables in one, restricted ones in another beside it."""

from collections.abc import Iterable
from dataclasses import asdict, dataclass, replace
from datetime import UTC
from pathlib import Path

from oneboard.dictionary import Table, tables
from oneboard.store import marts
from oneboard.store.attach import text
from oneboard.store.bench import Bench
from oneboard.store.delivery import Upload
from oneboard.store.derive import derive
from oneboard.store.prove import prove
from oneboard.store.shape import (
    BESIDE,
    columns_of,
    create,
    dated,
    history_columns,
    history_of,
    listed,
)
from oneboard.store.version import VersionInfo

OPEN, RESTRICTED = "next", "next_restricted"


@dataclass(frozen=True)
class Built:
    """Finished files, not yet named. No restricted table has a row: no second file."""

    file: Path
    restricted: Path | None


def write(
    bench: Bench,
    info: VersionInfo,
    *,
    folder: Path,
    touched: frozenset[str],
    uploads: Iterable[Upload] = (),
) -> Built:
    """Write, prove and close the files of a version in `folder`."""
    built = Built(folder / "version.tmp", _restricted_file(bench, folder, touched))
    info = replace(info, has_restricted=built.restricted is not None)
    files = {OPEN: built.file} | ({RESTRICTED: built.restricted} if built.restricted else {})
    for database, path in files.items():
        bench.run(f"attach {text(str(path))} as {database}")
        for table in _tables_on(database):
            _write_table(bench, table, database, touched)
            if dated(table):
                _write_history(bench, table, database, touched=touched, number=info.number)
        _write_beside(bench, database, info)
    _write_uploads(bench, info.number, uploads)
    prove(bench, touched=touched, shelves=_shelves(files))
    _finish(bench, info)
    for database in files:
        bench.run(f"checkpoint {database}")
        bench.run(f"detach {database}")
    return built


def _tables_on(database: str) -> list[Table]:
    return [t for t in tables().values() if t.restricted == (database == RESTRICTED)]


def _shelves(files: Iterable[str]) -> dict[str, str]:
    return {table.name: database for database in files for table in _tables_on(database)}


def _restricted_file(bench: Bench, folder: Path, touched: frozenset[str]) -> Path | None:
    rows = sum(
        bench.one(f"select count(*) from {_content(table, touched)}")
        for table in _tables_on(RESTRICTED)
    )
    return folder / "restricted.tmp" if rows else None


def _content(table: Table, touched: frozenset[str]) -> str:
    return f"{'standing' if table.name in touched else 'was'}_{table.name}"


def _write_table(bench: Bench, table: Table, database: str, touched: frozenset[str]) -> None:
    shown = listed(name for name, _ in columns_of(table))
    bench.run(
        f"create table {database}.main.{table.name} as"
        f" select {shown} from {_content(table, touched)}"
    )


def _write_history(
    bench: Bench, table: Table, database: str, *, touched: frozenset[str], number: int
) -> None:
    name = history_of(table)
    bench.run(create(f"{database}.main.{name}", history_columns(table)))
    bench.run(f"insert into {database}.main.{name} by name select * from was_{name}")
    if table.name in touched:
        bench.run(
            f"insert into {database}.main.{name} by name"
            f" select *, $number as version from seen_{table.name}",
            number=number,
        )


def _write_beside(bench: Bench, database: str, info: VersionInfo) -> None:
    """Sources, changes and issues of the tables on this shelf, and nothing about the others."""
    for name, columns in BESIDE.items():
        bench.run(create(f"{database}.main.{name}", columns))
    names = [table.name for table in _tables_on(database)]
    for name, relation in {
        "source": "(select * from was_source union all select * from new_source)",
        "value_source": "value_source",
        "change_log": "new_change_log",
        "change_count": "new_change_count",
    }.items():
        bench.run(
            f"insert into {database}.main.{name} by name select * from {relation}"
            " where list_contains($names, table_name)",
            names=names,
        )
    live = " union ".join(
        f"select source_id from {database}.main.{name}" for name in [*names, "value_source"]
    )
    for name, sources in {
        "source_cell": f"select source_id from {database}.main.source",
        "accepted_issue": live,
    }.items():
        bench.run(
            f"insert into {database}.main.{name} by name"
            f" select * from (select * from was_{name} union all select * from new_{name})"
            f" where source_id in ({sources})"
        )
    record = asdict(info) | {"published_at": info.published_at.astimezone(UTC).replace(tzinfo=None)}
    bench.fill(f"{database}.main.version_info", [record])


def _write_uploads(bench: Bench, number: int, uploads: Iterable[Upload]) -> None:
    """The hashes of every upload so far. What a restricted table came from is not named."""
    bench.run(f"insert into {OPEN}.main.upload by name select * from was_upload")
    hidden = {
        sha256
        for table in _tables_on(RESTRICTED)
        for (sha256,) in bench.rows(
            "select sha256 from new_source where table_name = $name", name=table.name
        )
    }
    bench.fill(
        f"{OPEN}.main.upload",
        (
            {
                "number": number,
                "sha256": upload.sha256,
                "file": None if upload.sha256 in hidden else upload.file,
            }
            for upload in uploads
        ),
    )


def _finish(bench: Bench, info: VersionInfo) -> None:
    """What follows from the tables: calendar, tree of departments, baselines, marts."""
    bench.run(f"use {OPEN}.main")
    derive(bench, as_of=info.as_of)
    marts.build(bench.con)
    bench.run("use memory.main")
