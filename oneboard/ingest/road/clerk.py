"""A process of its own that does the heavy work of one upload, so that the server stays quick.

The clerk keeps what it has read: new answers cost no new reading, and what is published is what
was looked at. It is told what to do, one line of JSON each, and says how far it is.
"""

import json
import logging
import os
import signal
import subprocess
import sys
import threading
import time
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any

LOG = logging.getLogger(__name__)
ROOT = Path(__file__).parents[3]
AT_WORK = threading.BoundedSemaphore(2)


@dataclass(frozen=True)
class State:
    """How far the clerk is. `report`: of the last thing it did; `broken`: it died at work.

    `in_line`: it waits until another one has finished. `told_at`: when it told its step, by the
    clock that only goes forward.
    """

    busy: bool = False
    step: dict[str, Any] | None = None
    told_at: float = 0.0
    report: dict[str, Any] | None = None
    broken: bool = False
    in_line: bool = False


class Clerk:
    """One child process, started when first needed and again after it was stopped."""

    def __init__(self) -> None:
        self._child: subprocess.Popen[str] | None = None
        self._state = State()
        self._job = 0

    @property
    def state(self) -> State:
        return self._state

    def ask(self, order: dict[str, Any]) -> None:
        """Begin; whatever it was doing before is given up."""
        if self._state.busy:
            self.stop()
        self._job += 1
        self._state = State(busy=True, in_line=True)
        threading.Thread(target=self._work, args=(order, self._job), daemon=True).start()

    def stop(self) -> None:
        """Give up what it is doing. Nothing is ever half published."""
        self._job += 1
        child, self._child = self._child, None
        self._state = State()
        if child is not None:
            _kill(child)
            child.wait()

    def _work(self, order: dict[str, Any], job: int) -> None:
        with AT_WORK:
            if job != self._job:
                return
            self._state = State(busy=True)
            child = self._start()
            try:
                report = self._listen(_told(child, order), job)
            except OSError as error:
                LOG.warning("the clerk cannot be reached: %s", error)
                report = None
        if job == self._job:
            self._state = State(report=report, broken=report is None)
            if report is None:
                self._child = None

    def _listen(self, lines: IO[str], job: int) -> dict[str, Any] | None:
        """Follow its steps until the report comes; None when it dies before."""
        for line in lines:
            said = json.loads(line)
            if "report" in said:
                return said["report"]
            if job == self._job:
                self._state = State(busy=True, step=said["step"], told_at=time.monotonic())
        return None

    def _start(self) -> subprocess.Popen[str]:
        if self._child is None or self._child.poll() is not None:
            self._child = subprocess.Popen(
                [sys.executable, "-X", "utf8", "-m", "oneboard.ingest.road.clerk_desk"],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                text=True,
                encoding="utf-8",
                cwd=ROOT,
                env=os.environ | {"PYTHONPATH": str(ROOT)},
                start_new_session=True,
            )
        return self._child


def _kill(child: subprocess.Popen[str]) -> None:
    """The clerk with the readers it started; Windows lets readers end by their own limits."""
    if os.name == "nt" or child.poll() is not None:
        child.kill()
    else:
        os.killpg(child.pid, signal.SIGKILL)


def _told(child: subprocess.Popen[str], order: dict[str, Any]) -> IO[str]:
    """Hand the order over; what the clerk answers with."""
    if child.stdin is None or child.stdout is None:
        raise OSError("started without pipes")
    child.stdin.write(json.dumps(order) + "\n")
    child.stdin.flush()
    return child.stdout
