"""What loading costs, from the file to the published version, beside merely reading the values.

    python tests/bench/loading.py [rows ...]

Ledgers of so many voucher lines (10,000 and 100,000) are loaded onto a board that knows their
projects, as xlsx and as csv; beyond 500,000 lines as csv only. Prints processor seconds of this
process and its workers, and their ratio to openpyxl (read only, the same workbook) and to pandas
(the same text). They take turns, medians count. What a load costs whatever its size, of which the
worker's start is the largest part, is told by the csv of one line.
"""

import datetime as dt
import os
import random
import shutil
import statistics
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parents[2]))

from oneboard import store
from oneboard.ingest.road.load import load
from oneboard.ingest.road.wish import File, Wish
from tests.bench.measure import tell
from tests.bench.reading import by_openpyxl, by_pandas, spent, write_workbook

AS_OF = dt.date(2025, 12, 31)
DEPARTMENTS = ("分离工程研究所", "磁性材料研究所", "催化材料研究所", "抛光材料研究所")
PROJECTS = 400
ROUNDS = 3
SIZES = (1, 10_000, 100_000)
LARGEST_WORKBOOK = 500_000
NEXT_TO_NOTHING = 100_000  # bytes, below which there is nothing to compare
XLSX, CSV = 1.5, 4  # times the other reader, at most
LEDGER = (
    "项目编号", "凭证号", "分录号", "业务日期", "支出科目", "支出金额（元）",
    "经费状态", "费用承担部门", "收款单位", "经办人", "支出摘要", "原始凭证",
)  # fmt: skip
PROJECT_LIST = (
    "项目编号", "项目名称", "承担部门", "项目状态", "开始时间", "结束时间", "预算（万元）",
)  # fmt: skip
CATEGORIES = ("设备费", "材料费", "测试化验加工费", "劳务费", "差旅费", "间接费用")


def projects() -> list[list[Any]]:
    start, end = dt.datetime(2024, 1, 1), dt.datetime(2027, 12, 31)
    names = [
        [f"RD-{at:04d}", f"稀土材料工艺研究{at}", DEPARTMENTS[at % 4], "在研", start, end, 120 + at]
        for at in range(PROJECTS)
    ]
    return [list(PROJECT_LIST), *names]


def ledger(count: int) -> list[list[Any]]:
    chance = random.Random(11)
    lines = [
        [
            f"RD-{at % PROJECTS:04d}",
            f"JZ{at // 4:07d}",
            at % 4 + 1,
            dt.datetime(2024, 1, 2) + dt.timedelta(days=chance.randrange(700)),
            chance.choice(CATEGORIES),
            round(chance.uniform(50, 90_000), 2),
            chance.choice(("已支付", "已支付", "合同")),
            DEPARTMENTS[at % PROJECTS % 4],
            f"供应商{chance.randrange(800)}",
            f"经办{chance.randrange(200)}",
            f"采购第{at % 977}批",
            f"FP{chance.randrange(10**8):08d}",
        ]
        for at in range(count)
    ]
    return [list(LEDGER), *lines]


def write_text(path: Path, table: list[list[Any]]) -> None:
    lines = [",".join(str(_day(value)) for value in record) for record in table]
    path.write_text("\n".join(lines) + "\n", "utf-8")


def _day(value: Any) -> Any:
    return value.date() if isinstance(value, dt.datetime) else value


def loaded(path: Path) -> None:
    told = load(Wish((File(path, path.name),), store.OWN, as_of=AS_OF))
    if told["outcome"] != "published":
        raise SystemExit(f"not published: {told['message']['en']}")


def compare(path: Path, other: Callable[[Path], object], base: Path, *, bar: float) -> None:
    """Every load starts from the same board; copying it back is not counted."""
    ours, theirs = [], []
    for _ in range(ROUNDS):
        data = Path(os.environ["ONEBOARD_DATA"])
        shutil.rmtree(data, ignore_errors=True)
        shutil.copytree(base, data)
        ours.append(spent(loaded, path))
        theirs.append(spent(other, path))
    one, two = statistics.median(ours), statistics.median(theirs)
    print(f"{path.name} ({path.stat().st_size / 1e6:.1f} MB): load {one:.2f} s, "
          f"{other.__name__} {two:.3f} s")  # fmt: skip
    if path.stat().st_size > NEXT_TO_NOTHING:
        tell(f"load / {other.__name__}", one / two, bar)


def main(*sizes: int) -> None:
    with tempfile.TemporaryDirectory() as folder:
        here, base = Path(folder), Path(folder, "base")
        os.environ["ONEBOARD_DATA"] = str(base)
        write_workbook(here / "projects.xlsx", projects())
        loaded(here / "projects.xlsx")
        os.environ["ONEBOARD_DATA"] = str(here / "data")
        for count in sizes or SIZES:
            table = ledger(count)
            write_text(here / f"ledger-{count}.csv", table)
            compare(here / f"ledger-{count}.csv", by_pandas, base, bar=CSV)
            if count <= LARGEST_WORKBOOK:
                write_workbook(here / f"ledger-{count}.xlsx", table)
                compare(here / f"ledger-{count}.xlsx", by_openpyxl, base, bar=XLSX)


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
