"""The charts and sentences of the pipeline page."""

from datetime import date

import pytest

from oneboard import text
from oneboard.charts import Look, pipeline, pipeline_gates, pipeline_time
from oneboard.findings import pipeline as findings
from tests.charts.answers import answer

LOOKS = [Look(lang, mode) for lang in text.LANGUAGES for mode in ("light", "dark")]
STOCK = {"stage": "pilot", "projects": 5, "is_over_limit": False, "budget_total": 9e6,
         "unspent": 3e6, "left_in_year": 2, "clear_months": 30.0}  # fmt: skip
STAY = {"project_id": "A", "project_name": "磁环", "stage": "pilot", "stay_days": 400,
        "stay_end": "moved", "stay_median": 380.0, "stay_long": 500.0, "stays_known": 9,
        "stays_moved": 6}  # fmt: skip
WAY = {"project_id": "A", "project_name": "磁环", "stage": "pilot", "stay_days": 90,
       "arrival_state": "known", "arrival_low": date(2027, 1, 1), "arrival_cases": 7,
       "arrival_middle": date(2027, 6, 1), "arrival_interval": 0.8}  # fmt: skip


def trace(figure, name):
    return next(t for t in figure.data if t.name == name)


@pytest.mark.parametrize("look", LOOKS)
def test_stock_shows_count_money_and_pace_and_a_limit_where_there_is_one(look):
    over = STOCK | {"stage": "research", "wip_limit": 4, "is_over_limit": True}
    figure = pipeline.stock(answer("pipeline/stock", over, STOCK), look)
    assert [t.name for t in figure.data] == ["projects", "unspent", "clear_months", "wip_limit"]
    assert trace(figure, "projects").marker.color == (look.paint.risk, look.paint.quiet)
    assert "4" in trace(figure, "projects").text[0]
    assert list(trace(figure, "wip_limit").x) == [4, None]
    assert [list(mark) for mark in figure.data[0].customdata] == [["research"], ["pilot"]]


def test_the_flow_runs_in_the_order_of_the_stages():
    rows = [
        {"from_stage": "idea", "flow_to": "research", "moves": 3},
        {"from_stage": "research", "flow_to": "pilot", "moves": 2, "money_moved": 1e6},
        {"from_stage": "research", "flow_to": "stopped", "moves": 1},
    ]
    flow = pipeline.flow(answer("pipeline/flow", *rows), Look("en")).data[0]
    assert list(flow.node.label) == ["New 3", "Research 3", "Pilot 2", "Stopped 1"]
    assert list(flow.link.source) == [0, 1, 1]
    assert list(flow.link.target) == [1, 2, 3]
    assert list(flow.link["value"]) == [3, 2, 1]


@pytest.mark.parametrize("look", LOOKS)
def test_a_cohort_is_told_as_so_many_of_so_many(look):
    row = {"stage": "pilot", "cohort": "2024", "entered": 8, "moved_on": 4, "ended_there": 1,
           "still_there": 3, "moved_share": 0.5}  # fmt: skip
    few = row | {"cohort": "2025", "entered": 2, "moved_on": 1, "moved_share": None}
    figure = pipeline_gates.cohorts(answer("pipeline/cohorts", row, few), look)
    labels = [note.text for note in figure.layout.annotations]
    assert any("4 / 8" in label and "50" in label for label in labels)
    assert "1 / 2" in labels
    assert trace(figure, "still_there").marker.pattern.shape == "/"


def test_gates_are_drawn_as_shares_of_their_reviews():
    row = {"gate": "to_pilot", "decided": 10, "gate_go": 7, "gate_conditional": 2, "gate_hold": 0,
           "gate_recycle": 0, "gate_kill": 1}  # fmt: skip
    figure = pipeline_gates.gates(answer("pipeline/gates", row), Look("zh"))
    assert [t.x[0] for t in figure.data] == [0.7, 0.2, 0, 0, 0.1]
    assert trace(figure, "gate_hold").text == ("",)
    assert "to_pilot" not in figure.data[0].y[0]


@pytest.mark.parametrize("look", LOOKS)
def test_open_stays_are_hollow_and_long_has_its_rule(look):
    still = STAY | {"project_id": "B", "project_name": "<b>粉</b>", "stay_end": "open"}
    figure = pipeline_time.dwell(answer("pipeline/dwell", STAY, still), look)
    assert trace(figure, "open").marker.color == look.paint.ground
    assert list(trace(figure, "median").x) == [380, 380]
    assert list(trace(figure, "long").x) == [500, 500]
    assert "<b>粉" not in trace(figure, "open").hovertext[0]


def test_a_stage_with_too_few_stays_has_no_rule():
    unknown = STAY | {"stay_median": None, "stay_long": None, "stays_known": None}
    figure = pipeline_time.dwell(answer("pipeline/dwell", unknown), Look("en"))
    assert {t.name for t in figure.data} == {"moved", "ended", "open"}


def test_the_curve_of_each_stage_falls_in_steps_and_is_named_at_its_end():
    rows = [{"stage": "pilot", "stay_days": d, "staying_share": s} for d, s in ((0, 1), (9, 0.4))]
    figure = pipeline_time.survival(answer("pipeline/survival", *rows), Look("en"))
    assert figure.data[0].line.shape == "hv"
    assert figure.layout.annotations[0].text.startswith("Pilot 40")


@pytest.mark.parametrize("look", LOOKS)
def test_an_arrival_without_a_latest_day_ends_in_an_arrow(look):
    closed = WAY | {"project_id": "B", "arrival_high": date(2028, 1, 1)}
    few = WAY | {"project_id": "C", "arrival_state": "few", "arrival_middle": None}
    figure = pipeline_time.arrivals(answer("pipeline/forecast", WAY, closed, few), look)
    assert list(trace(figure, "endless").y) == [0]
    assert list(trace(figure, "endless").x) == [date(2028, 1, 1)]
    assert [list(mark) for mark in trace(figure, "middle").customdata] == [["A"], ["B"]]


@pytest.mark.parametrize("lang", text.LANGUAGES)
def test_findings_say_what_the_rows_say(lang):
    over = STOCK | {"wip_limit": 4, "is_over_limit": True}
    still = STOCK | {"clear_months": None}
    told = {findings.stock(answer("pipeline/stock", row), lang) for row in (STOCK, over, still)}
    assert len(told) == 3
    few = findings.dwell(answer("pipeline/dwell", STAY | {"stay_median": None}), lang)
    assert few == text.say("finding.pipeline.dwell_few", lang)
    way = findings.forecast(answer("pipeline/forecast", WAY), lang)
    assert "1" in way and "2027-09-30" in way


@pytest.mark.parametrize("lang", text.LANGUAGES)
def test_a_young_cohort_does_not_speak_for_the_conversion(lang):
    ripe = {"stage": "research", "cohort": "2024", "entered": 10, "moved_on": 8, "ended_there": 1,
            "still_there": 1, "moved_share": 0.8}  # fmt: skip
    young = ripe | {"cohort": "2026", "moved_on": 0, "still_there": 10, "moved_share": 0.0}
    assert "80" in findings.cohorts(answer("pipeline/cohorts", ripe, young), lang)
