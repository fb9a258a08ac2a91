"""The history of a figure as one line over the versions."""

from datetime import date

import pytest

from oneboard import text
from oneboard.charts import Look, trace
from oneboard.query import Said

LOOKS = [Look(lang, mode) for lang in text.LANGUAGES for mode in ("light", "dark")]
SAID = [
    Said(4, date(2026, 9, 30), 12e6),
    Said(3, None, None, failed=True),
    Said(2, date(2026, 6, 30), None, ("budget",)),
    Said(1, date(2026, 3, 31), 9e6),
]


@pytest.mark.parametrize("look", LOOKS)
def test_one_line_from_the_first_version_to_the_last_without_what_is_unknown(look):
    [line] = trace.trace(SAID, "money", look).data
    assert list(line.x) == [date(2026, 3, 31), date(2026, 9, 30)]
    assert list(line.y) == [9e6, 12e6]
    assert list(line.text) == [look.text(9e6, "money"), look.text(12e6, "money")]


def test_the_axis_begins_at_nought():
    assert trace.trace(SAID, "money", LOOKS[0]).layout.yaxis.rangemode == "tozero"
