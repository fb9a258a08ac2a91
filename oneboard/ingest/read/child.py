"""The worker under watch: progress heard, time kept, stopped when asked."""

import os
import queue
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import IO

from oneboard.ingest.model import Refused

PATIENCE = 0.1  # seconds between looks at the stop sign
GRACE = 2.0  # seconds that a worker has to end its child and itself
LINE = 64  # bytes of a line of progress
ENDED = b"ended "
# Nothing is inherited; these keep libraries from reserving memory for every core.
ENVIRONMENT = {
    "OPENBLAS_NUM_THREADS": "1",
    "OMP_NUM_THREADS": "1",
    "ARROW_DEFAULT_MEMORY_POOL": "system",
    "MALLOC_ARENA_MAX": "2",
}

Progress = Callable[[float], None]


class Worker:
    """A process that reads one file after another, started when first needed."""

    def __init__(self, script: Path) -> None:
        self._script = script
        self._child: subprocess.Popen[bytes] | None = None
        self._lines: queue.SimpleQueue[bytes] = queue.SimpleQueue()

    def __enter__(self) -> "Worker":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def run(
        self,
        folder: str,
        *,
        seconds: float,
        progress: Progress | None = None,
        stop: threading.Event | None = None,
    ) -> int:
        """The exit code of the folder's reader; refuses what takes too long or is called off."""
        deadline = time.monotonic() + seconds
        child = self._started()
        done = False
        try:
            with suppress(OSError):  # it died: its exit code says how
                _tell(child, folder)
            code = self._watch(deadline, progress, stop)
            done = code is not None
            left = max(0.0, deadline - time.monotonic())
            return child.wait(timeout=left) if code is None else code
        except subprocess.TimeoutExpired as error:
            raise Refused("TIMEOUT") from error
        finally:
            if not done:
                self.close()

    def close(self) -> None:
        """End the worker and whatever it is reading."""
        child, self._child = self._child, None
        if child is None:
            return
        child.terminate()
        try:
            child.wait(timeout=GRACE)
        except subprocess.TimeoutExpired:
            child.kill()
            child.wait()
        if child.stdin:
            with suppress(OSError):
                child.stdin.close()

    def _started(self) -> subprocess.Popen[bytes]:
        if self._child is None:
            self._lines = queue.SimpleQueue()
            self._child = subprocess.Popen(
                [sys.executable, "-I", "-X", "utf8", str(self._script)],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                env=_environment(),
            )
            told = (self._child.stdout, self._lines)
            threading.Thread(target=_listen, args=told, daemon=True).start()
        return self._child

    def _watch(
        self, deadline: float, progress: Progress | None, stop: threading.Event | None
    ) -> int | None:
        """The exit code that the worker tells; None when it has nothing more to say."""
        while True:
            if stop is not None and stop.is_set():
                raise Refused("CANCELLED")
            if time.monotonic() > deadline:
                raise Refused("TIMEOUT")
            try:
                line = self._lines.get(timeout=PATIENCE)
            except queue.Empty:
                continue
            if not line:
                return None
            if line.startswith(ENDED):
                return int(line.removeprefix(ENDED))
            if progress is not None:
                progress(_fraction(line))


def _tell(child: subprocess.Popen[bytes], folder: str) -> None:
    if child.stdin:
        child.stdin.write(f"{folder}\n".encode())
        child.stdin.flush()


def _environment() -> dict[str, str]:
    # Windows finds its own libraries through this variable
    system = {name: os.environ[name] for name in ("SYSTEMROOT",) if name in os.environ}
    return ENVIRONMENT | system if sys.platform == "win32" else ENVIRONMENT


def _listen(output: IO[bytes], lines: "queue.SimpleQueue[bytes]") -> None:
    """Pass on what the worker says; an empty line when it has nothing more to say."""
    with output:
        while line := output.readline(LINE):
            lines.put(line)
    lines.put(b"")


def _fraction(line: bytes) -> float:
    try:
        return float(line)
    except ValueError:
        return 0.0
