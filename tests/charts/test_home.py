"""The charts and sentences of the first page."""

import pytest

from oneboard import dictionary, text
from oneboard.charts import Look, home
from oneboard.findings import home as findings
from tests.charts.answers import answer

LOOKS = [Look(lang, mode) for lang in text.LANGUAGES for mode in ("light", "dark")]
PILOT = {"stage": "pilot", "projects": 5, "at_risk": 2, "unspent": 3e6}
IDEA = {"stage": "idea", "projects": 1, "at_risk": 0}


def trace(figure, name):
    return next(t for t in figure.data if t.name == name)


def notes(figure) -> str:
    return " ".join(note.text for note in figure.layout.annotations)


@pytest.mark.parametrize("look", LOOKS)
def test_risks_and_the_rest_stack_up_to_all_projects(look):
    figure = home.by_stage(answer("home/by_stage", IDEA, PILOT), look)
    assert list(trace(figure, "at_risk").x) == [0, 2]
    assert list(trace(figure, "projects").x) == [1, 3]
    assert trace(figure, "at_risk").y[1] == dictionary.choice_label("stage", "pilot", look.lang)
    assert [list(mark) for mark in trace(figure, "unspent").customdata] == [["idea"], ["pilot"]]


def test_money_nobody_stated_is_a_dash_and_no_bar():
    money = trace(home.by_stage(answer("home/by_stage", IDEA, PILOT), LOOKS[0]), "unspent")
    assert money.x[0] is None
    assert money.text[0].strip() == "–"


@pytest.mark.parametrize("look", LOOKS)
def test_a_stage_whose_making_trails_is_named(look):
    behind = {"stage": "pilot", "trl_median": 5, "mrl_median": 3, "level_gap": 2}
    even = {"stage": "industrialization", "trl_median": 8, "mrl_median": 9, "level_gap": -1}
    figure = home.readiness_by_stage(answer("home/readiness_by_stage", behind, even), look)
    assert list(trace(figure, "trl_median").x) == [5, 8]
    assert list(trace(figure, "mrl_median").x) == [3, 9]
    assert text.say("chart.home.levels_behind", look.lang, n=2) in notes(figure)
    assert text.say("chart.home.levels_behind", look.lang, n=1) not in notes(figure)


def departments(count: int) -> list[dict]:
    return [
        {"dept_id": f"D{n:02d}", "department": f"D{n:02d}", "execution_rate": 1 - n / 100,
         "elapsed_share": 0.75, "state": "risk" if n == count - 1 else "ok"}
        for n in range(count)
    ]  # fmt: skip


@pytest.mark.parametrize("look", LOOKS)
def test_of_many_departments_the_fastest_and_the_slowest_are_drawn(look):
    figure = home.execution_by_department(answer("burn/by_department", *departments(14)), look)
    [bars] = figure.data
    assert len(bars.x) == 2 * home.ENDS
    assert [mark[0] for mark in bars.customdata][-1] == "D13"
    assert bars.marker.color[-1] == look.paint.risk
    assert bars.marker.color[0] == look.paint.quiet
    assert bars.text[0].strip() == "100%"


def test_few_departments_are_all_drawn_and_one_without_a_budget_is_not():
    rows = [*departments(3), {"dept_id": "X", "department": "X", "elapsed_share": 0.75}]
    [bars] = home.execution_by_department(answer("burn/by_department", *rows), LOOKS[0]).data
    assert [mark[0] for mark in bars.customdata] == ["D00", "D01", "D02"]


@pytest.mark.parametrize("lang", text.LANGUAGES)
def test_findings_say_what_the_rows_say(lang):
    told = findings.by_stage(answer("home/by_stage", IDEA, PILOT), lang)
    assert dictionary.choice_label("stage", "pilot", lang) in told
    assert "100.0%" in told
    assert "%" not in findings.by_stage(answer("home/by_stage", IDEA), lang)
    unknown = findings.readiness_by_stage(answer("home/readiness_by_stage", IDEA_LEVELS), lang)
    assert unknown == text.say("finding.home.readiness_unknown", lang)


IDEA_LEVELS = {"stage": "idea", "projects": 1}


@pytest.mark.parametrize("lang", text.LANGUAGES)
def test_many_stages_are_counted_instead_of_named(lang):
    rows = [{"stage": stage, "level_gap": 1} for stage in ("research", "pilot", "incubation")]
    told = findings.readiness_by_stage(answer("home/readiness_by_stage", *rows), lang)
    assert text.say("finding.home.some_stages", lang, n=3, total=3) in told


def concern(kind: str, **more) -> dict:
    return {
        "concern": kind, "project_name": "磁环", "department": "磁材所", "subject": "收率",
        "stake": 2e6, "concern_days": 12, "concern_share": 0.5, "cases": 3, **more,
    }  # fmt: skip


ON_AGENDAS = {"condition_lapsed", "stop_candidate", "decision_late", "review_due"}


@pytest.mark.parametrize("lang", text.LANGUAGES)
def test_every_kind_of_concern_has_its_sentence(lang):
    choices = dictionary.vocabulary()["concern"].choices
    kinds = [choice.value for choice in choices if choice.value not in ON_AGENDAS]
    assert len(kinds) > 10
    for kind in kinds:
        reasons = reasons_of(kind) or [None]
        for reason in reasons:
            rows = answer("home/attention", concern(kind, reason=reason))
            [line] = findings.attention_lines(rows, lang)
            assert "{" not in line and "–" not in line, line


def reasons_of(kind: str) -> list[str]:
    """Reasons a kind of concern has sentences for; a demand's follows from its market."""
    begin = f"attention.{kind}."
    found = [key.removeprefix(begin) for key in text.catalogue() if key.startswith(begin)]
    return [reason for reason in found if kind != "demand_unserved"]


@pytest.mark.parametrize("lang", text.LANGUAGES)
def test_a_demand_without_a_market_is_told_as_a_policy(lang):
    rows = answer("home/attention", concern("demand_unserved", stake=None))
    [line] = findings.attention_lines(rows, lang)
    assert line == text.say("attention.demand_unserved.policy", lang, subject="收率")
