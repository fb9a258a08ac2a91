"""The delivered files are as messy as real ones, and say that they are invented."""

import time
import zipfile
from collections import Counter
from functools import cache
from pathlib import Path

import openpyxl
import pytest

from oneboard.sample import deliver, flaws
from oneboard.sample.deliver import written
from oneboard.sample.deliver.grid import Grid
from oneboard.sample.deliver.layout import plans
from oneboard.sample.deliver.sheets import lay_out

DELIVERY = 1


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = tmp_path_factory.mktemp("files")
    start = time.process_time()
    deliver(place, DELIVERY)
    assert time.process_time() - start < 15
    return place


@pytest.fixture(scope="module")
def books(folder: Path) -> dict[str, openpyxl.Workbook]:
    small = [path for path in folder.glob("*.xlsx") if path.stat().st_size < 45_000]
    return {path.name: openpyxl.load_workbook(path) for path in small}


@cache
def grids() -> list[Grid]:
    return [lay_out(sheet, DELIVERY) for plan in plans() for sheet in plan.sheets]


def test_there_are_more_than_twenty_files_of_two_kinds(folder):
    kinds = Counter(path.suffix for path in folder.iterdir())
    assert kinds[".xlsx"] >= 20
    assert kinds[".csv"] >= 3


def test_the_same_facts_give_the_same_bytes(folder, tmp_path):
    for plan in (plans()[0], plans()[8]):
        again = written(tmp_path, plan, DELIVERY)
        assert again.read_bytes() == (folder / again.name).read_bytes()


def test_two_text_files_are_gb18030_and_one_has_a_mark(folder):
    texts = {path.name: path.read_bytes() for path in folder.glob("*.csv")}
    unmarked = [raw for raw in texts.values() if not raw.startswith(b"\xef\xbb\xbf")]
    assert len(unmarked) == 2
    for raw in unmarked:
        with pytest.raises(UnicodeDecodeError):
            raw.decode("utf-8")
        assert "示例数据，虚构" in raw.decode("gb18030")


def test_every_workbook_says_that_it_is_invented(books):
    for name, book in books.items():
        assert book.properties.title == "示例数据（虚构）", name


def test_titles_notes_and_unit_lines_stand_around_the_lists():
    first = [str(grid.rows[0][0].value) for grid in grids()]
    last = [str(grid.rows[-1][0].value) for grid in grids()]
    everything = [str(cell.value) for grid in grids() for row in grid.rows[:4] for cell in row]
    assert sum("示例数据" in text or "ictional" in text for text in first) >= 40
    assert sum(text.startswith(("注：", "制表人", "填表人", "Note")) for text in last) >= 15
    assert everything.count("单位：万元") >= 6
    assert sum("（亿元）" in text for text in everything) >= 2


def test_headers_stand_on_different_rows():
    assert {grid.header for grid in grids()} >= {0, 1, 2, 4}


def test_headings_are_grouped_and_departments_merged(books):
    sheet = books["01_技术中心及中试基地项目库_2026Q1.xlsx"].worksheets[0]
    merged = [str(one) for one in sheet.merged_cells.ranges]
    assert "A4:W4" in merged
    assert any(one.startswith("D") for one in merged)


def test_a_row_of_units_stands_under_one_header():
    grid = next(grid for grid in grids() if grid.name == "产业化预测")
    assert [cell.value for cell in grid.rows[grid.header]].count("万元") == 3


def test_helper_sheets_are_hidden(books):
    hidden = [sheet for book in books.values() for sheet in book if sheet.sheet_state == "hidden"]
    assert len(hidden) >= 2


def test_months_stand_as_columns_and_the_year_only_in_the_title(folder):
    sheet = openpyxl.load_workbook(folder / "2024年研发项目月度预算表.xlsx").worksheets[0]
    header = [cell.value for cell in sheet[2]]
    assert [f"{month}月" for month in range(1, 13)] == header[6:18]
    assert "2024年度" in sheet["A1"].value
    assert not any("2024" in str(cell) for cell in header)


def test_totals_stand_below_the_lists():
    with_total = [g for g in grids() if any(row[0].value in ("合计", "Total") for row in g.rows)]
    assert len(with_total) >= 10


def test_one_list_is_a_table_object(folder):
    path = next(folder.glob("创新积分明细_研究所*"))
    assert list(openpyxl.load_workbook(path).worksheets[0].tables) == ["innovation_points"]


def test_dates_percents_and_money_are_written_in_many_ways():
    sheets = [sheet for plan in plans() for sheet in plan.sheets]
    assert len({sheet.dates for sheet in sheets}) >= 7
    assert {sheet.percent for sheet in sheets} == {"points", "text", "excel", "bare"}
    assert {sheet.money for sheet in sheets} >= {"元", "万元", "CNY 10k"}
    assert {sheet.lang for sheet in sheets} == {"zh", "en"}


def test_statuses_are_in_the_words_of_each_department():
    said = {
        sheet.wording.get("status", {}).get("active")
        for plan in plans()
        for sheet in plan.sheets
        if sheet.table == "project"
    }
    assert len(said) >= 6


def test_departments_are_named_and_never_numbered():
    for grid in grids():
        if grid.name in ("组织机构", "诚信台账"):
            continue
        texts = {str(cell.value) for row in grid.rows for cell in row}
        assert not texts & {f"D{number:02d}" for number in range(1, 15)}, grid.name


def test_the_honest_mistakes_are_in_the_files(folder):
    assert [(one.column, one.cell) for one in flaws()] == [
        ("current_date_plan", "2026-02-30"),
        ("benchmark", "#N/A"),
        (None, None),
    ]
    with zipfile.ZipFile(next(folder.glob("技术指标*"))) as book:
        sheet = book.read("xl/worksheets/sheet1.xml").decode()
    assert sheet.count('t="e"') == sheet.count("<v>#N/A</v>") == 1
