"""DuckDB connections that read a version file and can do nothing else."""

from pathlib import Path

import duckdb

THREADS = 2


def attached(path: Path) -> duckdb.DuckDBPyConnection:
    """An in-memory catalogue with the file as `data`, read only; no other file can be reached."""
    con = duckdb.connect(config={"threads": THREADS, "python_enable_replacements": False})
    con.execute("set temp_directory = ''")
    con.execute(f"attach {text(str(path))} as data (read_only)")
    con.execute("set enable_external_access = false")
    return con


def text(value: str) -> str:
    """A path as an SQL text: ATTACH takes no parameters."""
    return "'" + value.replace("'", "''") + "'"
