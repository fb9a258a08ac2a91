"""Going back publishes the old content as a new version; nothing is lost."""

import duckdb
import pytest

from oneboard import store
from tests.store.making import (
    SEPTEMBER,
    ask,
    project,
    publish,
    sheet,
    voucher,
    write_file,
)
from tests.store.test_restricted import cases


def test_the_old_content_is_the_new_version():
    publish(sheet("project", [project("P1"), project("P2")]), sheet("spend", [voucher("a", 1)]))
    publish(sheet("project", [project("P1", status="closing"), project("P3")]), as_of=SEPTEMBER)
    info = store.rollback("own", 1, who="Li Na", reason="wrong file")
    assert (info.number, info.base, info.kind) == (3, 1, "rollback")
    assert (info.published_by, info.note) == ("Li Na", "wrong file")
    assert info.as_of == store.version("own", 1).as_of
    assert store.version("own") == info
    for table in ("project", "spend", "project_history", "source", "source_cell", "value_source"):
        old, new = (
            ask(f"select * from data.{table} order by all", number=number) for number in (1, 3)
        )
        assert old == new, table


def test_what_changes_by_going_back_is_logged():
    publish(sheet("project", [project("P1"), project("P2")]))
    publish(sheet("project", [project("P1", status="closing"), project("P3")]), as_of=SEPTEMBER)
    store.rollback("own", 1, who="Li Na", reason="wrong file")
    log = ask(
        "select row_key, change, column_name, before, after from data.change_log order by all"
    )
    assert log == [
        ("P1", "changed", "status", "closing", "active"),
        ("P2", "added", None, None, None),
        ("P3", "left", None, None, None),
    ]


def test_one_may_publish_on_it_and_bring_the_file_again(tmp_path):
    upload = write_file(tmp_path / "a.xlsx", b"x")
    publish(sheet("project", [project("P1")]))
    publish(sheet("spend", [voucher("a", 1)], sha256=upload.sha256), uploads=(upload,))
    store.rollback("own", 1, who="Li Na", reason="wrong unit")
    assert store.taken("own", [upload.sha256]) == {}
    publish(sheet("spend", [voucher("a", 2)], sha256=upload.sha256), uploads=(upload,))
    assert store.taken("own", [upload.sha256]) == {upload.sha256: 4}
    assert ask("select amount from data.spend") == [(2,)]


def test_the_register_is_not_turned_back_and_no_source_takes_the_place_of_another():
    publish(sheet("project", [project("P1")]), cases()[0])
    publish(sheet("project", [project("P1"), project("P2")]))
    store.rollback("own", 1, who="Li Na", reason="wrong file")
    publish(cases(severity="minor", case_id="C2")[0])
    publish(cases(severity="very_serious")[0])
    store.rollback("own", 2, who="Li Na", reason="it was right")
    found = store.register("own", 6, who="officer", why="test")
    assert {(one["case_id"], one["severity"]) for one in found} == {
        ("C1", "very_serious"), ("C2", "minor"),
    }  # fmt: skip
    assert ask("select project_id from data.project order by 1") == [("P1",), ("P2",)]
    with duckdb.connect(store.Board("own").restricted_file(6), read_only=True) as con:
        theirs = {one for (one,) in con.execute("select source_id from source").fetchall()}
    ours = {one for (one,) in ask("select source_id from data.source")}
    assert theirs and ours and not theirs & ours


def test_only_to_a_version_that_there_is():
    publish(sheet("project", [project("P1")]))
    with pytest.raises(store.NoVersion):
        store.rollback("own", 5, who="Li Na", reason="?")
    assert store.version("own").number == 1
