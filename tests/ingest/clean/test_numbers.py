"""Figures."""

from oneboard.ingest.clean.numbers import number_in, numbers
from oneboard.ingest.model import Kind
from tests.ingest.books import As
from tests.ingest.columns import cells, read


def test_figures_with_separators_and_counting_words():
    raw = cells(3, "1,234.5", "12 人", "3年", "(7)", "９", "-", None, "1 234")
    assert read(numbers(raw)) == [3, 1234.5, 12, 3, -7, 9, None, None, 1234]


def test_what_is_no_figure():
    raw = cells("约100", "NaN", "1e400", As("x", Kind.BAD), As("2025-01-01", Kind.DATE))
    assert read(numbers(raw)) == ["!NUMBER", "!NUMBER", "!NUMBER", "!CELL_ERROR", "!NUMBER"]


def test_words_are_not_figures():
    assert number_in("Q1") is None
    assert number_in("infrastructure") is None
