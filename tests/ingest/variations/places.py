"""Where the table stands: titles, notes, units, margins, totals, hidden rows, table objects."""

from collections.abc import Iterator

from oneboard.ingest.model import TableObject
from tests.ingest.variations.making import Case, case, listed, money, shifted

PLAIN = ("项目编号", "项目名称", "承担部门", "负责人", "总预算")


def cases() -> Iterator[Case]:
    yield from margins()
    yield from titles()
    yield from units()
    yield from totals()
    yield from ends()
    yield from hidden()


def margins() -> Iterator[Case]:
    for down in (1, 2, 4, 6, 15):
        yield case(f"down {down}", shifted(listed(), down))
    for right in (1, 3, 10):
        yield case(f"right {right}", shifted(listed(), 2, right))
    spaced = [[*row[:2], None, *row[2:]] for row in listed()]
    yield case("spacer column", spaced)
    rows = listed()
    yield case("blank row below the header", [rows[0], [None], *rows[1:]])
    yield case("blank rows inside", [*rows[:4], [None], [None], *rows[4:]])
    counted = [["序号", *rows[0]], *([at, *row] for at, row in enumerate(rows[1:], 1))]
    yield case("counted", counted)


def titles() -> Iterator[Case]:
    rows = listed()
    lone = [["重大科研项目清单"], *rows]
    yield case("title", lone)
    yield case("merged title", [["重大科研项目清单", *[None] * 4], *rows], merges=["A1:E1"])
    yield case("centred title", [[None, None, "重大科研项目清单"], [None], *rows])
    notes = [["科技部项目台账"], ["填报单位：材料研究部", None, None, "填报日期：2026-03-01"],
             ["填表说明：1. 编号必填；2. 经费以万元计，保留两位小数。"], [None], *rows]  # fmt: skip
    yield case("title and notes", notes)
    said = "请各部门按要求如实填写，逾期不再受理，如有疑问请联系管理部"
    many = [["说明"], *([f"{at}. {said}"] for at in range(1, 9)), [None], *rows]
    yield case("long instructions", many)
    yield case(
        "english title", [["Project list as of 2026-03-01"], ["Confidential"], [None], *rows]
    )


def units() -> Iterator[Case]:
    bare = listed(PLAIN)
    above = {
        "unit above": "单位：万元",
        "unit above with currency": "金额单位：人民币万元",
        "unit above in brackets": "（单位：万元）",
        "unit in english above": "Unit: 10k CNY",
        "amounts in": "Amounts in RMB 10k",
        "unit in the title": "重大科研项目清单（万元）",
        "unit spaced": "单 位 ： 万 元",
    }
    for name, said in above.items():
        yield case(name, [[said], *bare])
    yield case("unit above at the right", [["项目清单"], [*[None] * 4, "单位：万元"], *bare])
    yield case("unit above beside a date",
               [["项目清单"], ["2026年3月1日", None, None, None, "单位：万元"], *bare])  # fmt: skip
    yield case("unit row", [bare[0], [*[None] * 4, "万元"], *bare[1:]])
    yield case("unit row in brackets", [bare[0], [*[None] * 4, "（万元）"], *bare[1:]])
    yield case("unit in a note below", [*bare, [None], ["注：金额单位为万元"]])
    yield case("unit nowhere", bare, "ask", "UNIT")
    yield case("two units above", [["单位：万元"], ["单位：元"], *bare], "ask", "UNIT")
    own = [[*row[:4], f"{row[4]}万元"] for row in bare[1:]]
    yield case("unit in every cell", [bare[0], *own])
    signed = [[*row[:4], f"¥{row[4] * 10_000:,.2f}"] for row in bare[1:]]
    yield case("sign in every cell", [bare[0], *signed])
    thousand = [[*row[:4], row[4] * 10] for row in bare[1:]]
    yield case("thousands", [[*PLAIN[:4], "总预算（千元）"], *thousand])
    yield case("header beats note", [["单位：元"], *listed()])


def totals() -> Iterator[Case]:
    rows = listed()
    total = sum(row[4] for row in rows[1:])
    for word in (
        "合计",
        "总计",
        "合 计",
        "合计：",
        "Total",
        "Grand total",
        "总计（万元）",
        "本页合计",
    ):
        yield case(f"total {word}", [*rows, [word, None, None, None, total]])
    yield case("total in the second column", [*rows, [None, "合计", None, None, total]])
    yield case("total in the third column", [*rows, [None, None, "合计", None, total]])
    yield case("total on top", [rows[0], ["合计", None, None, None, total], *rows[1:]])
    yield case("total merged", [*rows, ["合计", None, None, None, total]], merges=["A10:D10"])
    parts = [rows[0], *rows[1:4], ["小计", None, None, None, 500.5], *rows[4:],
             ["小计", None, None, None, 570.5], ["合计", None, None, None, total]]  # fmt: skip
    yield case("subtotals", parts)
    named = [rows[0], *rows[1:3], [None, None, "材料研究部 小计", None, 200.5], *rows[3:]]
    yield case("named subtotal", named)
    yield case("total without a word", [*rows, [None, None, None, None, total]], "warn", "REQUIRED")
    wrong = [*rows, ["合计", None, None, None, total + 100]]
    yield case("total that disagrees", wrong)
    yield case("count at the end", [*rows, ["共 8 个项目", None, None, None, total]])


def ends() -> Iterator[Case]:
    rows = listed()
    yield case(
        "notes below", [*rows, [None], ["注：1. 数据截至 2026 年 3 月。"], ["2. 不含涉密项目。"]]
    )
    yield case(
        "signatures",
        [*rows, [None], ["制表人：王伟", None, "审核人：李娜", None, "日期：2026-03-01"]],
    )
    yield case("header again", [*rows[:5], rows[0], *rows[5:]])
    yield case(
        "title and header again", [["项目清单"], *rows[:5], ["项目清单"], rows[0], *rows[5:]]
    )
    sections = [rows[0], ["一、材料研究部"], *rows[1:5], ["二、其他部门"], *rows[5:]]
    yield case("sections", sections, "warn", "SECTION_ROWS")
    yield case("printed at", [*rows, ["打印时间：2026-03-01 10:00"]])
    yield case("source", [*rows, ["数据来源：科研管理系统"]])


def hidden() -> Iterator[Case]:
    rows = listed()
    yield case("hidden rows", rows, "warn", "HIDDEN", hidden_rows=[3, 4])
    yield case("hidden column", rows, "warn", "HIDDEN", hidden_columns=[4])
    corner = TableObject("t", 3, 11, 0, 4)
    yield case("table object", [["说明"], [None], *rows], tables=[corner])
    last = TableObject("t", 1, 10, 0, 4, has_totals=True)
    yield case("table object with totals", [*rows, ["汇总", None, None, None, 1]], tables=[last],
               sums=money())  # fmt: skip
    beside = [
        [*row, None, None, note]
        for row, note in zip(rows, ["下拉", *"甲乙丙丁戊己庚辛"], strict=True)
    ]
    yield case("table object with a list beside", beside, tables=[TableObject("t", 1, 9, 0, 4)])
