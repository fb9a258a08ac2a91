"""A filled template comes back understood: the same rows, no question, no example among them."""

from datetime import date
from decimal import Decimal
from pathlib import Path

import openpyxl
import pytest

from oneboard import dictionary, store, text
from oneboard.dictionary import Column
from oneboard.ingest import template
from oneboard.ingest.road.deliver import deliver
from oneboard.ingest.template_known import Prefill, departments, known_of
from tests.ingest.road.made import DEPARTMENTS, loaded, looked, projects, wish

OPEN = [table for table in dictionary.tables().values() if not table.restricted]
COUNT = 3
GIVEN = {
    "date": date(2026, 9, 30),
    "period": "2026-Q3",
    "year": 2026,
    "month": 9,
    "money": Decimal("1250000.00"),
    "percent": 35.0,
    "fraction": 0.35,
    "integer": 4,
    "number": 2.5,
    "boolean": True,
    "list": ["Nd", "Pr"],
}


def value(column: Column, at: int):
    if column.choices:
        return column.choices[at % len(column.choices)].value
    if column.type == "level":
        return int(column.min or 1) + at
    if column.type in ("id", "text"):
        return f"{column.refers_to.partition('.')[0] or column.name}-{at}".upper()
    return GIVEN[column.type]


def rows(table) -> list[dict]:
    key = table.column(table.key[0])
    own = key if key.type == "id" and not key.refers_to else None
    return [
        {one.name: f"{table.name}-{at}".upper() if one == own else value(one, at)
         for one in table.columns}
        for at in range(COUNT)
    ]  # fmt: skip


@pytest.fixture(scope="module", params=text.LANGUAGES)
def understood(request, tmp_path_factory):
    path = tmp_path_factory.mktemp("filled") / "filled.xlsx"
    given = Prefill("Magnets", {table.name: rows(table) for table in OPEN})
    template.write(path, request.param, known=given)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("ONEBOARD_DATA", str(path.parent / "data"))
        (arrival,) = deliver(wish(path)).arrivals
    return arrival


def test_nothing_is_asked(understood):
    assert [one.id for one in understood.questions if one.required] == []


@pytest.mark.parametrize("table", OPEN, ids=lambda table: table.name)
def test_every_row_and_value_comes_back(understood, table):
    (part,) = [one for one in understood.understanding.staged if one.table == table.name]
    found = part.rows.to_pylist()
    assert len(found) == COUNT
    for given, back in zip(rows(table), found, strict=True):
        assert {name: back.get(name) for name in given} == given


def test_an_example_that_was_written_over_is_a_record(tmp_path):
    path = tmp_path / "over.xlsx"
    template.write(path, "zh", ["project"])
    assert looked(path)["files"][0]["code"] == "NO_ROWS"
    book = openpyxl.load_workbook(path)
    book["项目"]["A2"] = "RD-001"
    book.save(path)
    assert looked(path)["files"][0]["tables"][0]["n"] == 1


def test_a_department_starts_from_what_the_board_knows(tmp_path):
    loaded(projects(tmp_path / "list.xlsx"))
    assert set(departments(store.OWN)) == set(DEPARTMENTS)
    known = known_of(store.OWN, DEPARTMENTS[0])
    assert len(known.rows["project"]) == len(known.lists["project"]) == 4
    path = tmp_path / "again.xlsx"
    template.write(path, "zh", known=known)
    told = looked(path)
    assert told["outcome"] == "ready"
    (count,) = [one for one in told["effect"]["counts"] if one["table"] == "project"]
    assert (count["unchanged"], count["added"], count["changed"], count["left"]) == (4, 0, 0, 0)


def test_a_department_that_nobody_knows_gets_an_empty_one():
    assert known_of(store.OWN, "Nowhere") == Prefill("Nowhere")


def test_what_fills_the_template_is_never_restricted(on_sample: Path):
    name = departments(store.SAMPLE)[1]
    known = known_of(store.SAMPLE, name)
    assert known.rows
    assert "integrity_case" not in known.rows
