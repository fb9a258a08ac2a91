"""Levels, years, months, periods, whole numbers, lists."""

from datetime import date

from oneboard.dictionary import tables
from oneboard.ingest.clean import scales
from oneboard.ingest.model import Kind
from tests.ingest.books import As
from tests.ingest.columns import cells, read

TRL = tables()["project"].column("trl_current")
MRL = tables()["project"].column("mrl_current")


def test_levels():
    found = scales.levels(cells(5, "TRL 5", "5级", "第五级", "五", "5.0", "Level 3", 0, None), TRL)
    assert read(found) == [5, 5, 5, 5, 5, 5, 3, None, None]
    assert not found.faults


def test_levels_off_their_scale():
    assert read(scales.levels(cells(10, "5.5", "高", As("2025-01-01", Kind.DATE)), TRL)) == [
        "!RANGE", "!TRL", "!TRL", "!TRL",
    ]  # fmt: skip
    assert read(scales.levels(cells(10, "x"), MRL)) == [10, "!LEVEL"]


def test_years():
    raw = cells(2025, "2025年", "FY2025", "2025.0", date(2025, 3, 1), "FY14-15", "soon", None)
    assert read(scales.years(raw)) == [2025, 2025, 2025, 2025, 2025, "!FISCAL_YEAR", "!YEAR", None]
    assert read(scales.years(cells("FY14-15"), answers={"FY14-15": "2015"})) == [2015]


def test_two_years_of_a_fiscal_year():
    assert scales.two_years("FY14-15") == scales.two_years("2014/15") == (2014, 2015)
    assert scales.two_years("2014-18") is None


def test_months():
    raw = cells(3, "3月", "Mar", "2025-03", "三月", date(2025, 3, 1), "13", "x")
    assert read(scales.months(raw)) == [3, 3, 3, 3, 3, 3, "!MONTH", "!MONTH"]


def test_periods():
    raw = cells("2026", "2026Q3", "2026年三季度", "2026-09", "2026年9月", "Q3", date(2026, 9, 1))
    assert read(scales.periods(raw)) == [
        "2026", "2026-Q3", "2026-Q3", "2026-09", "2026-09", "!PERIOD", "2026-09",
    ]  # fmt: skip


def test_whole_numbers():
    assert read(scales.integers(cells(3, "4.0", "1,200", "2.5", "x"))) == [
        3, 4, 1200, "!NUMBER", "!NUMBER",
    ]  # fmt: skip


def test_lists():
    raw = cells("镧、铈，钕", "La; Ce", "a/b", "x\ny", "-", "一个")
    assert read(scales.lists(raw)) == [
        ["镧", "铈", "钕"], ["La", "Ce"], ["a", "b"], ["x", "y"], None, ["一个"],
    ]  # fmt: skip
