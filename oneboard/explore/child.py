"""One question, asked in a process that owns nothing: started by its path with `python -I`.

It reads its order from standard input and answers with JSON. Limits on memory, processor time and
written bytes hold even where DuckDB does not listen to an interrupt.
"""

import json
import sys
import time
from decimal import Decimal
from pathlib import Path
from threading import Timer
from typing import Any

import duckdb

ROOT = Path(__file__).parents[2]
INTERRUPT = 3.0  # seconds
LIMITS = {"memory_bytes": 1_500_000_000, "output_bytes": 0, "open_files": 64, "seconds": 5}
SAFE = {
    "enable_external_access": "false",
    "autoinstall_known_extensions": "false",
    "autoload_known_extensions": "false",
    "python_enable_replacements": "false",
    "threads": "1",
    "memory_limit": "600MB",
    "max_temp_directory_size": "0KB",
}
ANSWERS = 64_000_000  # characters of an answer


def main() -> None:
    order = json.load(sys.stdin)
    sys.path.insert(0, str(ROOT))
    from oneboard.confine import confine
    from oneboard.explore.allowed import look_at
    from oneboard.explore.result import Refused

    with duckdb.connect(order["file"], read_only=True, config=SAFE) as con:
        con.execute("set lock_configuration = true")
        confine(**LIMITS)
        try:
            look_at(order["sql"], con)
            told = answered(con, order["sql"], order["most"])
        except Refused as refused:
            told = {"refused": refused.code, "values": refused.values}
        except duckdb.InterruptException:
            told = {"refused": "slow", "values": {}}
        except duckdb.OutOfMemoryException:
            told = {"refused": "too_much", "values": {}}
        except duckdb.Error as error:
            told = {"refused": "wrong", "values": {"reason": str(error)[:600]}}
    said = json.dumps(told, ensure_ascii=False, default=_plain)
    if len(said) > ANSWERS:
        said = json.dumps({"refused": "too_much", "values": {}})
    sys.stdout.write(said)


def answered(con: duckdb.DuckDBPyConnection, sql: str, most: int) -> dict[str, Any]:
    begun = time.perf_counter()
    timer = Timer(INTERRUPT, con.interrupt)
    timer.daemon = True
    timer.start()
    try:
        found = con.execute(sql)
        columns = [(str(column[0]), str(column[1])) for column in found.description]
        records = found.fetchmany(most + 1)
    finally:
        timer.cancel()
    return {
        "columns": [name for name, _ in columns],
        "types": [kind for _, kind in columns],
        "records": records[:most],
        "is_cut": len(records) > most,
        "seconds": time.perf_counter() - begun,
    }


def _plain(value: Any) -> Any:
    return float(value) if isinstance(value, Decimal) else str(value)


if __name__ == "__main__":
    main()
