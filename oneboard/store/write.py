"""The next version as a file: the open tables in one, restricted ones in another beside it.

Each is written in one step: its content of before (carry.py), and what the delivery makes of it.
"""

from collections.abc import Iterable
from dataclasses import asdict, dataclass, replace
from datetime import UTC
from pathlib import Path

from oneboard.dictionary import Table, tables
from oneboard.store import marts
from oneboard.store.bench import Bench
from oneboard.store.carry import carry, write_origins
from oneboard.store.delivery import Upload
from oneboard.store.derive import derive
from oneboard.store.prove import prove
from oneboard.store.shape import columns_of, dated, history_of, identity, listed, same_key
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
    for place, (database, path) in enumerate(files.items()):
        shelf = _tables_on(database)
        is_copy = carry(bench, database, path, shelf=shelf, place=place)
        new = [table for table in shelf if table.name in touched]
        for table in new:
            _bring(bench, table, database, number=info.number)
        _write_beside(bench, database, info, [table.name for table in shelf])
        if database == OPEN:
            _write_uploads(bench, info.number, uploads)
        _commit(bench)
        prove(bench, touched=touched, shelf=new if is_copy else shelf, database=database)
        if database == OPEN:
            _finish(bench, info, changed=touched if is_copy else None)
        bench.run(f"checkpoint {database}")
        bench.run(f"detach {database}")
    return built


def _commit(bench: Bench) -> None:
    """Straight into the file: a log of it, written first, would be thrown away right after."""
    bench.run("set wal_autocheckpoint = '1B'")
    bench.run("commit")
    bench.run("reset wal_autocheckpoint")


def _tables_on(database: str) -> list[Table]:
    return [t for t in tables().values() if t.restricted == (database == RESTRICTED)]


def _restricted_file(bench: Bench, folder: Path, touched: frozenset[str]) -> Path | None:
    rows = sum(
        bench.one(f"select count(*) from {_content(table, touched)}")
        for table in _tables_on(RESTRICTED)
    )
    return folder / "restricted.tmp" if rows else None


def _content(table: Table, touched: frozenset[str]) -> str:
    return f"{'standing' if table.name in touched else 'was'}_{table.name}"


def _bring(bench: Bench, table: Table, database: str, *, number: int) -> None:
    """What a delivery makes of a table: rows that are replaced or have left go, others come."""
    name, shown = table.name, listed(name for name, _ in columns_of(table))
    if bench.one(f"select count(*) from before_{name}"):
        bench.run(
            f"delete from {database}.main.{name} as t using before_{name} as b"
            f" where {same_key(identity(table), 't', 'b')}"
        )
    bench.run(f"insert into {database}.main.{name} by name select {shown} from touched_{name}")
    if dated(table):
        bench.run(
            f"insert into {database}.main.{history_of(table)} by name"
            f" select *, $number as version from seen_{name}",
            number=number,
        )


def _write_beside(bench: Bench, database: str, info: VersionInfo, names: list[str]) -> None:
    """Sources, changes and issues of the tables on this shelf, and nothing about the others."""
    here = f"{database}.main"
    for name in ("value_source", "change_log", "change_count", "version_info"):
        bench.run(f"delete from {here}.{name}")
    write_origins(bench, database, names, kept="new")
    for name, relation in {
        "value_source": "value_source",
        "change_log": "new_change_log",
        "change_count": "new_change_count",
    }.items():
        bench.run(
            f"insert into {here}.{name} by name from {relation}"
            " where list_contains($names, table_name)",
            names=names,
        )
    live = " union ".join(
        f"select source_id from {here}.{name}" for name in [*names, "value_source"]
    )
    bench.run(f"delete from {here}.accepted_issue where source_id not in ({live})")
    record = asdict(info) | {"published_at": info.published_at.astimezone(UTC).replace(tzinfo=None)}
    bench.fill(f"{here}.version_info", [record])


def _write_uploads(bench: Bench, number: int, uploads: Iterable[Upload]) -> None:
    """The hashes of every upload so far. What a restricted table came from is not named."""
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
                "file": None if upload.is_sealed or upload.sha256 in hidden else upload.file,
            }
            for upload in uploads
        ),
    )


def _finish(bench: Bench, info: VersionInfo, *, changed: frozenset[str] | None) -> None:
    """What follows from the tables: calendar, tree of departments, baselines, marts.

    `changed`: the tables that are not as they were, in a copy of the file before.
    """
    bench.run(f"use {OPEN}.main")
    derived = derive(bench, as_of=info.as_of)
    marts.build(bench.con, changed=None if changed is None else changed | derived)
    bench.run("use memory.main")
