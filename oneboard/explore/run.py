"""Asks a typed question in a process of its own, which is stopped when it takes too long."""

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from threading import BoundedSemaphore
from typing import Any

from oneboard.explore.result import Refused, Result
from oneboard.explore.sandbox import sandbox
from oneboard.query import Sight

CHILD = Path(__file__).parent / "child.py"
SHOWN, WHOLE = 1_000, 200_000  # rows on screen, and in a file
LONGEST = 20_000  # characters of a question
PATIENCE = 6.0  # seconds until the process is killed; it interrupts itself after half of that
WAIT = 20.0  # seconds to wait for one of the two places
BY_LIMIT = (-9, -24)  # killed, or out of processor time
_places = BoundedSemaphore(2)


def ask(sql: str, *, seen: Sight, most: int = SHOWN) -> Result:
    """Rows of one typed statement; Refused says what to do instead."""
    if not sql.strip():
        raise Refused("empty")
    if len(sql) > LONGEST:
        raise Refused("long", n=f"{LONGEST:,}")
    file = sandbox(seen)
    if not _places.acquire(timeout=WAIT):
        raise Refused("busy")
    try:
        told = _told({"file": str(file), "sql": sql, "most": most})
    finally:
        _places.release()
    if "refused" in told:
        raise Refused(told["refused"], **told["values"])
    columns, types = tuple(told["columns"]), tuple(told["types"])
    records = tuple(map(tuple, told["records"]))
    return Result(columns, types, records, told["is_cut"], told["seconds"])


def _told(order: dict[str, Any]) -> dict[str, Any]:
    with tempfile.TemporaryDirectory() as nowhere:
        child = subprocess.Popen(
            [sys.executable, "-I", "-X", "utf8", str(CHILD)], cwd=nowhere, env=_environment(),
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
        )  # fmt: skip
        try:
            said, _ = child.communicate(json.dumps(order).encode(), timeout=PATIENCE)
        except subprocess.TimeoutExpired:
            raise Refused("slow") from None
        finally:
            if child.poll() is None:
                child.kill()
                child.communicate()
    try:
        return json.loads(said)
    except ValueError:
        raise Refused("slow" if child.returncode in BY_LIMIT else "too_much") from None


def _environment() -> dict[str, str]:
    """Empty, but for what Windows needs to find its own libraries."""
    return {name: os.environ[name] for name in ("SYSTEMROOT",) if name in os.environ}
