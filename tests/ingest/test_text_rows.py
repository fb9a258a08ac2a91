"""Rows of a text file that do not fit its header are told."""

from pathlib import Path

import pytest

from oneboard.ingest.understand import understand
from tests.ingest.reading import read_book

ROWS = """项目编号,项目名称,承担部门,总预算（万元）
RD1,{},材料部,10
RD2,乙,能源部,20
RD3,丙,能源部,5
"""


@pytest.mark.parametrize(("name", "told"), [("甲", 0), ("甲,一期", 1)], ids=["fits", "too wide"])
def test_a_row_with_a_separator_too_many(tmp_path: Path, name: str, told: int):
    file = tmp_path / "a.csv"
    file.write_text(ROWS.format(name), "utf-8")
    found = understand(read_book(file))
    assert [one.cell for one in found.issues if one.code == "ROW_WIDTH"] == ["A2"] * told
