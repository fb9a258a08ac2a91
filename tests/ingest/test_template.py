"""The template: both languages, understood by the dictionary it was made from."""

import openpyxl
import pytest

from oneboard import dictionary
from oneboard.commands import template as command
from oneboard.ingest import template
from oneboard.ingest.template_known import Prefill
from oneboard.ingest.template_rules import choices, header

TABLES = dictionary.tables()
OPEN = [table for table in TABLES.values() if not table.restricted]


@pytest.fixture(scope="module", params=["en", "zh"])
def made(request, tmp_path_factory):
    path = tmp_path_factory.mktemp("template") / "template.xlsx"
    template.write(path, request.param)
    book = openpyxl.load_workbook(path)
    yield request.param, book
    book.close()


def shown(book) -> list[str]:
    return [sheet.title for sheet in book.worksheets if sheet.sheet_state == "visible"]


def test_every_open_table_has_its_sheet_and_the_guide_comes_first(made):
    lang, book = made
    names = shown(book)
    assert names[1:] == [table.label(lang) for table in OPEN]
    known = {dictionary.plain(name) for table in OPEN for name in table.sheets}
    assert all(dictionary.plain(name) in known for name in names[1:])
    assert dictionary.plain(names[0]) not in known


@pytest.mark.parametrize("table", OPEN, ids=lambda table: table.name)
def test_every_header_is_understood(made, table):
    lang, book = made
    sheet = book[table.label(lang)]
    known = {dictionary.plain(h): c.name for c in table.columns for h in c.headers}
    found = [known.get(dictionary.plain(cell.value)) for cell in sheet[1]]
    assert found == list(table.names)


@pytest.mark.parametrize("table", OPEN, ids=lambda table: table.name)
def test_every_header_explains_itself(made, table):
    lang, book = made
    sheet = book[table.label(lang)]
    assert sheet.freeze_panes == "A2"
    assert sheet.max_row == 2, "the header and one example"
    for cell, column in zip(sheet[1], table.columns, strict=True):
        assert cell.comment is not None
        assert column.means(lang) in cell.comment.text
        for choice in column.choices:
            assert choice.label(lang) in cell.comment.text


@pytest.mark.parametrize("table", OPEN, ids=lambda table: table.name)
def test_every_choice_is_offered_in_the_language(made, table):
    lang, book = made
    sheet = book[table.label(lang)]
    offered = {str(rule.sqref): rule for rule in sheet.data_validations.dataValidation}
    for place, column in enumerate(table.columns, start=1):
        if column.choices:
            letter = openpyxl.utils.get_column_letter(place)
            rule = offered[f"{letter}2:{letter}{template.LAST_ROW + 1}"]
            assert rule.formula1.strip('"').split(",") == [c.label(lang) for c in column.choices]


@pytest.mark.parametrize("table", TABLES.values(), ids=TABLES)
def test_a_list_fits_into_the_rule_of_a_cell(table):
    """Excel keeps 255 letters there and takes a comma for the next value."""
    for column in table.columns:
        for lang in ("en", "zh"):
            offered = choices(column, lang)
            assert len(",".join(offered)) <= 255
            assert not [value for value in offered if "," in value]


def test_units_stand_in_the_header():
    budget = TABLES["project"].column("budget_total")
    assert header(budget, "zh") == "项目总预算（万元）"
    assert header(budget, "en") == "Total budget (CNY)"
    assert header(budget, "en", currency="EUR") == "Total budget (EUR)"
    assert header(TABLES["project"].column("progress_pct"), "zh") == "完成进度（%）"
    assert header(TABLES["project"].column("project_name"), "zh") == "项目名称"


def test_ids_and_names_stay_text_and_dates_are_dates(made):
    lang, book = made
    sheet = book[TABLES["project"].label(lang)]
    formats = {
        column.name: sheet.column_dimensions[openpyxl.utils.get_column_letter(place)].number_format
        for place, column in enumerate(TABLES["project"].columns, start=1)
    }
    assert formats["project_id"] == "@"
    assert formats["plan_end"] == "yyyy-mm-dd"


def test_a_department_gets_its_own_copy(tmp_path):
    path = tmp_path / "one.xlsx"
    known = Prefill("磁材研究所", lists={"project": ["P1", "P2"]})
    assert template.write(path, "zh", ["spend", "project"], known) == ("project", "spend")
    book = openpyxl.load_workbook(path)
    assert shown(book) == ["说明", "项目", "支出"]
    assert "磁材研究所" in book["说明"]["A3"].value
    rules = [rule.formula1 for rule in book["支出"].data_validations.dataValidation]
    assert '"磁材研究所"' in rules
    assert "oneboard_lists!$A$1:$A$2" in rules


def test_the_restricted_register_comes_by_name_only(tmp_path):
    assert "integrity_case" not in template.write(tmp_path / "all.xlsx", "en")
    assert template.write(tmp_path / "one.xlsx", "en", ["integrity_case"]) == ("integrity_case",)


def test_the_command_writes_and_says_where(tmp_path, capsys):
    path = tmp_path / "deep" / "project.xlsx"
    assert command.main(["--lang", "zh", "--out", str(path), "project"]) == 0
    assert str(path) in capsys.readouterr().out
    assert shown(openpyxl.load_workbook(path)) == ["说明", "项目"]


def test_the_command_names_an_unknown_table(tmp_path, capsys):
    assert command.main(["--out", str(tmp_path / "x.xlsx"), "projekt"]) == 2
    assert "projekt" in capsys.readouterr().err
    assert not (tmp_path / "x.xlsx").exists()


def test_the_command_says_when_it_cannot_write(tmp_path, capsys):
    (tmp_path / "taken").mkdir()
    assert command.main(["--out", str(tmp_path / "taken"), "project"]) == 1
    assert str(tmp_path / "taken") in capsys.readouterr().err
