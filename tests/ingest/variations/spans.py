"""Periods told in harder ways: turns of a year, running totals, rates, plan and spending beside."""

from collections.abc import Iterator
from typing import Any

from tests.ingest.variations.making import IDS, NAMES, Case, case

MONTHS = [f"{at}月" for at in range(1, 13)]
NAMES_EN = ["Jul", "Aug", "Sep", "Oct", "Nov", "Dec", "Jan", "Feb", "Mar", "Apr", "May", "Jun"]
TITLE = ["2026年项目预算（万元）"]


def told(headers: list[Any], values: list[Any], *above: list[Any]) -> list[list[Any]]:
    """Eight projects with the same values under these headers."""
    rows = [[IDS[at], NAMES[at], *values] for at in range(8)]
    return [*above, ["项目编号", "项目名称", *headers], *rows]


def cases() -> Iterator[Case]:
    yield from turns()
    yield from spellings()
    yield from beside()


def budget(name: str, rows: list[list[Any]], *ends: str, n: int, each: float, **more: Any) -> Case:
    """`each`: ten thousands of each of the eight projects."""
    more.setdefault("table", "budget")
    return case(name, rows, *ends, n=n, sums={"amount": each * 80_000}, **more)


def turns() -> Iterator[Case]:
    ones = [1.0] * 12
    yield budget("a financial year", told(NAMES_EN, ones, ["FY2025/26 Budget (RMB 10k)"]),
                 n=96, each=12)  # fmt: skip
    yield budget("a financial year of one name", told(NAMES_EN, ones, ["FY2026 (RMB 10k)"]),
                 "ask", "YEAR_TURNS", n=96, each=12)  # fmt: skip
    yield budget("two years over one", told(MONTHS, ones, ["2025/26年度预算（万元）"]),
                 "ask", "YEAR", n=96, each=12)  # fmt: skip
    yield budget("two years that disagree", told(MONTHS, ones, TITLE), "ask", "YEAR", n=96,
                 each=12, sheet_name="2025年预算")  # fmt: skip


def spellings() -> Iterator[Case]:
    bare = ["预算（万元）"]
    spelled = {
        "short quarters": ["26Q1", "26Q2", "26Q3", "26Q4"],
        "financial quarters": ["FY26Q1", "FY26Q2", "FY26Q3", "FY26Q4"],
        "short years": ["26年1月", "26年2月", "26年3月"],
        "financial years": ["FY25", "FY26", "FY27"],
    }
    for name, headers in spelled.items():
        count = len(headers)
        yield budget(name, told(headers, [1.0] * count, bare), n=8 * count, each=count)
    yield budget("bare months", told(list(range(1, 13)), [1.0] * 12, TITLE), n=96, each=12)
    yield budget("a financial year in the sheet's name",
                 told(NAMES_EN[6:], [1.0] * 6, ["Unit: 10k CNY"]),
                 n=48, each=6, sheet_name="FY26 Budget")  # fmt: skip
    said = told(["FY25", "FY26", "FY27"], [1.0] * 3, ["Budget plan, RMB million"])
    yield case("unit at the end of a title", said, table="budget", n=24, sums={"amount": 24e6})


def beside() -> Iterator[Case]:
    pairs = ["1月", None, "2月", None, "3月", None]
    below = [None, None, *["当月", "累计"] * 3]
    running = [TITLE, *told(pairs, [1, 1, 2, 3, 3, 6])]
    running.insert(2, below)
    down = ["A2:A3", "B2:B3"]
    across = [*down, "C2:D2", "E2:F2", "G2:H2"]
    yield budget("running totals beside months", running, n=24, each=6, merges=across)
    rates = [TITLE, *told(["一季度", None, None, "二季度", None, None], [10, 5, 0.5] * 2)]
    rates.insert(2, [None, None, *["预算", "支出", "执行率"] * 2])
    yield budget("rates beside quarters", rates, n=16, each=20, merges=[*down, "C2:E2", "F2:H2"])
    twins = [TITLE, *told(pairs, [1, 2] * 3)]
    twins.insert(2, [None, None, *["甲方", "乙方"] * 3])
    yield budget("two columns a month that nobody knows", twins, "ask", "DUP_HEADER", n=0, each=0,
                 merges=across)  # fmt: skip
    headers = ["全年预算", "1月", "2月", "3月", "累计支出"]
    spent = told(headers, [100, 1, 2, 3, 6], ["2026年预算执行（万元）"])
    yield budget("months that add up to the spending", spent, n=24, each=6, table="spend")
    unclear = told(headers[:4], [100, 1, 2, 3], TITLE)
    yield budget("months beside a plan of the year", unclear, "ask", "PERIODS", n=0, each=0)
    whole = told(headers[:4], [6, 1, 2, 3], TITLE)
    yield budget("months that add up to the plan", whole, n=24, each=6)
    both = told(MONTHS[:3], [1, 2, 3], ["2026年预算与实际支出（万元）"])
    yield budget("a title of plan and spending", both, "ask", "PERIODS", n=0, each=0)
