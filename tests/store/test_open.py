"""Reading a version: nothing else can be reached, and a broken file is not the end."""

import gc

import duckdb
import pytest

from oneboard import store
from oneboard.store import open as opening
from tests.store.making import SEPTEMBER, ask, delivery, project, publish, sheet

OWN = store.Board("own")


def two_versions() -> None:
    publish(sheet("project", [project("P1")]))
    publish(sheet("project", [project("P1"), project("P2")]), as_of=SEPTEMBER)


@pytest.mark.parametrize(
    "sql",
    [
        "insert into data.version_info(number) values (9)",
        "drop table data.project",
        "select * from read_text('/etc/hostname')",
        "attach '/tmp/other.duckdb' as other",
        "copy data.project to '/tmp/stolen.csv'",
        "set enable_external_access = true",
        "set threads = 9",
        "install httpfs",
    ],
)
def test_a_reader_reads_and_nothing_else(sql):
    publish(sheet("project", [project("P1")]))
    with pytest.raises(duckdb.Error):
        ask(sql)


def test_python_s_own_variables_are_no_tables():
    publish(sheet("project", [project("P1")]))
    secrets = {"a": [1]}
    with pytest.raises(duckdb.CatalogException):
        ask("select * from secrets")
    assert secrets


def test_views_made_in_preparation_are_there_for_every_cursor():
    publish(sheet("project", [project("P1")]))

    def prepare(con):
        con.execute("create view numbers as select project_id from data.project")

    for _ in range(2):
        with store.open_version("own", prepare=prepare).cursor() as cursor:
            assert cursor.execute("select * from numbers").fetchall() == [("P1",)]


def test_the_last_two_stay_open_and_older_readers_go_on():
    two_versions()
    first = store.open_version("own", 1)
    assert store.open_version("own", 1) is first
    reading = first.cursor()
    del first
    store.open_version("own", 2)
    publish(sheet("project", [project("P3")]))
    store.open_version("own", 3)
    assert len(opening._open) == opening.KEPT
    gc.collect()
    assert reading.execute("select count(*) from data.project").fetchone() == (1,)


def test_a_board_without_versions_says_so():
    for ask_for in (store.version, store.open_version):
        with pytest.raises(store.NoVersion) as caught:
            ask_for("own")
        assert caught.value.say("en") == "Nothing has been published yet."
    with pytest.raises(store.NoVersion):
        store.version("own", 7)


def cut_in_half() -> None:
    path = OWN.file(2)
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])


def scribble() -> None:
    with OWN.file(2).open("r+b") as handle:
        handle.write(b"\0" * 16384)


@pytest.mark.parametrize("damage", [cut_in_half, scribble, lambda: OWN.file(2).unlink()])
def test_a_broken_version_falls_back_and_is_told(damage):
    two_versions()
    damage()
    assert store.version("own").number == 1
    assert ask("select project_id from data.project") == [("P1",)]
    health = store.health("own")
    assert not health.well
    assert health.serving.number == 1
    assert health.troubles[0].code in ("version_broken", "version_missing")
    assert "2" in health.troubles[0].say("zh")


def test_when_no_version_opens_the_board_is_broken_and_not_empty():
    publish(sheet("project", [project("P1")]))
    OWN.file(1).write_bytes(b"")
    with pytest.raises(store.BrokenVersion):
        store.version("own")
    with pytest.raises(store.BrokenVersion):
        store.plan("own", delivery(sheet("project", [project("P2")])))
    assert store.health("own").serving is None


def test_damage_inside_a_file_that_opens_is_named(monkeypatch):
    publish(sheet("project", [project("P1")]))
    message = "Corrupt database file: computed checksum 1 does not match stored checksum 2"

    def read(*_words, **_more):
        raise duckdb.Error(message)

    monkeypatch.setattr("oneboard.store.bench.show", read)
    with pytest.raises(store.BrokenVersion) as caught:
        publish(sheet("project", [project("P2")]))
    assert caught.value.code == "data_damaged"
    assert message in caught.value.say("en")


def test_a_broken_version_asked_for_by_its_number_is_an_error():
    two_versions()
    cut_in_half()
    for ask_for in (store.version, store.open_version):
        with pytest.raises(store.BrokenVersion):
            ask_for("own", 2)


def test_on_a_broken_version_nobody_publishes_until_somebody_rolls_back():
    two_versions()
    cut_in_half()
    with pytest.raises(store.BrokenVersion):
        publish(sheet("project", [project("P1"), project("P3")]))
    store.rollback("own", 1, who="tester", reason="disk error")
    assert publish(sheet("project", [project("P1"), project("P3")])).number == 4
    assert [info.number for info in store.versions("own")] == [4, 3, 1]


@pytest.mark.parametrize("content", ["", "{", '{"number": "x"}', "[]", "{}"])
def test_a_broken_pointer_falls_back_to_the_newest(content):
    two_versions()
    OWN.pointer.write_text(content)
    assert store.version("own").number == 2
    assert [trouble.code for trouble in store.health("own").troubles] == ["pointer_broken"]
    assert publish(sheet("project", [project("P1")])).number == 3
    assert store.health("own").well


def test_a_missing_pointer_falls_back_to_the_newest():
    two_versions()
    OWN.pointer.unlink()
    assert store.version("own").number == 2
    assert [trouble.code for trouble in store.health("own").troubles] == ["pointer_missing"]


def test_a_version_of_a_dead_publisher_is_not_published():
    two_versions()
    OWN.pointer.write_text('{"number": 1}')
    assert [info.number for info in store.versions("own")] == [1]
    with pytest.raises(store.NoVersion):
        store.open_version("own", 2)
    assert publish(sheet("project", [project("P9")])).number == 3
