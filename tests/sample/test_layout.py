"""The layouts speak the dictionary's language: headers, choices, units."""

import pytest

from oneboard import dictionary
from oneboard.sample.deliver.layout import FILES, plans, read
from oneboard.sample.deliver.sheets import column_of
from tests.sample.reading import bare

SHEETS = [
    pytest.param(plan, sheet, id=f"{plan.name}/{sheet.name}")
    for plan in plans()
    for sheet in plan.sheets
]


@pytest.mark.parametrize(("plan", "sheet"), SHEETS)
def test_headers_are_spellings_of_their_own_column_only(plan, sheet):
    table = dictionary.tables()[sheet.table]
    for place in sheet.columns:
        column = column_of(place, sheet)
        if column is None:
            continue
        said = dictionary.plain(bare(place.header))
        owners = [
            one.name
            for one in table.columns
            if said in {dictionary.plain(header) for header in one.headers}
        ]
        assert owners == [column.name], place.header


@pytest.mark.parametrize(("plan", "sheet"), SHEETS)
def test_words_of_a_department_are_choices_of_the_dictionary(plan, sheet):
    table = dictionary.tables()[sheet.table]
    for name, words in sheet.wording.items():
        for value, said in words.items():
            owners = [one.value for one in table.column(name).choices if said in one.spellings]
            assert owners == [value], said


@pytest.mark.parametrize(("plan", "sheet"), SHEETS)
def test_sheets_have_a_name_of_their_table_and_known_columns(plan, sheet):
    table = dictionary.tables()[sheet.table]
    known = {"#", "name", "dept", "months", "sum", "balance", "rate", "duration"}
    for place in sheet.columns:
        constant = place.source.startswith("=")
        assert constant or place.source in known or place.source in table.names


def test_sets_of_columns_are_used():
    sheets = [sheet for name in FILES for file in read(name)["file"] for sheet in file["sheet"]]
    used = {sheet["columns"] for sheet in sheets if isinstance(sheet["columns"], str)}
    assert used == read("columns").keys()
