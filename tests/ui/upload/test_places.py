"""Where a column may go, and how that is said."""

import pytest

from oneboard import dictionary, text
from oneboard.ingest.targets import targets_of
from oneboard.ui.upload.places import label, options, with_header


def test_leaving_out_comes_first_and_a_tables_own_columns_next():
    found = options(["project", "gate_decision"])
    assert found[:2] == ["", "project.project_id"]
    assert "gate_decision.decision_date{gate=to_pilot}" in found
    assert len(found) == len(set(found))


@pytest.mark.parametrize("table", list(dictionary.tables()))
def test_every_place_is_an_answer_that_the_loader_understands(table):
    for place in options([table])[1:]:
        (target,) = targets_of(with_header(place, "4*"))
        assert target.table == table


@pytest.mark.parametrize("table", list(dictionary.tables()))
@pytest.mark.parametrize("lang", text.LANGUAGES)
def test_no_two_places_are_called_the_same(table, lang):
    called = [label(place, lang) for place in options([table])[1:]]
    assert len(called) == len(set(called))


def test_a_header_can_be_the_code_itself():
    assert "points.points{rule_code=*}" in options(["points"])
    assert with_header("points.points{rule_code=*}", "4*") == "points.points{rule_code=4*}"
    assert with_header("points.points", "4*") == "points.points"


def test_a_place_is_called_by_table_column_and_value():
    said = label("gate_decision.decision_date{gate=to_pilot}", "zh")
    assert said == "阶段评审 · 评审日期 [评审节点: 转中试]"
