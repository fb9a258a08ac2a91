"""Cells that point at the one above them take its value."""

from oneboard.ingest.layout.dittos import written_out
from tests.ingest.books import sheet


def test_a_mark_takes_the_nearest_value_above():
    rows = [["部门", "预算"], ["材料部", 1], ["同上", 2], [None, 3], ["〃", "〃"], ["能源部", 5]]
    found, dittos = written_out(sheet(rows))
    assert found.columns[0].raw.to_pylist() == [
        "部门",
        "材料部",
        "材料部",
        None,
        "材料部",
        "能源部",
    ]
    assert found.columns[1].raw.to_pylist() == ["预算", "1", "2", "3", "3", "5"]
    assert (dittos.count, dittos.cell) == (3, "A3")


def test_a_mark_with_nothing_above_stays():
    found, dittos = written_out(sheet([["同上"], ["甲"]]))
    assert found.columns[0].raw.to_pylist() == ["同上", "甲"]
    assert dittos is None
