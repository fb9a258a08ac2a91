"""Which periods go on after the day of the data."""

from datetime import date

import pytest

from oneboard.ui.changes import open_on


@pytest.mark.parametrize(
    "day, first_month, names",
    [
        (date(2026, 9, 30), 1, ["year"]),
        (date(2026, 12, 31), 1, []),
        (date(2026, 3, 31), 4, []),
        (date(2026, 8, 31), 1, ["quarter", "year"]),
        (date(2026, 9, 29), 1, ["month", "quarter", "year"]),
    ],
)
def test_open_periods(day, first_month, names):
    assert open_on(day, first_month) == names
