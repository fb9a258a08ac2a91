"""Rows handed back where they are no rows: tables on their side, tables that leave no file."""

import io
from pathlib import Path

import openpyxl
import pytest

from oneboard.ingest.model import Understanding
from oneboard.ingest.road import handback
from oneboard.ingest.road.bad_rows import bad_rows, kept_rows
from oneboard.ingest.road.report import _issue
from oneboard.ingest.understand import understand
from tests.ingest.reading import read_book
from tests.ingest.road.made import book

SIDEWAYS = [
    ("项目表", None, None, None),
    ("项目编号", "RD-1", "RD-2", "RD-3"),
    ("项目名称", "甲", "乙", "丙"),
    ("牵头部门", "材料部", "材料部", "能源部"),
    ("项目状态", "在研", "在研", "在研"),
    ("总预算（万元）", 10, "约20", 30),
]
ANSWERS = {"list.xlsx|项目卡|sideways|": "yes"}


@pytest.fixture
def original(tmp_path: Path) -> Understanding:
    return understand(read_book(book(tmp_path / "list.xlsx", SIDEWAYS, sheet="项目卡")),
                      answers=ANSWERS)  # fmt: skip


def made(found: Understanding, lang: str = "zh") -> bytes:
    issues = [_issue(one) for one in found.issues]
    parts = bad_rows(found.book, found.blocks, found.issues)
    told = {"file": "list.xlsx", "sha256": "0" * 64, "answers": ANSWERS, "issues": issues}
    return handback.write(told | {"bad_rows": parts}, lang)


def test_a_table_on_its_side_keeps_its_layout(original):
    sheet = openpyxl.load_workbook(io.BytesIO(made(original)))["项目卡"]
    assert [cell.value for cell in sheet["A"]] == [row[0] for row in SIDEWAYS]
    assert [cell.value for cell in sheet["C"]][1:] == [row[2] for row in SIDEWAYS[1:]]
    assert (sheet["B2"].value, sheet["D2"].value) == (None, None)
    assert sheet["C6"].fill.start_color.rgb == "FFFF0000"
    assert "C6" in sheet["C6"].comment.text


def test_only_the_columns_that_came_back_are_merged(original, tmp_path):
    workbook = openpyxl.load_workbook(io.BytesIO(made(original)))
    workbook["项目卡"]["C6"] = 25
    workbook["项目卡"]["C3"] = "乙二"
    workbook.save(tmp_path / "returned.xlsx")
    came = read_book(tmp_path / "returned.xlsx")
    back = handback.returned(came, handback.key_of(came), original.book)
    found = handback.moved(understand(back.book, answers=ANSWERS), back)
    (part,) = found.staged
    assert part.rows.column("project_id").to_pylist() == ["RD-2"]
    assert part.rows.column("project_name").to_pylist() == ["乙二"]
    assert part.rows.column("budget_total").to_pylist() == [250_000]
    assert part.rows.column("source_column").to_pylist() == ["C"]
    assert not part.whole
    assert not [one for one in found.issues if one.severity != "info"]


def test_rows_of_a_restricted_table_leave_no_file(tmp_path):
    headers = ("案件编号", "主体类型", "责任主体", "失信行为", "严重程度", "生效日期")
    row = ("C-1", "个人", "00001", "抄袭剽窃", "较轻", "2026-01-40")
    path = book(tmp_path / "list.xlsx", [headers, row], sheet="科研诚信")
    found = understand(read_book(path), answers={"list.xlsx|科研诚信|table|": "integrity_case"})
    assert [one.cell for one in found.issues if one.code == "DATE"] == ["F2"]
    assert not bad_rows(found.book, found.blocks, found.issues)
    (kept,) = kept_rows(found.blocks, found.issues)
    assert (kept["table"], kept["count"], kept["first"]) == ("integrity_case", 1, 2)
