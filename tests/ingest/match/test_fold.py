"""Texts that mean the same fold into one spelling."""

import pytest

from oneboard.ingest.match.fold import fold, straight


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("项目编号", "项 目 编 号"),
        ("项目编号", "項目編號"),
        ("项目编号", "项目\u200b编号"),
        ("TRL", "ТRL"),  # a Cyrillic T
        ("TRL", "ＴＲＬ"),
        ("Project ID", "project_id"),
        ("Project ID", "Рrоjесt ID"),  # Cyrillic letters in a Latin word
        ("预算", "预算（万元）"),
        ("预算", "预算/万元"),
    ],
)
def test_one_spelling(one, other):
    assert fold(one) == fold(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [("技术成熟度", "技术成熟度(立项)"), ("Stage1", "Stage2"), ("4*", "3*"), ("开始", "结束")],
)
def test_different_things_stay_apart(one, other):
    assert fold(one) != fold(other)


def test_a_russian_word_is_not_bent_into_latin():
    assert straight("Бюджет") == "Бюджет"
