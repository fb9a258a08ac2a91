"""The charts and sentences of the people on two tracks."""

import pytest

from oneboard import text
from oneboard.charts import Look, talent
from oneboard.findings import talent as findings
from tests.charts.answers import answer

LOOKS = [Look(lang, mode) for lang in text.LANGUAGES for mode in ("light", "dark")]
LOOK = LOOKS[0]
DEPT = {"dept_id": "A", "department": "<b>磁材</b>", "people_here": 12, "people_permanent": 10,
        "people_flexible": 2, "people_external": 0, "people_untracked": 0, "fte_permanent": 9.5,
        "fte_flexible": 0.6, "flexible_share": 1 / 6}  # fmt: skip
YEARS = {"dept_id": "A", "department": "磁材", "people_permanent_rd": 30, "people_flexible_rd": 6,
         "permanent_per_year": 0.4, "flexible_per_year": 0.9}  # fmt: skip
FEW = YEARS | {"dept_id": "B", "department": "营销", "people_flexible_rd": 2,
               "flexible_per_year": None}  # fmt: skip
QUARTER = {"quarter": "2026-Q1", "came_permanent": 3, "came_flexible": 2, "came_external": 0,
           "left_permanent": 1, "left_flexible": 0, "left_external": 0, "net_moves": 4}  # fmt: skip
AGE = {"age_band": "below_2", "people_here": 5, "people_permanent": 3, "people_flexible": 2,
       "median_permanent": 11.5, "median_flexible": 2.5}  # fmt: skip
HOST = {"host": "朔原大学", "people_here": 8, "departments_served": 3, "fte_here": 2.5,
        "outputs_per_year": 1.2}  # fmt: skip


def trace(figure, name):
    return next(t for t in figure.data if t.name == name)


def notes(figure) -> str:
    return " ".join(note.text for note in figure.layout.annotations)


@pytest.mark.parametrize("look", LOOKS)
def test_tracks_stack_and_the_share_stands_beside(look):
    figure = talent.by_department(answer("talent/by_department", DEPT), look)
    assert [t.x[0] for t in figure.data] == [10, 2, 0, 0]
    assert "16.7%" in notes(figure) and "0.60" in notes(figure)
    assert "<b>磁材" not in "".join(figure.data[0].hovertext)


def test_a_track_without_people_has_no_key():
    below = text.say("chart.talent.came", "en")
    without = talent.by_department(answer("talent/by_department", DEPT), LOOK)
    with_some = talent.by_department(
        answer("talent/by_department", DEPT | {"people_external": 4}), LOOK
    )
    assert "External" not in notes(without) and "External" in notes(with_some)
    moves = talent.moves(answer("talent/moves", QUARTER), LOOK)
    assert "External" not in notes(moves) and below in notes(moves)


@pytest.mark.parametrize("look", LOOKS)
def test_what_few_people_bring_is_hidden(look):
    figure = talent.output_per_year(answer("talent/output_per_year", YEARS, FEW), look)
    assert list(trace(figure, "flexible_per_year").x) == [0.9, None]
    assert trace(figure, "permanent_per_year").marker.color == look.paint.ground
    assert text.say("chart.talent.hidden", look.lang, n=2) in notes(figure)


def test_who_left_stands_below_the_line():
    figure = talent.moves(answer("talent/moves", QUARTER), LOOK)
    assert trace(figure, "came_permanent").y[0] == 3
    assert trace(figure, "left_permanent").y[0] == -1
    assert figure.layout.barmode == "relative"


def test_fields_and_ages_have_a_panel_a_track():
    ages = talent.ages(answer("talent/ages", AGE), LOOK)
    assert [t.xaxis for t in ages.data] == ["x", "x2"]
    assert [t.x[0] for t in ages.data] == [3, 2]
    assert "11.5" in notes(ages) and "2.5" in notes(ages)
    field = {"talent_field": "few", "people_here": 5, "people_permanent": 3, "people_flexible": 2}
    many = [field | {"talent_field": f"F{n}"} for n in range(20)]
    figure = talent.fields(answer("talent/fields", *many), LOOK)
    assert len(figure.data[0].x) == talent.SHOWN


def test_hosts_say_whom_they_serve():
    figure = talent.hosts(answer("talent/hosts", HOST, HOST | {"outputs_per_year": None}), LOOK)
    assert list(figure.data[0].x) == [8, 8]
    beside = [note.text for note in figure.layout.annotations]
    assert "1.20" in beside[0] and "output" not in beside[1]


@pytest.mark.parametrize("lang", text.LANGUAGES)
def test_findings(lang):
    assert "16.7%" in findings.by_department(answer("talent/by_department", DEPT), lang)
    none = findings.by_department(
        answer("talent/by_department", DEPT | {"flexible_share": 0}), lang
    )
    assert none == text.say("finding.talent.by_department_none", lang)
    leads = findings.output_per_year(answer("talent/output_per_year", YEARS, FEW), lang)
    assert "0.90" in leads and "磁材" in leads
    assert "11.50" in findings.ages(answer("talent/ages", AGE), lang)
    assert "5" in findings.moves(answer("talent/moves", QUARTER), lang)
    assert "朔原大学" in findings.hosts(answer("talent/hosts", HOST), lang)
    field = {"talent_field": "磁学", "people_here": 9, "people_flexible": 4}
    assert "磁学" in findings.fields(answer("talent/fields", field), lang)
    few = findings.fields(answer("talent/fields", field | {"talent_field": "few"}), lang)
    assert few == text.say("finding.talent.fields_none", lang)


@pytest.mark.usefixtures("on_sample")
@pytest.mark.parametrize("lang", text.LANGUAGES)
def test_too_few_people_everywhere_is_said(lang):
    told = findings.output_per_year(answer("talent/output_per_year", FEW), lang)
    assert told == text.say("finding.talent.output_per_year_few", lang, n=5)
