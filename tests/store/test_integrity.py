"""Nobody looks at the register without a line in the log."""

import pytest

from oneboard import store
from tests.store.making import project, publish, sheet
from tests.store.test_restricted import CASE, OWN


def publish_case(**more) -> None:
    publish(sheet("integrity_case", [CASE | more]), sheet("project", [project("P1")]))


def test_every_look_is_noted_with_who_and_how_many_and_not_with_what():
    publish_case()
    [case] = store.register("own", 1, who="officer", why="page")
    assert case["subject_ref"] == CASE["subject_ref"]
    assert not {"source_id", "source_row"} & set(case)
    [entry] = store.register_views()
    assert (entry.who, entry.action) == ("officer", "view_register")
    assert entry.details == {"board": "own", "version": 1, "rows": 1, "why": "page"}
    assert "SECRET" not in str(entry)
    assert store.audit_is_whole()


def test_an_empty_register_is_a_look_as_well():
    publish(sheet("project", [project("P1")]))
    assert store.register("own", 1, who="officer", why="page") == []
    assert store.register_views()[0].details["rows"] == 0


def test_who_is_turned_away_is_noted_too():
    publish_case()
    store.deny_register("own", who="somebody")
    store.register("own", 1, who="officer", why="page")
    assert [entry.action for entry in store.register_views()] == ["view_register", "deny_register"]


def test_what_cannot_be_noted_is_not_shown(monkeypatch):
    publish_case()

    def full(*_):
        raise store.StoreTrouble("state_unreachable", reason="audit")

    monkeypatch.setattr("oneboard.store.integrity.note", full)
    with pytest.raises(store.StoreTrouble):
        store.register("own", 1, who="officer", why="page")


def test_nothing_keeps_the_file_open():
    publish_case()
    store.register("own", 1, who="officer", why="page")
    OWN.restricted_file(1).rename(OWN.versions / "moved")
    with pytest.raises(store.BrokenVersion):
        store.register("own", 1, who="officer", why="page")
