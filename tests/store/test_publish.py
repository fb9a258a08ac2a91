"""What a publish promises: whole, immutable, in order, or not at all."""

import hashlib
import shutil
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from oneboard import dictionary, store
from oneboard.store import durable, pointer, write
from oneboard.store.lock import publish_lock
from tests.store.making import (
    JUNE,
    SEPTEMBER,
    arrow,
    ask,
    delivery,
    plan,
    project,
    publish,
    sheet,
    voucher,
    write_file,
)

OWN = store.Board("own")


def test_a_version_describes_itself():
    assert store.boards() == []
    assert store.screen_board() == store.Board("sample")
    info = publish(sheet("project", [project("P1")]), note="first")
    assert store.versions("own") == [info]
    assert store.version("own") == store.version(OWN, 1) == info
    assert (info.number, info.board, info.as_of, info.base) == (1, "own", JUNE, None)
    assert (info.published_by, info.note, info.kind) == ("tester", "first", "publish")
    assert datetime.now(UTC) - info.published_at < timedelta(minutes=1)
    assert store.boards() == [OWN]
    assert store.screen_board() == OWN


def test_boards_never_mix():
    publish(sheet("project", [project("P1")]), board="sample")
    publish(sheet("project", [project("P2")]))
    assert ask("select project_id from data.project") == [("P2",)]
    assert ask("select project_id from data.project", board="sample") == [("P1",)]


@pytest.mark.parametrize("name", ["", "../own", "Own", "a/b", "own.duckdb"])
def test_a_board_s_name_is_no_path(name):
    with pytest.raises(ValueError, match="not the name"):
        store.Board(name)


def test_a_published_file_never_changes():
    publish(sheet("project", [project("P1")]))
    before = hashlib.sha256(OWN.file(1).read_bytes()).digest()
    ask("select * from data.project")
    publish(sheet("project", [project("P1", status="closing")]), as_of=SEPTEMBER)
    store.rollback("own", 1, who="tester", reason="wrong file")
    assert hashlib.sha256(OWN.file(1).read_bytes()).digest() == before
    assert ask("select status from data.project", number=1) == [("active",)]
    assert ask("select status from data.project", number=2) == [("closing",)]


def test_a_plan_writes_nothing(own_data):
    plan(sheet("project", [project("P1")]))
    assert not own_data.exists()


def test_the_second_of_two_publishers_is_told():
    publish(sheet("project", [project("P1")]))
    mine = delivery(sheet("project", [project("P1"), project("P2")]), base=1)
    theirs = delivery(sheet("project", [project("P1"), project("P3")]), base=1, who="Li Na")
    store.publish("own", theirs)
    with pytest.raises(store.Stale) as caught:
        store.publish("own", mine)
    assert caught.value.values["number"] == 2
    assert "Li Na" in caught.value.say("zh")
    again = store.plan("own", mine)
    assert store.publish("own", replace(mine, base=again.base)).number == 3


def test_somebody_who_is_publishing_is_waited_for_and_then_named(monkeypatch):
    monkeypatch.setattr("oneboard.store.lock.PAUSE", 0.01)
    with publish_lock(OWN), pytest.raises(store.Locked), publish_lock(OWN, patience=0.05):
        pass


def test_nothing_is_no_version():
    with pytest.raises(store.StoreTrouble) as caught:
        publish(sheet("project", []))
    assert caught.value.code == "nothing_to_publish"
    assert store.versions("own") == []


@pytest.mark.parametrize(
    "wrong",
    [
        replace(delivery(sheet("project", [project("P1")])), sources=()),
        replace(delivery(sheet("project", [project("P1")])), tables={"nonsense": None}),
        delivery(sheet("project", [project("P1")], table_name="spend")),
        replace(
            delivery(sheet("project", [project("P1")])),
            tables={"project": arrow("project", [project("P1")], 0).append_column("colour", [[1]])},
        ),
    ],
)
def test_a_delivery_that_makes_no_sense_is_our_own_mistake(wrong):
    with pytest.raises(ValueError, match=r"not tables|not columns|name no source"):
        store.plan("own", wrong)


def test_originals_are_kept_by_their_hash(tmp_path):
    upload = write_file(tmp_path / "list.xlsx", b"the original")
    publish(sheet("project", [project("P1")], sha256=upload.sha256), uploads=(upload,))
    upload.path.write_bytes(b"changed afterwards")
    assert store.upload_path(upload.sha256).read_bytes() == b"the original"
    assert store.taken("own", [upload.sha256, "0" * 64]) == {upload.sha256: 1}
    assert ask("select number, sha256, file from data.upload") == [(1, upload.sha256, "list.xlsx")]


def test_a_file_that_changes_while_it_is_loaded_is_refused(tmp_path):
    upload = write_file(tmp_path / "list.xlsx", b"the original")
    upload.path.write_bytes(b"changed meanwhile")
    with pytest.raises(store.StoreTrouble) as caught:
        publish(sheet("project", [project("P1")]), uploads=(upload,))
    assert caught.value.code == "upload_changed"
    assert store.versions("own") == []
    assert list(store.upload_path(upload.sha256).parent.iterdir()) == []


def test_a_version_that_does_not_add_up_is_thrown_away(no_marts):
    publish(sheet("spend", [voucher("a", 10)]))
    (no_marts / "spoilt.sql").write_text("select missing from spend")
    with pytest.raises(store.Unsound) as caught:
        publish(sheet("spend", [voucher("b", 10)]))
    assert caught.value.values["mart"] == "spoilt"
    assert [info.number for info in store.versions("own")] == [1]
    assert not OWN.building.exists()


SPOILT = {
    "update next.main.spend set amount = 11 where doc_no = 'a'": "unsound_sums",
    "delete from next.main.spend where doc_no = 'b'": "unsound_sums",
    "update next.main.spend set doc_no = 'c'": "unsound_keys",
    "delete from next.main.source": "unsound_sources",
}


def test_sums_keys_and_sources_are_proven_on_the_written_file(monkeypatch):
    publish(sheet("spend", [voucher("a", 10), voucher("b", 20)]))
    prove = write.prove
    for sql, code in SPOILT.items():

        def spoil(bench, sql=sql, **more):
            bench.run(sql)
            prove(bench, **more)

        monkeypatch.setattr(write, "prove", spoil)
        with pytest.raises(store.Unsound) as caught:
            publish(sheet("spend", [voucher("c", 30)]))
        assert caught.value.code == code
    assert [info.number for info in store.versions("own")] == [1]


def test_the_order_of_the_last_steps(monkeypatch):
    """Flushed before it is named, named before it is pointed to."""
    steps = []
    fsync, point = durable.fsync, pointer.write
    monkeypatch.setattr(durable, "fsync", lambda path: (steps.append(path.name), fsync(path))[1])
    monkeypatch.setattr(
        pointer, "write", lambda board, number: (steps.append("pointer"), point(board, number))[1]
    )
    publish(sheet("project", [project("P1")]))
    assert steps == ["version.tmp", "versions", "pointer", ".current.json.new", "own"]


def test_issues_live_as_long_as_the_rows_they_are_about():
    issue = store.AcceptedIssue(0, "DATE_SWAPPED", "warn", "H17", "plan_end", "13/13/26", "x", "y")
    publish(sheet("project", [project("P1")]), issues=(issue,))
    [source] = ask("select source_id from data.source")
    assert ask("select code, cell, source_id from data.accepted_issue") == [
        ("DATE_SWAPPED", "H17", *source)
    ]
    publish(sheet("spend", [voucher("a", 1)]))
    assert len(ask("select 1 from data.accepted_issue")) == 1
    publish(sheet("project", [project("P1")]), as_of=SEPTEMBER)
    assert ask("select 1 from data.accepted_issue") == []


def test_a_version_of_an_older_dictionary_gets_today_s_columns():
    spend = dictionary.tables()["spend"]
    older = replace(spend, columns=tuple(c for c in spend.columns if c.name != "payee"))
    with pytest.MonkeyPatch.context() as patch:
        for module in ("shape", "arrive", "work", "write", "derive", "effect"):
            patch.setattr(
                f"oneboard.store.{module}.tables", lambda: dictionary.tables() | {"spend": older}
            )
        publish(sheet("spend", [voucher("a", 10)]))
    publish(sheet("spend", [voucher("b", 20, payee="Kiln Works")]))
    columns = "select count(*) from duckdb_columns() where column_name = 'payee'"
    assert [ask(columns, number=number) for number in (1, 2)] == [[(0,)], [(1,)]]
    rows = ask("select doc_no, payee from data.spend order by 1")
    assert rows == [("a", None), ("b", "Kiln Works")]


def test_versions_keep_their_dates_in_order():
    publish(sheet("project", [project("P1")]), as_of=SEPTEMBER)
    assert publish(sheet("spend", [voucher("a", 1)]), as_of=date(2026, 1, 1)).as_of == SEPTEMBER


def test_copies_of_a_version_open_elsewhere(tmp_path, monkeypatch):
    publish(sheet("project", [project("P1")]))
    shutil.copytree(OWN.folder, tmp_path / "other" / "boards" / "own")
    monkeypatch.setenv("ONEBOARD_DATA", str(tmp_path / "other"))
    assert ask("select project_id from data.project") == [("P1",)]
