"""The charts and sentences of the commercialisation forecasts."""

from datetime import date

import pytest

from oneboard import text
from oneboard.charts import Look, forecasts, forecasts_record, forecasts_worth
from oneboard.findings import forecasts as findings
from tests.charts.answers import answer

LOOKS = [Look(lang, mode) for lang in text.LANGUAGES for mode in ("light", "dark")]
OVER = {"year": 2025, "revenue_first": 2e6, "revenue_came": 1e6, "forecast_projects": 1}
AHEAD = {"year": 2026, "revenue_low": 8e5, "revenue_base": 1e6, "revenue_high": 2e6,
         "revenue_weighted": 3e5, "forecast_projects": 1}  # fmt: skip
HIGH = {"dept_id": "D1", "department": "磁材所", "forecast_pairs": 9, "forecast_bias": 0.5,
        "forecast_wape": 0.5, "forecast_inside": 0.6, "coverage_wanted": 0.8,
        "revision_drift": 1.2}  # fmt: skip
FEW = {"dept_id": "D2", "department": "<b>中试", "forecast_pairs": 2, "coverage_wanted": 0.8}


def trace(figure, name):
    return next(t for t in figure.data if t.name == name)


@pytest.mark.parametrize("look", LOOKS)
def test_the_fan_holds_what_came_apart_from_what_is_forecast(look):
    figure = forecasts.by_year(answer("forecasts/by_year", OVER, AHEAD), look)
    assert list(trace(figure, "band").x) == [2026, 2026]
    assert list(trace(figure, "revenue_came").y) == [1e6, None]
    assert trace(figure, "revenue_came").line.dash == "solid"
    assert trace(figure, "revenue_base").line.dash == "dash"
    assert trace(figure, "revenue_first").marker.color == look.paint.ground
    assert figure.layout.yaxis.range[0] == 0


@pytest.mark.parametrize("look", LOOKS)
def test_what_rests_on_somebodys_word_is_hatched_and_lowest(look):
    rows = [
        {
            "evidence_level": level,
            "revenue_base": 1e6,
            "revenue_share": 0.25,
            "forecast_projects": 1,
        }
        for level in ("none", "self_reported", "documented", "independently_verified")
    ]
    bars = trace(forecasts.evidence(answer("forecasts/evidence", *rows), look), "revenue_base")
    assert list(bars.marker.pattern.shape) == ["", "", "/", "/"]
    assert [list(mark) for mark in bars.customdata][0] == ["independently_verified"]


@pytest.mark.parametrize("look", LOOKS)
def test_departments_with_few_cases_show_their_number(look):
    figure = forecasts_record.by_department(answer("forecasts/by_department", HIGH, FEW), look)
    bias = trace(figure, "forecast_bias")
    assert list(bias.x) == [0.5, None]
    assert bias.marker.color[0] == look.paint.against
    assert trace(figure, "forecast_inside").marker.color[0] == look.paint.against
    few = text.say("chart.forecasts.few", look.lang, n=2)
    assert few in [note.text for note in figure.layout.annotations]
    assert "<b>中试" not in "".join(bias.hovertext)


def test_a_department_below_zero_has_room_to_the_left():
    low = HIGH | {"forecast_bias": -0.3}
    figure = forecasts_record.by_department(answer("forecasts/by_department", low), LOOKS[0])
    assert figure.layout.xaxis.range[0] < -0.3


def test_error_by_the_years_ahead_says_how_many_cases():
    rows = [HIGH | {"lead_years": n} for n in (0, 1)]
    rows = [{k: v for k, v in row.items() if k not in ("dept_id", "department")} for row in rows]
    figure = forecasts_record.by_lead(answer("forecasts/by_lead", *rows), LOOKS[0])
    assert list(trace(figure, "forecast_wape").x) == [0.5, 0.5]
    assert all("n = 9" in words for words in figure.layout.yaxis.ticktext)


def test_every_forecast_of_a_project_is_a_line_and_the_sales_one_more():
    row = {"project_id": "A", "project_name": "磁环", "came_share": 0.1, "is_hockey": True}
    told = [
        row | {"forecast_date": date(2025, 6, 30), "year": 2025, "revenue_base": 5.0,
               "actual_revenue": 1.0},
        row | {"forecast_date": date(2026, 6, 30), "year": 2027, "revenue_base": 9.0},
    ]  # fmt: skip
    figure = forecasts_record.curves(answer("forecasts/curves", *told), LOOKS[0])
    assert [t.name for t in figure.data] == ["revenue_base", "revenue_base", "actual_revenue"]
    assert figure.data[2].line.color == LOOKS[0].paint.ink


def test_the_best_and_the_worst_projects_are_drawn():
    rows = [{"project_id": str(n), "forecast_rnpv": 10.0 - n} for n in range(30)]
    figure = forecasts_worth.projects(answer("forecasts/projects", *rows), LOOKS[0])
    bars = trace(figure, "forecast_rnpv")
    assert len(bars.x) == 2 * forecasts_worth.ENDS
    assert (bars.x[0], bars.x[-1]) == (10, -19)
    assert bars.marker.color[-1] == LOOKS[0].paint.against


@pytest.mark.parametrize("look", LOOKS)
def test_the_own_record_stands_beside_the_assumed_chance(look):
    row = {"forecast_stage": "pilot", "gate_chance": 0.5, "stage_chance": 0.35, "gates_decided": 9,
           "gate_record": 0.8, "revenue_base": 1e6, "revenue_weighted": 3.5e5}  # fmt: skip
    figure = forecasts_worth.stages(answer("forecasts/stages", row), look)
    assert "50%" in trace(figure, "gate_chance").text[0]
    assert "80% (n = 9)" in trace(figure, "gate_record").text[0]
    assert trace(figure, "revenue_weighted").marker.pattern.shape == "/"


@pytest.mark.parametrize("lang", text.LANGUAGES)
def test_findings_say_what_the_rows_say(lang):
    assert "50.0%" in findings.by_year(answer("forecasts/by_year", OVER, AHEAD), lang)
    assert "%" not in findings.by_year(answer("forecasts/by_year", AHEAD), lang)
    assert "50.0%" in findings.by_department(answer("forecasts/by_department", HIGH, FEW), lang)
    assert "%" not in findings.by_department(answer("forecasts/by_department", FEW), lang)
    known = {"project_id": "A", "project_name": "磁环", "forecast_rnpv": -1e6}
    unknown = {"project_id": "B"}
    assert "磁环" in findings.projects(answer("forecasts/projects", known, unknown), lang)
    assert "磁环" not in findings.projects(answer("forecasts/projects", unknown), lang)
