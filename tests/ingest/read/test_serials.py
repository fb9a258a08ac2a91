"""Excel's day numbers."""

import pytest

from oneboard.ingest.model import Kind
from oneboard.ingest.read.xlsx.serials import duration, iso_moment, moment, time_of_day


@pytest.mark.parametrize(
    ("number", "expected"),
    [
        (45731, ("2025-03-15", Kind.DATE)),
        (45731.4375, ("2025-03-15 10:30:00", Kind.DATETIME)),
        (45730.9999999, ("2025-03-15", Kind.DATE)),
        (1, ("1900-01-01", Kind.DATE)),
        (59, ("1900-02-28", Kind.DATE)),
        (60, None),
        (61, ("1900-03-01", Kind.DATE)),
        (0.5, ("12:00:00", Kind.TIME)),
        (2_958_465, ("9999-12-31", Kind.DATE)),
        (2_958_465.9999999, None),
        (2_958_466, None),
        (-1, None),
        (float("nan"), None),
        (float("inf"), None),
    ],
)
def test_days_since_1900(number, expected):
    assert moment(number, from_1904=False) == expected


def test_days_since_1904():
    assert moment(0, from_1904=True) == ("1904-01-01", Kind.DATE)
    assert moment(44269.5, from_1904=True) == ("2025-03-15 12:00:00", Kind.DATETIME)


def test_times_and_durations():
    assert time_of_day(0.75, from_1904=False) == ("18:00:00", Kind.TIME)
    assert time_of_day(45731.75, from_1904=False) == ("2025-03-15 18:00:00", Kind.DATETIME)
    assert duration(1.5) == ("36h", Kind.DURATION)
    assert duration(-0.5) == ("-12h", Kind.DURATION)
    assert duration(float("inf")) is None


def test_dates_stored_as_text():
    assert iso_moment("2025-03-15T00:00:00Z") == ("2025-03-15", Kind.DATE)
    assert iso_moment("2025-03-15T10:30:05.25") == ("2025-03-15 10:30:05", Kind.DATETIME)
    assert iso_moment("15.03.2025") == ("15.03.2025", Kind.TEXT)
