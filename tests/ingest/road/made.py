"""Small deliveries as a project office would send them."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import xlsxwriter

from oneboard import store
from oneboard.ingest.road.load import load
from oneboard.ingest.road.wish import File, Wish

HEADERS = ("项目编号", "项目名称", "牵头部门", "项目状态", "总预算（万元）")
DEPARTMENTS = ("磁性材料研究所", "催化材料研究所")


def projects(
    path: Path,
    *,
    first: int = 1,
    count: int = 8,
    headers: Sequence[str] = HEADERS,
    scale: float = 1,
) -> Path:
    """A project list; `scale`: what its budgets are multiplied by."""
    rows = [
        (f"RD-{at:03d}", f"钕铁硼工艺研究{at}", DEPARTMENTS[at % 2], "在研", (100 + at) * scale)
        for at in range(first, first + count)
    ]
    return book(path, [headers, *rows])


def book(path: Path, rows: Sequence[Sequence[Any]], *, sheet: str = "项目清单") -> Path:
    with xlsxwriter.Workbook(str(path)) as made:
        page = made.add_worksheet(sheet)
        for at, row in enumerate(rows):
            page.write_row(at, 0, row)
    return path


def text_file(path: Path, rows: Sequence[Sequence[Any]]) -> Path:
    path.write_text("\n".join(",".join(map(str, row)) for row in rows) + "\n", "utf-8")
    return path


def opaque(path: Path, *, first: int = 1) -> Path:
    """A list whose headers say nothing to the board."""
    rows = [
        (f"Q{at:04d}", 1000 + at, f"2025-{at:02d}-15", "x", "") for at in range(first, first + 6)
    ]
    return text_file(path, [("ID", "FFC", "Stage1", "EPT", "BNI"), *rows])


def wish(*paths: Path, **more: Any) -> Wish:
    return Wish(tuple(File(path, path.name) for path in paths), store.OWN, **more)


def loaded(*paths: Path, **more: Any) -> dict[str, Any]:
    """The report of a delivery that was published if it could be."""
    return load(wish(*paths, **more))


def looked(*paths: Path, **more: Any) -> dict[str, Any]:
    """The report of a delivery that nobody publishes."""
    return load(wish(*paths, **more), dry_run=True)


def rows_of(table: str, board: str = store.OWN) -> int:
    with store.open_version(board).cursor() as cursor:
        return cursor.execute(f"select count(*) from data.{table}").fetchone()[0]
