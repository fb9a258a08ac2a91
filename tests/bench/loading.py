"""What loading costs, from the file to the published version, beside merely reading the values.

    python tests/bench/loading.py [rows] [rounds]

A ledger of so many voucher lines is loaded onto a board that knows its projects, as xlsx and as
csv. Prints processor seconds of this process and its workers, and their ratio to openpyxl (read
only, the same workbook) and to pandas (the same text). They take turns, medians count.
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
from tests.bench.reading import by_openpyxl, by_pandas, spent, write_workbook

AS_OF = dt.date(2025, 12, 31)
DEPARTMENTS = ("分离工程研究所", "磁性材料研究所", "催化材料研究所", "抛光材料研究所")
PROJECTS = 400
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


def compare(path: Path, other: Callable[[Path], object], base: Path, rounds: int) -> None:
    """Every load starts from the same board; copying it back is not counted."""
    ours, theirs = [], []
    for _ in range(rounds):
        data = Path(os.environ["ONEBOARD_DATA"])
        shutil.rmtree(data, ignore_errors=True)
        shutil.copytree(base, data)
        ours.append(spent(loaded, path))
        theirs.append(spent(other, path))
    one, two = statistics.median(ours), statistics.median(theirs)
    print(f"{path.name} ({path.stat().st_size / 1e6:.1f} MB): load {one:.2f} s, "
          f"{other.__name__} {two:.2f} s, load / {other.__name__} = {one / two:.2f}")  # fmt: skip


def main(count: int = 100_000, rounds: int = 3) -> None:
    with tempfile.TemporaryDirectory() as folder:
        here, base = Path(folder), Path(folder, "base")
        os.environ["ONEBOARD_DATA"] = str(base)
        write_workbook(here / "projects.xlsx", projects())
        loaded(here / "projects.xlsx")
        os.environ["ONEBOARD_DATA"] = str(here / "data")
        table = ledger(count)
        write_workbook(here / "ledger.xlsx", table)
        write_text(here / "ledger.csv", table)
        compare(here / "ledger.xlsx", by_openpyxl, base, rounds)
        compare(here / "ledger.csv", by_pandas, base, rounds)


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
