"""The charts and sentences of the portfolio page."""

from datetime import date

import pytest

from oneboard import dictionary, text
from oneboard.charts import Look, balance, milestones, portfolio
from oneboard.findings import portfolio as findings
from tests.charts.answers import STAMP, answer

LOOKS = [Look(lang, mode) for lang in text.LANGUAGES for mode in ("light", "dark")]
RICH = {"project_id": "A", "project_name": "磁环", "stage": "pilot", "trl_current": 5,
        "value_score": 4e6, "value_axis": "expected", "unspent": 9e6, "light": "risk",
        "rank": 1}  # fmt: skip
BARE = {"project_id": "B", "project_name": "<b>粉</b>", "value_axis": "expected", "rank": 2}


def trace(figure, name):
    return next(t for t in figure.data if t.name == name)


@pytest.mark.parametrize("look", LOOKS)
def test_area_is_money_and_shape_is_status(look):
    figure = portfolio.map_of_value(answer("portfolio/map", RICH, BARE), look)
    risk = trace(figure, "risk")
    assert risk.marker.sizemode == "area"
    assert risk.marker.symbol == ("diamond",)
    assert risk.marker.color == look.paint.risk
    assert [list(mark) for mark in risk.customdata] == [["A"]]


@pytest.mark.parametrize("look", LOOKS)
def test_what_nobody_stated_lies_apart_and_is_hollow(look):
    figure = portfolio.map_of_value(answer("portfolio/map", RICH, BARE), look)
    bare = trace(figure, "unknown")
    assert bare.marker.symbol[0].endswith("-open")
    assert bare.y[0] < 0
    assert round(bare.x[0]) == portfolio.NO_LEVEL
    assert text.say("chart.portfolio.no_level", look.lang) in figure.layout.xaxis.ticktext
    assert text.say("chart.portfolio.no_value", look.lang) in figure.layout.yaxis.ticktext
    assert "<b>粉" not in "".join(bare.hovertext)


def part(dimension: str, slice_: str, share: float) -> dict:
    return {"dimension": dimension, "slice": slice_, "projects": 2, "project_share": share,
            "unspent": share * 1e6, "money_share": share}  # fmt: skip


@pytest.mark.parametrize("look", LOOKS)
def test_each_cut_has_its_bars_on_one_scale(look):
    rows = [part("stage", "pilot", 0.7), part("stage", "research", 0.3)]
    figure = balance.mix(answer("portfolio/balance", *rows, part("tech_field", "磁材", 1)), look)
    stage = trace(figure, "stage")
    assert list(stage.x) == [0.7, 0.3]
    assert stage.marker.color == (look.paint.accent, look.paint.quiet)
    assert figure.layout.xaxis.range == figure.layout.xaxis2.range


def test_without_money_the_bars_are_shares_of_projects():
    row = part("stage", "pilot", 0.4) | {"unspent": None, "money_share": None}
    assert list(balance.mix(answer("portfolio/balance", row), LOOKS[0]).data[0].x) == [0.4]


STEP = {"project_id": "A", "project_name": "磁环", "milestone_no": "M1",
        "baseline_date": date(2026, 3, 1), "current_date_plan": date(2026, 11, 1),
        "light": "risk", "days_late": 213}  # fmt: skip


@pytest.mark.parametrize("look", LOOKS)
def test_a_strip_goes_from_the_first_baseline_to_the_date_of_now(look):
    figure = milestones.strips(answer("portfolio/milestones", STEP), look)
    assert list(trace(figure, "drift").x) == [date(2026, 3, 1), date(2026, 11, 1), None]
    assert [list(mark) for mark in trace(figure, "risk").customdata] == [["A", "M1"]]
    assert STAMP.as_of.isoformat() in figure.layout.annotations[-1].text


def test_what_lies_far_back_or_far_ahead_is_drawn_at_the_edge():
    far = STEP | {"baseline_date": date(2020, 1, 1), "current_date_plan": date(2040, 1, 1)}
    figure = milestones.strips(answer("portfolio/milestones", far), LOOKS[0])
    first, last = figure.layout.xaxis.range
    assert all(first <= day <= last for day in trace(figure, "drift").x[:2])


@pytest.mark.parametrize("lang", text.LANGUAGES)
def test_findings_say_what_the_rows_say(lang):
    rows = [RICH | {"project_id": str(n), "light": "risk" if n < 2 else "ok"} for n in range(20)]
    assert "50.0%" in findings.map(answer("portfolio/map", *rows), lang)
    assert findings.map(answer("portfolio/map", RICH), lang) == text.say(
        "finding.portfolio.map_few", lang, n=1
    )
    told = findings.balance(answer("portfolio/balance", part("tech_field", "磁材", 0.4)), lang)
    assert "磁材" in told and "40.0%" in told
    late = findings.milestones(answer("portfolio/milestones", STEP), lang)
    assert "213" in late
    soon = answer("portfolio/milestones", STEP | {"days_late": None})
    assert findings.milestones(soon, lang) == text.say(
        "finding.portfolio.milestones_none", lang, n=1
    )
    listed = answer("portfolio/list", {"project_id": "A", "light": "ok"}, {"project_id": "B"})
    assert findings.list(listed, lang) == text.say("finding.portfolio.list", lang, n=2, running=1)


def test_a_status_has_the_same_words_in_the_map_and_the_dictionary():
    figure = portfolio.map_of_value(answer("portfolio/map", RICH), LOOKS[0])
    assert dictionary.choice_label("light", "risk", LOOKS[0].lang) in figure.data[0].hovertext[0]
