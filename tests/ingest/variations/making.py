"""The same eight projects told in the many ways that departments tell them."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from oneboard.ingest.model import Book, Kind
from tests.ingest.books import As, book, sheet

Rows = list[list[Any]]
IDS = [f"RD-{at:03}" for at in range(1, 9)]
NAMES = [
    "稀土分离",
    "磁性材料",
    "催化助剂",
    "抛光粉体",
    "储氢合金",
    "总计算平台",
    "发光材料",
    "设计院联合攻关",
]
DEPTS = [
    "材料研究部",
    "材料研究部",
    "能源系统部",
    "能源系统部",
    "能源系统部",
    "芯片设计部",
    "芯片设计部",
    "材料研究部",
]
PEOPLE = ["王伟", "李娜", "张敏", "刘洋", "陈静", "杨帆", "赵磊", "黄丽"]
BUDGET = [120.0, 80.5, 300.0, 45.0, 66.0, 150.0, 99.5, 210.0]
SPENT = [60.0, 20.5, 150.0, 45.0, 0.0, 75.0, 10.0, 105.0]
PROGRESS = [50, 25, 60, 100, 5, 45, 10, 55]
STARTS = [date(2024, 1 + at, 13 + at) for at in range(8)]
STATES = ["在研", "在研", "在研", "已结题", "在研", "暂停", "在研", "在研"]
WAN = 10_000
TOTAL = sum(BUDGET) * WAN


@dataclass(frozen=True)
class Case:
    """A file told in one way, and how it must end: `code` beside ask or warn.

    `n` rows of `table` and `sums` of its columns are what is loaded; nothing is said of them
    where the file asks.
    """

    name: str
    book: Book
    outcome: str = "accept"
    code: str = ""
    table: str = "project"
    n: int = 8
    sums: dict[str, float] = field(default_factory=dict)


def listed(
    headers: Sequence[str] = ("项目编号", "项目名称", "承担部门", "项目负责人", "总预算（万元）"),
    *columns: Sequence[Any],
) -> Rows:
    """A header row and the eight projects under it; further columns as they are given."""
    data = [IDS, NAMES, DEPTS, PEOPLE, BUDGET, *columns]
    return [list(headers), *([column[at] for column in data] for at in range(8))]


def money(**sums: float) -> dict[str, float]:
    return {"budget_total": TOTAL, **sums}


def case(name: str, rows: Rows, outcome: str = "accept", code: str = "", **more: Any) -> Case:
    """A case of one sheet; what `sheet` takes goes there, the rest to the case."""
    own = {key: more.pop(key) for key in ("table", "n", "sums") if key in more}
    own.setdefault("sums", money())
    file = more.pop("file", "a.xlsx")
    made = book(sheet(rows, more.pop("sheet_name", "Sheet1"), **more), file=file)
    return Case(name, made, outcome, code, **own)


def shifted(rows: Rows, down: int = 0, right: int = 0) -> Rows:
    """The same further down and to the right."""
    return [[None] * (right + 1)] * down + [[None] * right + row for row in rows]


def percent(value: float) -> As:
    return As(str(value), Kind.PERCENT)
