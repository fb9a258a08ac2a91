"""Facts summed once, at publish: queries/marts/<name>.sql becomes the table <name>."""

from collections.abc import Collection
from pathlib import Path

import duckdb

from oneboard.store.paths import ROOT
from oneboard.store.shape import quoted
from oneboard.store.trouble import Unsound

FOLDER = ROOT / "queries" / "marts"


def statements(folder: Path | None = None) -> dict[str, str]:
    """Mart -> statement, in the order in which they are made: by name."""
    paths = sorted((folder or FOLDER).glob("*.sql"))
    return {path.stem: path.read_text("utf-8") for path in paths}


def build(connection: duckdb.DuckDBPyConnection, *, changed: Collection[str] | None = None) -> None:
    """Make every mart in the database in use. Another engine would do its work here.

    `changed`: tables that are not as they were when the marts that are there were made; the marts
    that rest on none of them stay.
    """
    new = set(changed or ())
    for name, sql in statements().items():
        if changed is not None and not new & connection.get_table_names(sql):
            continue
        new.add(name)
        try:
            connection.execute(f"create or replace table {quoted(name)} as {sql}")
        except duckdb.Error as error:
            raise Unsound("mart_failed", mart=name, reason=str(error)) from error
