"""A full disk, a closed folder: a sentence, and nothing lost."""

import os
import subprocess
import sys
from collections import namedtuple
from pathlib import Path

import pytest

from oneboard import store
from oneboard.store import room
from tests.store.making import ask, project, publish, sheet, voucher

HERE = Path(__file__).parents[2]
SMALL_DISK = """
import resource
from oneboard import store
from oneboard.store import marts
from tests.store.making import publish, sheet, voucher
marts.FOLDER = marts.ROOT / "no such folder"
resource.setrlimit(resource.RLIMIT_FSIZE, (300_000, 300_000))
try:
    publish(sheet("spend", [voucher(f"v{n}", n, summary=f"text {n * 7919}") for n in range(30000)]))
except store.NoSpace as error:
    print(error.code, error.say("en"))
"""


def test_a_disk_that_fills_while_a_version_is_built():
    publish(sheet("project", [project("P1")]))
    done = subprocess.run(
        [sys.executable, "-c", SMALL_DISK],
        cwd=HERE,
        env={**os.environ, "PYTHONPATH": str(HERE)},
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.startswith("disk_full The disk is full"), done.stderr
    assert [info.number for info in store.versions("own")] == [1]
    assert not store.Board("own").building.exists()
    assert publish(sheet("spend", [voucher("a", 1)])).number == 2


def test_too_little_room_is_noticed_before_anything_is_built(monkeypatch):
    publish(sheet("project", [project("P1")]))
    usage = namedtuple("usage", "total used free")
    monkeypatch.setattr(room.shutil, "disk_usage", lambda _: usage(0, 0, 5 * room.MEGABYTE))
    with pytest.raises(store.NoSpace) as caught:
        publish(sheet("spend", [voucher("a", 1)]))
    assert caught.value.values["free"] == 5
    assert caught.value.values["needed"] >= 64
    assert "5 MB" in caught.value.say("zh")
    assert ask("select count(*) from data.spend") == [(0,)]


def test_a_folder_that_takes_no_files(monkeypatch, tmp_path):
    in_the_way = tmp_path / "a file"
    in_the_way.write_text("not a folder")
    monkeypatch.setenv("ONEBOARD_DATA", str(in_the_way / "data"))
    with pytest.raises(store.NotWritable) as caught:
        publish(sheet("project", [project("P1")]))
    assert str(in_the_way) in caught.value.say("en")
    assert [trouble.code for trouble in store.health("own").troubles] == [
        "folder_read_only",
        "no_version",
    ]


def test_an_upload_that_has_gone(tmp_path):
    gone = store.Upload(tmp_path / "gone.xlsx", "0" * 64, "gone.xlsx")
    with pytest.raises(store.StoreTrouble) as caught:
        publish(sheet("project", [project("P1")]), uploads=(gone,))
    assert caught.value.code == "cannot_write"
    assert store.versions("own") == []
