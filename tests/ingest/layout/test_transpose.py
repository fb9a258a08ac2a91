"""Sheets that lie on their side."""

from datetime import date

import pytest

from oneboard.ingest.layout.transpose import is_sideways, turned
from tests.ingest.books import sheet

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
