"""The charts and sentences on the division of labour and the value chain."""

import pytest

from oneboard import text
from oneboard.charts import Look, division, division_chain
from oneboard.findings import division as findings
from tests.charts.answers import answer

LOOKS = [Look(lang, mode) for lang in text.LANGUAGES for mode in ("light", "dark")]
UNIT = {"dept_id": "N", "department": "中心", "unit_tier": "national", "projects": 3,
        "projects_inside": 1, "projects_outside": 2, "projects_undeclared": 0, "unspent": 1e6,
        "projects_across": 1}  # fmt: skip
FINE = UNIT | {"dept_id": "I", "department": "<b>所", "unit_tier": "institute", "projects": 1,
               "projects_outside": 0}  # fmt: skip
PAIR = {"left_id": "A", "left_name": "<b>甲", "left_department": "一所", "right_id": "B",
        "right_name": "乙", "right_department": "二所", "likeness": 0.66,
        "shared_words": "抛光 · 回收", "same_field": True, "money_both": 5e6}  # fmt: skip
AREA = {"dept_id": "I", "department": "所", "focus_area": "抛光", "projects_own": 2,
        "projects_other": 1}  # fmt: skip
STEP = {"chain_step": "mining_smelting", "projects": 4, "unspent": 3e6, "trl_laboratory": 1,
        "trl_engineering": 2, "trl_industrial": 1, "trl_unknown": 0, "step_dependencies": 2,
        "step_single": 1}  # fmt: skip


def trace(figure, name):
    return next(t for t in figure.data if t.name == name)


@pytest.mark.parametrize("look", LOOKS)
def test_units_stand_in_their_tiers(look):
    asked = answer("division/units", UNIT, FINE, FINE | {"dept_id": "J"})
    figure = division.units(asked, look)
    names = figure.layout.yaxis.ticktext
    assert ["span" in name for name in names] == [True, True, False]
    assert list(trace(figure, "projects_outside").x) == [2, 0, 0]
    assert "<b>所" not in "".join(trace(figure, "projects_inside").hovertext)
    assert "2" in findings.units(asked, look.lang)


def test_no_unit_is_blamed_without_a_declared_focus():
    blank = UNIT | {"projects_inside": 0, "projects_outside": 0, "projects_undeclared": 3}
    told = findings.units(answer("division/units", blank), "en")
    assert told == text.say("finding.division.units_undeclared", "en", n=3)
    assert findings.units(answer("division/units", FINE), "en") == text.say(
        "finding.division.units_fine", "en", n=1
    )


@pytest.mark.parametrize("look", LOOKS)
def test_a_pair_names_both_and_says_why(look):
    asked = answer("division/overlaps", PAIR, PAIR | {"same_field": False})
    figure = division.overlaps(asked, look)
    bars = trace(figure, "likeness")
    assert bars.marker.color[0] != bars.marker.color[1]
    assert "抛光 · 回收" in bars.hovertext[0]
    assert "<b>甲" not in bars.hovertext[0]
    assert figure.layout.yaxis.ticktext[0].count("<br>") == 1
    assert "66.0%" in findings.overlaps(asked, look.lang)


def test_only_the_closest_pairs_are_drawn():
    figure = division.overlaps(answer("division/overlaps", *[PAIR] * 30), LOOKS[0])
    assert len(figure.data[0].x) == division.PAIRS


@pytest.mark.parametrize("look", LOOKS)
def test_a_focus_area_of_nobody_is_a_ring(look):
    empty = AREA | {"focus_area": "规划", "projects_own": 0, "projects_other": 0}
    elsewhere = AREA | {"projects_own": 0}
    asked = answer("division/focus", AREA, empty, elsewhere)
    ring = trace(division.focus(asked, look), "nobody")
    assert list(ring.y) == [1]
    assert [list(mark) for mark in ring.customdata] == [["I", "规划"]]
    assert findings.focus(asked, "en") == text.say(
        "finding.division.focus", "en", n=3, nobody=1, elsewhere=1
    )


@pytest.mark.parametrize("look", LOOKS)
def test_fields_and_units_cross_in_squares(look):
    cell = {"tech_field": "永磁", "units_in_field": 2, "dept_id": "B", "department": "部",
            "unit_tier": "business", "projects": 4, "unspent": 1e6}  # fmt: skip
    other = cell | {"dept_id": "I", "department": "所", "unit_tier": "institute", "projects": 1}
    asked = answer("division/fields", cell, other)
    figure = division.fields(asked, look)
    squares = trace(figure, "squares")
    assert list(figure.layout.xaxis.ticktext) == ["所", "部"], "institutes before business units"
    assert list(squares.x) == [1, 0]
    assert squares.marker.color[0] != squares.marker.color[1]
    assert "永磁" in findings.fields(asked, look.lang)


@pytest.mark.parametrize("look", LOOKS)
def test_who_waits_is_told_with_the_late_ones_first(look):
    cell = {"waiting_id": "B", "waiting_unit": "部", "dept_id": "I", "department": "所",
            "projects": 5, "projects_late": 2, "unspent": 1e6, "longest_delay": 90}  # fmt: skip
    asked = answer("division/waits", cell)
    assert list(trace(division.waits(asked, look), "squares").text) == ["2/5"]
    assert "2" in findings.waits(asked, look.lang)
    calm = answer("division/waits", cell | {"projects_late": 0})
    assert findings.waits(calm, "en") == text.say("finding.division.waits_fine", "en", n=5)


@pytest.mark.parametrize("look", LOOKS)
def test_steps_are_told_in_words_with_what_they_depend_on(look):
    loose = STEP | {"chain_step": "none", "projects": 0, "unspent": 0, "trl_laboratory": 0,
                    "trl_engineering": 0, "trl_industrial": 0, "step_single": 0}  # fmt: skip
    asked = answer("division/chain", STEP, loose)
    figure = division_chain.steps(asked, look)
    assert "mining_smelting" not in figure.layout.yaxis.ticktext[0]
    assert trace(figure, "step_dependencies").text == (
        text.say("chart.division.single", look.lang, n=2, single=1), "2",
    )  # fmt: skip
    assert "100.0%" in findings.chain(asked, look.lang)


def test_elements_and_sites_show_where_there_is_nothing():
    cells = [
        {"rare_element": "Ce", "chain_step": "materials", "projects": 3, "unspent": 3e6},
        {"rare_element": "Ce", "chain_step": "separation", "projects": 1, "unspent": 1e6},
        {"rare_element": "Lu", "chain_step": "materials", "projects": 1, "unspent": None},
    ]
    asked = answer("division/chain_elements", *cells)
    figure = division_chain.elements(asked, LOOKS[0])
    assert list(trace(figure, "squares").x) == [1, 0, 1], "in the order of the chain"
    assert findings.chain_elements(asked, "en") == text.say(
        "finding.division.chain_elements", "en", element="Ce", steps=2, thin=1
    )
    site = {"base": "", "chain_step": "materials", "projects": 1, "unspent": 1e6}
    sites = answer("division/chain_bases", site)
    assert list(division_chain.bases(sites, LOOKS[0]).layout.yaxis.ticktext) == ["–"]
    assert "1" in findings.chain_bases(sites, "zh")


def test_white_spots_are_counted_by_kind():
    spots = [{"spot_kind": kind} for kind in ("focus", "focus", "demand")]
    assert findings.white_spots(answer("division/white_spots", *spots), "en") == text.say(
        "finding.division.white_spots", "en", n=3, focus=2, dependency=0, demand=1
    )
