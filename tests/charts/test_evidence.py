"""The charts and sentences of the evidence page."""

import pytest

from oneboard import dictionary, text
from oneboard.charts import Look, evidence, evidence_best
from oneboard.findings import evidence as findings
from tests.charts.answers import answer

LOOKS = [Look(lang, mode) for lang in text.LANGUAGES for mode in ("light", "dark")]
OUTPUT = {"claim_kind": "output", "claims": 4, "claims_none": 0, "claims_self": 1,
          "claims_documented": 1, "claims_verified": 2, "claim_money": 4e6, "money_self": 1e6,
          "money_documented": 1e6, "money_verified": 2e6}  # fmt: skip
POINTS = {"claim_kind": "points", "claims": 2, "claims_none": 2, "claims_self": 0,
          "claims_documented": 0, "claims_verified": 0}  # fmt: skip
NEXT = {"project_id": "A", "project_name": "<b>磁环", "department": "磁材所", "claims_unproven": 3,
        "unproven_share": 0.5,
        "levels_unproven": 2, "outputs_unproven": 0, "proof_money": 1e6,
        "evidence_level": "none"}  # fmt: skip
BEST = {"project_id": "A", "project_name": "磁环", "indicator": "收率", "best_share": 9.0,
        "evidence_level": "independently_verified", "value": 90}  # fmt: skip


def trace(figure, name):
    return next(t for t in figure.data if t.name == name)


def notes(figure):
    return [note.text for note in figure.layout.annotations]


@pytest.mark.parametrize("look", LOOKS)
def test_the_ladder_is_full_bars_by_number_and_by_money(look):
    figure = evidence.ladder(answer("evidence/ladder", OUTPUT, POINTS), look)
    parts = [trace(figure, f"claims_{step}") for step in evidence.STEPS]
    assert [sum(part.x[lane] for part in parts) for lane in (0, 1)] == [1, 1]
    assert trace(figure, "money_verified").x[0] == 0.5
    assert trace(figure, "claims_none").marker.pattern.shape == "/"
    assert trace(figure, "claims_verified").marker.pattern.shape == ""


@pytest.mark.parametrize("look", LOOKS)
def test_points_are_drawn_without_money(look):
    figure = evidence.ladder(answer("evidence/ladder", OUTPUT, POINTS), look)
    assert trace(figure, "money_none").x[1] is None
    assert text.say("chart.evidence.no_money", look.lang) in notes(figure)


@pytest.mark.parametrize("look", LOOKS)
def test_what_to_verify_next_names_the_kinds_of_claims(look):
    figure = evidence.next(answer("evidence/next", NEXT), look)
    bars = trace(figure, "proof_money")
    assert bars.marker.color[0] == look.paint.against
    assert [list(mark) for mark in bars.customdata] == [["A"]]
    words = dictionary.vocabulary()
    assert words["levels_unproven"].label(look.lang) in bars.hovertext[0]
    assert words["outputs_unproven"].label(look.lang) not in bars.hovertext[0]
    assert "<b>磁环" not in bars.hovertext[0]


@pytest.mark.parametrize("look", LOOKS)
def test_a_value_without_papers_is_hollow_and_the_far_ones_stay_on_the_axis(look):
    word = BEST | {"best_share": 1.1, "evidence_level": "self_reported"}
    figure = evidence_best.best(answer("evidence/best", BEST, word), look)
    marks = trace(figure, "best_share")
    assert list(marks.x) == [evidence_best.EDGE, 1.1]
    assert list(marks.marker.symbol) == ["circle", "circle-open"]
    assert any(text.say("chart.evidence.capped", look.lang) in note for note in notes(figure))


def test_patents_that_wait_are_hatched_on_top_of_those_granted():
    row = {"year": 2026, "inventions_granted": 2, "models_granted": 1, "pct_granted": 0,
           "patents_pending": 4, "patents_lapsed": 0}  # fmt: skip
    figure = evidence_best.patents(answer("evidence/patents", row), LOOKS[0])
    assert trace(figure, "patents_pending").marker.pattern.shape == "/"
    assert list(trace(figure, "inventions_granted").y) == [2]


@pytest.mark.parametrize("lang", text.LANGUAGES)
def test_findings_say_what_the_rows_say(lang):
    said = findings.ladder(answer("evidence/ladder", OUTPUT, POINTS), lang)
    assert "50.0%" in said
    assert "100.0%" in said
    assert "<b>磁环" in findings.next(answer("evidence/next", NEXT), lang)
    word = BEST | {"best_share": 0.5}
    assert "1" in findings.best(answer("evidence/best", BEST, word), lang)
    years = [
        {"year": year, "inventions_granted": n, "models_granted": 0, "pct_granted": 0,
         "patents_pending": 3}
        for year, n in ((2025, 7), (2026, 2))
    ]  # fmt: skip
    told = findings.patents(answer("evidence/patents", *years), lang)
    assert all(part in told for part in ("2026", "7", "2", "6"))
