"""Coded values and booleans."""

import pytest

from oneboard.ingest.clean.choices import booleans, choices, value_of
from tests.ingest.columns import cells, read


@pytest.mark.parametrize(
    ("column", "text", "value"),
    [
        ("status", "在研", "active"),
        ("status", "在研/Active", "active"),
        ("status", "3.立项", "active"),
        ("status", "（1）暂停", "suspended"),
        ("status", "暫停", "suspended"),
        ("status", " ON HOLD ", "suspended"),
        ("status", "active", "active"),
        ("stage", "①小试", "research"),
        ("stage", "中试（放大试验）", "pilot"),
        ("status", "不知道", None),
    ],
)
def test_spellings(column, text, value):
    assert value_of("project", column, text) == value


def test_unknown_values_are_told_blanks_are_not():
    assert read(choices(cells("在研", "搞不清", "-", None), "project", "status")) == [
        "active", "!UNKNOWN_VALUE", None, None,
    ]  # fmt: skip


def test_answers_name_values():
    said = {"搞不清": "suspended", "??": "null"}
    assert read(choices(cells("搞不清", "??"), "project", "status", answers=said)) == [
        "suspended",
        None,
    ]


def test_booleans():
    found = booleans(cells("是", "否", "√", "×", "Y", "no", 1, 0, True, False, "也许", None, "-"))
    assert read(found) == [
        True, False, True, False, True, False, True, False, True, False, "!BOOLEAN", None, None,
    ]  # fmt: skip
