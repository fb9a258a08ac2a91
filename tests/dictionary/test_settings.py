"""Settings: defaults that are allowed, words in both languages, values that are refused."""

import re

import pytest

from oneboard import dictionary
from oneboard.dictionary.settings import KINDS

SETTINGS = dictionary.settings()
HAN = re.compile(r"[\u4e00-\u9fff]")


@pytest.mark.parametrize("one", SETTINGS.values(), ids=SETTINGS)
def test_a_setting_is_complete(one):
    assert one.type in KINDS
    assert one.group in dictionary.setting_groups()
    assert not HAN.search(one.en + one.help_en)
    assert HAN.search(one.zh)
    assert HAN.search(one.help_zh)
    assert one.accepts(one.default)
    assert bool(one.choices) == (one.type == "choice")
    assert (one.min is None) == (one.type in ("text", "choice"))


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("fiscal_year_start", 0),
        ("fiscal_year_start", 13),
        ("fiscal_year_start", 4.5),
        ("fiscal_year_start", True),
        ("fiscal_year_start", "4"),
        ("evm_green_low", -0.1),
        ("readiness_scale", "ARENA"),
        ("organisation_name_zh", "  "),
        ("small_n", None),
    ],
)
def test_a_value_that_is_not_allowed_is_refused(key, value):
    assert not SETTINGS[key].accepts(value)


def test_the_published_bands_are_the_default():
    bands = [
        SETTINGS[f"evm_{name}"].default
        for name in ("yellow_low", "green_low", "green_high", "yellow_high")
    ]
    assert bands == [0.90, 0.95, 1.05, 1.10]
    assert [SETTINGS[f"review_days_{grade}"].default for grade in "abcd"] == [30, 91, 182, 0]


def test_a_scale_that_can_be_chosen_exists():
    chosen = {choice.value for choice in SETTINGS["readiness_scale"].choices}
    assert chosen <= set(dictionary.scales())


def test_the_defaults_are_in_order():
    values = {key: one.default for key, one in SETTINGS.items()}
    assert dictionary.out_of_order(values) is None
    lower, upper = dictionary.out_of_order(values | {"valley_trl_low": 8})
    assert (lower.key, upper.key) == ("valley_trl_low", "valley_trl_high")


def test_what_is_ordered_is_a_setting():
    assert {key for pair in dictionary.ascending() for key in pair} <= set(SETTINGS)
