"""Deliveries that wait: for another person, for answers, for somebody to look; none twice."""

import json

import pytest

from oneboard import store
from oneboard.commands import load as command
from oneboard.ingest.road import inbox, queue
from oneboard.ingest.road.wish import as_text
from tests.ingest.road.made import loaded, opaque, projects


def dropped(path):
    inbox.folder().mkdir(parents=True, exist_ok=True)
    return path.rename(inbox.folder() / path.name)


def taken(lang: str = "en") -> list[str]:
    return [told["outcome"] for told in inbox.take(store.OWN, lang=lang)]


class TestAnotherPerson:
    @pytest.fixture(autouse=True)
    def asked_for(self):
        store.change_settings({"publish_by_another": "yes"}, who="w")

    def test_who_brought_it_may_not_publish_it(self, tmp_path):
        told = loaded(projects(tmp_path / "list.xlsx"), who="ann")
        assert told["outcome"] == "queued"
        assert not store.versions(store.OWN)
        (waiting,) = store.staged(store.OWN)
        assert (waiting.who, waiting.status, waiting.files) == ("ann", "ready", ("list.xlsx",))
        assert queue.order_of(waiting)["files"][0]["name"] == "list.xlsx"

    def test_somebody_else_may(self, tmp_path):
        path = projects(tmp_path / "list.xlsx")
        assert loaded(path, who="bob", brought_by="ann")["outcome"] == "published"

    def test_the_command_says_that_it_waits(self, tmp_path, capsys):
        assert command.main([str(projects(tmp_path / "list.xlsx"))]) == command.WAITS
        assert "waiting for a person" in capsys.readouterr().out


def test_comments_go_with_the_delivery():
    one = store.stage(store.OWN, ["a.csv"], who="ann")
    store.comment_on_staged(one.id, "two budgets are confirmed", who="bob")
    (found,) = store.staged_comments(one.id)
    assert (found.who, found.text) == ("bob", "two budgets are confirmed")
    store.unstage(one.id)
    assert not store.staged_comments(one.id)


class TestInbox:
    def test_a_file_with_questions_waits_on_screen_and_is_not_taken_twice(self, tmp_path):
        dropped(opaque(tmp_path / "works.csv"))
        assert taken() == ["waits"]
        (waiting,) = store.staged(store.OWN)
        assert (waiting.who, waiting.status) == ("inbox", "waiting")
        receipts = inbox.folder() / inbox.RECEIPTS
        told = json.loads((receipts / "works.csv.json").read_text("utf-8"))
        assert told["files"][0]["questions"]
        assert "works.csv" in (receipts / "works.csv.txt").read_text("utf-8")
        dropped(opaque(tmp_path / "again.csv"))
        assert taken() == ["taken"]
        assert len(store.staged(store.OWN)) == 1

    def test_answers_laid_beside_it_publish_it_and_clear_the_queue(self, tmp_path):
        dropped(opaque(tmp_path / "works.csv"))
        assert taken() == ["waits"]
        back = (inbox.folder() / inbox.WAITING / "works.csv").rename(inbox.folder() / "works.csv")
        answers = {"works.csv||table|": "project", "works.csv||column|B": "project.budget_total",
                   "works.csv||unit|B": as_text(1)}  # fmt: skip
        back.with_name(back.name + inbox.ANSWERS).write_text(json.dumps(answers), "utf-8")
        assert taken() == ["published"]
        assert not store.staged(store.OWN)

    def test_a_clear_file_waits_where_the_setting_says_so(self, tmp_path):
        store.change_settings({"inbox_publishes": "no"}, who="w")
        dropped(projects(tmp_path / "list.xlsx"))
        assert taken("zh") == ["queued"]
        assert [one.status for one in store.staged(store.OWN)] == ["ready"]
        assert not store.versions(store.OWN)
