"""A child process under watch: progress heard, time kept, stopped when asked."""

import os
import queue
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import IO

from oneboard.ingest.model import Refused

PATIENCE = 0.1  # seconds between looks at the stop sign
LINE = 64  # bytes of a line of progress
# Nothing is inherited; these keep libraries from reserving memory for every core.
ENVIRONMENT = {
    "OPENBLAS_NUM_THREADS": "1",
    "OMP_NUM_THREADS": "1",
    "ARROW_DEFAULT_MEMORY_POOL": "system",
    "MALLOC_ARENA_MAX": "2",
}

Progress = Callable[[float], None]


def run(
    command: list[str],
    *,
    errors: Path,
    seconds: float,
    progress: Progress | None,
    stop: threading.Event | None,
) -> int:
    """The exit code of the child; refuses when it takes too long or is called off."""
    with errors.open("wb") as stderr:
        child = subprocess.Popen(
            command,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=stderr,
            cwd=errors.parent,
            env=_environment(),
        )
    deadline = time.monotonic() + seconds
    lines: queue.SimpleQueue[bytes] = queue.SimpleQueue()
    listener = threading.Thread(target=_listen, args=(child.stdout, lines), daemon=True)
    listener.start()
    try:
        _watch(lines, deadline=deadline, progress=progress, stop=stop)
        return child.wait(timeout=max(0.0, deadline - time.monotonic()))
    except subprocess.TimeoutExpired as error:
        raise Refused("TIMEOUT") from error
    finally:
        child.kill()
        child.wait()
        listener.join()


def _environment() -> dict[str, str]:
    # Windows finds its own libraries through this variable
    system = {name: os.environ[name] for name in ("SYSTEMROOT",) if name in os.environ}
    return ENVIRONMENT | system if sys.platform == "win32" else ENVIRONMENT


def _listen(output: IO[bytes], lines: "queue.SimpleQueue[bytes]") -> None:
    """Pass on what the child says; an empty line when it has nothing more to say."""
    with output:
        while line := output.readline(LINE):
            lines.put(line)
    lines.put(b"")


def _watch(
    lines: "queue.SimpleQueue[bytes]",
    *,
    deadline: float,
    progress: Progress | None,
    stop: threading.Event | None,
) -> None:
    while True:
        if stop is not None and stop.is_set():
            raise Refused("CANCELLED")
        if time.monotonic() > deadline:
            raise Refused("TIMEOUT")
        try:
            line = lines.get(timeout=PATIENCE)
        except queue.Empty:
            continue
        if not line:
            return
        if progress is not None:
            progress(_fraction(line))


def _fraction(line: bytes) -> float:
    try:
        return float(line)
    except ValueError:
        return 0.0
