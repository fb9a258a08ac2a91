"""Dates in every spelling met; nothing ambiguous is read."""

from datetime import date

import pytest

from oneboard.ingest.clean.dates import dates
from oneboard.ingest.model import Kind
from tests.ingest.books import As
from tests.ingest.columns import cells, read

MARCH_15 = date(2025, 3, 15)


def one(value, **how):
    return read(dates(cells(value), **how))[0]


@pytest.mark.parametrize(
    "raw",
    [
        MARCH_15,
        "2025/3/15", "2025.03.15", "20250315", 20250315, "2025年3月15日", "15-Mar-25",
        "2025-03-15 00:00:00", "2025-03-15T08:30:00Z", "15.03.2025", "15/03/2025", "3/15/2025",
        "Mar 15, 2025", "２０２５年３月１５日", "2025-03-15 11:24:01-04", "15/3/2025 5:00:00 PM",
    ],
)  # fmt: skip
def test_spellings(raw):
    assert one(raw) == MARCH_15


@pytest.mark.parametrize(
    ("raw", "code"),
    [
        ("03/04/2025", "DATE_AMBIGUOUS"),
        ("25/3/15", "DATE_AMBIGUOUS"),
        (45731, "DATE_SERIAL"),
        ("2025-02-30", "DATE"),
        ("25/13/2025", "DATE"),
        ("长期", "DATE"),
        ("0000-00-00", "DATE"),
        ("9999-12-31", "DATE_RANGE"),
        ("1899-12-30", "DATE_RANGE"),
        (As("x", Kind.BAD), "DATE"),
        (As("12:00:00", Kind.TIME), "DATE"),
        (As("#N/A", Kind.ERROR), "CELL_ERROR"),
    ],
)
def test_what_is_told_instead(raw, code):
    assert one(raw) == f"!{code}"


@pytest.mark.parametrize("raw", [None, "", "-", "N/A", "待定"])
def test_nothing_known(raw):
    assert one(raw) is None


def test_the_column_decides_day_or_month_first():
    assert one("03/04/2025", order="dmy") == date(2025, 4, 3)
    assert one("03/04/2025", order="mdy") == date(2025, 3, 4)
    assert one("25/3/15", order="ymd") == MARCH_15
    assert one("24/10/2016", order="mdy") == date(2016, 10, 24)  # tells its order by itself


def test_bare_day_numbers_by_decision():
    assert one(45731, serial=True) == MARCH_15


@pytest.mark.parametrize(
    ("raw", "first", "last"),
    [
        ("2026.3", date(2026, 3, 1), date(2026, 3, 31)),
        ("2026年12月", date(2026, 12, 1), date(2026, 12, 31)),
        ("202602", date(2026, 2, 1), date(2026, 2, 28)),
        ("2026Q1", date(2026, 1, 1), date(2026, 3, 31)),
        ("2026年第三季度", date(2026, 7, 1), date(2026, 9, 30)),
        ("2026", date(2026, 1, 1), date(2026, 12, 31)),
    ],
)
def test_a_month_quarter_or_year_is_told_and_kept(raw, first, last):
    assert one(raw) == first
    assert one(raw, end=True) == last
    assert list(dates(cells(raw)).faults) == ["DATE_PRECISION"]


@pytest.mark.parametrize(
    "raw",
    ["2024.01-2026.12", "2024年1月至2026年12月", "2024-01-01~2026-12-31", "2024.1.1-2026.12.31"],
)
def test_both_ends_of_a_range(raw):
    assert one(raw) == date(2024, 1, 1)
    assert one(raw, end=True) == date(2026, 12, 31)


def test_a_whole_column_of_date_cells():
    found = dates(cells(MARCH_15, date(9999, 1, 1)))
    assert read(found) == [MARCH_15, "!DATE_RANGE"]
