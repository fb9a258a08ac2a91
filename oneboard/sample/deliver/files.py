"""Writes laid-out sheets as workbooks and text files."""

import csv
from datetime import date, datetime
from io import StringIO
from pathlib import Path

import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.workbook import Workbook
from xlsxwriter.worksheet import Worksheet

from oneboard.sample.deliver.grid import BAD, PERCENT, THOUSANDS, Cell, Grid
from oneboard.sample.deliver.layout import read

LOOKS = {
    "": {},
    "title": {"bold": True, "font_size": 14, "align": "center"},
    "line": {"italic": True},
    "head": {
        "bold": True,
        "border": 1,
        "text_wrap": True,
        "align": "center",
        "bg_color": "#DDE6EE",
    },
    "group": {"bold": True, "border": 1, "align": "center", "bg_color": "#C9D6E2"},
    "note": {"font_color": "#666666"},
    "total": {"bold": True, "top": 1},
    "percent": {"num_format": "0%"},
    "thousands": {"num_format": "#,##0.00####"},
    "bad": {},
}
WRITTEN = datetime(2026, 10, 8, 9, 0)  # one stamp for all, so that equal facts give equal files


class Looks:
    """The formats of one workbook, made when first needed."""

    def __init__(self, book: Workbook) -> None:
        self.book = book
        self.made: dict[str, Format] = {}

    def of(self, style: str) -> Format:
        if style not in self.made:
            date_style = {"num_format": style[5:]} if style.startswith("date:") else None
            self.made[style] = self.book.add_format(date_style or LOOKS[style])
        return self.made[style]


def write_workbook(path: Path, grids: list[Grid], *, hidden: str = "") -> None:
    with xlsxwriter.Workbook(str(path), {"strings_to_formulas": False, "in_memory": True}) as book:
        book.set_properties(read("habits")["properties"] | {"created": WRITTEN})
        looks = Looks(book)
        for grid in grids:
            write_sheet(book.add_worksheet(grid.name), grid, looks)
        if hidden:
            write_hidden(book.add_worksheet(hidden))


def write_sheet(sheet: Worksheet, grid: Grid, looks: Looks) -> None:
    for number, row in enumerate(grid.rows):
        for column, cell in enumerate(row):
            if cell.value is not None or cell.style:
                write_cell(sheet, number, column, cell, looks)
    for first, left, last, right in grid.merges:
        cell = grid.rows[first][left]
        merged(sheet, (first, left, last, right), cell, looks)
    sheet.freeze_panes(grid.header + 1, 0)
    sheet.set_column(0, len(grid.rows[grid.header]) - 1, 14)
    if grid.table_object:
        mark_table(sheet, grid)


def write_cell(sheet: Worksheet, row: int, column: int, cell: Cell, looks: Looks) -> None:
    look = looks.of(cell.style) if cell.style else None
    value = cell.value
    if isinstance(value, date):
        sheet.write_datetime(row, column, datetime(value.year, value.month, value.day), look)
    elif cell.style == BAD and str(value).startswith("#"):
        sheet.write_formula(row, column, "=NA()", look, value)
    elif isinstance(value, str):
        sheet.write_string(row, column, value, look)
    elif value is None:
        sheet.write_blank(row, column, None, look)
    else:
        sheet.write_number(row, column, value, look)


def merged(sheet: Worksheet, where: tuple[int, int, int, int], cell: Cell, looks: Looks) -> None:
    sheet.merge_range(*where, None, looks.of(cell.style))
    write_cell(sheet, where[0], where[1], cell, looks)


def mark_table(sheet: Worksheet, grid: Grid) -> None:
    """Makes the list an Excel table object."""
    heads = [{"header": str(cell.value)} for cell in grid.rows[grid.header]]
    sheet.add_table(
        grid.header, 0, len(grid.rows) - 1, len(heads) - 1,
        {"name": grid.table_object, "columns": heads, "autofilter": True},
    )  # fmt: skip


def write_hidden(sheet: Worksheet) -> None:
    for row, cells in enumerate(read("habits")["hidden"]["cells"]):
        for column, value in enumerate(cells):
            sheet.write_string(row, column, value)
    sheet.hide()


def write_text(path: Path, grid: Grid, *, encoding: str) -> None:
    """A comma-separated file as office programs write it: CRLF, quotes where needed."""
    held = StringIO(newline="")
    writer = csv.writer(held)
    for row in grid.rows:
        writer.writerow([text_of(cell) for cell in row])
    path.write_bytes(held.getvalue().encode(encoding))


def text_of(cell: Cell) -> str:
    value = cell.value
    if value is None:
        return ""
    if isinstance(value, date):
        return value.isoformat()
    if cell.style == PERCENT:
        return f"{value:.0%}"
    if cell.style == THOUSANDS and abs(value) >= 1000:
        return f"{value:,.2f}" if round(value, 2) == value else f"{value:,}"
    return str(value)
