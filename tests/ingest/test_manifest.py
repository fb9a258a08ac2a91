"""The hard workbooks end as their manifest says."""

import json
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from oneboard.ingest.model import Block, Refused, Understanding
from oneboard.ingest.sentences import issue_sentence, question_sentence
from oneboard.ingest.understand import understand
from oneboard.ingest.verdict import verdict
from oneboard.text import LANGUAGES
from tests import beside
from tests.ingest.reading import read_book

FOLDER = beside.workbooks()

# The manifest's short names, as its README translates them.
COLUMNS = {
    "dept": {"lead_dept_id", "dept_id"},
    "owner": {"leader_id"},
    "budget": {"budget_total"},
    "spent": {"spent_total"},
    "progress": {"progress_pct"},
    "trl": {"trl_current"},
    "start_date": {"plan_start"},
    "end_date": {"plan_end"},
}


# Forms that the manifest lets a loader refuse by name, and that are read here.
READ = {"XLS", "HTML", "XMLSS", "ODS", "XLSB"}


def entries() -> list[dict[str, Any]]:
    if not FOLDER:
        return []
    return json.loads((FOLDER / "manifest.json").read_text("utf-8"))


def named(entry: dict[str, Any]) -> str:
    return entry["file"]


def test_the_workbooks_are_there():
    if not FOLDER:
        pytest.skip("no folder of hard workbooks: ONEBOARD_WORKBOOKS names none")
    assert entries()


@pytest.mark.parametrize("entry", entries(), ids=named)
def test_a_hard_workbook_ends_as_stated(entry):
    must = entry["must"]
    try:
        found = understand(read_book(FOLDER / entry["file"]))
    except Refused as refused:
        assert must["outcome"] == "reject"
        assert refused.code == must["code"] or entry["group"] == "hostile"
        return
    ending = verdict(found)
    if must["outcome"] == "reject" and must["code"] in READ:
        assert ending.outcome == "accept"
        assert sum(block.n for block in found.blocks)
        return
    assert ending.outcome == must["outcome"]
    assert ending.code == must.get("code", ending.code)
    for table in must.get("tables", []):
        stands_as_stated(found, table)
    for address, value in must.get("cells", {}).items():
        holds(found, address, value)
    speaks(found)


def stands_as_stated(found: Understanding, table: dict[str, Any]) -> None:
    block = the_block(found, table)
    assert (block.first, block.last, block.n) == (table["first"], table["last"], table["n"])
    for place, short in table.get("cols", {}).items():
        names = {target.column for target in block.columns.get(place, ())}
        assert names & COLUMNS.get(short, {short}), f"{place} is {names}, not {short}"
    pivoted = table.get("unpivot", {})
    assert not set(block.columns) - set(table.get("cols", {})) - set(pivoted.get("cols", ()))
    if "units" in table:
        assert block.units == table["units"]
    if pivoted:
        assert list(block.unpivot) == pivoted["cols"]
        assert list(block.unpivot.values()) == pivoted["periods"]
    if "drop" in table:
        assert [row.row for row in block.dropped] == table["drop"]
    for place in table.get("drop_cols", ()):
        assert block.unused[place] == "total"


def the_block(found: Understanding, table: dict[str, Any]) -> Block:
    fitting = [
        block
        for block in found.blocks
        if block.sheet == table["sheet"] and list(block.header) == table["header"]
        if set(table.get("cols", {})) <= set(block.headers)
    ]
    assert len(fitting) == 1
    return fitting[0]


def holds(found: Understanding, address: str, wanted: Any) -> None:
    """The cell's cleaned value; or the code it must be told with, after a !"""
    sheet, _, cell = address.rpartition("!")
    if isinstance(wanted, str) and wanted.startswith("!"):
        told = {i.code for i in found.issues if i.cell == cell and (i.sheet or "") == sheet}
        assert wanted[1:] in told, f"{address}: {told}"
        return
    values = list(cleaned(found, sheet, cell))
    assert any(value == pytest.approx(wanted) for value in values), f"{address}: {values}"


def cleaned(found: Understanding, sheet: str, cell: str) -> Iterator[Any]:
    letter = cell.rstrip("0123456789")
    row = int(cell[len(letter) :])
    for staged in found.staged:
        rows = staged.rows.column("source_row").to_pylist()
        if (staged.sheet or "") != sheet or row not in rows:
            continue
        for name, place in staged.cells.items():
            if place == letter:
                yield plain(name, staged.rows.column(name)[rows.index(row)].as_py())


def plain(name: str, value: Any) -> Any:
    """As the manifest writes it: ISO dates, floats, progress as a fraction."""
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Decimal):
        return float(value)
    return value / 100 if name.endswith("_pct") and value is not None else value


def speaks(found: Understanding) -> None:
    """Every issue and question is a sentence in each language."""
    for lang in LANGUAGES:
        assert all(issue_sentence(issue, lang) for issue in found.issues)
        assert all(question_sentence(question, lang) for question in found.questions)
