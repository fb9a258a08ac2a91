"""The rows a sheet carries: those of its table that its conditions let through."""

from collections import defaultdict
from datetime import date
from functools import cache

from oneboard.sample.canonical import world
from oneboard.sample.deliver.layout import SheetPlan

Record = dict[str, object]
OWNER = ("lead_dept_id", "dept_id")


def records(sheet: SheetPlan, delivery: int) -> list[Record]:
    """In the order of the table, or by department where departments are merged."""
    rows = [row for row in table_rows(sheet.table, delivery) if fits(row, sheet, delivery)]
    if sheet.pivot:
        rows = pivoted(rows)
    if sheet.merge:
        rows = sorted(rows, key=lambda row: str(row[sheet.merge]))
    return rows


@cache
def table_rows(table: str, delivery: int) -> list[Record]:
    return world(delivery)[table].to_pylist()


@cache
def projects(delivery: int) -> dict[str, Record]:
    return {row["project_id"]: row for row in table_rows("project", delivery)}


def owner(row: Record, delivery: int) -> str:
    """The department a row belongs to: its own, or the one that leads its project."""
    for name in OWNER:
        if row.get(name):
            return row[name]
    return projects(delivery)[row["project_id"]]["lead_dept_id"]


def fits(row: Record, sheet: SheetPlan, delivery: int) -> bool:
    return all(accepted in wanted for accepted, wanted in asked(row, sheet, delivery))


def asked(row: Record, sheet: SheetPlan, delivery: int) -> list[tuple[object, list]]:
    """Pairs of what the row says and what the sheet wants."""
    pairs = []
    for name, wanted in sheet.where.items():
        if name == "dept":
            pairs.append((owner(row, delivery), wanted))
        elif "." in name:
            column, part = name.split(".")
            pairs.append((part_of(row[column], part), wanted))
        else:
            pairs.append((row[name], wanted))
    return pairs


def part_of(value: object, part: str) -> object:
    """The year or half of a date, the first letters of an id, whether there is a value."""
    if part == "known":
        return value is not None
    if part == "half" and isinstance(value, date):
        return 1 if value.month <= 6 else 2
    return getattr(value, part)


def pivoted(rows: list[Record]) -> list[Record]:
    """Months become columns: one record per project, category, source and version."""
    found: dict[tuple, Record] = {}
    months: dict[tuple, dict[int, object]] = defaultdict(dict)
    for row in rows:
        key = tuple(row[name] for name in row if name not in ("month", "amount"))
        found.setdefault(key, row)
        months[key][row["month"]] = row["amount"]
    return [found[key] | {"months": months[key]} for key in found]
