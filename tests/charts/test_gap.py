"""The charts and sentences of the lab-to-industry page."""

from datetime import date

import pytest

from oneboard import text
from oneboard.charts import Look, gap, gap_causes
from oneboard.findings import gap as findings
from tests.charts.answers import answer

LOOKS = [Look(lang, mode) for lang in text.LANGUAGES for mode in ("light", "dark")]
AHEAD = {"project_id": "A", "project_name": "磁环", "trl": 7, "mrl": 4, "level_gap": 3,
         "days_in_stage": 400, "unspent": 9e6}  # fmt: skip
EVEN = {"project_id": "B", "project_name": "<b>粉</b>", "trl": 7, "mrl": 7, "level_gap": 0}


def trace(figure, name):
    return next(t for t in figure.data if t.name == name)


@pytest.mark.parametrize("look", LOOKS)
def test_the_map_sizes_by_money_and_names_what_runs_ahead(look):
    figure = gap.map(answer("gap/map", AHEAD, EVEN), look)
    marks = trace(figure, "projects")
    assert marks.marker.size[0] == gap.LARGEST
    assert marks.marker.color[1] == look.paint.unknown
    assert [list(mark) for mark in marks.customdata] == [["A"], ["B"]]
    named = [note.text for note in figure.layout.annotations]
    assert any("磁环" in note for note in named)
    assert "<b>粉" not in "".join(marks.hovertext)


def test_projects_of_one_cell_do_not_hide_one_another():
    rows = [AHEAD | {"project_id": str(n)} for n in range(20)]
    marks = trace(gap.map(answer("gap/map", *rows), LOOKS[0]), "projects")
    assert len(set(zip(marks.x, marks.y, strict=True))) == 20


@pytest.mark.parametrize("look", LOOKS)
def test_a_dumbbell_goes_from_now_to_what_is_asked(look):
    row = {"project_id": "A", "scale": "TRL", "level": 5, "level_required": 6, "levels_short": 1,
           "assessed_on": date(2026, 1, 1), "has_evidence": False}  # fmt: skip
    figure = gap.next_gate(answer("gap/next_gate", row), look)
    assert list(trace(figure, "gap").x) == [5, 6]
    assert trace(figure, "level").marker.line.color == (look.paint.against,)


def test_only_the_widest_gaps_are_drawn():
    row = {"project_id": "A", "level": 5, "level_required": 6, "levels_short": 1}
    figure = gap.next_gate(answer("gap/next_gate", *[row] * 40), LOOKS[0])
    assert len(trace(figure, "level").x) == gap.SHOWN


@pytest.mark.parametrize("look", LOOKS)
def test_values_are_drawn_as_shares_of_the_laboratory(look):
    row = {"project_id": "A", "indicator": "收率", "lab": 90, "pilot": 45, "kept_pilot": 0.5,
           "kept": 0.5, "reached": "pilot"}  # fmt: skip
    figure = gap_causes.indicators(answer("gap/indicators", row), look)
    assert list(trace(figure, "kept_pilot").x) == [0.5]
    assert list(trace(figure, "kept_industrial").x) == [None]


def test_the_valley_stacks_what_stands_still_under_what_moves():
    row = {"level": 4, "projects": 3, "projects_stuck": 1, "money_stuck": 1e6, "money_moving": 2e6,
           "days_long": 373}  # fmt: skip
    figure = gap_causes.valley(answer("gap/valley", row), LOOKS[0])
    assert [t.name for t in figure.data] == ["money_stuck", "money_moving"]
    assert figure.layout.yaxis.range[0] == 0


def test_barriers_are_told_in_words():
    row = {"barrier": "scale_up", "issues_open": 2, "projects": 1, "money_held": 1e6}
    figure = gap_causes.barriers(answer("gap/barriers", row), Look("zh"))
    assert "scale_up" not in figure.data[0].y[0]


def test_pace_leaves_out_what_has_none():
    slow = {"project_id": "A", "level": 4, "first_target": 8, "required_pace": 0.5,
            "own_pace": 0.1, "pace_state": "too_slow", "months_left": 8}  # fmt: skip
    rows = answer("gap/pace", slow, {"project_id": "B", "pace_state": "no_evidence"})
    figure = gap_causes.pace(rows, LOOKS[0])
    assert len(trace(figure, "projects").x) == 1
    assert trace(figure, "projects").marker.color == (LOOKS[0].paint.risk,)


def test_trust_prints_the_share_in_each_square():
    row = {"scale": "TRL", "levels_known": 4, "levels_fresh": 4, "levels_evidenced": 2,
           "levels_independent": 1, "levels_sound": 1}  # fmt: skip
    figure = gap_causes.trust(answer("gap/trust", row), LOOKS[0])
    assert [t.text[0] for t in figure.data] == ["100%", "50%", "25%", "25%"]


@pytest.mark.parametrize("lang", text.LANGUAGES)
def test_findings_say_what_the_rows_say(lang):
    assert "1" in findings.map(answer("gap/map", AHEAD, EVEN), lang)
    assert findings.map(answer("gap/map", EVEN), lang) == text.say(
        "finding.gap.map_fine", lang, n=1
    )
    unknown = {"level": 4, "projects": 1, "money_moving": 1e6, "projects_stuck": 0}
    known = unknown | {"money_stuck": 1e6, "days_long": 300, "projects_stuck": 1}
    assert "50" in findings.valley(answer("gap/valley", known), lang)
    assert "%" not in findings.valley(answer("gap/valley", unknown), lang)
