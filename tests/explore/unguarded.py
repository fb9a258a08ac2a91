"""Asks every statement of a list in the child's own confinement but without its allow-list:
what is left then is the boundary alone. Prints what each came to, as JSON."""

import json
import sys

sys.path.insert(0, sys.argv[1])

import duckdb

from oneboard.confine import confine
from oneboard.explore import child


def came_to(con: duckdb.DuckDBPyConnection, sql: str) -> str:
    try:
        return json.dumps(child.answered(con, sql, 1000)["records"], default=str)
    except (duckdb.Error, TypeError, MemoryError) as error:  # no rows: not every statement has
        return f"error: {error}"


def main() -> None:
    order = json.load(sys.stdin)
    with duckdb.connect(order["file"], read_only=True, config=child.SAFE) as con:
        con.execute("set lock_configuration = true")
        confine(**child.LIMITS)
        print(json.dumps([came_to(con, sql) for sql in order["statements"]]))


main()
