"""Charts for the wall: what each lane says."""

import pytest

from oneboard import text
from oneboard.charts import Look, evidence, points_time, wall
from tests.charts.answers import answer

LOOKS = [Look(lang, mode) for lang in text.LANGUAGES for mode in ("light", "dark")]


def bars(figure):
    (only,) = figure.data
    return only


@pytest.mark.parametrize("look", LOOKS)
def test_the_longest_bar_is_in_colour_and_the_axis_leaves_room_for_words(look):
    rows = [
        {"project_id": "P1", "project_name": "<b>磁环", "share_of_total": 0.75},
        {"project_id": "P2", "project_name": None, "share_of_total": 0.25},
    ]
    figure = wall.exceptions(answer("supervision/exceptions", *rows), look)
    assert list(bars(figure).x) == [0.75, 0.25]
    assert bars(figure).marker.color == (look.paint.accent, look.paint.quiet)
    assert figure.layout.xaxis.range[1] > 0.75 * 1.2
    assert figure.layout.yaxis.ticktext == ("&lt;b&gt;磁环", "P2")


def test_without_a_value_there_is_a_lane_and_no_bar():
    figure = wall.stock(answer("pipeline/stock", {"stage": "pilot", "projects": 2}), Look("en"))
    assert list(bars(figure).x) == [None] and "2 projects" in bars(figure).text[0]
    assert figure.layout.yaxis.ticktext == ("Pilot",)


def test_a_resource_is_named_with_its_department():
    row = {"resource_id": "L1", "department": "湿法", "resource": "萃取线", "load": 1.5}
    figure = wall.capacity(answer("capacity/resources", row), Look("zh"))
    assert figure.layout.yaxis.ticktext == ("湿法 · 萃取线",) and "150" in bars(figure).text[0]


def test_a_part_of_the_mix_says_its_share_and_its_projects():
    row = {"dimension": "tech_field", "slice": "磁材", "projects": 17, "money_share": 0.24}
    figure = wall.mix(answer("portfolio/balance", row), Look("en"))
    assert list(bars(figure).x) == [0.24] and "24%" in bars(figure).text[0]
    assert "17" in bars(figure).text[0] and figure.layout.yaxis.ticktext == ("磁材",)


@pytest.mark.parametrize("look", LOOKS)
def test_a_dependency_says_who_removes_it_by_shape_and_word(look):
    rows = [{"item": name, "removal": name} for name in ("nobody", "late", "planned")]
    figure = wall.removal(answer("self_reliance/removal", *rows), look)
    assert bars(figure).marker.symbol == ("diamond", "triangle-up", "circle")
    assert len({*bars(figure).text}) == 3


def test_the_ladder_by_number_leaves_the_money_out():
    row = {"claim_kind": "output", "claims": 4, "claims_verified": 1, "claims_documented": 3,
           "claim_money": 9e6, "money_verified": 9e6}  # fmt: skip
    figure = evidence.by_number(answer("evidence/ladder", row), Look("en"))
    assert {trace.xaxis for trace in figure.data} == {"x"}
    assert [list(trace.x) for trace in figure.data][:2] == [[0.25], [0.75]]


def test_the_pillars_stand_without_deductions():
    row = {"quarter": "2026-Q3", "points_input": 3.0, "points_deduction": -1.0}
    figure = points_time.pillars(answer("points/over_time", row), Look("en"))
    assert "points_deduction" not in {trace.name for trace in figure.data}
