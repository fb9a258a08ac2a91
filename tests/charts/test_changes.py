"""The charts and sentences of what changed."""

import pytest

from oneboard import text
from oneboard.charts import Look, changes
from oneboard.findings import changes as findings
from tests.charts.answers import answer

LOOKS = [Look(lang, mode) for lang in text.LANGUAGES for mode in ("light", "dark")]
PARTS = {"before": 13, "correction": 0, "entered": 1, "left": 0, "reclassified": 0, "real": 3,
         "after": 17}  # fmt: skip
RISK = [
    {"figure": "projects_at_risk", "part": part, "moved_by": value, "projects": value}
    for part, value in PARTS.items()
]
TRACK = [row | {"figure": "major_on_track"} for row in RISK]


@pytest.mark.parametrize("look", LOOKS)
def test_a_waterfall_stands_on_zero_and_leaves_out_what_moved_nothing(look):
    figure = changes.waterfall(answer("changes/waterfall", *RISK, *TRACK), look)
    first, second = figure.data
    assert [mark[1] for mark in first.customdata] == ["before", "entered", "real", "after"]
    assert (list(first.base), list(first.y)) == ([0, 13, 14, 0], [13, 1, 3, 17])
    assert first.marker.color[2] == look.paint.risk
    assert second.marker.color[2] == look.paint.ok


def test_the_first_line_judges_what_really_happened():
    said = findings.waterfall(answer("changes/waterfall", *RISK, *TRACK), "en")
    assert "1 headline figures got better and 1 worse" in said
    assert "(+3)" in said
    assert "another scope moved 2, corrected data 0" in said


@pytest.mark.parametrize("look", LOOKS)
def test_changes_for_the_worse_have_a_colour(look):
    rows = [{"moved": "entered", "direction": "in", "projects": 8},
            {"moved": "colour", "direction": "worse", "projects": 10}]  # fmt: skip
    figure = changes.moves(answer("changes/moves", *rows), look)
    assert figure.data[0].marker.color == (look.paint.accent, look.paint.risk)
    assert [list(mark) for mark in figure.data[0].customdata][1] == ["colour", "worse"]
