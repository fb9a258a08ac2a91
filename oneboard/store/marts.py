"""Facts summed once, at publish: queries/marts/<name>.sql becomes the table <name>."""

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


def build(connection: duckdb.DuckDBPyConnection) -> None:
    """Make every mart in the database in use. Another engine would do its work here."""
    for name, sql in statements().items():
        try:
            connection.execute(f"create table {quoted(name)} as {sql}")
        except duckdb.Error as error:
            raise Unsound("mart_failed", mart=name, reason=str(error)) from error
