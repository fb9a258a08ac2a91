"""Texts that say the same are found, by words that a reader can check."""

import pytest

from oneboard.analysis.similar import covered, matches, pairs, shared

WASTE = "废抛光粉铈回收与再生工艺"
SLAG = "抛光废渣铈回收再生技术"
OTHERS = ["镁钆合金轻量化轮毂", "萃取槽在线监测与智能调控", "医用闪烁晶体原料提纯"]


def test_two_names_of_one_work_are_the_pair():
    [match] = pairs([*OTHERS, WASTE, SLAG], least=0.3)
    assert (match.left, match.right) == (3, 4)
    assert "铈回收" in match.shared


def test_a_text_is_wholly_like_itself_in_any_width_and_case():
    [match] = matches(["ＡＢ５ alloy powder"], ["ab5 Alloy Powder", "水声器件"], least=0.5)
    assert match.right == 0
    assert match.score == pytest.approx(1)


def test_what_everybody_says_counts_least():
    texts = ["稀土抛光", "稀土催化", "稀土储氢", "稀土磁体", "铽磁体"]
    score = {(m.left, m.right): m.score for m in pairs(texts, least=0)}
    assert score[3, 4] > score[0, 1]


def test_a_short_wish_is_covered_by_a_long_text():
    long = "烧结钕铁硼磁体的晶界扩散批量化工艺与装备研究"
    [match] = covered(["晶界扩散"], [long, "储氢合金"], least=0.9, common=1)
    assert match.right == 0
    assert match.score == 1
    assert not matches(["晶界扩散"], [long], least=0.9)


def test_what_most_say_counts_neither_for_nor_against():
    texts = ["稀土轴承钢", "稀土抛光", "稀土催化", "稀土储氢"]
    found = covered(["稀土钢"], texts, least=0.1, common=0.5)
    assert [(match.right, match.score) for match in found] == [(0, 1)]


def test_half_of_a_wish_is_half_covered():
    found = covered(
        ["工业催化", "waste recycling"], ["催化燃烧", "recycled slag"], least=0, common=1
    )
    assert {(match.left, match.right): match.score for match in found} == {(0, 0): 0.5, (1, 1): 0.5}


def test_inflected_words_are_alike():
    score = {
        m.right: m.score
        for m in matches(["recycling magnets"], ["recycled magnet", "slurry"], least=0)
    }
    assert score.get(0, 0) > 0.3 > score.get(1, 0)


def test_nothing_is_like_nothing():
    assert pairs(["", "", "。"], least=0) == []
    assert matches([], ["甲"], least=0) == []
    assert shared("the slag of it", "it is the slag of") == ("slag",)
