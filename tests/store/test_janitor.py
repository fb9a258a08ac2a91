"""Leavings are removed, published versions are not."""

import os
import time

import pytest

from oneboard import store
from oneboard.store.lock import publish_lock
from tests.store.making import ask, project, publish, sheet, write_file

OWN = store.Board("own")


def leavings() -> list:
    OWN.building.mkdir()
    paths = [
        OWN.building / "version.tmp",
        OWN.folder / ".current.json.new",
        OWN.file(2),
        OWN.restricted_file(2),
    ]
    for path in paths:
        path.write_bytes(b"half")
    return paths


def test_leavings_of_the_dead_are_removed():
    publish(sheet("project", [project("P1")]))
    paths = leavings()
    assert len(store.tidy()) == len(paths)
    assert not any(path.exists() for path in paths)
    assert ask("select project_id from data.project") == [("P1",)]
    assert store.tidy() == []


def test_a_board_that_is_being_published_to_is_left_alone():
    publish(sheet("project", [project("P1")]))
    paths = leavings()
    with publish_lock(OWN):
        assert store.tidy() == []
    assert all(path.exists() for path in paths)


def test_without_a_pointer_no_version_is_removed():
    publish(sheet("project", [project("P1")]))
    OWN.pointer.unlink()
    assert store.tidy() == []
    assert OWN.file(1).exists()


def test_half_copies_go_after_a_day(own_data, tmp_path):
    upload = write_file(tmp_path / "a.xlsx", b"x")
    publish(sheet("project", [project("P1")]), uploads=(upload,))
    (own_data / "explore").mkdir()
    halves = [
        own_data / name
        for name in ("uploads/.{}.1.new", "explore/{}.1.making", "explore/{}.1.making.wal")
    ]
    fresh, old = ([path.with_name(path.name.format(age)) for path in halves] for age in "no")
    for path in fresh + old:
        path.write_bytes(b"half")
    yesterday = time.time() - 25 * 60 * 60
    for path in old:
        os.utime(path, (yesterday, yesterday))
    assert sorted(store.tidy()) == sorted(old)
    assert all(path.exists() for path in fresh)
    assert store.upload_path(upload.sha256).exists()


def test_pruning_keeps_the_newest_and_no_copy_of_the_others():
    for number in range(1, 5):
        publish(sheet("project", [project(f"P{number}")], whole=False))
    copy = store.copies_folder() / "some.duckdb"
    copy.parent.mkdir()
    copy.touch()
    assert store.prune("own", keep=2) == [2, 1]
    assert not copy.exists()
    assert [info.number for info in store.versions("own")] == [4, 3]
    assert len(ask("select 1 from data.project")) == 4
    assert store.prune("own", keep=2) == []
    with pytest.raises(ValueError, match="current"):
        store.prune("own", keep=0)
