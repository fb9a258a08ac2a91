"""Percents three ways, decided for a column."""

import pytest

from oneboard.ingest.clean.percents import percents
from oneboard.ingest.model import Kind
from tests.ingest.books import As
from tests.ingest.columns import cells, read


def of(*values, reading="points", scale=100.0):
    return read(percents(cells(*values), reading=reading, scale=scale))


def test_marked_cells_need_no_decision():
    found = of(As("0.35", Kind.PERCENT), "35%", "３５％", "0.5 %", reading=None)
    assert found == pytest.approx([35, 35, 35, 0.5])


def test_bare_figures_by_decision():
    assert of(35, 0.5, 1) == pytest.approx([35, 0.5, 1])
    assert of(0.35, 1, 0, reading="fraction") == pytest.approx([35, 100, 0])
    assert of(0.35, 35, 1, reading="mixed") == [35, 35, "!PERCENT"]


def test_while_it_is_asked_only_the_certain_is_read():
    assert of(0.35, 35, 1, 0, 150, reading=None) == [None, None, "!PERCENT", 0, 150]


def test_shares():
    assert of(0.3, 1, "30%", reading="fraction", scale=1.0) == pytest.approx([0.3, 1, 0.3])
    assert of(30, reading="points", scale=1.0) == pytest.approx([0.3])


def test_what_is_no_percent():
    assert of("about half", "N/A", As("#REF!", Kind.ERROR)) == ["!PERCENT", None, "!CELL_ERROR"]
