"""The file behind typed questions: made once, beside all else, and waited for a while only."""

from threading import Event

import pytest

from oneboard import access, query
from oneboard.explore import sandbox
from oneboard.explore.result import Refused

ANALYST = access.Viewer("analyst", frozenset({"analyst"}))


@pytest.mark.usefixtures("on_sample")
def test_whoever_asks_while_the_file_is_made_is_told_so_and_served_later(monkeypatch, tmp_path):
    monkeypatch.setattr(sandbox, "_place", lambda seen: tmp_path / "large.duckdb")
    monkeypatch.setattr(sandbox, "WAIT", 0.01)
    goes_on, made = Event(), []

    def make(path, seen):
        assert goes_on.wait(10)
        path.touch()
        made.append(path)

    monkeypatch.setattr(sandbox, "_make", make)
    seen = query.sight(ANALYST)
    for _ in range(2):
        with pytest.raises(Refused, match="being_made"):
            sandbox.sandbox(seen)
    goes_on.set()
    monkeypatch.setattr(sandbox, "WAIT", 10)
    assert [sandbox.sandbox(seen), sandbox.sandbox(seen)] == made * 2


@pytest.mark.usefixtures("on_sample")
def test_a_file_that_could_not_be_made_is_tried_again(monkeypatch, tmp_path):
    monkeypatch.setattr(sandbox, "_place", lambda seen: tmp_path / "again.duckdb")
    tries = iter([OSError("full"), None])

    def make(path, seen):
        trouble = next(tries)
        if trouble:
            raise trouble
        path.touch()

    monkeypatch.setattr(sandbox, "_make", make)
    seen = query.sight(ANALYST)
    with pytest.raises(OSError, match="full"):
        sandbox.sandbox(seen)
    assert sandbox.sandbox(seen).exists()


@pytest.mark.usefixtures("on_sample")
def test_no_file_is_begun_for_who_may_not_ask():
    with pytest.raises(Refused, match="not_yours"):
        sandbox.begin(query.sight(access.Viewer("boss", frozenset({"executive"}))))
