"""The files of a delivery together hold exactly the facts, whatever they look like."""

from collections import defaultdict
from functools import cache
from pathlib import Path

import pytest

from oneboard import dictionary
from oneboard.sample import world
from oneboard.sample.deliver.files import write_text
from oneboard.sample.deliver.layout import FilePlan, SheetPlan, plans
from oneboard.sample.deliver.sheets import lay_out
from tests.sample.reading import Record, cells_of, read_back, text_cells

DELIVERY = 2
TABLES = list(dictionary.tables())


@cache
def delivered(folder: Path) -> dict[str, list[Record]]:
    """All records of all sheets by table, read back by the slow reader."""
    found: dict[str, list[Record]] = defaultdict(list)
    for plan in plans():
        for sheet in plan.sheets:
            year = sheet.where["fiscal_year"][0] if sheet.pivot else None
            rows = read_back(
                cells(plan, sheet, folder), dictionary.tables()[sheet.table], year=year
            )
            found[sheet.table] += rows
    return found


def cells(plan: FilePlan, sheet: SheetPlan, folder: Path) -> list[list[object]]:
    grid = lay_out(sheet, DELIVERY)
    if not plan.name.endswith(".csv"):
        return cells_of(grid)
    path = folder / "one.csv"
    write_text(path, grid, encoding=plan.encoding)
    return text_cells(path, plan.encoding)


@pytest.fixture(scope="module")
def records(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[Record]]:
    return delivered(tmp_path_factory.mktemp("delivered"))


@pytest.mark.parametrize("name", TABLES)
def test_files_hold_the_facts(records, name):
    table = dictionary.tables()[name]
    wanted = {keyed(row, table.key): row for row in world(DELIVERY)[name].to_pylist()}
    got = {keyed(row, table.key): row for row in records[name]}
    assert got.keys() == wanted.keys()
    differing = [
        (key, column, value, got[key].get(column))
        for key, row in wanted.items()
        for column, value in row.items()
        if not same(value, got[key].get(column))
    ]
    assert len(differing) == (1 if name in FLAWED else 0), differing[:5]
    assert all(one[1] == FLAWED[name] and one[3] is None for one in differing)


# One cell each that no reader can understand: a date that does not exist, an error value.
FLAWED = {"milestone": "current_date_plan", "indicator": "benchmark"}


def keyed(row: Record, key: tuple[str, ...]) -> tuple:
    """The key of a row; what the files leave to the loader has its default."""
    defaults = {"line": 1}
    return tuple(row.get(name) if row.get(name) is not None else defaults.get(name) for name in key)


def same(wanted: object, got: object) -> bool:
    if isinstance(wanted, float) and isinstance(got, int | float):
        return wanted == pytest.approx(got, abs=1e-6)
    if wanted is None or got is None:
        return wanted is got or wanted in (1, "original")
    return wanted == got


def test_one_voucher_stands_twice(records):
    key = dictionary.tables()["spend"].key
    keys = [keyed(row, key) for row in records["spend"]]
    assert len(keys) - len(set(keys)) == 1


def test_no_project_stands_in_two_lists(records):
    ids = [row["project_id"] for row in records["project"]]
    assert len(ids) == len(set(ids))


def test_a_year_and_version_of_the_budget_stands_in_one_file_only():
    """A budget file is the whole of its year: a second one would replace the first."""
    years = [
        tuple(sheet.where.get("fiscal_year", ("later",)))
        for plan in plans()
        for sheet in plan.sheets
        if sheet.table == "budget"
    ]
    assert len(years) == len(set(years)) == 5
