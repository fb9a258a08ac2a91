"""The collection of hard workbooks, where a machine has it: each file ends as its manifest says."""

import json
import re
from typing import Any

import pytest

from oneboard.ingest.model import Book, Refused
from oneboard.ingest.read import read
from tests import beside
from tests.ingest.read.build import shown
from tests.ingest.reading import reader

FOLDER = beside.workbooks()
AFTER_READING = {"NO_ROWS"}  # refusals of the steps that come later
READ = {"XLS", "HTML", "XMLSS", "ODS", "XLSB"}  # may be refused, and are read here
UNREADABLE = ("ERROR", "BAD", "NO_VALUE")


def entries() -> list[dict[str, Any]]:
    return json.loads((FOLDER / "manifest.json").read_text("utf-8")) if FOLDER else []


if not FOLDER:
    pytest.skip(
        "no folder of hard workbooks: ONEBOARD_WORKBOOKS names none",
        allow_module_level=True,
    )


@pytest.mark.parametrize("entry", entries(), ids=lambda entry: entry["file"])
def test_a_hard_workbook(entry):
    must = entry["must"]
    if must["outcome"] == "reject" and must["code"] not in AFTER_READING | READ:
        with pytest.raises(Refused) as caught:
            read(FOLDER / entry["file"], by=reader())
        assert caught.value.code == must["code"]
        return
    book = read(FOLDER / entry["file"], by=reader())
    check_tables(book, must.get("tables", []))
    check_cells(book, must.get("cells", {}))
    if must.get("code") == "ENCODING":
        assert "ENCODING" in {issue.code for issue in book.issues}
    if must["outcome"] == "accept":
        assert book.issues == ()


def check_tables(book: Book, tables: list[dict[str, Any]]) -> None:
    """The sheets and rows that hold a table are there, under their own numbers."""
    rows = {sheet.name: set(sheet.rows.tolist()) for sheet in book.sheets}
    for table in tables:
        stated = {*table["header"], table["first"], table["last"], *table.get("drop", [])}
        assert stated <= rows[table["sheet"]]


def check_cells(book: Book, cells: dict[str, Any]) -> None:
    """Broken cells are told as broken, and ids keep their zeros."""
    found = {f"{sheet.name or ''}!{at}": cell for sheet in book.sheets
             for at, cell in shown(sheet).items()}  # fmt: skip
    told = {issue.cell for issue in book.issues if issue.code == "ENCODING"}
    for at, value in cells.items():
        if value == "!CELL_ERROR":
            assert found[at][1] in UNREADABLE
        elif value == "!ENCODING":
            assert at.rpartition("!")[2] in told
        elif isinstance(value, str) and re.fullmatch("0[0-9]+", value):
            assert found[at][0] == value
