"""The charts and sentences of money under lump sum."""

from datetime import date

import pytest

from oneboard import text
from oneboard.charts import Look, lump, lump_money
from oneboard.findings import lump_sum as findings
from tests.charts.answers import answer

LOOKS = [Look(lang, mode) for lang in text.LANGUAGES for mode in ("light", "dark")]
CHECKED = {"project_id": "L1", "project_name": "<b>助催化剂", "bac": 1e6, "lump_paid": 5e5,
           "life_gap": -37.4, "unevenness": 0.1, "last_quarter_share": 0.75, "related_share": 0.6,
           "negative_hits": 2, "unvouched_share": None, "findings_open": 0, "lump_flags": 4,
           "state": "risk", "pace_limit": 20.0, "evenness_limit": 0.25, "rush_limit": 0.4,
           "related_limit": 0.2, "voucher_limit": 0.05}  # fmt: skip
MONEY = {"project_id": "L1", "project_name": "助催化剂", "bac": 1e6, "lump_paid": 5e5,
         "lump_approved": 1e5, "lump_contracted": 0.0, "lump_reserved": 0.0,
         "lump_free": 4e5}  # fmt: skip
OVER = MONEY | {"project_id": "L2", "lump_paid": 1.2e6, "lump_approved": 0.0, "lump_free": -2e5}


def trace(figure, name):
    return next(t for t in figure.data if t.name == name)


def words(figure) -> str:
    return " ".join(note.text for note in figure.layout.annotations)


@pytest.mark.parametrize("look", LOOKS)
def test_a_diamond_stands_where_a_limit_is_passed_or_a_word_was_found(look):
    figure = lump.checks(answer("lump_sum/checks", CHECKED), look)
    broken = [t.marker.symbol[0] == "diamond" for t in figure.data]
    assert broken == [True, False, True, True, True, False, False]
    assert len(figure.layout.xaxis.ticktext) == len(broken)
    assert "<b>助" not in "".join(figure.layout.yaxis.ticktext)


@pytest.mark.parametrize("look", LOOKS)
def test_the_states_are_filled_and_what_is_free_is_an_outline(look):
    figure = lump_money.states(answer("lump_sum/states", MONEY, OVER), look)
    assert [list(bar.x) for bar in figure.data] == [
        [5e5, 1.2e6], [1e5, 0.0], [0.0, 0.0], [0.0, 0.0], [4e5, 0],
    ]  # fmt: skip
    assert trace(figure, "lump_free").marker.color == "rgba(0,0,0,0)"
    over = text.say("chart.lump_sum.over", look.lang, money=look.text(2e5, "money"))
    assert over in words(figure)


@pytest.mark.parametrize("look", LOOKS)
def test_a_rush_is_what_passes_the_limit_on_the_chart(look):
    rows = [
        {"project_id": "L1", "project_name": "a", "last_quarter_share": 0.75, "rush_limit": 0.4},
        {"project_id": "L2", "project_name": "b", "last_quarter_share": 0.4, "rush_limit": 0.4},
    ]
    told = answer("lump_sum/evenness", *rows)
    figure = lump_money.evenness(told, look)
    assert trace(figure, "last_quarter_share").marker.color == (look.paint.risk, look.paint.quiet)
    assert "1" in findings.evenness(told, look.lang) and "75" in findings.evenness(told, look.lang)


@pytest.mark.parametrize("look", LOOKS)
def test_a_balance_says_who_keeps_it(look):
    rows = [
        {"project_id": "L1", "project_name": "a", "balance": 2e5, "balance_state": "kept"},
        {"project_id": "L2", "project_name": "b", "balance": -1e5, "balance_state": "overspent"},
    ]
    told = answer("lump_sum/balances", *rows)
    figure = lump_money.balances(told, look)
    assert list(trace(figure, "balance").x) == [2e5, -1e5]
    assert trace(figure, "balance").marker.color == (look.paint.accent, look.paint.against)
    assert look.text(2e5, "money") in findings.balances(told, look.lang)


@pytest.mark.parametrize("look", LOOKS)
def test_related_parties_keep_money_and_counts_apart(look):
    row = {"payee": "集团贸易", "lump_related": 3e5, "related_lines": 4, "projects": 2,
           "share_of_total": 0.6}  # fmt: skip
    told = answer("lump_sum/related", row)
    figure = lump_money.related(told, look)
    assert [list(bar.x) for bar in figure.data] == [[3e5], [4], [2]]
    assert "集团贸易" in findings.related(told, look.lang)


@pytest.mark.parametrize("lang", text.LANGUAGES)
def test_sentences_tell_what_the_rows_say(lang):
    said = findings.checks(answer("lump_sum/checks", CHECKED), lang)
    assert "1" in said and "4" in said
    clean = CHECKED | {"lump_flags": 0, "state": "ok"}
    assert findings.checks(answer("lump_sum/checks", clean), lang) == text.say(
        "finding.lump_sum.clear", lang, n=1
    )
    look = Look(lang)
    money = findings.states(answer("lump_sum/states", MONEY), lang)
    assert all(look.text(value, "money") in money for value in (1e6, 5e5, 1e5, 4e5))
    hit = {"project_id": "L1", "amount": 12800.0, "negative_kind": "gift"}
    assert look.text(12800.0, "money") in findings.negative(answer("lump_sum/negative", hit), lang)
    lines = [
        {"project_id": "L1", "audit_marks": 2, "amount": 3000.0, "biz_date": date(2026, 3, 5)},
        {"project_id": "L1", "audit_marks": 0, "amount": 9000.0},
    ]
    told = findings.lines(answer("lump_sum/lines", *lines), lang)
    assert look.text(3000.0, "money") in told and "2" in told
