"""Numbers read right in both languages."""

from datetime import date

import pytest

from oneboard import format as say


@pytest.mark.parametrize(
    ("number", "zh", "en"),
    [
        (1_235_000_000, "12.35亿", "1.24 bn"),
        (34_200_000, "3,420万", "34.2 M"),
        (12_400, "1.24万", "12.4 k"),
        (980, "980", "980"),
        (0, "0", "0"),
        (-4_200_000, "−420万", "−4.2 M"),
    ],
)
def test_money(number, zh, en):
    assert say.value(number, "money", "zh") == zh
    assert say.value(number, "money", "en") == en


@pytest.mark.parametrize(
    ("number", "unit", "text"),
    [
        (0.621, "share", "62.1%"),
        (62.1, "percent", "62.1%"),
        (-6.2, "pp", "−6.2 个百分点"),
        (0.857, "ratio", "0.86"),
        (6.19, "months", "6.2 个月"),
        (date(2026, 9, 30), "date", "2026-09-30"),
        ("磁材所", "text", "磁材所"),
    ],
)
def test_units(number, unit, text):
    assert say.value(number, unit, "zh") == text


@pytest.mark.parametrize("unknown", [None, float("nan"), float("inf")])
def test_unknown_is_a_dash(unknown):
    assert say.value(unknown, "money", "en") == say.UNKNOWN


def test_a_sign_only_where_asked():
    assert say.value(4_200_000, "money", "zh", signed=True) == "+420万"
    assert say.value(0, "money", "zh", signed=True) == "0"


def test_one_unit_for_a_chart():
    assert say.scale([5, 120_000_000, None], "zh") == (1e8, "亿")
    assert say.scale([], "en") == (1, "")
