"""Tables in other shapes: periods as columns, cross tables, several tables, sheets, on its side."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from oneboard.ingest.model import Book
from tests.ingest.books import book, sheet
from tests.ingest.variations.making import BUDGET, DEPTS, IDS, NAMES, TOTAL, Case, case, listed

MONTHS = [f"{at}月" for at in range(1, 13)]
MONTHS_EN = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
FORMAL = [
    "一月",
    "二月",
    "三月",
    "四月",
    "五月",
    "六月",
    "七月",
    "八月",
    "九月",
    "十月",
    "十一月",
    "十二月",
]
MONTH = range(1, 13)
AMOUNT = sum(at + month for at in range(8) for month in range(12)) * 10_000
QUARTERS = sum(at + month for at in range(8) for month in range(4)) * 10_000


def pivoted(headers: list[Any], *, total: str = "") -> list[list[Any]]:
    """Projects down, periods across: amounts at + month."""
    width = len(headers)
    rows = [[IDS[at], NAMES[at], *(at + month for month in range(width))] for at in range(8)]
    rows = [["项目编号", "项目名称", *headers], *rows]
    if total:
        rows = [[*row, total if not at else sum(row[2:])] for at, row in enumerate(rows)]
    return rows


def budget(
    name: str, rows: list[list[Any]], *, n: int = 96, amount: float = AMOUNT, **more: Any
) -> Case:
    return case(name, rows, table="budget", n=n, sums={"amount": amount}, **more)


def cases() -> Iterator[Case]:
    yield from periods()
    yield from crossed()
    yield from several()
    yield from sheets()
    yield from sideways()


def periods() -> Iterator[Case]:
    title = ["2026年项目经费预算（万元）"]
    spelled = {
        "months": MONTHS, "months formal": FORMAL, "months english": MONTHS_EN,
        "months with zeros": [f"{at:02}月" for at in range(1, 13)],
        "months long": ["January", "February", "March", "April", "May", "June", "July", "August",
                        "September", "October", "November", "December"],
        "months with plan": [f"{at}月预算" for at in range(1, 13)],
        "months and year": [f"2026年{at}月" for at in range(1, 13)],
        "months iso": [f"2026-{at:02}" for at in range(1, 13)],
        "months dots": [f"2026.{at:02}" for at in range(1, 13)],
        "months compact": [f"2026{at:02}" for at in range(1, 13)],
        "months typed": [date(2026, at, 1) for at in range(1, 13)],
        "months english and year": [f"{name}-26" for name in MONTHS_EN],
    }  # fmt: skip
    for name, headers in spelled.items():
        yield budget(name, [title, *pivoted(headers)])
    yield budget("months and a total", [title, *pivoted(MONTHS, total="合计")])
    yield budget("months and the year's total", [title, *pivoted(MONTHS, total="全年")])
    quarters = {
        "quarters": ["Q1", "Q2", "Q3", "Q4"],
        "quarters in words": ["第一季度", "第二季度", "第三季度", "第四季度"],
        "quarters short": ["一季度", "二季度", "三季度", "四季度"],
        "quarters and year": [f"2026Q{at}" for at in range(1, 5)],
        "quarters english": [f"Q{at} 2026" for at in range(1, 5)],
    }
    for name, headers in quarters.items():
        yield budget(name, [title, *pivoted(headers)], n=32, amount=QUARTERS)
    yield budget(
        "year in the sheet name", [["单位：万元"], *pivoted(MONTHS)], sheet_name="2026年预算"
    )
    rows = [["项目经费预算（万元）"], *pivoted(MONTHS)]
    yield case("year nowhere", rows, "ask", "YEAR", table="budget")
    yield case("year and unit nowhere", pivoted(MONTHS), "ask", "YEAR_UNIT", table="budget")
    years = pivoted(["2024年", "2025年", "2026年"])
    yield budget("years", [["各年度预算（万元）"], *years], n=24, amount=sum(
        at + year for at in range(8) for year in range(3)) * 10_000)  # fmt: skip
    pairs = [name for at in range(1, 7) for name in (f"{at}月", None)]
    two = [title, ["项目编号", "项目名称", *pairs],
           [None, None, *["计划", "实际"] * 6],
           *([IDS[at], NAMES[at], *[2.0, 1.0] * 6] for at in range(8))]  # fmt: skip
    merges = [f"{chr(67 + 2 * at)}2:{chr(68 + 2 * at)}2" for at in range(6)]
    yield budget("plan and actual under months", two, n=48, amount=960_000, merges=merges)
    yield budget("plan and actual without merges", two, n=48, amount=960_000)
    records = [[IDS[at], 2026, month, 1.0] for at in range(8) for month in range(1, 13)]
    long = [["项目编号", "年度", "月份", "预算金额（万元）"], *records]
    yield budget("months down", long, n=96, amount=960_000)


def crossed() -> Iterator[Case]:
    kinds = ["设备费", "材料费", "差旅费", "劳务费"]
    rows = [["2026年项目预算（万元）"], ["项目编号", *kinds],
            *([IDS[at], 1.0, 2.0, 3.0, 4.0] for at in range(8))]  # fmt: skip
    yield budget("categories across", rows, n=32, amount=800_000)
    down = [["2026年项目预算（万元）"], ["月份", *IDS], *([f"{at}月", *[1] * 8] for at in MONTH)]
    yield case("projects across, months down", down, "ask", "CROSSTAB", table="budget")
    sums = ["合计", *[4] * 8]
    kinds_down = [down[0], ["科目", *IDS], *([kind, *[1] * 8] for kind in kinds), sums]
    yield case("projects across, categories down", kinds_down, "ask", "CROSSTAB", table="budget")
    stages = [["部门", "甲类", "乙类", "丙类", "合计"], ["材料研究部", 1, 2, 3, 6]]
    yield case("counts across", stages, "ask", "TABLE")
    running = pivoted(["1月", "1-2月", "1-3月", "1-4月"])
    yield case("nothing but running totals", [["2026年预算（万元）"], *running],
               "warn", "UNKNOWN_COLUMN", sums={})  # fmt: skip
    rules = [
        ["姓名", "论文", "专利", "标准"],
        *([name, 1, 2, 3] for name in ("王伟", "李娜", "张敏")),
    ]
    yield case("points across", rules, "ask", sheet_name="积分汇总")


def several() -> Iterator[Case]:
    rows = listed()
    people = [
        ["工号", "姓名", "部门"],
        *([f"P{at}", f"人{at}", "材料研究部"] for at in range(1, 6)),
    ]
    yield case("a table below another", [*rows, [None], [None], *people], "ask", "MANY_TABLES")
    titled = [["表1 项目"], *rows, [None], ["表2 人员"], *people]
    yield case("titled tables below", titled, "ask", "MANY_TABLES")
    wide = [
        [*row, None, None, *(people[at] if at < len(people) else [])] for at, row in enumerate(rows)
    ]
    yield case("tables side by side", wide, "ask", "MANY_TABLES")
    half = ["序号", "项目编号", "项目名称", "预算（万元）"]
    halves = [[*half, *half],
              *([at, IDS[at], NAMES[at], 1, at + 4, IDS[at + 4], NAMES[at + 4], 2]
                for at in range(4))]  # fmt: skip
    yield case("one list in two halves", halves, "ask", "MANY_TABLES")
    again = [*rows[:5], [None], rows[0], *rows[5:]]
    yield case("the same table going on", again)


def whole(name: str, made: Book, *ends: str, **more: Any) -> Case:
    return Case(name, made, *ends, **{"sums": {"budget_total": TOTAL}, **more})


def sheets() -> Iterator[Case]:
    rows = listed()
    readme = sheet([["填报说明"], ["请填写“项目清单”表，每行一个项目。"]], "说明")
    lists = sheet([["部门"], ["材料研究部"], ["能源系统部"]], "字典", state="hidden")
    yield whole("read me first", book(readme, sheet(rows, "项目清单")))
    yield whole("lists behind", book(sheet(rows, "项目清单"), lists))
    yield whole(
        "empty sheets", book(sheet([], "Sheet2"), sheet(rows, "Sheet1"), sheet([], "Sheet3"))
    )
    old = sheet(rows, "旧版", state="hidden")
    yield whole("a hidden copy", book(sheet(rows, "项目清单"), old))
    parts = {name: [row for row in rows[1:] if row[2] == name] for name in dict.fromkeys(DEPTS)}
    each = [sheet([[*rows[0]], *found], name) for name, found in parts.items()]
    yield whole("a sheet for each department", book(*each), "ask", "MANY_SHEETS")
    months = [sheet([[f"2026年{at}月项目清单"], *rows], f"{at}月") for at in (1, 2, 3)]
    yield whole("a sheet for each month", book(*months), "ask", "MANY_SHEETS")
    summed = [
        ["部门", "项目数", "总预算（万元）"],
        ["材料研究部", 3, 410.5],
        ["能源系统部", 3, 411],
    ]
    yield whole("a summary before the list", book(sheet(summed, "汇总"), sheet(rows, "明细")))
    people = [
        ["工号", "姓名", "部门"],
        *([f"P{at}", f"人{at}", "材料研究部"] for at in range(1, 6)),
    ]
    both = book(sheet(rows, "项目清单"), sheet(people, "人员名册"))
    yield whole("projects and people", both, "warn", "UNKNOWN_PERSON")
    names = [
        "Sheet1",
        "项目",
        "Projects",
        "sheet (2)",
        "2026年",
        "台账",
        "附件1",
        "data",
        "导出结果",
    ]
    for name in names:
        yield case(f"sheet named {name}", rows, sheet_name=name)


def sideways() -> Iterator[Case]:
    fields = [
        "项目编号",
        "项目名称",
        "承担部门",
        "负责人",
        "总预算（万元）",
        "开始时间",
        "项目状态",
    ]
    columns = [[IDS[at], NAMES[at], DEPTS[at], f"人{at}", BUDGET[at], date(2025, 3, 1), "在研"]
               for at in range(3)]  # fmt: skip
    rows = [[name, *(column[at] for column in columns)] for at, name in enumerate(fields)]
    yield case("on its side", rows, "ask", "TRANSPOSED")
    yield case("on its side with a title", [["项目卡片"], *rows], "ask", "TRANSPOSED")
    units = [[name, {"总预算（万元）": "万元"}.get(name), *row] for name, *row in rows]
    named = [["指标", "单位", "甲", "乙", "丙"], *units]
    yield case("on its side with units beside", named, "ask", "TRANSPOSED")
    grouped = [[{0: "基本", 4: "经费"}.get(at), *row] for at, row in enumerate(rows)]
    yield case("on its side in groups", grouped, "ask", "TRANSPOSED", merges=["A1:A4", "A5:A7"])
    bare = [["项目情况表（万元）"], *([row[0].removesuffix("（万元）"), *row[1:]] for row in rows)]
    yield case("on its side, the unit in the title", bare, "ask", "TRANSPOSED")
    one = [row[:2] for row in rows]
    yield case("one card", one, "ask", "TRANSPOSED")
    form = [["项目编号", IDS[0], "项目名称", NAMES[0]], ["承担部门", DEPTS[0], "负责人", "王伟"],
            ["总预算（万元）", 120, "开始时间", date(2025, 3, 1)]]  # fmt: skip
    yield case("a form", form, "ask", "TABLE")
