"""The chart and the sentence of departments side by side."""

from dataclasses import replace

import pytest

from oneboard import text
from oneboard.charts import Look, departments
from oneboard.findings import departments as findings
from oneboard.query import Answer
from tests.charts.answers import answer

LOOKS = [Look(lang, mode) for lang in text.LANGUAGES for mode in ("light", "dark")]
NAME = "departments/side_by_side"
A = {
    "dept_id": "A", "department": "<b>甲", "is_own": True, "projects_running": 2,
    "budget_year": 4e6, "paid_year": 1e6, "execution_rate": 0.25, "elapsed_share": 0.5,
    "due_done_share": 1.0, "lists_late": 0,
}  # fmt: skip
B = A | {"dept_id": "B", "department": "乙", "is_own": False, "execution_rate": 0.75}
C = {"dept_id": "C", "department": "丙", "is_own": False, "elapsed_share": 0.5, "lists_late": 3}


def told(*rows: dict, others: int = 0, sorted_by: str = "") -> Answer:
    asked = answer(NAME, *rows)
    stamp = replace(asked.stamp, few=5 if others else 0)
    chosen = {"sorted_by": [sorted_by] if sorted_by else []}
    return replace(asked, others=others, stamp=stamp, choices=chosen)


def words(figure) -> list[str]:
    return [note.text for note in figure.layout.annotations]


@pytest.mark.parametrize("look", LOOKS)
def test_own_departments_stand_out_and_what_is_not_told_is_said(look):
    figure = departments.side_by_side(told(A, B, C, others=2, sorted_by="execution_rate"), look)
    dots = next(trace for trace in figure.data if trace.name == "execution_rate")
    assert list(dots.x) == [0.75, 0.25] and list(dots.y) == [0, 1]
    assert dots.marker.color == (look.paint.soft, look.paint.accent)
    assert dots.customdata == (["B"], ["A"]), "a click opens the passport of the department"
    few = text.say("answer.few_others", look.lang, n=5)
    assert sum(few in word for word in words(figure)) == len(departments.MEASURES) + 2
    assert "<b>25.0%</b>" in words(figure) and "75.0%" in words(figure)
    assert few in dots.hovertext[0] and "&lt;b&gt;甲" in dots.hovertext[1]
    assert "&lt;b&gt;甲" in "".join(figure.layout.yaxis.ticktext)


@pytest.mark.parametrize("look", LOOKS)
def test_an_unknown_figure_of_a_seen_department_is_a_dash(look):
    seen = [row | {"is_own": None} for row in (A, C)]
    figure = departments.side_by_side(told(*seen), look)
    assert text.say("answer.few_others", look.lang, n=5) not in "".join(words(figure))
    unknown = [row.get(name) is None for row in (A, C) for name in departments.MEASURES]
    assert words(figure).count("–") == sum(unknown) > 0
    assert figure.data[0].marker.color == (look.paint.soft,)


@pytest.mark.parametrize("look", LOOKS)
def test_what_few_heads_earned_each_is_a_ring_and_no_measure_for_the_others(look):
    rows = [
        row | {"is_own": None, "points_per_head": points, "few_heads": points == 30}
        for row, points in ((A, 2.0), (B, 30.0), (C, 4.0))
    ]
    asked = told(*rows, sorted_by="points_per_head")
    figure = departments.side_by_side(asked, look)
    dots = next(trace for trace in figure.data if trace.name == "points_per_head")
    assert list(dots.x) == [4, 4, 2], "the first one lies beyond the scale"
    assert dots.marker.color[0] == look.paint.ground != dots.marker.color[1]
    assert "» 30.00" in words(figure) and "4.00" in words(figure)
    sentence = findings.side_by_side(asked, look.lang)
    assert "乙" not in sentence and "3.00" in sentence


def test_the_order_and_the_middle_follow_the_chosen_measure():
    figure = departments.side_by_side(told(A, B, C, sorted_by="lists_late"), Look())
    assert "丙" in figure.layout.yaxis.ticktext[0]
    [heading] = [word for word in words(figure) if "▼" in word]
    assert heading.startswith("<b>Lists late") and "median 0" in heading


@pytest.mark.parametrize("lang", text.LANGUAGES)
def test_the_sentence_says_where_the_own_stand_else_who_is_first_and_last(lang):
    own = findings.side_by_side(told(A, B, C, others=2, sorted_by="execution_rate"), lang)
    assert "甲 25.0%" in own and "2" in own and "75.0%" not in own
    seen = [row | {"is_own": None} for row in (A, B, C)]
    whole = findings.side_by_side(told(*seen, sorted_by="execution_rate"), lang)
    behind = text.say("finding.departments.behind", lang, n=1, total=2, elapsed="50.0%")
    assert "甲" in whole and "乙" in whole and "50.0%" in whole and behind in whole
    late = findings.side_by_side(told(*seen, sorted_by="lists_late"), lang)
    assert "丙" in late and behind not in late
    unknown = findings.side_by_side(told(*seen, sorted_by="transfer_received"), lang)
    label = answer(NAME, A).label("transfer_received", lang)
    assert unknown == text.say("finding.departments.unknown", lang, label=label)
