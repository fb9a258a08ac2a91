"""Lays records out as a sheet: title, unit line, headers, rows, totals, notes."""

from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from functools import cache

from oneboard import dictionary
from oneboard.sample.days import as_of
from oneboard.sample.deliver.grid import (
    BAD,
    GROUP,
    HEAD,
    LINE,
    NOTE,
    THOUSANDS,
    TITLE,
    TOTAL,
    Cell,
    Grid,
)
from oneboard.sample.deliver.layout import Place, SheetPlan, habits
from oneboard.sample.deliver.records import Record, owner, projects, records
from oneboard.sample.deliver.wording import Habit, cell, factor, spelled
from oneboard.sample.organisation import departments

PROJECT_WORDS = {"name": "project_name", "dept": "lead_dept_id"}


def lay_out(sheet: SheetPlan, delivery: int) -> Grid:
    day = as_of(delivery)
    rows = records(sheet, delivery)
    grid = Grid(sheet.name, table_object=sheet.table_object)
    columns = shown(sheet)
    head(grid, sheet, columns, day)
    first = len(grid.rows)
    for number, row in enumerate(rows, start=1):
        grid.add([filled(place, row, sheet, number, delivery) for place in columns])
    spoil(grid, sheet, columns, first)
    merge_down(grid, sheet, columns, rows, first)
    if sheet.totals:
        grid.add(total_row(sheet, columns, rows))
    for note in sheet.notes:
        grid.line(said(note, day, sheet), NOTE, wide=1)
    return grid


def shown(sheet: SheetPlan) -> tuple[Place, ...]:
    """The columns, with the months of a pivot in the place of their marker."""
    made: list[Place] = []
    for place in sheet.columns:
        if place.source != "months":
            made.append(place)
            continue
        first, last = (int(part) for part in sheet.pivot.split("-"))
        year = sheet.where["fiscal_year"][0]
        header = habits(sheet.lang)["month"]
        for month in range(first, last + 1):
            made.append(Place(header.format(month=month, year=year), f"month {month}"))
    return tuple(made)


def said(text: str, day: date, sheet: SheetPlan) -> str:
    return text.format(date=spelled(day, sheet.lang), year=day.year, month=day.month)


def head(grid: Grid, sheet: SheetPlan, columns: tuple[Place, ...], day: date) -> None:
    wide = len(columns)
    words = habits(sheet.lang)
    if sheet.title:
        grid.line(said(sheet.title, day, sheet), TITLE, wide=wide)
    for line in sheet.lines:
        grid.line(said(line, day, sheet), LINE, wide=1)
    if sheet.units == "line":
        unit = words["unit_line"].format(unit=sheet.money)
        grid.line(unit, LINE, wide=wide, at=max(0, wide - 2))
    if sheet.groups:
        group_row(grid, sheet)
    grid.header = grid.add([Cell(header(place, sheet), HEAD) for place in columns])
    if sheet.units == "row":
        grid.header = grid.add([Cell(unit_of(place, sheet), HEAD) for place in columns])


def group_row(grid: Grid, sheet: SheetPlan) -> None:
    """A row of merged headings over the columns."""
    cells: list[Cell] = []
    row = len(grid.rows)
    for text, count in sheet.groups:
        if count > 1:
            grid.merges.append((row, len(cells), row, len(cells) + count - 1))
        cells += [Cell(text, GROUP)] + [Cell(None, GROUP)] * (count - 1)
    grid.add(cells)


def header(place: Place, sheet: SheetPlan) -> str:
    """The header, with its unit in brackets where the sheet does so."""
    if not is_money(place, sheet):
        return place.header
    own = place.how and place.how != sheet.money
    if sheet.units == "header" or own:
        unit = (place.how or sheet.money).removesuffix(" text")
        return place.header + habits(sheet.lang)["brackets"].format(unit=unit)
    return place.header


def unit_of(place: Place, sheet: SheetPlan) -> str | None:
    if is_money(place, sheet):
        return (place.how or sheet.money).removesuffix(" text")
    column = column_of(place, sheet)
    percent = column is not None and column.type in ("percent", "fraction")
    return habits(sheet.lang)["percent_unit"] if percent else None


def column_of(place: Place, sheet: SheetPlan) -> dictionary.Column | None:
    return columns_of(sheet.table).get(place.source)


@cache
def columns_of(table: str) -> dict[str, dictionary.Column]:
    return {column.name: column for column in dictionary.tables()[table].columns}


def is_money(place: Place, sheet: SheetPlan) -> bool:
    column = column_of(place, sheet)
    return column is not None and column.type == "money"


def filled(place: Place, row: Record, sheet: SheetPlan, number: int, delivery: int) -> Cell:
    source = place.source
    if source == "#":
        return Cell(number)
    if source.startswith("="):
        return Cell(source[1:])
    if source.startswith("month "):
        return in_unit(row["months"].get(int(source[6:])), sheet)
    if source == "sum":
        return in_unit(sum(row["months"].values()), sheet)
    if source in ("balance", "rate", "duration"):
        return derived(source, row, sheet)
    column = column_of(place, sheet)
    if column is not None:
        return cell(row[source], Habit(column, sheet, place.how))
    return about_project(source, row, delivery)


def about_project(source: str, row: Record, delivery: int) -> Cell:
    """Columns that repeat what another list holds, as departments like to."""
    if source == "dept":
        return Cell(departments()[owner(row, delivery)].name)
    return Cell(projects(delivery)[row["project_id"]][PROJECT_WORDS[source]])


def in_unit(value: Decimal | None, sheet: SheetPlan) -> Cell:
    if value is None:
        return Cell(None)
    return Cell(round(float(value / factor(sheet.money)), 6), THOUSANDS)


def derived(source: str, row: Record, sheet: SheetPlan) -> Cell:
    """What a project office computes beside its list; the board computes it anew."""
    if source == "duration":
        return Cell(round((row["plan_end"] - row["plan_start"]).days / 365, 1))
    if source == "balance":
        return in_unit(row["budget_total"] - row["spent_total"], sheet)
    return Cell(f"{float(row['spent_total'] / row['budget_total']):.1%}")


def merge_down(
    grid: Grid, sheet: SheetPlan, columns: tuple[Place, ...], rows: list[Record], first: int
) -> None:
    """Merges equal departments downwards, as lists grouped by department do."""
    if not sheet.merge:
        return
    at = next(index for index, place in enumerate(columns) if place.source == sheet.merge)
    start = 0
    for end in range(1, len(rows) + 1):
        if end == len(rows) or rows[end][sheet.merge] != rows[start][sheet.merge]:
            if end - start > 1:
                grid.merges.append((first + start, at, first + end - 1, at))
            for line in range(first + start + 1, first + end):
                grid.rows[line][at] = Cell(None)
            start = end


def total_row(sheet: SheetPlan, columns: tuple[Place, ...], rows: list[Record]) -> list[Cell]:
    """A row of sums under the list."""
    cells: list[Cell] = []
    for index, place in enumerate(columns):
        summed = place.source in sheet.totals or place.source.startswith("month ")
        if index == 0:
            cells.append(Cell(habits(sheet.lang)["total"], TOTAL))
        elif summed or place.source == "sum":
            cells.append(sum_of(place, sheet, rows))
        else:
            cells.append(Cell(None, TOTAL))
    return cells


def sum_of(place: Place, sheet: SheetPlan, rows: list[Record]) -> Cell:
    unit = factor((place.how or sheet.money).removesuffix(" text"))
    total = sum((value for row in rows for value in amounts(place, row)), Decimal(0))
    return Cell(round(float(total / unit), 6), THOUSANDS)


def amounts(place: Place, row: Record) -> Iterable[Decimal]:
    if place.source.startswith("month "):
        value = row["months"].get(int(place.source[6:]))
    elif place.source == "sum":
        return row["months"].values()
    else:
        value = row[place.source]
    return () if value is None else (value,)


def spoil(grid: Grid, sheet: SheetPlan, columns: tuple[Place, ...], first: int) -> None:
    """Puts in the few honest mistakes that a loader must tell: see the flaws of the layouts."""
    for flaw in sheet.flaws:
        if "twice" in flaw:
            row = first + flaw["row"]
            grid.rows.insert(row + 1, list(grid.rows[row]))
            continue
        at = next(index for index, place in enumerate(columns) if place.source == flaw["column"])
        filled_rows = [row for row in grid.rows[first:] if row[at].value is not None]
        filled_rows[flaw["row"]][at] = Cell(flaw["cell"], BAD)
