"""Workbooks that openpyxl wrote, read by us and by openpyxl: the cells must be the same."""

import datetime as dt
import random
from pathlib import Path

import openpyxl
import pytest
from openpyxl.utils import get_column_letter

from oneboard.ingest.read.limits import Limits
from oneboard.ingest.read.order import Order
from oneboard.ingest.read.work import read_book
from oneboard.ingest.read.xlsx import sheet as sheet_module
from oneboard.ingest.read.xlsx.any_rows import read_any_rows
from tests.ingest.read.build import shown

FORMATS = ["General", "0.0%", "#,##0.00", "@", "0.00E+00"]
DATE_FORMATS = ["yyyy-mm-dd", 'yyyy"年"m"月"', "h:mm", "[h]:mm", "mm-dd-yy"]
DATES = range(61, 2_900_000)  # of the day numbers before, openpyxl makes something else


def some_value(chance: random.Random) -> object:
    kind = chance.randrange(9)
    return [
        None,
        chance.choice(["项目", " a ", "x\ny", "<&>\"'", "00123", "-", "é", "=1+1", "\t"]),
        chance.randint(-(10**9), 10**15),
        round(chance.uniform(-1e6, 1e6), 4),
        chance.random() * 10 ** chance.randint(-12, 12),
        chance.random() < 0.5,
        dt.date(1990, 1, 1) + dt.timedelta(days=chance.randrange(20_000)),
        dt.datetime(2000, 1, 1) + dt.timedelta(seconds=chance.randrange(10**9)),
        chance.choice(["#N/A", "#DIV/0!", "#REF!"]),
    ][kind]


def write_some_workbook(path: Path, seed: int) -> None:
    chance = random.Random(seed)
    book = openpyxl.Workbook(write_only=chance.random() < 0.3)
    if book.worksheets:
        book.remove(book.active)
    for number in range(chance.randint(1, 3)):
        sheet = book.create_sheet(f"表{number}")
        for _ in range(chance.randint(0, 40)):
            sheet.append([some_value(chance) for _ in range(chance.randint(0, 30))])
        if not book.write_only:
            decorate(sheet, chance)
    book.save(path)


def decorate(sheet: openpyxl.worksheet.worksheet.Worksheet, chance: random.Random) -> None:
    for row in sheet.iter_rows():
        for cell in row:
            if isinstance(cell.value, int | float) and chance.random() < 0.5:
                as_date = DATES.start <= cell.value < DATES.stop
                cell.number_format = chance.choice(DATE_FORMATS if as_date else FORMATS)
    if sheet.max_row > 4:
        sheet.merge_cells("A2:B3")
        sheet.row_dimensions[4].hidden = True
        sheet.column_dimensions["C"].hidden = True


def as_shown(value: object, number_format: str) -> tuple[str, str]:
    """What our reader should say of a value that openpyxl read."""
    if isinstance(value, bool):
        return str(value).lower(), "BOOLEAN"
    if isinstance(value, dt.datetime):
        value = (value + dt.timedelta(microseconds=500_000)).replace(microsecond=0)
        whole = value.time() == dt.time()
        return str(value.date()) if whole else str(value), "DATE" if whole else "DATETIME"
    if isinstance(value, dt.time):
        return value.strftime("%H:%M:%S"), "TIME"
    if isinstance(value, dt.timedelta):
        return "duration", "DURATION"
    if isinstance(value, int | float):
        return repr(float(value)), "PERCENT" if "%" in number_format else "NUMBER"
    text = str(value)
    return text, "ERROR" if text.startswith("#") else "TEXT"


def by_openpyxl(path: Path) -> dict[str, dict[str, tuple[str, str]]]:
    book = openpyxl.load_workbook(path, data_only=True)
    return {
        sheet.title: {
            cell.coordinate: as_shown(cell.value, cell.number_format)
            for row in sheet.iter_rows()
            for cell in row
            if cell.value is not None
        }
        for sheet in book.worksheets
    }


def comparable(found: dict[str, tuple[str, str]]) -> dict[str, tuple[str, str]]:
    """Numbers compared as numbers; a duration only as being one."""
    return {
        cell: (
            repr(float(raw)) if kind in ("NUMBER", "PERCENT") else
            "duration" if kind == "DURATION" else raw,
            kind,
        )
        for cell, (raw, kind) in found.items()
    }  # fmt: skip


def by_us(path: Path) -> dict[str, dict[str, tuple[str, str]]]:
    order = Order(str(path), str(path.parent), seconds=60, limits=Limits())
    book = read_book(order, progress=lambda done: None)
    return {sheet.name: comparable(shown(sheet)) for sheet in book.sheets}


@pytest.mark.parametrize("seed", range(40))
def test_we_read_what_openpyxl_reads(seed, tmp_path):
    path = tmp_path / "made.xlsx"
    write_some_workbook(path, seed)
    expected = by_openpyxl(path)
    # formulas that openpyxl writes have no saved value; it shows them as blank, we name them
    found = {
        name: {cell: seen for cell, seen in cells.items() if seen[1] != "NO_VALUE"}
        for name, cells in by_us(path).items()
    }
    assert found == expected


@pytest.mark.parametrize("seed", range(40, 60))
def test_both_our_ways_read_the_same(seed, tmp_path, monkeypatch):
    path = tmp_path / "made.xlsx"
    write_some_workbook(path, seed)
    swift = by_us(path)
    monkeypatch.setattr(sheet_module, "read_plain_rows", read_any_rows)
    assert by_us(path) == swift


def test_formulas_without_a_saved_value_are_named(tmp_path):
    book = openpyxl.Workbook()
    book.active["A1"] = 1
    book.active["B1"] = "=A1*2"
    book.save(tmp_path / "made.xlsx")
    assert by_us(tmp_path / "made.xlsx")["Sheet"]["B1"] == ("", "NO_VALUE")


def test_columns_far_out(tmp_path):
    book = openpyxl.Workbook()
    for column in (1, 26, 27, 52, 53, 511, 512):
        book.active.cell(3, column, column)
    book.save(tmp_path / "made.xlsx")
    assert by_us(tmp_path / "made.xlsx")["Sheet"] == {
        f"{get_column_letter(column)}3": (repr(float(column)), "NUMBER")
        for column in (1, 26, 27, 52, 53, 511, 512)
    }
