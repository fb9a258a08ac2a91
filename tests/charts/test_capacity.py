"""The charts and sentences of the capacity page."""

import pytest

from oneboard import text
from oneboard.charts import Look, capacity
from oneboard.findings import capacity as findings
from tests.charts.answers import answer

LOOKS = [Look(lang, mode) for lang in text.LANGUAGES for mode in ("light", "dark")]
FULL = {"resource_id": "T|线", "department": "基地", "resource": "<b>线", "resource_kind": "line",
        "period": "2026-10", "available": 20, "demand": 30, "load": 1.5, "shortage": 10,
        "is_planned": True}  # fmt: skip
EASY = FULL | {"period": "2026-09", "demand": 10, "load": 0.5, "shortage": 0, "is_planned": False}


def trace(figure, name):
    return next(t for t in figure.data if t.name == name)


@pytest.mark.parametrize("look", LOOKS)
def test_an_overbooked_month_stands_out(look):
    asked = answer("capacity/heat", EASY | {"load_state": "ok"}, FULL | {"load_state": "risk"})
    figure = capacity.heat(asked, look)
    squares = trace(figure, "squares")
    assert squares.marker.color[1] == look.paint.risk != squares.marker.color[0]
    assert list(squares.text) == ["50", "150"]
    assert "<b>线" not in "".join(squares.hovertext)
    assert len(figure.layout.shapes) == 1, "a rule where the plan begins"
    assert findings.heat(asked, look.lang) == text.say(
        "finding.capacity.heat", look.lang, name="基地 · <b>线", over=1, short=1
    )


@pytest.mark.parametrize("look", LOOKS)
def test_demand_is_held_against_capacity(look):
    asked = answer("capacity/over_time", EASY, FULL)
    figure = capacity.over_time(asked, look)
    bars = trace(figure, "demand")
    assert bars.marker.color == (look.paint.accent, look.paint.risk)
    assert bars.marker.pattern.shape == ("", "/")
    assert list(trace(figure, "available").y) == [20, 20]
    assert "2026-10" in findings.over_time(asked, look.lang)


def test_within_capacity_nothing_is_called_short():
    calm = answer("capacity/over_time", EASY)
    assert findings.over_time(calm, "en") == text.say(
        "finding.capacity.over_time_fine", "en", name="基地 · <b>线", load="50.0%",
        period="2026-09", short="0.0",
    )  # fmt: skip
    assert findings.heat(answer("capacity/heat", EASY), "en").startswith("No resource")


@pytest.mark.parametrize("look", LOOKS)
def test_who_asks_most_stands_first(look):
    row = {"resource_id": "T|线", "department": "基地", "resource": "线", "project_id": "A",
           "project_name": None, "demand": 12, "demand_share": 0.6, "unspent": None}  # fmt: skip
    asked = answer("capacity/asking", row, *[row | {"demand": 1, "demand_share": 0.1}] * 20)
    figure = capacity.asking(asked, look)
    assert len(figure.data[0].x) == capacity.ASKING
    assert figure.layout.yaxis.ticktext[0] == "A"
    assert "80.0%" in findings.asking(asked, look.lang)
