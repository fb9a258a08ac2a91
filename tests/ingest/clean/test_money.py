"""Money: units, signs, slips; nothing is read that is not plainly an amount."""

from decimal import Decimal

import pyarrow as pa
import pytest

from oneboard.ingest.clean.money import MONEY, MoneyRule, money
from oneboard.ingest.model import Kind
from tests.ingest.books import As
from tests.ingest.columns import cells, read

WAN = MoneyRule(factor=10_000)


def one(value, rule: MoneyRule = WAN):
    return read(money(cells(value), rule))[0]


@pytest.mark.parametrize(
    ("raw", "yuan"),
    [
        (36.81, "368100.00"),
        ("1,234.50", "12345000.00"),
        (" 12 ", "120000.00"),
        ("９９９", "9990000.00"),
        ("1E5", "1000000000.00"),
        ("(12)", "-120000.00"),
        ("-3", "-30000.00"),
        ("36.81万元", "368100.00"),  # a unit in the cell counts more than the column's
        ("1200元", "1200.00"),
        ("0.5亿", "50000000.00"),
        ("¥1,200.50", "12005000.00"),  # a sign says the currency, and nothing of the size
        ("RMB 88", "880000.00"),
        ("−15", "-150000.00"),
        (0, "0.00"),
    ],
)
def test_amounts(raw, yuan):
    assert one(raw) == Decimal(yuan)


@pytest.mark.parametrize("raw", ["", "-", "—", "N/A", "暂无", "/", None])
def test_nothing_known(raw):
    assert one(raw) is None


@pytest.mark.parametrize(
    "raw",
    [
        "NaN", "inf", "1e400", "0x10", "1_000", "TRUE", "$4,005,03"[1:], "1,099,330|", "约100",
        ">20", "1٢٣", "99999999999999999999", "1e308", "12.3.4",
        As("0.35", Kind.PERCENT), As("2025-01-01", Kind.DATE), As("true", Kind.BOOLEAN),
    ],
)  # fmt: skip
def test_what_is_no_amount(raw):
    assert one(raw) == "!AMOUNT"


def test_error_cells_and_formulas_without_a_value():
    found = money(cells(As("#N/A", Kind.ERROR), As("", Kind.NO_VALUE)), WAN)
    assert read(found) == ["!CELL_ERROR", "!FORMULA_NO_VALUE"]


def test_other_currencies_need_a_rate():
    assert one("$7,910,825") == "!CURRENCY"
    assert one("$7,910,825", MoneyRule(10_000, rates={"USD": 7.0})) == Decimal("55375775.00")
    assert one("$100", MoneyRule(1, currency="USD")) == Decimal("100.00")


def test_without_a_unit_bare_figures_wait_and_marked_ones_do_not():
    assert read(money(cells(5, "5", "3万元"), MoneyRule(None))) == [None, None, Decimal(30_000)]


def test_decimal_commas():
    rule = MoneyRule(1, currency="EUR", decimal=",")
    assert read(money(cells("1.234,50", "12,5", "€ 3,00", 7.25), rule)) == [
        Decimal("1234.50"),
        Decimal("12.50"),
        Decimal("3.00"),
        Decimal("7.25"),
    ]


def test_it_is_a_decimal_column():
    assert money(cells(1, None), WAN).values.type == MONEY == pa.decimal128(18, 2)
