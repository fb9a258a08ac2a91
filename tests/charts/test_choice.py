"""The charts and sentences of the choice of projects."""

from dataclasses import replace

import pytest

from oneboard import text
from oneboard.charts import Look, choice, choice_firm, choice_sets
from oneboard.findings import choice as findings
from tests.charts.answers import answer

LOOKS = [Look(lang, mode) for lang in text.LANGUAGES for mode in ("light", "dark")]
A = {"rank": 1, "project_id": "A", "project_name": "磁环", "cost_to_go": 6e6, "choice_budget": 1e7,
     "cost_cumulative": 6e6, "choice_score": 80, "productivity": 1.5, "policy_points": 100,
     "is_above": True, "is_near": False, "is_must": False}  # fmt: skip
B = A | {"rank": 2, "project_id": "B", "project_name": "<b>粉</b>", "cost_cumulative": 1.1e7,
         "choice_score": 60, "productivity": 1.4, "policy_points": None, "is_above": False,
         "is_near": True}  # fmt: skip
WAY = {"projects": 2, "cost_to_go": 1e7, "money_idle": 0, "choice_score": 70,
       "rank_by": "productivity"}  # fmt: skip
WAYS = [WAY | {"way": way, "expected_value": value}
        for way, value in (("line", 9e6), ("skips", 12.9e6), ("exact", 13.9e6),
                           ("runner_up", 12.9e6))]  # fmt: skip


def trace(figure, name):
    return next(t for t in figure.data if t.name == name)


def shapes(figure, kind):
    return [shape for shape in figure.layout.shapes if shape.type == kind]


@pytest.mark.parametrize("look", LOOKS)
def test_the_line_falls_after_the_last_that_fits_and_at_the_budget(look):
    figure = choice.ranking(answer("choice/ranking", A, B), look)
    down, across = shapes(figure, "line")
    assert down.x0 == down.x1 == 1.5
    assert across.y0 == across.y1 == 1e7
    bars = trace(figure, "measure")
    assert list(bars.y) == [80, 60]
    assert list(bars.marker.color) == [look.paint.accent, look.paint.quiet]
    assert "<b>粉" not in "".join(bars.hovertext)
    [band] = shapes(figure, "rect")
    assert (band.x0, band.x1) == (1.5, 2.5)
    assert not shapes(figure, "path"), "nothing is locked"


def test_what_must_be_done_has_a_lock_and_by_value_the_bars_are_values():
    given = answer("choice/ranking", A | {"is_must": True}, B)
    by_value = replace(given, choices={"rank_by": ["productivity"]})
    figure = choice.ranking(by_value, LOOKS[0])
    [lock] = shapes(figure, "path")
    assert (lock.xanchor, lock.yanchor) == (1, 1.5)
    assert list(trace(figure, "measure").y) == [1.5, 1.4]


@pytest.mark.parametrize("look", LOOKS)
def test_squares_print_their_points_and_unknown_ones_are_empty(look):
    columns = ("rank", "project_id", "project_name", "choice_score", "policy_points", "is_above")
    rows = [{name: row[name] for name in columns} for row in (A, B)]
    policy = trace(choice.around(answer("choice/around", *rows), look), "policy")
    assert list(policy.text) == ["100", "–"]
    assert policy.marker.color[1] == look.paint.ground


@pytest.mark.parametrize("look", LOOKS)
def test_the_ways_are_compared_by_what_the_list_is_ordered_by(look):
    figure = choice_sets.compare(answer("choice/compare", *WAYS), look)
    assert list(figure.data[0].x) == [9e6, 12.9e6, 13.9e6, 12.9e6]
    assert figure.data[0].marker.color[2] == look.paint.accent
    by_score = [row | {"rank_by": "score"} for row in WAYS]
    assert set(choice_sets.compare(answer("choice/compare", *by_score), look).data[0].x) == {70}


def test_buckets_show_horizons_and_departments_but_not_fields():
    row = {"bucket": "H1", "bucket_name": "H1", "line_cost": 1, "exact_cost": 2}
    rows = [row | {"dimension": name} for name in ("horizon", "tech_field", "lead_dept_id")]
    figure = choice_sets.buckets(answer("choice/buckets", *rows), Look("zh"))
    assert list(trace(figure, "exact_cost").x) == [2, 2]
    assert "H1" not in figure.layout.yaxis.ticktext[0], "a horizon is told in words"


def test_the_least_certain_projects_are_shown_in_the_order_of_the_list():
    shares = [1.0] * 20 + [0.6, 0.4]
    rows = [
        {"rank": n, "project_id": str(n), "above_share": share, "rank_best": 1, "rank_worst": 9}
        for n, share in enumerate(shares, start=1)
    ]
    shown = choice_firm.least_certain(answer("choice/robust", *rows))
    assert len(shown) == choice_firm.SHOWN
    assert [row.rank for row in shown][-2:] == [21, 22]
    figure = choice_firm.robust(answer("choice/robust", *rows), LOOKS[0])
    assert list(trace(figure, "above_share").x)[-2:] == [0.6, 0.4]


POINTS = [
    {"point": point, "cost_cumulative": cost, "value_cumulative": value}
    for point, cost, value in (
        ("by_ratio", 6e6, 9e6), ("best", 0, 0), ("best", 1e7, 13.9e6), ("line", 6e6, 9e6),
        ("exact", 1e7, 13.9e6),
    )
]  # fmt: skip


@pytest.mark.parametrize("look", LOOKS)
def test_the_frontier_carries_both_sets_on_screen(look):
    figure = choice_firm.frontier(answer("choice/frontier", *POINTS), look)
    assert list(trace(figure, "best").y) == [0, 13.9e6]
    assert list(trace(figure, "line").y) == [9e6]
    assert trace(figure, "exact").marker.color == look.paint.accent


@pytest.mark.parametrize("lang", text.LANGUAGES)
def test_findings_say_what_the_rows_say(lang):
    assert "1" in findings.ranking(answer("choice/ranking", A, B), lang)
    everybody = findings.ranking(answer("choice/ranking", A), lang)
    assert everybody == text.say("finding.choice.all_fit", lang, n=1)
    assert "54.4%" in findings.compare(answer("choice/compare", *WAYS), lang)
    worse = [row | {"expected_value": 1e6} if row["way"] == "exact" else row for row in WAYS]
    assert findings.compare(answer("choice/compare", *worse), lang).startswith(
        text.say("finding.choice.constrained", lang, less="~", best="~").partition("~")[0]
    )
    none = [row | {"projects": 0} for row in WAYS]
    assert findings.compare(answer("choice/compare", *none), lang) == text.say(
        "finding.choice.no_set", lang
    )
    steps = [{"project_id": "A", "in_line": False, "in_exact": True}]
    assert "1" in findings.differences(answer("choice/differences", *steps), lang)
    firm = {"project_id": "A", "above_share": 1.0}
    told = findings.robust(answer("choice/robust", firm, firm | {"above_share": 0.3}), lang)
    assert told == text.say("finding.choice.robust", lang, n=1, firm=1)
    assert "100.0%" in findings.frontier(answer("choice/frontier", *POINTS), lang)
    least = {"dimension": "horizon", "exact_cost": 1, "least_money": 2}
    assert findings.buckets(answer("choice/buckets", least), lang) == text.say(
        "finding.choice.minimums", lang, n=1, met=0
    )


@pytest.mark.parametrize("lang", text.LANGUAGES)
def test_around_names_the_last_in_and_the_first_out(lang):
    columns = ("rank", "project_id", "project_name", "choice_score", "is_above")
    rows = [{name: row[name] for name in columns} for row in (A, B)]
    told = findings.around(answer("choice/around", *rows), lang)
    assert "磁环" in told
    assert "60" in told
    alone = findings.around(answer("choice/around", rows[0]), lang)
    assert alone == text.say("finding.choice.around_one", lang, n=1)
