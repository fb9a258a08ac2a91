"""The charts and sentences of the project page."""

from datetime import date

import pytest

from oneboard import text
from oneboard.charts import Look, project, project_money, project_value
from oneboard.findings import project as findings
from tests.charts.answers import answer

LOOKS = [Look(lang, mode) for lang in text.LANGUAGES for mode in ("light", "dark")]
LATE = {"project_id": "P", "milestone_no": "M2", "milestone_name": "<b>中试</b>", "is_done": False,
        "baseline_date": date(2026, 1, 1), "current_date_plan": date(2026, 12, 1),
        "light": "risk", "days_late": 272}  # fmt: skip
DONE = {"project_id": "P", "milestone_no": "M1", "milestone_name": "小试", "is_done": True,
        "baseline_date": date(2025, 1, 1), "actual_date": date(2025, 2, 1),
        "light": "ok"}  # fmt: skip
STANDING = {"project_id": "P", "is_running": True, "is_hidden": False, "is_stale": False,
            "status": "active", "light_computed": "risk", "light_schedule": "risk",
            "light_money": "watch", "light_milestones": "ok", "slip_days": 457,
            "money_gap": 0.126}  # fmt: skip


def trace(figure, name):
    return next(t for t in figure.data if t.name == name)


def words(figure) -> str:
    return " ".join(note.text for note in figure.layout.annotations)


@pytest.mark.parametrize("look", LOOKS)
def test_levels_go_from_the_start_to_the_target(look):
    row = {"project_id": "P", "scale": "TRL", "level_start": 3, "level": 5, "level_target": 9,
           "level_required": 6, "has_evidence": False}  # fmt: skip
    figure = project.readiness(answer("project/readiness", row), look)
    assert list(trace(figure, "gained").x) == [3, 5]
    assert list(trace(figure, "ahead").x) == [5, 9]
    assert list(trace(figure, "level_required").x) == [6]
    assert trace(figure, "level").marker.color == (look.paint.against,)


def test_a_level_whose_evidence_nobody_asked_for_is_not_called_unproven():
    row = {"project_id": "P", "scale": "TRL", "level": 5}
    figure = project.readiness(answer("project/readiness", row), LOOKS[0])
    assert trace(figure, "level").marker.color == (LOOKS[0].paint.accent,)


@pytest.mark.parametrize("look", LOOKS)
def test_milestones_are_filled_when_done_and_hollow_when_open(look):
    figure = project.milestones(answer("project/milestones", DONE, LATE), look)
    now = trace(figure, "now")
    assert now.marker.symbol == ("circle", "diamond-open")
    assert list(now.x) == [date(2025, 2, 1), date(2026, 12, 1)]
    assert list(trace(figure, "baseline").x) == [date(2025, 1, 1), date(2026, 1, 1)]
    assert [list(mark) for mark in now.customdata] == [["P", "M1"], ["P", "M2"]]
    assert "2026-09-30" in words(figure)
    assert "<b>中试" not in " ".join(figure.layout.yaxis.ticktext)


def test_of_many_milestones_the_open_and_the_latest_are_drawn_and_the_rest_is_told():
    done = [DONE | {"milestone_no": f"D{n}", "actual_date": date(2025, 1, n + 1)} for n in range(9)]
    figure = project.milestones(answer("project/milestones", *done, LATE), Look("en"))
    marks = [mark[1] for mark in trace(figure, "now").customdata]
    assert marks == ["D2", "D3", "D4", "D5", "D6", "D7", "D8", "M2"]
    assert text.say("chart.project.earlier", "en", n=2) in words(figure)


@pytest.mark.parametrize("look", LOOKS)
def test_the_first_forecast_stands_beside_the_latest_and_what_came(look):
    past = {"project_id": "P", "year": 2025, "revenue_first": 1e6, "actual_revenue": 2e5}
    ahead = {"project_id": "P", "year": 2028, "revenue_low": 1e6, "revenue_base": 2e6,
             "revenue_high": 3e6}  # fmt: skip
    figure = project_value.forecast(answer("project/forecast", past, ahead), look)
    assert list(trace(figure, "revenue_first").y) == [1e6, None]
    assert list(trace(figure, "revenue_base").y) == [None, 2e6]
    assert list(trace(figure, "band").y) == [3e6, 1e6]
    assert trace(figure, "revenue_base").line.dash == "dash"


def test_indicators_carry_their_measured_values_and_unit():
    row = {"project_id": "P", "indicator": "成材率", "unit": "%", "lab": 93.4, "pilot": 49.0,
           "kept_pilot": 0.52, "kept": 0.52, "kept_target": 0.93, "reached": "pilot"}  # fmt: skip
    figure = project_value.indicators(answer("project/indicators", row), Look("zh"))
    assert "93.4 → 49 %" in figure.layout.yaxis.ticktext[0]
    assert list(trace(figure, "kept_pilot").x) == [0.52]
    assert list(trace(figure, "kept_industrial").x) == [None]


@pytest.mark.parametrize("look", LOOKS)
def test_the_curves_end_where_the_data_does_and_carry_their_names(look):
    rows = [
        {"project_id": "P", "period": "2026-09", "planned_to_date": 2e6, "paid_to_date": 1e6,
         "engaged_to_date": 1.2e6, "earned_to_date": 8e5},
        {"project_id": "P", "period": "2026-10", "planned_to_date": 3e6},
    ]  # fmt: skip
    figure = project_money.burn(answer("project/burn", *rows), look)
    planned, engaged, paid, earned = (list(line.y) for line in figure.data)
    assert (planned, engaged, paid, earned) == ([2e6, 3e6], [1.2e6], [1e6], [8e5])
    for name in project_money.NAMES:
        assert text.say(f"chart.project.{name}", look.lang) in words(figure)
    ends = [n.y for n in figure.layout.annotations]
    assert len(set(ends)) == 4 and max(ends) <= figure.layout.yaxis.range[1]


@pytest.mark.parametrize("lang", text.LANGUAGES)
def test_the_standing_says_the_light_and_why(lang):
    said = findings.standing(answer("project/standing", STANDING), lang)
    assert "457" in said and "12.6" in said
    assert text.say("finding.project.why_unproven", lang, share="") not in said


@pytest.mark.parametrize("lang", text.LANGUAGES)
def test_a_hidden_risk_is_said_first_and_an_ended_project_has_no_light(lang):
    hidden = STANDING | {"is_hidden": True, "light_assured": "risk"}
    begin = text.say("finding.project.hidden", lang, light="\0", assured="", why="").split("\0")[0]
    assert findings.standing(answer("project/standing", hidden), lang).startswith(begin)
    ended = {"project_id": "P", "is_running": False, "status": "terminated"}
    assert "457" not in findings.standing(answer("project/standing", ended), lang)


@pytest.mark.parametrize("lang", text.LANGUAGES)
def test_sentences_tell_what_the_rows_say(lang):
    assert "272" in findings.milestones(answer("project/milestones", DONE, LATE), lang)
    assert "1/1" in findings.milestones(answer("project/milestones", DONE), lang).replace(
        " of ", "/"
    )
    both = {"project_id": "P", "year": 2025, "revenue_first": 1e6, "actual_revenue": 2e5}
    last = {"project_id": "P", "year": 2029, "revenue_base": 8e6}
    assert "20.0%" in findings.forecast(answer("project/forecast", both, last), lang)
    gate = {"project_id": "P", "gate": "to_pilot", "decision": "go_conditional",
            "decision_date": date(2025, 6, 16), "conditions": "落实协议"}  # fmt: skip
    assert "落实协议" in findings.gates_lines(answer("project/gates", gate), lang)[0]
    open_one = {"project_id": "P", "finding_id": "F", "kind": "risk", "severity": "high",
                "description": "延期", "days_overdue": 30}  # fmt: skip
    assert "30" in findings.findings_lines(answer("project/findings", open_one), lang)[0]
    skipped = {"project_id": "P", "project_name": "萃取", "concern": "pilot_skipped"}
    assert "萃取" in findings.concerns_lines(answer("project/concerns", skipped), lang)[0]
    unpaid = {"project_id": "P", "contract_id": "C", "fee_overdue": 30.0}
    assert "30" in findings.contracts(answer("project/contracts", unpaid), lang)
