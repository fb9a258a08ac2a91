"""The charts and sentences of the transfer agents' book."""

from datetime import date

import pytest

from oneboard import text
from oneboard.charts import Look, matching
from oneboard.findings import matching as findings
from tests.charts.answers import answer

LOOKS = [Look(lang, mode) for lang in text.LANGUAGES for mode in ("light", "dark")]
FIELD = {"match_field": "<b>永磁", "demands_open": 3, "demands_unmatched": 1,
         "technologies_owned": 13, "technologies_unmatched": 4}  # fmt: skip
UNKNOWN = {"match_field": "?", "demands_open": 1, "demands_unmatched": 1,
           "technologies_owned": 0, "technologies_unmatched": 0}  # fmt: skip
LED = {"agent_key": "Y1", "agent": "李娜", "contracts": 2, "value_signed": 9e6,
       "cash_received": 4e6, "cycle_days": 195, "timed": 2, "assigned": 1}  # fmt: skip
ALONE = {"agent_key": "-", "contracts": 3, "value_signed": 5e6, "assigned": 0}
PAIR = {"pair_state": "open", "demand_id": "M1", "demand_title": "抛光提效", "importance": 5,
        "technology_id": "P2", "technology_name": "抛光粉", "text_score": 0.5,
        "shared_terms": "抛光", "is_same_field": True, "tech_field": "抛光材料", "level_now": 6,
        "level_asked": 7, "levels_missing": 1, "match_score": 0.62,
        "deadline": date(2027, 6, 30)}  # fmt: skip


def trace(figure, name):
    return next(t for t in figure.data if t.name == name)


@pytest.mark.parametrize("look", LOOKS)
def test_a_field_shows_both_sides_and_what_is_unmatched(look):
    figure = matching.by_field(answer("matching/by_field", FIELD, UNKNOWN), look)
    assert trace(figure, "demands_open").xaxis != trace(figure, "technologies_owned").xaxis
    assert trace(figure, "technologies_unmatched").marker.color == look.paint.against
    assert trace(figure, "technologies_owned").text[0] == " 4 / 13"
    assert "?" not in figure.layout.yaxis.ticktext
    assert "<b>永" not in figure.layout.yaxis.ticktext[0]


@pytest.mark.parametrize("look", LOOKS)
def test_contracts_without_an_agent_have_a_lane_that_says_so(look):
    figure = matching.agents(answer("matching/agents", LED, ALONE), look)
    lanes = figure.layout.yaxis.ticktext
    assert list(lanes) == ["李娜", text.say("chart.matching.no_agent", look.lang)]
    assert figure.layout.xaxis2.range == figure.layout.xaxis3.range
    assert trace(figure, "cycle_days").text[0] == f" {look.text(195, 'days')} (n=2)"


@pytest.mark.parametrize("lang", text.LANGUAGES)
def test_a_pair_says_its_reasons_and_what_speaks_against_it(lang):
    [line] = findings.pairs_lines(answer("matching/pairs", PAIR), lang)
    for part in ("抛光提效", "50.0%", "抛光材料", "TRL 6", "2027-06-30"):
        assert part in line
    bare = {"pair_state": "open", "demand_title": "甲", "technology_name": "乙"}
    [line] = findings.pairs_lines(answer("matching/pairs", bare), lang)
    assert text.say("line.matching.level_unknown", lang) in line
    assert text.say("line.matching.field_unknown", lang) in line
    assert text.say("line.matching.no_words", lang) in line


@pytest.mark.parametrize("lang", text.LANGUAGES)
def test_findings_say_what_the_rows_say(lang):
    assert "62.0%" in findings.pairs(answer("matching/pairs", PAIR), lang)
    done = answer("matching/pairs", PAIR | {"pair_state": "assigned"})
    assert findings.pairs(done, lang) == text.say(
        "finding.matching.pairs_done", lang, n=1, agreed=1
    )
    assert "<b>永磁" in findings.by_field(answer("matching/by_field", FIELD, UNKNOWN), lang)
    assert "李娜" in findings.agents(answer("matching/agents", LED, ALONE), lang)
    assert "3" in findings.agents(answer("matching/agents", ALONE), lang)
