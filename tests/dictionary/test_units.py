"""Units as people write them."""

import re

import pytest

from oneboard import dictionary
from oneboard.dictionary.units import _folded

UNITS = dictionary.units()


@pytest.mark.parametrize("one", UNITS.values(), ids=UNITS)
def test_every_spelling_leads_to_its_unit(one):
    for spelling in one.spellings:
        assert dictionary.unit(spelling) is one, spelling
    assert one.factor > 0
    assert bool(one.currency) == (one.measure == "money")
    assert not re.search(r"[\u4e00-\u9fff]", one.en)


def test_no_spelling_leads_to_two_units():
    owner = {}
    for one in UNITS.values():
        for spelling in one.spellings:
            assert owner.setdefault(_folded(spelling), one.name) == one.name, spelling


@pytest.mark.parametrize(
    ("written", "currency", "factor"),
    [
        ("万元", "CNY", 1e4),
        ("（万元）", "CNY", 1e4),
        ("单位：万元", "CNY", 1e4),
        ("金额单位:元", "CNY", 1),
        ("人民币万元", "CNY", 1e4),
        ("千元", "CNY", 1e3),
        ("百万元", "CNY", 1e6),
        ("亿元", "CNY", 1e8),
        ("萬元", "CNY", 1e4),
        ("CNY k", "CNY", 1e3),
        ("RMB M", "CNY", 1e6),
        ("Unit: CNY 10k", "CNY", 1e4),
        ("￥", "CNY", 1),
        ("w", "CNY", 1e4),
        ("£m", "GBP", 1e6),
        ("EUR", "EUR", 1),
        ("US$ k", "USD", 1e3),
        ("万美元", "USD", 1e4),
        ("亿港元", "HKD", 1e8),
        ("百万日元", "JPY", 1e6),
    ],
)
def test_money(written, currency, factor):
    found = dictionary.unit(written)
    assert (found.measure, found.currency, found.factor) == ("money", currency, factor)


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("％", "percent"),
        ("人月", "person_months"),
        ("person-years", "person_years"),
        ("级", "level"),
        ("天", "days"),
        ("个月", "months"),
        ("0-1", "share"),
        ("吨", "tonnes"),
    ],
)
def test_other_measures(written, name):
    assert dictionary.unit(written).name == name


@pytest.mark.parametrize(
    "written", ["", " ", "立项", "单位", "unit", "commercial", "2026", "k", "index"]
)
def test_what_is_no_unit(written):
    assert dictionary.unit(written) is None


def test_column_units_that_a_header_shows_are_declared():
    from oneboard.ingest.template_rules import SHOWN_UNITS

    assert set(SHOWN_UNITS) - {"money"} <= set(UNITS)
