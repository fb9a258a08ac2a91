"""Killed at any moment, read at any moment: never torn, never lost, always opens."""

import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from oneboard import store
from tests.store.making import ask, project, publish, sheet, voucher

HERE = Path(__file__).parents[2]
PUBLISHER = """
import sys
from tests.store.making import publish, sheet, voucher
from oneboard.store import marts
marts.FOLDER = marts.ROOT / "no such folder"
while True:
    info = publish(sheet("spend", [voucher(f"v{n}", 1) for n in range(int(sys.argv[1]), 3000)]))
    print(info.number, flush=True)
"""
READER = """
import sys
from oneboard import store
seen = set()
while sys.argv[1] not in seen:
    number = store.version("own").number
    with store.open_version("own", number).cursor() as cursor:
        rows, told = cursor.execute(
            "select count(*), (select number from data.version_info) from data.spend"
        ).fetchone()
    assert (rows, told) == (number * 100, number), (rows, told, number)
    if not seen:
        print("reading", flush=True)
    seen.add(str(number))
print(len(seen))
"""


def start(program: str, *words: str) -> subprocess.Popen:
    return subprocess.Popen(
        [sys.executable, "-c", program, *words],
        cwd=HERE,
        env={**os.environ, "PYTHONPATH": str(HERE)},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def test_kill_9_at_random_moments_of_a_publish():
    publish(sheet("project", [project("P1")]), sheet("spend", [voucher("v0", 1)]))
    dice = random.Random(time.time_ns())
    promised, until = 1, time.monotonic() + 8
    while time.monotonic() < until:
        publisher = start(PUBLISHER, str(dice.randint(0, 2000)))
        promised = int(publisher.stdout.readline())
        time.sleep(dice.random() * 0.8)
        os.kill(publisher.pid, signal.SIGKILL)
        told, trouble = publisher.communicate()
        assert publisher.returncode == -signal.SIGKILL, trouble
        promised = max([promised, *map(int, told.split())])
        current = store.version("own").number
        assert current >= promised, "what was said to be published is there"
        assert ask("select count(*) from data.project") == [(1,)]
        assert ask("select count(distinct doc_no) = count(*) from data.spend") == [(True,)]
        assert store.health("own").well
    store.tidy()
    after = publish(sheet("spend", [voucher("last", 1)]))
    assert store.version("own") == after
    assert {info.number for info in store.versions("own")} <= set(range(1, after.number + 1))
    left = {path.name for path in store.Board("own").folder.iterdir()}
    assert left == {"current.json", "publish.lock", "versions"}


@pytest.mark.parametrize("step", ["prove", "_finish", "_release", "move", "write"])
def test_a_publisher_that_dies_at_a_step_leaves_the_version_before(step, monkeypatch):
    from oneboard.store import durable, pointer
    from oneboard.store import publish as _  # noqa: F401  the module, behind the function

    publish(sheet("spend", [voucher("a", 1)]))
    place = {
        "prove": sys.modules["oneboard.store.write"],
        "_finish": sys.modules["oneboard.store.write"],
        "_release": sys.modules["oneboard.store.publish"],
        "move": durable,
        "write": pointer,
    }[step]

    def die(*_args, **_more):
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(place, step, die)
        with pytest.raises(KeyboardInterrupt):
            publish(sheet("spend", [voucher("b", 1)]))
    assert store.version("own").number == 1
    assert ask("select doc_no from data.spend") == [("a",)]
    assert publish(sheet("spend", [voucher("b", 1)])).number in (2, 3)
    assert len(ask("select 1 from data.spend")) == 2


def test_readers_in_other_processes_never_see_an_error():
    hundred = [[voucher(f"v{n}", 1) for n in range(at, at + 100)] for at in range(0, 600, 100)]
    publish(sheet("spend", hundred[0]))
    readers = [start(READER, "6") for _ in range(3)]
    assert [reader.stdout.readline() for reader in readers] == ["reading\n"] * 3
    for more in hundred[1:]:
        publish(sheet("spend", more))
    ended = [reader.communicate(timeout=60) for reader in readers]
    assert [trouble for _, trouble in ended] == [""] * 3
    assert all(int(told) > 2 for told, _ in ended)
