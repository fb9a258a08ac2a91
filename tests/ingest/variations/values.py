"""How values are written: dates, percents, figures, ids, missing and broken cells."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any

from oneboard.ingest.model import Kind
from tests.ingest.books import As
from tests.ingest.variations.making import (
    BUDGET,
    IDS,
    PROGRESS,
    STARTS,
    TOTAL,
    Case,
    Rows,
    case,
    listed,
    money,
    percent,
)

DAYS = sum((day - date(1970, 1, 1)).days for day in STARTS)
LAST = [(3, 31), (12, 31), (3, 31), (6, 30), (12, 31), (6, 30), (6, 30), (3, 31)]
ENDS = sum((date(2026, *day) - date(1970, 1, 1)).days for day in LAST)
HEADERS = ("项目编号", "项目名称", "承担部门", "负责人", "总预算（万元）")


def with_column(header: str, values: Sequence[Any]) -> list[list[Any]]:
    return listed((*HEADERS, header), values)


def cases() -> Iterator[Case]:
    yield from dates()
    yield from percents()
    yield from figures()
    yield from ids()
    yield from broken()


def dates() -> Iterator[Case]:
    written = {
        "typed": list(STARTS),
        "iso": [day.isoformat() for day in STARTS],
        "slashes": [day.strftime("%Y/%m/%d") for day in STARTS],
        "dots": [f"{day.year}.{day.month}.{day.day}" for day in STARTS],
        "chinese": [f"{day.year}年{day.month}月{day.day}日" for day in STARTS],
        "compact": [day.strftime("%Y%m%d") for day in STARTS],
        "day first": [day.strftime("%d/%m/%Y") for day in STARTS],
        "month first": [day.strftime("%m/%d/%Y") for day in STARTS],
        "english": [day.strftime("%d %b %Y") for day in STARTS],
        "english long": [day.strftime("%B %d, %Y") for day in STARTS],
        "with time": [f"{day.isoformat()} 08:30:00" for day in STARTS],
        "mixed": [day if at % 2 else day.isoformat() for at, day in enumerate(STARTS)],
        "mixed spellings": [day.strftime(["%Y-%m-%d", "%Y/%m/%d", "%Y.%m.%d", "%Y%m%d"][at % 4])
                            for at, day in enumerate(STARTS)],
    }  # fmt: skip
    for name, values in written.items():
        yield case(f"dates {name}", with_column("开始时间", values), sums={"plan_start": DAYS})
    serials = [(day - STARTS[0]).days + 45_304 for day in STARTS]
    yield case("dates as serials", with_column("开始时间", serials), "ask", "DATE_SERIAL")
    unclear = [f"0{at}/0{at + 1}/2025" for at in range(1, 9)]
    yield case("dates day or month", with_column("开始时间", unclear), "ask", "DATE_AMBIGUOUS")
    months = [day.strftime("%Y年%m月") for day in STARTS]
    yield case("dates as months", with_column("开始时间", months), "warn", "DATE_PRECISION")
    parts = ["Q1 2026", "FY26", "Mar 2026", "2026年上半年", "2026年底", "2026H1", "2026Q2", 2026.3]
    yield case("dates of all precisions", with_column("结束时间", parts), "warn", "DATE_PRECISION",
               sums={"plan_end": ENDS})  # fmt: skip
    tenth = [2026.1, 2026.11, 2026.1, 2026.2, 2026.1, 2026.1, 2026.1, 2026.1]
    yield case("october without its zero", with_column("结束时间", tenth), "warn", "DATE_MONTH")
    ranges = [f"{day.year}.{day.month:02}-2027.12" for day in STARTS]
    yield case("date ranges", with_column("起止时间", ranges), "warn", "DATE_PRECISION")
    yield case(
        "wrong dates", with_column("开始时间", [*STARTS[:6], "2025-02-30", "待定"]), "warn", "DATE"
    )
    blanks = [STARTS[0], None, "-", "/", "N/A", "无", "…", "0000-00-00"]
    yield case(
        "missing dates",
        with_column("开始时间", blanks),
        "warn",
        "DATE",
    )


def percents() -> Iterator[Case]:
    total = {"progress_pct": float(sum(PROGRESS))}
    parts = [value / 100 for value in PROGRESS]
    yield case("percent points", with_column("进度（%）", PROGRESS), sums=total)
    yield case(
        "percent cells", with_column("项目进度", [percent(one) for one in parts]), sums=total
    )
    yield case(
        "percent texts", with_column("项目进度", [f"{one}%" for one in PROGRESS]), sums=total
    )
    yield case(
        "percent full width", with_column("项目进度", [f"{one}％" for one in PROGRESS]), sums=total
    )
    yield case("percent bare", with_column("项目进度", PROGRESS), sums=total)
    yield case("percent cells and texts",
               with_column("项目进度", [percent(one) if at % 2 else f"{one * 100:g}%"
                                    for at, one in enumerate(parts)]), sums=total)  # fmt: skip
    tenths = [value / 100 for value in (50, 25, 60, 90, 5, 45, 10, 55)]
    yield case("fractions", with_column("项目进度", tenths), sums={"progress_pct": 340.0})
    yield case("parts under a sign of percent", with_column("进度（%）", parts), "ask", "PERCENT")
    mixed = [percent(0.5), 25, "60%", 0.9, 5, 45, 10, 55]
    yield case("percent three ways", with_column("项目进度", mixed), "ask", "PERCENT")
    yield case("percent too much", with_column("项目进度", [*PROGRESS[:7], 150]), "warn", "RANGE",
               sums={"progress_pct": 295.0})  # fmt: skip


def figures() -> Iterator[Case]:
    texts = {
        "texts": [f"{value}" for value in BUDGET],
        "thousands": [f"{value:,.2f}" for value in BUDGET],
        "blanks around": [f" {value} " for value in BUDGET],
        "full width": [f"{value}".translate({ord(a): ord(a) + 0xFEE0 for a in "0123456789."})
                       for value in BUDGET],
        "apostrophes": [f"'{value}" for value in BUDGET],
        "signs": [f"￥{value}" for value in BUDGET],
        "with unit": [f"{value}万元" for value in BUDGET],
        "no-break space": [f"{value}\u00a0" for value in BUDGET],
    }  # fmt: skip
    for name, values in texts.items():
        rows = listed(HEADERS)
        changed = [[*row[:4], value] for row, value in zip(rows[1:], values, strict=True)]
        yield case(f"figures {name}", [rows[0], *changed], sums=money())
    yield from unclear_figures(rows)
    missing = [120, None, "-", "—", "/", "无", "N/A", ""]
    rows = listed(HEADERS)
    changed = [[*row[:4], value] for row, value in zip(rows[1:], missing, strict=True)]
    yield case("figures missing", [rows[0], *changed], "warn", "AMOUNT",
               sums={"budget_total": 1_200_000})  # fmt: skip
    changed = [
        [*row[:4], value]
        for row, value in zip(rows[1:], [*BUDGET[:6], "待定", "约100"], strict=True)
    ]
    yield case("figures that are none", [rows[0], *changed], "warn", "AMOUNT",
               sums={"budget_total": 7_615_000})  # fmt: skip


def unclear_figures(rows: Rows) -> Iterator[Case]:
    whole = [[*row[:4], f"¥{row[4] * 10_000:,.2f}" if at == 3 else row[4]]
             for at, row in enumerate(rows[1:])]  # fmt: skip
    yield case("a whole amount among ten thousands", [rows[0], *whole], "warn", "UNIT_UNCLEAR",
               sums={"budget_total": 10_260_000})  # fmt: skip
    two = [[*HEADERS[:4], "总预算（千元/万元）"], *rows[1:]]
    yield case("two units in one header", two, "ask", "UNIT")
    spent = [[*HEADERS[:4], "支出金额（万元）"], *rows[1:]]
    yield case("the amount of a ledger in a list", spent, sums={"spent_total": TOTAL})


def ids() -> Iterator[Case]:
    def renamed(values: Sequence[Any], *more: Any, **how: Any) -> Case:
        rows = listed(HEADERS)
        changed = [[value, *row[1:]] for row, value in zip(rows[1:], values, strict=True)]
        return case(str(more[0]), [rows[0], *changed], *more[1:], **how)

    yield renamed(range(1, 9), "ids numbers")
    yield renamed([f"0000{at}" for at in range(8)], "ids with zeros")
    yield renamed([one.lower() for one in IDS], "ids in lower case")
    yield renamed([f" {one}\u3000" for one in IDS], "ids with blanks")
    yield renamed(["1.23457E+15", *IDS[1:]], "ids spoiled by Excel", "warn", "ID_SCIENTIFIC")
    yield renamed([IDS[0], IDS[0], *IDS[2:]], "ids twice", "warn", "DUP_KEY", n=7,
                  sums={"budget_total": 9_905_000})  # fmt: skip
    yield renamed([None, *IDS[1:]], "ids missing", "warn", "REQUIRED", n=7, sums={})


def broken() -> Iterator[Case]:
    error = As("#DIV/0!", Kind.ERROR)
    rows = listed(HEADERS)
    spoiled = [[*row[:4], error if at == 3 else row[4]] for at, row in enumerate(rows[1:])]
    yield case("error cell", [rows[0], *spoiled], "warn", "CELL_ERROR",
               sums={"budget_total": 10_260_000})  # fmt: skip
    formula = As("SUM(A1)", Kind.NO_VALUE)
    made = [[formula, *row[1:]] for row in rows[1:]]
    yield case("formulas without values for ids", [rows[0], *made], "warn", "FORMULA_NO_VALUE",
               n=0, sums={"budget_total": 0})  # fmt: skip
    spoiled = [[*row[:4], formula if at == 3 else row[4]] for at, row in enumerate(rows[1:])]
    yield case("formula without a value", [rows[0], *spoiled], "warn", "FORMULA_NO_VALUE",
               sums={"budget_total": 10_260_000})  # fmt: skip
    yield case("the same row twice", [*rows, rows[8]], "warn", "DUP_ROW")
    negative = [[*row[:4], -row[4] if at == 3 else row[4]] for at, row in enumerate(rows[1:])]
    yield case("negative budget", [rows[0], *negative], "warn", "NEGATIVE",
               sums={"budget_total": 10_260_000})  # fmt: skip
    states = ["在研", "进行中", "已结题", "结题", "暂停", "在研", "执行", "未知状态"]
    yield case("unknown state", with_column("项目状态", states), "warn", "UNKNOWN_VALUE")
