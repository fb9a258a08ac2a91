"""One value of the board as a department would type it."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cache

from oneboard import dictionary
from oneboard.dictionary import Column
from oneboard.sample.deliver.grid import PERCENT, THOUSANDS, Cell
from oneboard.sample.deliver.layout import SheetPlan, habits, read
from oneboard.sample.organisation import departments
from oneboard.sample.people import people

TEXT_DATES = {
    "dotted": "{0.year}.{0.month}.{0.day}",
    "iso": "{0:%Y-%m-%d}",
    "compact": "{0:%Y%m%d}",
    "written": "{0:%d %b %Y}",
    "slashed": "{0:%Y/%m/%d}",
}
BLANKABLE = ("date", "number", "money", "percent", "fraction", "level")


@dataclass(frozen=True)
class Habit:
    """What decides how one column of one sheet is written."""

    column: Column
    sheet: SheetPlan
    how: str

    @property
    def unit(self) -> str:
        """The unit of a money column."""
        return self.how or self.sheet.money


def cell(value: object, habit: Habit) -> Cell:
    column, sheet = habit.column, habit.sheet
    if value is None:
        return Cell(sheet.blank if sheet.blank and column.type in BLANKABLE else None)
    if column.type == "money":
        return money(value, habit)
    if column.type == "date":
        return dated(value, habit.how or sheet.dates, sheet.lang)
    if column.type in ("percent", "fraction"):
        return percent(value, habit)
    if column.type == "boolean":
        return Cell(sheet.booleans[0 if value else 1])
    if column.type == "enum":
        return Cell(word(value, column, sheet))
    return Cell(text(value, habit))


def money(value: Decimal, habit: Habit) -> Cell:
    """Exact in the unit: yuan have two decimals at most, ten thousands six."""
    exact = round(float(value / factor(habit.unit.removesuffix(" text"))), 8)
    if habit.unit.endswith(" text"):
        return Cell(f"{exact:,.2f}")
    return Cell(int(exact) if exact == int(exact) else exact, THOUSANDS)


@cache
def factor(unit: str) -> Decimal:
    found = dictionary.unit(unit)
    if found is None or found.measure != "money":
        raise ValueError(f"{unit} is no unit of money")
    return Decimal(str(found.factor))


def dated(value: date, how: str, lang: str) -> Cell:
    formats = read("habits")["dates"]
    if how in formats:
        return Cell(value, f"date:{formats[how]}")
    if how in TEXT_DATES:
        return Cell(TEXT_DATES[how].format(value))
    return Cell(spelled(value, lang))


def spelled(value: date, lang: str) -> str:
    return habits(lang)["date"].format(year=value.year, month=value.month, day=value.day)


def percent(value: float, habit: Habit) -> Cell:
    """35, 35% as text, or 0.35 with Excel's percent format. Shares (0-1) may also stay bare."""
    share = value if habit.column.type == "fraction" else value / 100
    how = habit.how or habit.sheet.percent
    if how == "bare":
        return Cell(value)
    if how == "excel":
        return Cell(round(share, 6), PERCENT)
    points = round(share * 100, 4)
    points = int(points) if points == int(points) else points
    return Cell(f"{points}%" if how == "text" else points)


def word(value: str, column: Column, sheet: SheetPlan) -> str:
    told = sheet.wording.get(column.name, {}).get(value)
    if told:
        return told
    choice = next(choice for choice in column.choices if choice.value == value)
    return choice.label(sheet.lang)


def text(value: object, habit: Habit) -> object:
    """Ids of departments and people as names where the sheet does so; lists joined."""
    column, how = habit.column, habit.how
    if column.name == "partner_dept_ids":
        value = [departments()[one].name for one in value]
    if isinstance(value, list):
        return habit.sheet.joiner.join(value)
    if column.refers_to == "department.dept_id" and how != "id":
        dept = departments()[value]
        return dept.short if how == "short" else dept.name
    if column.refers_to == "person.person_id" and how == "person":
        return names()[value]
    if column.type == "level" and how:
        return how.format(value)
    if isinstance(value, float) and value == int(value):
        return int(value)
    return value


@cache
def names() -> dict[str, str]:
    return {one.person_id: one.name for one in people()}
