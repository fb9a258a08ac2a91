"""The charts and sentences of the alignment page."""

from datetime import date

import pytest

from oneboard import text
from oneboard.charts import Look, alignment, demands, direction
from oneboard.findings import alignment as findings
from tests.charts.answers import answer

LOOKS = [Look(lang, mode) for lang in text.LANGUAGES for mode in ("light", "dark")]
BOTH = {"alignment": "both", "projects": 8, "project_share": 0.8, "unspent": 9e6,
        "money_share": 0.9, "projects_documented": 5}  # fmt: skip
ORPHAN = {"alignment": "orphan", "projects": 2, "project_share": 0.2, "unspent": 1e6,
          "money_share": 0.1, "projects_documented": 0}  # fmt: skip
SERVED = {"demand_id": "Z1", "title": "<b>绿色</b>", "kind": "policy", "importance": 4,
          "deadline": date(2027, 6, 30), "demand_state": "answered", "projects": 3,
          "projects_at_risk": 1, "unspent": 9e6}  # fmt: skip
LATE = SERVED | {"demand_id": "Z2", "demand_state": "late", "projects": 1}
BARE = SERVED | {"demand_id": "Z3", "demand_state": "none", "projects": 0, "unspent": 0.0}
NEED = BARE | {"demand_id": "S1", "title": "磁体", "kind": "market", "market_size": 7.2e8}
MORE = {"strategic_bucket": "永磁", "projects": 5, "unspent": 6e6, "money_share": 0.6,
        "planned_share": 0.5, "share_gap": 10.0}  # fmt: skip
LESS = {"strategic_bucket": "分离", "projects": 2, "unspent": 4e6, "money_share": 0.4,
        "planned_share": 0.5, "share_gap": -10.0}  # fmt: skip
DEVICES = {"dimension": "value_chain_step", "slice": "devices", "projects": 2, "unspent": 3e6,
           "money_share": 0.3, "is_counted": True}  # fmt: skip
MINING = DEVICES | {"slice": "mining_smelting", "money_share": 0.7, "is_counted": False}
FRONTIER = DEVICES | {"dimension": "horizon", "slice": "H3", "money_share": 0.2}


def trace(figure, name):
    return next(t for t in figure.data if t.name == name)


@pytest.mark.parametrize("look", LOOKS)
def test_each_cell_lies_where_policy_and_market_put_it(look):
    cells = trace(alignment.matrix(answer("alignment/matrix", BOTH, ORPHAN), look), "cells")
    assert list(zip(cells.x, cells.base, strict=True)) == [(0, 1), (1, 0)]
    assert list(cells.marker.line.width) == [0, 3], "what answers to neither stands out"
    assert [list(mark) for mark in cells.customdata] == [["both"], ["orphan"]]
    assert cells.marker.color[0] != cells.marker.color[1]


def test_without_money_a_cell_goes_by_its_projects():
    bare = BOTH | {"unspent": None, "money_share": None}
    cells = trace(alignment.matrix(answer("alignment/matrix", bare), LOOKS[0]), "cells")
    assert "–" in cells.text[0] and "8" in cells.text[0]


@pytest.mark.parametrize("look", LOOKS)
def test_a_directive_shows_its_money_and_whether_it_is_answered_in_time(look):
    figure = demands.directives(answer("alignment/directives", SERVED, LATE, BARE), look)
    assert list(trace(figure, "unspent").x) == [9e6, 9e6, 0]
    assert list(trace(figure, "demand_state").marker.symbol) == ["circle", "triangle-up", "diamond"]
    told = text.say("chart.alignment.answers", look.lang, money=look.text(9e6, "money"), n=3)
    assert told in trace(figure, "unspent").text[0]
    assert "<b>绿" not in "".join(figure.layout.yaxis.ticktext)


@pytest.mark.parametrize("look", LOOKS)
def test_many_demands_end_in_words(look):
    rows = [BARE | {"demand_id": f"Z{n}"} for n in range(demands.SHOWN + 3)]
    figure = demands.directives(answer("alignment/directives", *rows), look)
    assert len(trace(figure, "unspent").x) == demands.SHOWN
    more = text.say("chart.alignment.more", look.lang, n=3)
    assert more in [note.text for note in figure.layout.annotations]


@pytest.mark.parametrize("look", LOOKS)
def test_a_need_shows_the_market_that_waits_beside_the_money(look):
    figure = demands.needs(answer("alignment/needs", NEED), look)
    assert list(trace(figure, "market_size").x) == [7.2e8]
    assert list(trace(figure, "unspent").x) == [0]
    assert trace(figure, "market_size").xaxis != trace(figure, "unspent").xaxis
    assert [list(mark) for mark in trace(figure, "market_size").customdata] == [["S1"]]


@pytest.mark.parametrize("look", LOOKS)
def test_directions_join_plan_and_actual_where_there_is_a_plan(look):
    bare = LESS | {"planned_share": None, "share_gap": None}
    figure = direction.buckets(answer("alignment/buckets", MORE, bare), look)
    assert [t.name for t in figure.data].count("between") == 1
    assert list(trace(figure, "money_share").x) == [0.6, 0.4]
    assert list(trace(figure, "planned_share").x) == [0.5, None]
    assert any("+10" in note.text for note in figure.layout.annotations)


@pytest.mark.parametrize("look", LOOKS)
def test_what_counts_as_downstream_or_frontier_is_filled(look):
    figure = direction.reach(answer("alignment/reach", MINING, DEVICES, FRONTIER), look)
    steps = trace(figure, "value_chain_step")
    assert list(steps.x) == [0.7, 0.3]
    assert list(steps.marker.color) == [look.paint.quiet, look.paint.accent]
    assert list(trace(figure, "horizon").x) == [0.2]
    assert figure.layout.xaxis.range == figure.layout.xaxis2.range


@pytest.mark.parametrize("lang", text.LANGUAGES)
def test_findings_say_what_the_rows_say(lang):
    told = findings.matrix(answer("alignment/matrix", BOTH, ORPHAN), lang)
    assert "90.0%" in told and "2" in told
    assert findings.matrix(answer("alignment/matrix", BOTH), lang) == text.say(
        "finding.alignment.matrix_none", lang, share="90.0%"
    )
    rows = answer("alignment/directives", SERVED, LATE, BARE)
    assert findings.directives(rows, lang) == text.say(
        "finding.alignment.directives", lang, n=3, bare=1, late=1
    )
    late = answer("alignment/directives", SERVED, LATE)
    assert findings.directives(late, lang) == text.say(
        "finding.alignment.directives_late", lang, n=2, late=1
    )
    served = answer("alignment/directives", SERVED)
    assert findings.directives(served, lang) == text.say(
        "finding.alignment.directives_all", lang, n=1
    )
    assert "磁体" in findings.needs(answer("alignment/needs", NEED), lang)
    small = answer("alignment/needs", NEED | {"market_size": None})
    assert findings.needs(small, lang) == text.say("finding.alignment.needs_bare", lang, n=1, all=1)
    met = answer("alignment/needs", NEED | {"demand_state": "answered"})
    assert findings.needs(met, lang) == text.say("finding.alignment.needs_all", lang, n=1)
    open_ = answer("alignment/unanswered", {"importance": 5}, {"importance": 3})
    assert findings.unanswered(open_, lang) == text.say(
        "finding.alignment.unanswered", lang, n=2, top=1
    )


@pytest.mark.parametrize("lang", text.LANGUAGES)
def test_findings_of_directions_and_reach(lang):
    told = findings.buckets(answer("alignment/buckets", MORE, LESS), lang)
    assert told.index("分离") < told.index("永磁") and told.count("10.0") == 2
    bare = answer("alignment/buckets", MORE | {"planned_share": None, "share_gap": None})
    assert findings.buckets(bare, lang) == text.say(
        "finding.alignment.buckets_no_plan", lang, bucket="永磁", share="60.0%"
    )
    told = findings.reach(answer("alignment/reach", MINING, DEVICES, FRONTIER), lang)
    assert "30.0%" in told and "20.0%" in told
    unknown = answer("alignment/reach", DEVICES | {"money_share": None})
    assert "–" in findings.reach(unknown, lang)
    listed = answer(
        "alignment/list", {"project_id": "A", "alignment": "orphan"}, {"project_id": "B"}
    )
    assert findings.list(listed, lang) == text.say("finding.alignment.list", lang, n=2, orphans=1)
