"""Periods as headers and titles spell them."""

from datetime import date

import pytest

from oneboard.ingest.model import Kind
from oneboard.ingest.periods import Period, number_word, period_of


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("2025-01", "2025-01"),
        ("2025年1月", "2025-01"),
        ("2025.3", "2025-03"),
        ("1月", "01"),
        ("十二月", "12"),
        ("3月份", "03"),
        ("Jan", "01"),
        ("January", "01"),
        ("Jan-25", "2025-01"),
        ("Mar 2025", "2025-03"),
        ("2025 Mar", "2025-03"),
        ("Dez", "12"),
        ("Q3", "Q3"),
        ("第三季度", "Q3"),
        ("2025Q3", "2025-Q3"),
        ("Q3 2025", "2025-Q3"),
        ("3Q25", "2025-Q3"),
        ("上半年", "H1"),
        ("2025年", "2025"),
        ("FY2025年", "2025"),
    ],
)
def test_spellings(text, label):
    assert period_of(text).label == label


@pytest.mark.parametrize("text", ["13月", "maybe", "2025", "25", "Q5", "第五季度", "月", "x" * 40])
def test_no_periods(text):
    assert period_of(text) is None


def test_date_cells_name_their_month():
    assert period_of("2025-04-01", Kind.DATE) == Period(2025, "M", 4)


def test_numbers_are_no_periods():
    assert period_of("2025.1", Kind.NUMBER) is None


def test_the_last_day_needs_the_year():
    assert Period(None, "Q", 1).last_day is None
    assert Period(None, "Q", 1).of(2024).last_day == date(2024, 3, 31)
    assert Period(2024, "M", 2).last_day == date(2024, 2, 29)
    assert Period(2024, "H", 2).last_day == date(2024, 12, 31)


@pytest.mark.parametrize(
    ("text", "number"),
    [("5", 5), ("五", 5), ("十", 10), ("十二", 12), ("二十", 20), ("x", 0), ("", 0)],
)
def test_number_words(text, number):
    assert number_word(text) == number
