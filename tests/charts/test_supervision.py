"""The charts and sentences of graded supervision."""

from datetime import date

import pytest

from oneboard import text
from oneboard.charts import Look, supervision
from oneboard.findings import supervision as findings
from tests.charts.answers import answer

LOOKS = [Look(lang, mode) for lang in text.LANGUAGES for mode in ("light", "dark")]
HIDDEN = {"project_id": "P1", "project_name": "<b>磁环", "light_reported": "ok",
          "reported_since": date(2026, 6, 30), "light_assured": "risk",
          "assured_since": date(2026, 9, 30), "light_computed": "risk", "opinion_gap": 2,
          "is_hidden": True, "unspent": 1e6}  # fmt: skip
AGREED = {"project_id": "P2", "project_name": "抛光粉", "light_reported": "watch",
          "light_computed": "watch", "opinion_gap": 0, "is_hidden": False}  # fmt: skip
FIRST = {"rank": 1, "project_id": "P1", "project_name": "磁环", "exception_gap": 0.5,
         "unspent": 3e6, "exception_days": 200, "exception_score": 3e8, "share_of_total": 0.75,
         "ack_comment": "已约谈"}  # fmt: skip
SECOND = {"rank": 2, "project_id": "P2", "project_name": "抛光粉", "exception_gap": 0.5,
          "unspent": 1e6, "exception_days": 200, "exception_score": 1e8,
          "share_of_total": 0.25}  # fmt: skip


def trace(figure, name):
    return next(t for t in figure.data if t.name == name)


@pytest.mark.parametrize("look", LOOKS)
def test_three_opinions_stand_side_by_side_with_their_age(look):
    figure = supervision.opinions(answer("supervision/opinions", HIDDEN, AGREED), look)
    reported, assured = trace(figure, "light_reported"), trace(figure, "light_assured")
    assert reported.marker.symbol == ("circle", "triangle-up")
    assert assured.marker.symbol == ("diamond", "circle-open")
    assert "92" in reported.text[0] and "0" in assured.text[0]
    assert assured.text[1].strip() == "", "an opinion nobody gave has no age"
    assert [list(mark) for mark in reported.customdata] == [["P1"], ["P2"]]
    assert "<b>磁环" not in "".join(figure.layout.yaxis.ticktext)


def test_an_opinion_from_an_old_list_says_so():
    figure = supervision.opinions(
        answer("supervision/opinions", HIDDEN | {"is_stale": True}), Look("en")
    )
    assert "out of date" in trace(figure, "light_reported").text[0]
    assert "out of date" not in trace(figure, "light_computed").text[0]


@pytest.mark.parametrize("look", LOOKS)
def test_the_three_factors_and_their_share_stand_in_four_panels(look):
    figure = supervision.exceptions(answer("supervision/exceptions", FIRST, SECOND), look)
    assert [list(bar.x) for bar in figure.data] == [
        [0.5, 0.5], [3e6, 1e6], [200, 200], [0.75, 0.25],
    ]  # fmt: skip
    assert [name.startswith("✓") for name in figure.layout.yaxis.ticktext] == [True, False]


@pytest.mark.parametrize("look", LOOKS)
def test_a_grade_without_a_rhythm_has_no_overdue_reviews(look):
    rows = [
        {"supervision_grade": "A", "rhythm_days": 30, "projects": 4, "reviews_overdue": 3,
         "reports_overdue": 0, "milestones_late": 9},
        {"supervision_grade": "D", "projects": 2, "milestones_late": 0},
    ]  # fmt: skip
    told = answer("supervision/grades", *rows)
    figure = supervision.grades(told, look)
    assert list(trace(figure, "reviews_overdue").x) == [3, None]
    assert "30" in figure.layout.yaxis.ticktext[0]
    assert "3" in findings.grades(told, look.lang) and "4" in findings.grades(told, look.lang)


@pytest.mark.parametrize("look", LOOKS)
def test_what_is_reported_stands_against_what_the_data_says(look):
    row = {"dept_id": "D1", "department": "磁材所", "projects": 6, "reported_ok": 5,
           "computed_ok": 2, "candour_gap": 3, "hidden_risks": 2}  # fmt: skip
    told = answer("supervision/watermelons", row)
    figure = supervision.watermelons(told, look)
    assert trace(figure, "computed_ok").marker.symbol == "circle-open"
    assert (list(trace(figure, "reported_ok").x), list(trace(figure, "computed_ok").x)) == (
        [5],
        [2],
    )
    assert "磁材所" in findings.watermelons(told, look.lang)


@pytest.mark.parametrize("lang", text.LANGUAGES)
def test_sentences_tell_what_the_rows_say(lang):
    said = findings.exceptions(answer("supervision/exceptions", FIRST, SECOND), lang)
    assert "磁环" in said and "100" in said and "1" in said
    hidden = findings.opinions(answer("supervision/opinions", HIDDEN, AGREED), lang)
    assert text.say("finding.supervision.apart", lang, apart=0, judged=1) != hidden
    agreed = findings.opinions(answer("supervision/opinions", AGREED), lang)
    assert agreed == text.say("finding.supervision.apart", lang, apart=0, judged=1)
    late = {"finding_id": "F1", "amount": 500000.0, "days_overdue": 30}
    assert "1" in findings.findings(answer("supervision/findings", late), lang)
    words = {"project_id": "P1", "narrative_state": "repeated", "variance_limit": 0.05}
    assert "5" in findings.narratives(answer("supervision/narratives", words), lang)
    review = {"project_id": "P1", "project_name": "磁环", "review_overdue": 62}
    assert "62" in findings.reviews(answer("supervision/reviews", review), lang)
    step = {"project_id": "P1", "project_name": "磁环", "milestone_no": "M1", "days_late": 213}
    assert "213" in findings.milestones(answer("supervision/milestones", step), lang)


def test_an_exception_that_cannot_be_weighed_is_not_called_first():
    row = {"project_id": "P1", "project_name": "磁环", "exception_score": 0.0}
    said = findings.exceptions(answer("supervision/exceptions", row), "en")
    assert "磁环" not in said
