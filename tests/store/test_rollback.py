"""Going back publishes the old content as a new version; nothing is lost."""

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
    assert ask("select amount, source_id from data.spend") == [(2, 2)]


def test_only_to_a_version_that_there_is():
    publish(sheet("project", [project("P1")]))
    with pytest.raises(store.NoVersion):
        store.rollback("own", 5, who="Li Na", reason="?")
    assert store.version("own").number == 1
