"""Sheets made to be printed: tall headers, pages, averages, dittos, blank forms, footnotes."""

from collections.abc import Iterator

from oneboard.ingest.model import TableObject
from tests.ingest.variations.making import BUDGET, DEPTS, IDS, NAMES, Case, case, listed

BARE = ("项目编号", "项目名称", "承担部门", "项目负责人", "总预算")
WHOLE = sum(BUDGET)


def cases() -> Iterator[Case]:
    yield from tall_headers()
    yield from marked_headers()
    yield from rows_that_are_no_records()
    yield from repeated_cells()
    yield from beyond_the_table()


def tall_headers() -> Iterator[Case]:
    """A label merged downwards says how far the header reaches."""
    halves = [[*row[:4], row[4], row[4] / 4, row[4] * 3 / 4] for row in listed()[1:]]
    three = [["2026年项目一览表"], [*[None] * 6, "单位：万元"],
             ["项目信息", None, None, None, "经费情况", None, None],
             ["编号", "名称", "部门", "负责人", "总经费", "其中", None],
             [None, None, None, None, None, "专项", "自筹"], *halves]  # fmt: skip
    merges = ["A1:G1", "A3:D3", "E3:G3", *(f"{at}4:{at}5" for at in "ABCDE"), "F4:G4"]
    parts = {"budget_special": WHOLE * 2500.0, "budget_self": WHOLE * 7500.0}
    yield case("header of three rows held by merges", three, merges=merges,
               sums={"budget_total": WHOLE * 10_000, **parts})  # fmt: skip
    gates = [["项目编号", "项目名称", "承担部门", "检查", None], [None, None, None, "甲", "乙"],
             *([IDS[at], NAMES[at], DEPTS[at], "已查", "未查"] for at in range(8))]  # fmt: skip
    yield case("unknown words below a merged label", gates, "warn", "UNKNOWN_COLUMN", sums={},
               merges=["A1:A2", "B1:B2", "C1:C2", "D1:E1"])  # fmt: skip
    dashes = [[*BARE, "当前TRL"], ["—", "—", "—", "—", "万元", "级"],
              *([*row, at + 1] for at, row in enumerate(listed()[1:]))]  # fmt: skip
    yield case("units row with dashes", dashes)


def marked_headers() -> Iterator[Case]:
    marked = ("项目编号①", "项目名称[1]", "承担部门*", "负责人（注2）", "总预算²（万元）")
    notes = [["注：①由科技部编号"], ["[1] 以立项书为准"], ["* 牵头部门"]]
    yield case("footnotes of headers", [*listed(marked), *notes])
    english = ("Project #", "Project title", "Responsible dept.", "Proj. Mgr.", "Approved budget")
    said = [["All amounts in thousand RMB unless stated otherwise"], [None], *listed(english)]
    yield case("english abbreviations", said, sums={"budget_total": WHOLE * 1000})


def rows_that_are_no_records() -> Iterator[Case]:
    rows = listed()
    total = ["合计", None, None, None, WHOLE]
    words = ("平均值", "占比", "同比增长", "最大值", "其中：")
    below = [[word, None, None, None, 0.5 + at] for at, word in enumerate(words)]
    yield case("averages and shares below", [*rows, total, *below])
    yield case("total with a count", [*rows, ["合计：8项", None, None, None, WHOLE]])
    named = [*rows[:5], ["Subtotal R&D", None, None, None, 545.5], *rows[5:],
             ["Sub-Total Chips", None, None, None, 525.5],
             ["Total R&D", None, None, None, WHOLE]]  # fmt: skip
    yield case("subtotals with names behind", named)
    yield case("blank below, they say", [*rows, ["（以下空白）"], ["以下无正文"]])
    signed = "填报人：王伟      联系电话：12345678      填报日期：2026年6月30日"
    yield case("who filled it in", [*rows, [None], [signed]])
    page = [["重点项目清单"], ["编制：科技部", None, None, None, "单位：万元"], list(BARE)]
    pages = [*page, *rows[1:5], ["第1页 共2页"], *page, *rows[5:], ["第2页 共2页"], total]
    yield case("printed pages", pages)
    counted = [["序号", *rows[0]], *([at, *row] for at, row in enumerate(rows[1:], 1))]
    yield case("numbered rows left blank", [*counted, *([at] for at in range(9, 30))])
    yield case("a row of dashes", [rows[0], ["---"] * 5, *rows[1:]])


def repeated_cells() -> Iterator[Case]:
    marks = [None, "同上", None, "〃", '"', None, "″", None]
    rows = [[*row[:2], mark or row[2], *row[3:]]
            for row, mark in zip(listed()[1:], marks, strict=True)]  # fmt: skip
    yield case("the same as above", [listed()[0], *rows])


def beyond_the_table() -> Iterator[Case]:
    short = TableObject("t", 1, 6, 0, 4)
    yield case("rows below a table object", listed(), "warn", "BELOW_TABLE", tables=[short], n=5,
               sums={"budget_total": sum(BUDGET[:5]) * 10_000})  # fmt: skip
