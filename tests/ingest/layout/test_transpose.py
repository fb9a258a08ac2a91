"""Sheets that lie on their side."""

from datetime import date

import pytest

from oneboard.ingest.layout.transpose import is_sideways, turned
from oneboard.ingest.understand import understand
from tests.ingest.books import book, sheet

FORM = [
    ["项目编号", "P1", "P2"],
    ["项目名称", "a", "b"],
    ["承担部门", "材料部", "能源部"],
    ["预算(万元)", 10, 20],
    ["开始日期", date(2024, 1, 1), date(2024, 2, 1)],
]


def test_field_names_down_the_first_column():
    assert is_sideways(sheet(FORM))


@pytest.mark.parametrize(
    "rows",
    [
        [["项目编号", "项目名称", "承担部门", "预算(万元)"], ["P1", "a", "材料部", 10]],
        [
            ["列名", "说明"],
            ["项目编号", "必填"],
            ["项目名称", "必填"],
            ["状态", "x"],
            ["备注", "y"],
        ],
        [["x", "y"], ["项目编号", 1]],
    ],
)
def test_ordinary_sheets_and_explanations_are_not(rows):
    assert not is_sideways(sheet(rows))


def test_turning_exchanges_rows_and_columns():
    made = turned(sheet(FORM))
    assert made.rows.tolist() == [1, 2, 3]
    assert made.columns[0].raw.to_pylist() == ["项目编号", "P1", "P2"]
    assert made.columns[3].raw.to_pylist() == ["预算(万元)", "10", "20"]
    assert turned(made).columns[1].raw.to_pylist() == ["P1", "a", "材料部", "10", "2024-01-01"]


FIELDS = ["项目编号", "项目名称", "承担部门", "负责人", "总预算"]
RECORDS = [["RD1", "RD2"], ["甲", "乙"], ["材料部", "能源部"], ["王伟", "李娜"], [12, 30]]
BESIDE = [["指标", "单位", None, None]] + [
    [name, "万元" if name == "总预算" else None, *values]
    for name, values in zip(FIELDS, RECORDS, strict=True)
]
TITLED = [["项目表（万元）", None, None]] + [
    [name, *values] for name, values in zip(FIELDS, RECORDS, strict=True)
]


@pytest.mark.parametrize("rows", [BESIDE, TITLED], ids=["a column of units", "a title"])
def test_the_unit_of_a_sheet_on_its_side(rows):
    made = book(rows)
    found = understand(made, answers={"a.xlsx|S|sideways|": "yes"})
    assert not found.questions
    assert found.staged[0].rows.column("budget_total").to_pylist() == [120_000, 300_000]
