"""The charts and sentences of the data quality page."""

from datetime import date

import pytest

from oneboard import text
from oneboard.charts import Look, quality
from oneboard.findings import quality as findings
from tests.charts.answers import answer

LOOKS = [Look(lang, mode) for lang in text.LANGUAGES for mode in ("light", "dark")]
FRESH = {
    "dept_id": "D1",
    "department": "<b>磁材</b>",
    "table_name": "project",
    "latest": date(2026, 9, 30),
    "age_days": 0,
    "rhythm_days": 30,
    "delivery_state": "current",
    "records": 3,
    "deliveries": 1,
}
STALE = FRESH | {"table_name": "spend", "age_days": 100, "delivery_state": "stale"}
NEVER = FRESH | {
    "table_name": "budget",
    "latest": None,
    "age_days": None,
    "records": 0,
    "delivery_state": "never",
}


def trace(figure, name):
    return next(t for t in figure.data if t.name == name)


@pytest.mark.parametrize("look", LOOKS)
def test_what_was_never_delivered_is_hollow_and_never_green(look):
    marks = trace(
        quality.freshness(answer("quality/freshness", FRESH, STALE, NEVER), look), "delivery_state"
    )
    assert list(marks.marker.symbol) == ["circle", "diamond", "circle-open"]
    assert list(marks.marker.color) == [look.paint.ok, look.paint.risk, look.paint.unknown]
    assert [bool(words) for words in marks.text] == [False, True, False]
    assert "<b>磁材" not in marks.hovertext[0].removeprefix("<b>")


def test_lists_without_a_rhythm_have_no_light():
    row = FRESH | {"delivery_state": "no_rhythm", "rhythm_days": None}
    marks = trace(quality.freshness(answer("quality/freshness", row), LOOKS[0]), "delivery_state")
    assert marks.marker.color == (LOOKS[0].paint.quiet,)


FULL = {
    "dept_id": "D1",
    "department": "磁材",
    "table_name": "spend",
    "records": 10,
    "cells_expected": 50,
    "cells_blank": 0,
    "filled_share": 1.0,
    "worst_column": "amount",
    "worst_share": 1.0,
}
GAPS = FULL | {
    "table_name": "project",
    "cells_blank": 1,
    "cells_expected": 1000,
    "filled_share": 0.999,
    "worst_column": "npv",
    "worst_share": 0.9,
}


@pytest.mark.parametrize("look", LOOKS)
def test_only_lists_with_gaps_are_drawn_and_none_is_rounded_to_complete(look):
    figure = quality.completeness(answer("quality/completeness", FULL, GAPS), look)
    assert list(trace(figure, "filled_share").text) == ["99+"]


def test_the_bar_goes_to_the_side_that_says_more():
    row = {
        "project_id": "P1",
        "project_name": "磁环",
        "spent_total": 120,
        "ledger_paid": 100,
        "ledger_gap": 20,
        "ledger_gap_share": 0.17,
    }
    less = row | {"project_id": "P2", "ledger_gap": -20}
    look = LOOKS[0]
    bars = trace(
        quality.reconciliation(answer("quality/reconciliation", row, less), look), "ledger_gap"
    )
    assert list(bars.x) == [20, -20]
    assert list(bars.marker.color) == [look.paint.against, look.paint.accent]
    assert bars.text[0].strip().startswith("+")


@pytest.mark.parametrize("look", LOOKS)
def test_only_a_pattern_beyond_its_limit_stands_out(look):
    row = {
        "dept_id": "D1",
        "department": "磁材",
        "suspicion": "all_green",
        "tested": 6,
        "suspect_cases": 6,
        "suspect_share": 1.0,
        "suspect_limit": 1.0,
        "suspect_state": "suspect",
    }
    few = row | {"suspicion": "unchanged", "suspect_state": "too_few"}
    marks = trace(quality.suspicion(answer("quality/suspicion", row, few), look), "suspect_state")
    assert list(marks.marker.symbol) == ["diamond", "circle-open"]
    assert list(marks.x) == [3, 0]


@pytest.mark.parametrize("lang", text.LANGUAGES)
def test_findings_say_what_the_rows_say(lang):
    assert findings.freshness(answer("quality/freshness", FRESH), lang) == text.say(
        "finding.quality.fresh", lang, n=1
    )
    late = findings.freshness(answer("quality/freshness", FRESH, STALE, NEVER), lang)
    assert late == text.say("finding.quality.late", lang, late=1, never=1, n=3)
    assert "磁材" in findings.completeness(answer("quality/completeness", FULL, GAPS), lang)
    broken = {"rule": "a", "rule_breaks": 3}
    kept = {"rule": "b", "rule_breaks": 0}
    said = findings.rules(answer("quality/rules", broken, kept), lang)
    assert said == text.say("finding.quality.rules", lang, n=1, all=2, records=3)
