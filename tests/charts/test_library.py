"""The charts and sentences of the project library."""

from datetime import date

import pytest

from oneboard import text
from oneboard.charts import Look, library
from oneboard.findings import library as findings
from tests.charts.answers import answer

LOOKS = [Look(lang, mode) for lang in text.LANGUAGES for mode in ("light", "dark")]
STATE = {"library_state": "active", "projects": 3, "budget_total": 9e6, "unspent": 4e6}
MOVE = {"list_version": 3, "listed_on": date(2026, 9, 30), "move_group": "out",
        "move_kind": "left", "projects": 2, "budget_total": 1e6, "is_latest": True}  # fmt: skip
STOPPED = {"project_id": "A", "project_name": "<b>磁</b>", "stopped_on": date(2026, 5, 1),
           "spent_at_stop": 0.3, "money_released": 7e6, "outputs_kept": 2,
           "is_credit": True}  # fmt: skip


def trace(figure, name):
    return next(t for t in figure.data if t.name == name)


@pytest.mark.parametrize("look", LOOKS)
def test_steps_show_projects_and_money_in_the_order_of_a_life(look):
    shelf = STATE | {"library_state": "shelf", "projects": 1}
    figure = library.states(answer("library/states", STATE, shelf), look)
    assert [t.name for t in figure.data] == ["projects", "budget_total"]
    assert trace(figure, "projects").marker.color == (look.paint.accent, look.paint.against)
    assert "active" not in trace(figure, "projects").y
    assert [list(mark) for mark in figure.data[0].customdata] == [["active"], ["shelf"]]


@pytest.mark.parametrize("look", LOOKS)
def test_changes_stand_beside_those_of_the_lists_before(look):
    earlier = MOVE | {"list_version": 2, "listed_on": date(2026, 6, 30), "projects": 5}
    came = MOVE | {"move_group": "in", "move_kind": "entered", "projects": 4}
    oldest = earlier | {"list_version": 1}
    figure = library.moves(answer("library/moves", oldest, earlier, came, MOVE), look)
    assert [t.name for t in figure.data] == ["before", "latest"]
    assert list(trace(figure, "latest").y) == [0, 1]
    assert list(trace(figure, "before").x) == [5]
    assert [list(mark) for mark in trace(figure, "latest").customdata] == [
        [3, "entered"], [3, "left"],
    ]  # fmt: skip


def test_one_list_has_none_before_it():
    figure = library.moves(answer("library/moves", MOVE), Look("zh"))
    assert [t.name for t in figure.data] == ["latest"]


def test_what_lies_for_too_long_has_a_colour():
    row = {"project_id": "A", "project_name": "磁环", "shelf_days": 400, "is_long_on_shelf": True}
    fresh = row | {"project_id": "B", "shelf_days": 40, "is_long_on_shelf": False}
    look = Look("en")
    bars = library.shelf(answer("library/shelf", row, fresh), look).data[0]
    assert bars.marker.color == (look.paint.against, look.paint.quiet)
    assert list(bars.x) == [400, 40]


@pytest.mark.parametrize("look", LOOKS)
def test_a_credit_is_seen_and_names_stay_text(look):
    late = STOPPED | {"project_id": "B", "is_credit": False}
    bars = library.stopped(answer("library/stopped", STOPPED, late), look).data[0]
    assert bars.marker.color == (look.paint.ok, look.paint.quiet)
    assert "<b>磁" not in bars.hovertext[0]


@pytest.mark.parametrize("lang", text.LANGUAGES)
def test_findings_say_what_the_rows_say(lang):
    shelf = STATE | {"library_state": "shelf", "projects": 7}
    assert "10" in findings.states(answer("library/states", STATE, shelf), lang)
    assert "2026-09-30" in findings.moves(answer("library/moves", MOVE), lang)
    none = findings.stopped(answer("library/stopped", STOPPED | {"is_credit": False}), lang)
    assert none == text.say("finding.library.stopped_late", lang, all=1)
