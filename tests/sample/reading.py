"""A second, slow reader of the delivered files: small enough to trust, for these tests only.

It knows the dictionary's spellings and nothing of how the files were written.
"""

import csv
import re
from calendar import month_abbr
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cache
from io import StringIO
from pathlib import Path

from oneboard import dictionary
from oneboard.dictionary import Column, Table
from oneboard.sample import world
from oneboard.sample.deliver.grid import PERCENT, Grid

Record = dict[str, object]
BRACKETS = re.compile(r"[（(]([^（）()]*)[)）]\s*$")
UNIT_NOTE = re.compile(r"(?:单位|Unit)\s*[:：]\s*([^）)]+)")
MONTH = re.compile(r"^(\d{1,2})月$")
NOTES = ("注：", "制表人", "填表人", "Note")
TOTALS = ("合计", "Total")
NOTHING = ("", "-", "/", None)


@dataclass(frozen=True)
class Place:
    """One understood column: its place, its column, its unit, its month if it is one of many."""

    at: int
    column: Column
    factor: Decimal
    month: int | None = None


def cells_of(grid: Grid) -> list[list[object]]:
    """Values as a reader of workbooks gives them; percents as (share,), merges filled down."""
    rows = [[(c.value,) if c.style == PERCENT else c.value for c in row] for row in grid.rows]
    for first, left, last, right in grid.merges:
        if left == right:
            for row in range(first, last + 1):
                rows[row][left] = rows[first][left]
    return rows


def text_cells(path: Path, encoding: str) -> list[list[object]]:
    return [list(row) for row in csv.reader(StringIO(path.read_bytes().decode(encoding)))]


def read_back(rows: list[list[object]], table: Table, *, year: int | None = None) -> list[Record]:
    """The records of one sheet, typed as the dictionary says."""
    at = header_row(rows, table)
    units = unit_row(rows[at + 1])
    note = noted_unit(rows[:at])
    places = understood(rows[at], table, units, note)
    found = []
    for row in rows[at + 1 + bool(units) :]:
        if is_record(row):
            found += list(records_of(row, places, year))
    return found


def header_row(rows: list[list[object]], table: Table) -> int:
    known = {dictionary.plain(header) for column in table.columns for header in column.headers}
    hits = [sum(dictionary.plain(bare(cell)) in known for cell in row) for row in rows[:8]]
    return hits.index(max(hits))


def bare(cell: object) -> str:
    """A header without the unit in brackets behind it."""
    text = str(cell or "")
    found = BRACKETS.search(text)
    unit = found and (dictionary.unit(found[1]) or found[1] == "%")
    return text[: found.start()].strip() if found and unit else text


def unit_row(row: list[object]) -> list[str | None]:
    """The row under the header, if it holds nothing but units."""
    said = [cell for cell in row if cell not in NOTHING]
    only = all(isinstance(cell, str) and (cell == "%" or dictionary.unit(cell)) for cell in said)
    return list(row) if said and only else []


def noted_unit(rows: list[list[object]]) -> str | None:
    for row in rows:
        for cell in row:
            found = UNIT_NOTE.search(str(cell or ""))
            if found:
                return found[1].strip()
    return None


def understood(
    header: list[object], table: Table, units: list[str | None], note: str | None
) -> list[Place]:
    places = []
    for at, cell in enumerate(header):
        month = MONTH.match(str(cell or ""))
        column = table.column("amount") if month else column_named(bare(cell), table)
        if column is None:
            continue
        own = BRACKETS.search(str(cell))
        unit = (own and own[1]) or (units[at] if units else None) or note
        places.append(Place(at, column, factor(column, unit), int(month[1]) if month else None))
    return places


def column_named(header: str, table: Table) -> Column | None:
    said = dictionary.plain(header)
    ignored = {dictionary.plain(one) for one in dictionary.ignored_headers()}
    for column in table.columns:
        if said in {dictionary.plain(name) for name in column.headers}:
            return column
    derived = {
        dictionary.plain(n) for names in dictionary.derived_headers().values() for n in names
    }
    repeated = {"项目名称", "结余(万元)"}  # repeats what another list holds
    assert said in ignored | derived or header in repeated, f"{table.name}: {header}"
    return None


def factor(column: Column, unit: str | None) -> Decimal:
    if column.type != "money":
        return Decimal(1)
    found = dictionary.unit(unit or "")
    assert found is not None, f"{column.name} has no unit of money: {unit}"
    return Decimal(str(found.factor))


def is_record(row: list[object]) -> bool:
    first = next((str(cell) for cell in row if cell not in NOTHING), "")
    return bool(first) and not first.startswith(NOTES) and first not in TOTALS


def records_of(row: list[object], places: list[Place], year: int | None) -> Iterator[Record]:
    common = {p.column.name: value_of(row, p) for p in places if p.month is None}
    months = [place for place in places if place.month]
    if not months:
        yield common
    for place in months:
        amount = value_of(row, place)
        if amount is not None:
            yield common | {"fiscal_year": year, "month": place.month, "amount": amount}


def value_of(row: list[object], place: Place) -> object:
    raw = row[place.at] if place.at < len(row) else None
    return None if raw in NOTHING else TYPES.get(place.column.type, text)(raw, place)


def text(raw: object, place: Place) -> object:
    return str(raw)


def identity(raw: object, place: Place) -> str:
    """An id, or the id of the department or person of that name."""
    names = NAMED.get(place.column.refers_to)
    known = names() if names else {}
    return known.get(str(raw), str(raw))


@cache
def departments() -> dict[str, str]:
    rows = world(1)["department"].to_pylist()
    return {row[name]: row["dept_id"] for row in rows for name in ("dept_name", "dept_short")}


@cache
def people() -> dict[str, str]:
    return {row["person_name"]: row["person_id"] for row in world(1)["person"].to_pylist()}


NAMED: dict[str, Callable[[], dict[str, str]]] = {
    "department.dept_id": departments,
    "person.person_id": people,
}


def money(raw: object, place: Place) -> Decimal:
    return (Decimal(str(raw).replace(",", "")) * place.factor).quantize(Decimal("0.01"))


def day(raw: object, place: Place) -> date | None:
    if isinstance(raw, date):
        return raw
    said = str(raw)
    named = re.fullmatch(r"(\d{1,2}) ([A-Z][a-z]{2}) (\d{4})", said)
    if named:
        return date(int(named[3]), list(month_abbr).index(named[2]), int(named[1]))
    numbers = re.findall(r"\d+", said)
    if len(numbers) == 1:
        numbers = [said[:4], said[4:6], said[6:]]
    try:
        return date(*(int(number) for number in numbers))
    except ValueError:
        return None  # a date that does not exist


def percent(raw: object, place: Place) -> float:
    share = share_of(raw, place)
    return round(share * 100, 6)


def share_of(raw: object, place: Place) -> float:
    if isinstance(raw, tuple):
        return round(raw[0], 8)
    said = str(raw)
    if said.endswith("%"):
        return round(float(said[:-1]) / 100, 8)
    return float(said) if place.column.type == "fraction" else float(said) / 100


def boolean(raw: object, place: Place) -> bool:
    yes, no = dictionary.spellings()["yes"], dictionary.spellings()["no"]
    assert raw in (*yes, *no), raw
    return raw in yes


def choice(raw: object, place: Place) -> str:
    return chosen(str(raw), place.column)


@cache
def chosen(said: str, column: Column) -> str:
    found = [one.value for one in column.choices if said in one.spellings]
    assert len(found) == 1, f"{column.name}: {said}"
    return found[0]


def whole(raw: object, place: Place) -> int:
    return int(re.search(r"\d+", str(raw))[0])


def number(raw: object, place: Place) -> float | None:
    return None if str(raw).startswith("#") else float(raw)


def several(raw: object, place: Place) -> list[str]:
    parts = re.split(r"[、;]\s*", str(raw))
    return [departments().get(part, part) for part in parts]


TYPES: dict[str, Callable[[object, Place], object]] = {
    "id": identity,
    "money": money,
    "date": day,
    "percent": percent,
    "fraction": share_of,
    "boolean": boolean,
    "enum": choice,
    "level": whole,
    "year": whole,
    "month": whole,
    "integer": whole,
    "number": number,
    "list": several,
}
