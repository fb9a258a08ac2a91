"""The charts and sentences of the point rules."""

import pytest

from oneboard import text
from oneboard.charts import Look, point_rules, point_rules_book
from oneboard.findings import point_rules as findings
from tests.charts.answers import answer

LOOKS = [Look(lang, mode) for lang in text.LANGUAGES for mode in ("light", "dark")]
LOOK = LOOKS[0]
UP = {
    "group_by": "department", "group_code": "A", "group_name": "<b>磁材</b>", "people": 9,
    "points_old_rules": 90, "points_new_rules": 100, "points_change": 10,
    "points_change_share": 1 / 9, "unproven_new_rules": 25, "people_gaining": 5, "people_losing": 1,
}  # fmt: skip
DOWN = UP | {
    "group_code": "B", "group_name": "few", "points_new_rules": 86, "points_change": -4,
    "points_change_share": None, "unproven_new_rules": 0, "people_losing": 2,
}  # fmt: skip
NONE = {"band": 0, "reward_below": 5, "people_old_rules": 4, "people_new_rules": 3,
        "reward_each": 0, "reward_old_rules": 0, "reward_new_rules": 0,
        "top_share_old_rules": 0.4, "top_share_new_rules": 0.5}  # fmt: skip
TOP = NONE | {"band": 3, "reward_from": 20, "reward_below": None, "people_old_rules": 1,
              "people_new_rules": 2, "reward_each": 5000, "reward_old_rules": 5000,
              "reward_new_rules": 10000}  # fmt: skip
RULE = {"rule_code": "R1", "item": "发明专利", "pillar": "output", "version": "2026",
        "version_before": "2024", "base_before": 4, "base_points": 3, "cap_before": 9,
        "cap": 9}  # fmt: skip
CLAIM = {"quarter": "2026-Q1", "approved_items": 8, "refused_items": 2, "appealed_items": 1,
         "claimed_items": 3, "refused_share": 0.2}  # fmt: skip


def trace(figure, name):
    return next(t for t in figure.data if t.name == name)


def notes(figure) -> str:
    return " ".join(note.text for note in figure.layout.annotations)


@pytest.mark.parametrize("look", LOOKS)
def test_points_stand_beside_what_changes_and_unproven_ones_are_hatched(look):
    figure = point_rules.groups(answer("point_rules/groups", UP, DOWN), look)
    assert list(trace(figure, "points_new_rules").x) == [75, 86]
    assert list(trace(figure, "unproven_new_rules").x) == [25, 0]
    assert trace(figure, "unproven_new_rules").marker.pattern.shape == "/"
    change = trace(figure, "points_change")
    assert list(change.x) == [10, -4]
    assert change.marker.color == (look.paint.accent, look.paint.against)
    assert "%" in change.text[0] and "%" not in change.text[1]
    assert list(figure.layout.xaxis2.range) == [-23, 23]
    assert "<b>磁材" not in "".join(change.hovertext)


@pytest.mark.parametrize("look", LOOKS)
def test_bands_hold_old_rules_against_new_ones(look):
    figure = point_rules.bands(answer("point_rules/bands", NONE, TOP), look)
    assert list(trace(figure, "people_old_rules").x) == [4, 1]
    assert list(trace(figure, "people_new_rules").x) == [3, 2]
    assert "50.0%" in notes(figure)
    open_one = TOP | {"reward_each": None, "reward_new_rules": None}
    undecided = point_rules.bands(answer("point_rules/bands", NONE, open_one), look)
    assert text.say("chart.point_rules.reward_open", look.lang) in notes(undecided)


def test_a_rule_that_changed_is_told_apart():
    same = RULE | {"rule_code": "R2", "pillar": "commercial", "base_before": 3, "base_new": 5}
    figure = point_rules_book.book(answer("point_rules/book", RULE, same), LOOK)
    assert list(trace(figure, "base_before").x) == [4, 3]
    assert list(trace(figure, "base_new").x) == [None, 5]
    terms = [note.text for note in figure.layout.annotations if "cap 9" in note.text]
    assert [term.startswith("<b>") for term in terms] == [True, False]
    assert len(figure.layout.shapes) == 1, "a rule between the pillars"
    assert text.say("chart.point_rules.tried", "en") in notes(figure)


def test_claims_stack_by_what_became_of_them():
    figure = point_rules_book.claims(answer("point_rules/claims", CLAIM), LOOK)
    assert [t.y[0] for t in figure.data] == [8, 2, 1, 3]
    assert trace(figure, "claimed_items").marker.pattern.shape == "/"
    assert "20.0%" in notes(figure)
    many = [CLAIM | {"quarter": f"Q{n}"} for n in range(20)]
    figure = point_rules_book.claims(answer("point_rules/claims", *many), LOOK)
    assert len(figure.data[0].x) == point_rules_book.QUARTERS


def test_refusals_say_of_how_many():
    rows = [
        RULE_CLAIM := {"rule_code": "R1", "item": "论文", "approved_items": 8, "refused_items": 2,
                       "appealed_items": 0, "claimed_items": 0, "refused_share": 0.2},
        RULE_CLAIM | {"rule_code": "R2", "appealed_items": 3, "refused_share": None},
    ]  # fmt: skip
    figure = point_rules_book.refusals(answer("point_rules/refusals", *rows), LOOK)
    assert list(trace(figure, "refused_share").x) == [0.2, None]
    assert "2 of 10" in notes(figure) and "3 appeals" in notes(figure)


def mover(name: str, change: float) -> dict:
    return {"person_id": name, "person_name": name, "department": "D", "points_old_rules": 5,
            "points_new_rules": 5 + change, "points_change": change}  # fmt: skip


def test_movers_show_before_and_after():
    figure = point_rules.movers(answer("point_rules/movers", mover("甲", 2), mover("乙", -1)), LOOK)
    assert list(figure.data[0].x) == [2, -1]
    assert "5.0 → 7.0" in notes(figure)


@pytest.mark.parametrize("lang", text.LANGUAGES)
def test_findings_about_groups(lang):
    both = findings.groups(answer("point_rules/groups", UP, DOWN), lang)
    assert "+10.0" in both and "−4.0" in both and "3" in both
    gain = findings.groups(answer("point_rules/groups", UP), lang)
    assert "+10.0" in gain and gain != both
    nobody = findings.groups(answer("point_rules/groups", UP | {"people_losing": 0}), lang)
    assert "+10.0" in nobody and nobody != gain
    assert "−4.0" in findings.groups(answer("point_rules/groups", DOWN), lang)
    still = findings.groups(answer("point_rules/groups", UP | {"points_change": 0}), lang)
    assert still == text.say("finding.point_rules.groups_same", lang)


@pytest.mark.parametrize("lang", text.LANGUAGES)
def test_findings_about_rewards_and_the_book(lang):
    known = findings.bands(answer("point_rules/bands", NONE, TOP), lang)
    assert "2" in known and known != findings.bands(
        answer("point_rules/bands", NONE, TOP | {"reward_each": None}), lang
    )
    assert "发明专利" in findings.book(answer("point_rules/book", RULE), lang)
    same = findings.book(answer("point_rules/book", RULE | {"base_before": 3}), lang)
    assert same == text.say("finding.point_rules.book_same", lang, version="2026", all=1)
    first = findings.book(answer("point_rules/book", RULE | {"version_before": None}), lang)
    assert first == text.say("finding.point_rules.book_first", lang, n=1)


@pytest.mark.parametrize("lang", text.LANGUAGES)
def test_findings_about_claims_and_checks(lang):
    assert "20.0%" in findings.claims(answer("point_rules/claims", CLAIM), lang)
    rule = {"rule_code": "R1", "item": "论文", "approved_items": 8, "refused_items": 2}
    refused = findings.refusals(answer("point_rules/refusals", rule | {"refused_share": 0.2}), lang)
    assert "论文" in refused and "10" in refused
    few = findings.refusals(answer("point_rules/refusals", rule), lang)
    assert few == text.say("finding.point_rules.refusals_none", lang)
    waiting = {"state": "appealed", "points": 3, "days_waiting": 92}
    assert "92" in findings.open_claims(answer("point_rules/open_claims", waiting), lang)
    role = {"role": 1.2, "points_awarded_role": 12, "points_added_role": 2}
    assert "16.7%" in findings.roles(answer("point_rules/roles", role), lang)
    apart = {"item": "论文", "points_gap": 2, "apart_reason": "over_cap"}
    assert "+2.0" in findings.apart(answer("point_rules/apart", apart), lang)
    share = {"ref": "P1", "share_sum": 1.4}
    assert "1.40" in findings.shares(answer("point_rules/shares", share), lang)


@pytest.mark.parametrize("lang", text.LANGUAGES)
def test_findings_about_movers(lang):
    both = findings.movers(answer("point_rules/movers", mover("甲", 2), mover("乙", -1)), lang)
    assert "甲" in both and "乙" in both
    gains = findings.movers(answer("point_rules/movers", mover("甲", 2), mover("乙", 1)), lang)
    assert "甲" in gains and "乙" not in gains
    losses = findings.movers(answer("point_rules/movers", mover("甲", -2), mover("乙", -3)), lang)
    assert "乙" in losses and "甲" not in losses
