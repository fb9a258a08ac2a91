"""What reading costs: our reader beside openpyxl and pandas on the same files, in one run.

    python tests/bench/reading.py [rows] [rounds]

Prints processor seconds (ours: server and worker together, from the path to the cells in the
server) and their ratio. Readers take turns, medians count.
"""

import datetime as dt
import random
import resource
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import openpyxl
import pandas as pd
import xlsxwriter

sys.path.insert(0, str(Path(__file__).parents[2]))

from oneboard.ingest.read import read

COLUMNS = 12
DAY_ONE = dt.datetime(2023, 1, 1)


def rows(count: int) -> list[list[object]]:
    chance = random.Random(7)
    departments = ["材料研究部", "能源系统部", "智能制造部", "芯片设计部"]
    return [
        [
            f"RD2024-{at:06d}",
            f"项目{at % 5000}名称",
            chance.choice(departments),
            f"P{at % 900:05d}",
            chance.randint(1, 9),
            DAY_ONE + dt.timedelta(days=at % 900),
            DAY_ONE + dt.timedelta(days=365 + at % 900),
            round(chance.uniform(0, 1000), 2),
            round(chance.uniform(0, 500), 2),
            chance.random(),
            chance.choice(["进行中", "完成"]),
            f"note {at % 300}",
        ]
        for at in range(count)
    ]


def write_workbook(path: Path, table: list[list[object]]) -> None:
    book = xlsxwriter.Workbook(path)
    sheet = book.add_worksheet("项目")
    day = book.add_format({"num_format": "yyyy-mm-dd"})
    for at, record in enumerate(table):
        for column, value in enumerate(record):
            sheet.write(at, column, value, day if isinstance(value, dt.datetime) else None)
    book.close()


def write_text(path: Path, table: list[list[object]]) -> None:
    pd.DataFrame(table).to_csv(path, index=False)


def by_openpyxl(path: Path) -> None:
    book = openpyxl.load_workbook(path, read_only=True, data_only=True)
    for sheet in book.worksheets:
        sheet.reset_dimensions()
        for _ in sheet.iter_rows(values_only=True):
            pass
    book.close()


def by_pandas(path: Path) -> None:
    pd.read_csv(path)


def by_pandas_as_text(path: Path) -> None:
    pd.read_csv(path, dtype=str, keep_default_na=False)


def spent(work: Callable[[Path], object], path: Path) -> float:
    """Processor seconds of this process and of the workers it starts."""

    def used() -> float:
        children = resource.getrusage(resource.RUSAGE_CHILDREN)
        return time.process_time() + children.ru_utime + children.ru_stime

    before = used()
    work(path)
    return used() - before


def compare(title: str, path: Path, others: list[Callable[[Path], object]], rounds: int) -> None:
    readers = [read, *others]
    taken: dict[str, list[float]] = {reader.__name__: [] for reader in readers}
    for _ in range(rounds):
        for reader in readers:
            taken[reader.__name__].append(spent(reader, path))
    medians = {name: statistics.median(times) for name, times in taken.items()}
    print(f"{title} ({path.stat().st_size / 1e6:.1f} MB): read {medians['read']:.3f} s")
    for other in others:
        seconds = medians[other.__name__]
        ratio = medians["read"] / seconds
        print(f"    {other.__name__} {seconds:.3f} s, read / {other.__name__} = {ratio:.2f}")


def main(count: int = 100_000, rounds: int = 3) -> None:
    table = rows(count)
    with tempfile.TemporaryDirectory() as folder:
        workbook, text = Path(folder, "table.xlsx"), Path(folder, "table.csv")
        write_workbook(workbook, table)
        write_text(text, table)
        compare(f"xlsx {count:,} x {COLUMNS}", workbook, [by_openpyxl], rounds)
        compare(f"csv {count:,} x {COLUMNS}", text, [by_pandas, by_pandas_as_text], rounds)


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
