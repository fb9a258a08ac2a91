"""Readiness scales, the order of stages, and what the scales expect of one another."""

import re

import pytest

from oneboard import dictionary

SCALES = dictionary.scales()


@pytest.mark.parametrize("scale", SCALES.values(), ids=SCALES)
def test_a_scale_counts_from_one_to_its_top(scale):
    assert [step.level for step in scale.levels] in ([], list(range(1, scale.top + 1)))
    for step in scale.levels:
        assert re.search(r"[\u4e00-\u9fff]", step.zh)
        assert step.phase in ("", *dictionary.phases())


def test_scales_are_the_ones_a_readiness_row_may_hold():
    column = dictionary.tables()["readiness"].column("scale")
    assert set(SCALES) == {choice.value for choice in column.choices}
    assert dictionary.tables()["readiness"].column("level").max == max(
        s.top for s in SCALES.values()
    )


def test_columns_stop_at_the_top_of_their_scale():
    project = dictionary.tables()["project"]
    for name in (
        "trl_start",
        "trl_current",
        "trl_target",
        "mrl_current",
        "mrl_target",
        "crl_current",
    ):
        column = project.column(name)
        assert column.max == SCALES[name[:3].upper()].top
        assert column.blank == ("0",)


def test_stages_are_declared_in_their_order():
    choices = dictionary.tables()["project"].column("stage").choices
    assert tuple(choice.value for choice in choices) == dictionary.stage_order()


def test_three_phases_of_three_levels_for_new_materials():
    phases = [step.phase for step in SCALES["CN9M"].levels]
    assert phases == ["laboratory"] * 3 + ["engineering"] * 3 + ["industrial"] * 3


def test_the_expected_manufacturing_level():
    assert dictionary.expected_mrl()[6] == (6, 6)
    assert dictionary.expected_mrl()[7] == (7, 8)
    assert dictionary.expected_mrl()[9] == (10, 10)


@pytest.mark.parametrize(
    ("mrl", "trl"), [(1, 1), (4, 4), (6, 6), (7, 7), (8, 7), (9, 8), (10, 9), (0, None)]
)
def test_the_technology_level_a_manufacturing_level_carries(mrl, trl):
    assert dictionary.trl_carried_by(mrl) == trl


def test_a_scale_without_words_says_nothing():
    assert SCALES["CRL"].level_label(3, "en") == ""
    assert SCALES["CN13"].level_label(11, "zh") == "盈亏级"
