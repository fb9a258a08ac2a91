"""The example row of a template: shown below the header, and known again so that it is no data."""

import json
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import pyarrow as pa

from oneboard import text
from oneboard.dictionary import Column, Table
from oneboard.ingest.layout.grid import cells_at
from oneboard.ingest.model import Book, CellColumn, Kind, Sheet
from oneboard.ingest.places import column_of, letter

SHEET, LISTS = "oneboard_example", "oneboard_lists"
OWN_SHEETS = (SHEET, LISTS)
ROW = 2
Value = str | float | None


def example(table: Table, lang: str) -> dict[str, Value]:
    """Column -> what stands in the example row."""
    return {column.name: _value(column, lang) for column in table.columns}


def _value(column: Column, lang: str) -> Value:
    if column.choices:
        return column.choices[0].label(lang)
    if column.type == "boolean":
        return text.say("template.yes", lang)
    if column.type in ("id", "text"):
        return text.say(f"template.example_{column.type}", lang)
    if text.knows(f"example.{column.type}"):
        said = text.say(f"example.{column.type}", lang)
        return said if column.type in ("date", "period", "list") else float(said)
    return float(max(1, column.min or 1))


def key(tables: Mapping[str, Table], lang: str) -> str:
    """Sheet -> cells of its example row, as the hidden sheet keeps them."""
    said = {
        sheet: {
            letter(at): value
            for at, value in enumerate(example(table, lang).values())
            if value is not None
        }
        for sheet, table in tables.items()
    }
    return json.dumps(said, ensure_ascii=False)


def without_examples(book: Book) -> Book:
    """The book without the sheets of the template itself and without its examples.

    An example that somebody has written over is a record.
    """
    kept = _kept(book)
    sheets = (one for one in book.sheets if one.name not in OWN_SHEETS)
    return replace(book, sheets=tuple(_without(one, kept.get(one.name or "")) for one in sheets))


def _kept(book: Book) -> dict[str, dict[str, Any]]:
    here = next((one for one in book.sheets if one.name == SHEET), None)
    if here is None:
        return {}
    said = "".join(cell.text for at in range(len(here.rows)) for cell in cells_at(here, at))
    try:
        return json.loads(said)
    except ValueError:
        return {}


def _without(sheet: Sheet, cells: Mapping[str, Any] | None) -> Sheet:
    if not cells or not _stands(sheet, cells):
        return sheet
    keep = sheet.rows != ROW
    columns = {
        number: CellColumn(column.raw.filter(pa.array(keep)), column.kind[keep])
        for number, column in sheet.columns.items()
    }
    return replace(sheet, rows=sheet.rows[keep], columns=columns)


def _stands(sheet: Sheet, cells: Mapping[str, Any]) -> bool:
    at = int(sheet.rows.searchsorted(ROW))
    if at >= len(sheet.rows) or sheet.rows[at] != ROW:
        return False
    return all(_same(sheet.columns.get(column_of(place)), at, one) for place, one in cells.items())


def _same(column: CellColumn | None, at: int, value: Any) -> bool:
    raw = column.raw[at].as_py() if column else None
    if raw is None:
        return False
    if isinstance(value, str):
        return raw == value
    return column is not None and column.kind[at] == Kind.NUMBER and float(raw) == float(value)
