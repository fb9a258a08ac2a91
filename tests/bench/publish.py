"""T5: what viewers feel when a version is published under them.

    python -m tests.bench.publish [publishes]

Works on a copy of the sample board. 20 viewers click on the first page, each once in four seconds,
which keeps the server busy and not drowned; another process publishes the same content again and
again.
"""

import os
import shutil
import subprocess
import sys
import tempfile
import threading
import time
from contextlib import ExitStack
from pathlib import Path

from oneboard import store
from tests.bench.crowd import HOME, choices, warm
from tests.bench.measure import memory, p95, tell
from tests.bench.viewer import Failed, Viewer
from tests.house.sources import ROOT
from tests.walk.server import started

VIEWERS = 20
PAUSE = 4  # seconds from a viewer's click to the next
STEADY = 20
AFTER = 5
AGAIN = (
    "from oneboard import store; store.rollback('sample', store.version('sample').number,"
    " who='bench', reason='once more')"
)
Click = tuple[float, float]  # when it was due, seconds


def main(publishes: int = 10) -> None:
    with tempfile.TemporaryDirectory() as folder:
        data = Path(shutil.copytree(store.data_folder(), Path(folder, "data")))
        with started(ROOT / "app.py", data) as (board, server), ExitStack() as stack:
            viewers = [stack.enter_context(Viewer(board, HOME)) for _ in range(VIEWERS)]
            warm(viewers[0])
            measure(viewers, server.pid, data, publishes)


def measure(viewers: list[Viewer], pid: int, data: Path, publishes: int) -> None:
    told: list[Click] = []
    failed: list[str] = []
    stop = threading.Event()
    crowd = [threading.Thread(target=click, args=(v, told, failed, stop)) for v in viewers]
    for person in crowd:
        person.start()
        time.sleep(PAUSE / VIEWERS)
    time.sleep(STEADY)
    begun, before = time.perf_counter(), memory(pid)
    moments = []
    for _ in range(publishes):
        subprocess.run(
            [sys.executable, "-c", AGAIN], cwd=ROOT, check=True,
            env=os.environ | {"ONEBOARD_DATA": str(data), "PYTHONPATH": str(ROOT)},
        )  # fmt: skip
        moments.append(time.perf_counter())
        time.sleep(AFTER)
    after = memory(pid)
    stop.set()
    for person in crowd:
        person.join()
    steady = [seconds for due, seconds in told if due < begun]
    shaken = [s for due, s in told if any(m <= due < m + AFTER for m in moments)]
    print(f"{publishes} publishes, {len(told)} clicks by {VIEWERS} viewers")
    print(f"p95 steady {1000 * p95(steady):.0f} ms, after a publish {1000 * p95(shaken):.0f} ms")
    print(f"memory {before:.0f} MB before, {after:.0f} MB after")
    tell("p95 after a publish / steady", p95(shaken) / p95(steady), 5)
    tell("failed clicks", len(failed), 0)
    tell("memory after / before", after / before, 1.25)


def click(viewer: Viewer, told: list[Click], failed: list[str], stop: threading.Event) -> None:
    due = time.perf_counter()
    for choice in choices(viewer):
        if stop.is_set():
            return
        try:
            viewer.run(choice)
        except (Failed, TimeoutError) as error:
            failed.append(str(error))
        told.append((due, time.perf_counter() - due))
        due += PAUSE
        time.sleep(max(0.0, due - time.perf_counter()))


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
