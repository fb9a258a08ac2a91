"""The charts and sentences of what changed."""

import pytest

from oneboard import text
from oneboard.charts import Look, changes
from oneboard.findings import changes as findings
from tests.charts.answers import answer

LOOKS = [Look(lang, mode) for lang in text.LANGUAGES for mode in ("light", "dark")]
PARTS = {"plan": 20, "before": 13, "correction": 0, "entered": 1, "left": 0, "reclassified": 0,
         "real": 3, "after": 17}  # fmt: skip
RISK = [
    {"figure": "projects_at_risk", "part": part, "moved_by": value, "projects": value}
    for part, value in PARTS.items()
    if part != "plan"
]
TRACK = [
    {"figure": "major_on_track", "part": part, "moved_by": value, "projects": value}
    for part, value in PARTS.items()
]
RATE = [
    {"figure": "stuck_share", "part": part, "moved_by": value, "projects": 3, "most_moved": "磁环",
     "period_open": True}
    for part, value in (("plan", 0.1), ("before", 0.1), ("real", 0.05), ("after", 0.15))
]  # fmt: skip


@pytest.mark.parametrize("look", LOOKS)
def test_a_waterfall_stands_on_zero_and_leaves_out_what_moved_nothing(look):
    figure = changes.waterfall(answer("changes/waterfall", *RISK, *TRACK), look)
    first, second = figure.data
    assert [mark[1] for mark in first.customdata] == ["before", "entered", "real", "after"]
    assert (list(first.base), list(first.y)) == ([0, 13, 14, 0], [13, 1, 3, 17])
    assert first.marker.color[2] == look.paint.risk
    assert [mark[1] for mark in second.customdata][:2] == ["plan", "before"]
    assert (second.base[0], second.y[0]) == (0, 20)
    assert second.marker.line.width[:2] == (1.5, 0)
    assert second.marker.color[3] == look.paint.ok


@pytest.mark.parametrize("look", LOOKS)
def test_a_share_moves_in_points_and_an_open_year_is_marked(look):
    figure = changes.waterfall(answer("changes/waterfall", *RATE), look)
    assert "5" in figure.data[0].text[2] and "%" not in figure.data[0].text[2]
    assert figure.layout.annotations[0].text.startswith("<b>◔ ")
    assert "磁环" in figure.data[0].hovertext[2]


def test_the_first_line_says_good_or_bad_and_why():
    said = findings.verdict(answer("changes/waterfall", *RISK, *TRACK, *RATE), "en")
    assert said.startswith("More bad than good: 1 figures really better, 2 worse")
    assert "Better: Major on track +3." in said
    assert "Worse: Money standing still +5.0 pp, mostly 磁环; Projects at risk +3." in said
    assert "No judged figure" in findings.verdict(answer("changes/waterfall", RISK[0]), "en")


def test_the_plan_is_the_first_comparison():
    said = findings.waterfall(answer("changes/waterfall", *RISK, *TRACK, *RATE), "en")
    assert "scope moved 2 of 3 figures, corrected data 0" in said
    assert "0 of 2 plans met" in said


@pytest.mark.parametrize("look", LOOKS)
def test_changes_for_the_worse_have_a_colour(look):
    rows = [{"moved": "entered", "direction": "in", "projects": 8},
            {"moved": "colour", "direction": "worse", "projects": 10}]  # fmt: skip
    figure = changes.moves(answer("changes/moves", *rows), look)
    assert figure.data[0].marker.color == (look.paint.accent, look.paint.risk)
    assert [list(mark) for mark in figure.data[0].customdata][1] == ["colour", "worse"]
