"""Real exports nobody here wrote, through answers.

Row counts and sums are compared with what the csv module and openpyxl find on their own.
"""

import csv
import json
import re
from collections import Counter
from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from functools import cache
from pathlib import Path

import openpyxl
import pyarrow as pa
import pytest

from oneboard.ingest.known import Known
from oneboard.ingest.model import Understanding
from oneboard.ingest.understand import understand
from oneboard.ingest.verdict import verdict
from tests import beside
from tests.ingest.reading import read_book

FOLDER = beside.real()
ANSWERS = Path(__file__).with_name("answers")

if not FOLDER:
    pytest.skip("no folder of real exports: ONEBOARD_REAL names none", allow_module_level=True)

MELBOURNE = "melbwater-stagegate/Capital_Delivery_Project_deidentified.csv"
NAVY = "navy-transitions/navy_success_stories.csv"
FFRDC = "ffrdc-2026/ffrdc-2026.xlsx"
REF = "ref2021-results/REF 2021 Results - All - 2022-05-06.xlsx"
DOLLARS = re.compile(r"\$\d{1,3}(,\d{3})*(\.\d+)?")


@cache
def understood(file: str, answers: str) -> Understanding:
    said = json.loads((ANSWERS / f"{answers}.json").read_text("utf-8"))
    found = understand(read_book(FOLDER / file), answers=said)
    assert verdict(found).outcome in ("accept", "warn"), [q.id for q in found.questions]
    return found


def rows_of(found: Understanding, table: str) -> pa.Table:
    staged = [one for one in found.staged if one.table == table]
    assert len(staged) == 1
    return staged[0].rows


def records(file: str) -> list[dict[str, str]]:
    with (FOLDER / file).open(encoding="utf-8-sig", errors="replace", newline="") as lines:
        return list(csv.DictReader(lines))


def total(values: Iterable[Decimal | None]) -> Decimal:
    return sum((value for value in values if value is not None), Decimal(0))


def cents(text: str) -> Decimal:
    return Decimal(text).quantize(Decimal("0.01"))


def test_nothing_is_guessed_without_answers():
    for file in (MELBOURNE, FFRDC, REF):
        assert verdict(understand(read_book(FOLDER / file))).code == "TABLE"


class TestMelbourne:
    """Stage gates in columns: projects, and a decision for every gate date."""

    gates = {
        "Tender Closed": "to_pilot",
        "BCA": "approve",
        "PBC": "mid_review",
        "Stage1": "to_incubation",
        "Stage2": "to_industrial",
        "Stage3": "acceptance",
    }

    def test_projects_and_money(self):
        rows, raw = rows_of(understood(MELBOURNE, "melbourne"), "project"), records(MELBOURNE)
        assert rows.column("project_id").to_pylist() == [one["ID"] for one in raw]
        wanted = total(cents(one["FFC"]) for one in raw)
        assert total(rows.column("budget_total").to_pylist()) == wanted

    def test_a_decision_for_every_gate_date(self):
        rows, raw = rows_of(understood(MELBOURNE, "melbourne"), "gate_decision"), records(MELBOURNE)
        wanted = Counter(gate for one in raw for name, gate in self.gates.items() if one[name])
        assert Counter(rows.column("gate").to_pylist()) == wanted

    def test_day_first_dates_are_read_day_first(self):
        found, raw = understood(MELBOURNE, "melbourne"), records(MELBOURNE)
        assert found.blocks[0].dates["F"] == found.blocks[0].dates["H"] == "dmy"
        wanted = [day_first(one["BNI"]) for one in raw if one["BNI"]]
        starts = rows_of(found, "project").column("plan_start").to_pylist()
        assert [start for start in starts if start] == wanted

    def test_each_decision_walks_back_to_its_cell(self):
        rows = rows_of(understood(MELBOURNE, "melbourne"), "gate_decision").slice(0, 40).to_pylist()
        raw, places = records(MELBOURNE), {"D": 3, "G": 6, "H": 7, "L": 11, "M": 12, "N": 13}
        for row in rows:
            text = list(raw[row["source_row"] - 2].values())[places[row["source_column"]]]
            assert str(row["decision_date"].year) in text


def day_first(text: str) -> date:
    day, month, year = text.split()[0].split("/")
    return date(int(year), int(month), int(day))


@pytest.mark.parametrize(
    ("file", "version", "year"),
    [
        ("FY14-15__adopted.csv", "adopted", 2015),
        ("FY14-15__adjusted.csv", "adjusted", 2015),
        ("FY15-16__adopted.csv", "adopted", 2016),
    ],
)
def test_oakland_is_a_budget_version(file, version, year):
    rows = rows_of(understood(f"oakland-budget/{file}", "oakland"), "budget")
    spending = [
        one for one in records(f"oakland-budget/{file}") if one["account_type"] == "Expense"
    ]
    assert len(rows) == len(spending)
    assert total(rows.column("amount").to_pylist()) == total(cents(o["amount"]) for o in spending)
    assert set(rows.column("version").to_pylist()) == {version}
    assert set(rows.column("fiscal_year").to_pylist()) == {year}
    by_department = Counter(rows.column("dept_id").to_pylist())
    assert by_department == Counter(one["department"] for one in spending)


class TestNavy:
    """Transitions as contracts, the research money before them as budget lines."""

    def test_contracts_and_amounts(self):
        rows, raw = rows_of(understood(NAVY, "navy"), "transfer_contract"), records(NAVY)
        assert len(rows) == len(raw)
        wanted = total(dollars(one["transition_value"]) for one in raw)
        assert total(rows.column("amount_total").to_pylist()) == wanted

    def test_research_money(self):
        rows, raw = rows_of(understood(NAVY, "navy"), "budget"), records(NAVY)
        assert total(rows.column("amount").to_pylist()) == total(
            dollars(one["sbir_value"]) for one in raw
        )

    def test_slips_are_told_and_not_read(self):
        told = {i.raw for i in understood(NAVY, "navy").issues if i.code == "AMOUNT"}
        raw = [one[name] for one in records(NAVY) for name in ("transition_value", "sbir_value")]
        assert told == {text for text in raw if text and not DOLLARS.fullmatch(text)}
        assert {"$4,005,03", "$1,099,330|"} <= told

    def test_without_a_rate_other_money_is_asked_about(self):
        found = understand(read_book(FOLDER / NAVY))
        assert "CURRENCY" in {question.code for question in found.questions if question.required}
        assert total(rows_of(found, "transfer_contract").column("amount_total").to_pylist()) == 0

    def test_on_a_board_in_dollars_no_rate_is_needed(self):
        found = understand(read_book(FOLDER / NAVY), known=Known(currency="USD"))
        assert "CURRENCY" not in {question.code for question in found.questions}
        wanted = total(dollars(one["transition_value"]) for one in records(NAVY))
        assert (
            total(rows_of(found, "transfer_contract").column("amount_total").to_pylist()) == wanted
        )


def dollars(text: str) -> Decimal | None:
    return cents(text.strip("$").replace(",", "")) if DOLLARS.fullmatch(text) else None


def sheet_rows(file: str, sheet: str) -> list[tuple]:
    book = openpyxl.load_workbook(FOLDER / file)
    return [row for row in book[sheet].iter_rows(values_only=True) if any(row)]


def test_ffrdc_gives_departments_and_their_agencies():
    rows = rows_of(understood(FFRDC, "ffrdc"), "department")
    institutes = sheet_rows(FFRDC, "FFRDC")[3:]
    assert rows.column("dept_name").to_pylist() == [row[0].strip() for row in institutes]
    agencies = [row[2].strip() if row[2] else None for row in institutes]
    assert rows.column("parent_dept_id").to_pylist() == agencies


def test_ref_gives_points_by_unit_without_the_overall_profile():
    rows = rows_of(understood(REF, "ref2021"), "points")
    raw = [row for row in sheet_rows(REF, "Sheet1")[5:] if row[9] != "Overall"]
    figures = [cell for row in raw for cell in row[13:18] if isinstance(cell, int | float)]
    assert len(rows) == len(figures)
    assert sum(rows.column("points").to_pylist()) == pytest.approx(sum(figures))
    pillars = Counter(rows.column("pillar").to_pylist())
    assert pillars["input"] == sum(
        isinstance(cell, int | float)
        for row in raw
        if row[9] == "Environment"
        for cell in row[13:18]
    )
    assert set(rows.column("rule_code").to_pylist()) == {
        f"REF {n}" for n in ("4*", "3*", "2*", "1*", "U")
    }


def test_the_answers_hold_for_the_next_file_of_that_shape():
    """Remembered by the signature of the headers, under another file name."""
    said = json.loads((ANSWERS / "melbourne.json").read_text("utf-8"))
    signature = understood(MELBOURNE, "melbourne").blocks[0].signature
    remembered = {key.split("|", 2)[2]: value for key, value in said.items()}
    book = read_book(FOLDER / MELBOURNE)
    found = understand(
        book, known=Known(remembered={signature: remembered}, as_of=date(2026, 1, 1))
    )
    assert verdict(found).outcome in ("accept", "warn")
    assert [len(one.rows) for one in found.staged] == [
        len(one.rows) for one in understood(MELBOURNE, "melbourne").staged
    ]
