"""Departments side by side on screen, for the head of one of them."""

import pytest

from oneboard import access, text
from tests.ui.board import opened, told

HEAD = access.viewer("h", frozenset({"department_head"}), ("D07",))
PAGE = "steering/departments"


@pytest.mark.usefixtures("on_sample")
def test_a_head_reaches_the_own_pages_and_no_rows_of_others(monkeypatch):
    monkeypatch.setattr(access, "local", lambda: HEAD)
    board = opened(PAGE)
    assert text.say("departments.sums", "en", n=5)[:40] in told(board.caption)
    ways = next(box for box in board.selectbox if box.key == "departments:opened")
    assert len(ways.options) == 2, "the own department and the one below it"
    board.session_state["departments:opened"] = "D07"
    for department, is_shut in (("D02", True), ("D09", False)):
        board.query_params["figure"] = "departments/side_by_side:budget_year"
        board.query_params["mark"] = department
        board.run()
        [dialog] = board.get("dialog")
        shut = text.say("passport.rows_of_others", "en")
        assert (shut in told(dialog.info)) is is_shut
        assert bool(dialog.success) is not is_shut, "the rows add up to the figure"
    links = [link.proto for link in board.get("page_link") if "department=D07" in str(link.proto)]
    assert len(links) >= 3


@pytest.mark.usefixtures("on_sample")
def test_an_earlier_version_shows_a_head_the_own_departments_and_says_so(monkeypatch):
    monkeypatch.setattr(access, "local", lambda: HEAD)
    board = opened(PAGE)
    board.query_params["version"] = "1"
    board.run()
    assert not board.exception
    assert text.say("departments.earlier", "en")[:40] in told(board.caption)
    assert len(board.dataframe[0].value) == 2
