"""Loading from the command line: what it says, what it leaves, how it ends."""

import json

import pytest

from oneboard import store
from oneboard.commands import load
from tests.ingest.road.made import opaque, projects

PUBLISHED, WAITS, REFUSED = 0, 2, 3


@pytest.fixture(autouse=True)
def digests(monkeypatch):
    """Versions whose digest is asked for; writing it is tested in its own room."""
    asked = []
    monkeypatch.setattr(
        "oneboard.digest.after_publish", lambda board, number: bool(asked.append((board, number)))
    )
    return asked


@pytest.fixture
def report(tmp_path):
    return tmp_path / "report.json"


def told(report) -> dict:
    return json.loads(report.read_text("utf-8"))


def test_a_clear_file_is_published(tmp_path, report, digests, capsys):
    path = str(projects(tmp_path / "list.xlsx"))
    assert load.main([path, "--as-of", "2026-06-30", "--report", str(report)]) == PUBLISHED
    assert told(report)["version"]["as_of"] == "2026-06-30"
    said = capsys.readouterr()
    assert "1" in said.out
    assert digests == [("own", 1)] and "oneboard digest" in said.err
    assert [info.number for info in store.versions(store.OWN)] == [1]


def test_a_dry_run_publishes_nothing(tmp_path, report, digests):
    path = str(projects(tmp_path / "list.xlsx"))
    assert load.main([path, "--dry-run", "--report", str(report)]) == PUBLISHED
    assert told(report)["outcome"] == "ready"
    assert store.versions(store.OWN) == digests == []


def test_what_waits_is_answered_by_a_file(tmp_path, report):
    path = opaque(tmp_path / "works.csv")
    assert load.main([str(path), "--report", str(report)]) == WAITS
    (question,) = [one for one in told(report)["files"][0]["questions"] if one["required"]]
    answers = tmp_path / "answers.json"
    answers.write_text(json.dumps({question["id"]: question["guess"]}), "utf-8")
    assert load.main([str(path), "--answers", str(answers), "--report", str(report)]) == PUBLISHED
    assert told(report)["version"]["number"] == 1


def test_a_refused_file_ends_with_three(tmp_path, capsys, monkeypatch):
    path = tmp_path / "list.xlsx"
    path.write_bytes(b"%PDF-1.7")
    monkeypatch.setenv("ONEBOARD_LANG", "zh")
    assert load.main([str(path)]) == REFUSED
    assert "PDF" in capsys.readouterr().out
    assert store.versions(store.OWN) == []


def test_a_file_that_is_not_there_ends_with_three(tmp_path, capsys):
    assert load.main([str(tmp_path / "nowhere.xlsx")]) == REFUSED
    assert "nowhere.xlsx" in capsys.readouterr().out


@pytest.mark.parametrize(
    "arguments", [[], ["x.csv", "--as-of", "soon"], ["x.csv", "--answers", "nowhere.json"]]
)
def test_wrong_arguments_are_said_in_words(arguments, capsys):
    with pytest.raises(SystemExit):
        load.main(arguments)
    assert "Traceback" not in capsys.readouterr().err


def test_the_inbox_takes_a_file_once_and_leaves_a_receipt(tmp_path, digests):
    inbox = store.data_folder() / "inbox"
    inbox.mkdir(parents=True)
    projects(inbox / "list.xlsx")
    assert load.main(["--inbox"]) == PUBLISHED
    assert (inbox / "done" / "list.xlsx").exists()
    assert "list.xlsx" in (inbox / "receipts" / "list.xlsx.txt").read_text("utf-8")
    projects(inbox / "again.xlsx").write_bytes((inbox / "done" / "list.xlsx").read_bytes())
    assert load.main(["--inbox"]) == PUBLISHED
    assert [info.number for info in store.versions(store.OWN)] == [1]
    assert digests == [("own", 1)]


def test_what_the_inbox_cannot_load_waits_there(tmp_path):
    inbox = store.data_folder() / "inbox"
    inbox.mkdir(parents=True)
    opaque(inbox / "works.csv")
    assert load.main(["--inbox"]) == WAITS
    assert (inbox / "waiting" / "works.csv").exists()
