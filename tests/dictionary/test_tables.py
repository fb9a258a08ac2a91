"""The declarations of tables and columns: complete, consistent, in both languages."""

import re
from collections import defaultdict

import pytest

from oneboard import dictionary
from oneboard.dictionary.model import SQL_TYPES, TREATS

TABLES = dictionary.tables()
COLUMNS = [(t, c) for t in TABLES.values() for c in t.columns]
COLUMN_IDS = [f"{t.name}.{c.name}" for t, c in COLUMNS]
HAN = re.compile(r"[\u4e00-\u9fff]")
NAMES = {
    "department", "person", "project", "milestone", "gate_decision", "readiness", "indicator",
    "budget", "spend", "fund_receipt", "output", "transfer_contract", "transfer_payment",
    "forecast", "points", "point_rule", "demand", "dependency", "partner", "integrity_case",
    "finding", "decision", "capacity",
}  # fmt: skip


def test_every_table_of_the_model_is_declared():
    assert set(TABLES) == NAMES


@pytest.mark.parametrize("table", TABLES.values(), ids=TABLES)
def test_a_table_is_complete(table):
    english = (table.en, table.grain_en, table.treat_en, table.bring_en)
    chinese = (table.zh, table.grain_zh, table.treat_zh, table.bring_zh)
    assert all(english)
    assert not HAN.search("".join(english))
    assert all(HAN.search(words) for words in chinese)
    assert table.treat in TREATS
    assert set(table.key) <= set(table.names)
    assert set(table.within) <= set(table.names)
    assert set(table.stays) <= set(table.names) - set(table.key)
    assert table.owner in ("", *table.names)
    assert {table.en, table.zh} <= set(table.sheets)


@pytest.mark.parametrize(("table", "column"), COLUMNS, ids=COLUMN_IDS)
def test_a_column_is_complete(table, column):
    assert column.type in SQL_TYPES
    assert column.en
    assert not HAN.search(column.en)
    assert HAN.search(column.zh)
    assert bool(column.help_en) == bool(column.help_zh)
    assert not HAN.search(column.help_en)
    assert not column.help_zh or HAN.search(column.help_zh)
    assert column.required or not column.may_lack
    assert column.name not in table.key or not column.may_lack
    assert bool(column.choices) == (column.type == "enum")
    assert column.min is None or column.max is None or column.min < column.max


@pytest.mark.parametrize("table", TABLES.values(), ids=TABLES)
def test_no_header_leads_to_two_columns(table):
    owner = {}
    for column in table.columns:
        for header in column.headers:
            assert owner.setdefault(dictionary.plain(header), column.name) == column.name, header


@pytest.mark.parametrize(("table", "column"), COLUMNS, ids=COLUMN_IDS)
def test_no_spelling_leads_to_two_choices(table, column):
    owner = {}
    for choice in column.choices:
        assert HAN.search(choice.zh) or choice.zh == choice.en, choice
        assert not HAN.search(choice.en), choice
        for spelling in choice.spellings:
            key = dictionary.plain(spelling)
            assert owner.setdefault(key, choice.value) == choice.value, spelling


@pytest.mark.parametrize(("table", "column"), COLUMNS, ids=COLUMN_IDS)
def test_defaults_are_allowed(table, column):
    if column.default and column.choices:
        assert column.default in {choice.value for choice in column.choices}


def test_no_sheet_name_leads_to_two_tables():
    owner = {}
    for table in TABLES.values():
        for name in table.sheets:
            assert owner.setdefault(dictionary.plain(name), table.name) == table.name, name


def test_one_name_has_one_type_and_one_unit():
    """A name may be free text in one table and a text from a list in another."""
    kinds = defaultdict(set)
    for _, column in COLUMNS:
        kinds[column.name].add((column.sql_type, column.unit))
    assert not {name: found for name, found in kinds.items() if len(found) > 1}


def test_one_value_of_one_name_has_one_label():
    labels = defaultdict(set)
    for _, column in COLUMNS:
        for choice in column.choices:
            labels[column.name, choice.value].add((choice.en, choice.zh))
    assert not {name: found for name, found in labels.items() if len(found) > 1}


def test_a_name_with_several_labels_has_a_shared_one():
    labels = defaultdict(set)
    for _, column in COLUMNS:
        labels[column.name].add((column.en, column.zh))
    several = {name for name, found in labels.items() if len(found) > 1}
    assert several <= set(dictionary.shared_names())


def test_references_exist_and_are_loaded_before():
    for table, column in COLUMNS:
        if column.refers_to:
            name, _, key = column.refers_to.partition(".")
            assert key in TABLES[name].key, column.refers_to
            assert TABLES[name].order <= table.order, f"{table.name} comes before {name}"


def test_keys_are_filled_or_made():
    """A key column that may stay empty must be one the grain says may be absent."""
    may_be_empty = {
        ("budget", "project_id"), ("budget", "dept_id"), ("budget", "month"),
        ("budget", "fund_source"), ("points", "person_id"), ("points", "ref"),
        ("fund_receipt", "source"), ("capacity", "project_id"), ("readiness", "element"),
    }  # fmt: skip
    for table in TABLES.values():
        for name in table.key:
            assert table.column(name).required or (table.name, name) in may_be_empty, name


def test_only_the_integrity_register_is_restricted():
    assert [table.name for table in TABLES.values() if table.restricted] == ["integrity_case"]


def test_an_unknown_column_is_named():
    with pytest.raises(KeyError, match="project.colour"):
        TABLES["project"].column("colour")
