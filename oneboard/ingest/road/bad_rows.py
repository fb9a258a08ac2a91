"""The rows of a file with remarks, as they stand there: to be edited or handed back."""

from collections.abc import Iterable
from typing import Any

from oneboard.dictionary import tables
from oneboard.ingest.layout.grid import position
from oneboard.ingest.model import Block, Book, Issue, Kind
from oneboard.ingest.places import column_of
from oneboard.ingest.road.corrected import ADDRESS, cell_at

MOST = 1_000  # of one table; what is beyond shows again when these are mended
Told = dict[str, Any]


def bad_rows(book: Book, blocks: Iterable[Block], issues: Iterable[Issue]) -> list[Told]:
    """One entry for each table that has such rows: its headers, and the cells of each row."""
    wrong = [issue for issue in issues if issue.severity != "info" and issue.cell]
    found = []
    for block in blocks:
        rows = _rows(block, wrong)
        if rows and not _is_secret(block) and not _lies_sideways(block):
            found.append(
                {
                    "sheet": block.sheet,
                    "table": block.table,
                    "headers": dict(block.headers),
                    "rows": _cells(book, block, rows[:MOST]),
                    "more": max(0, len(rows) - MOST),
                }
            )
    return found


def _is_secret(block: Block) -> bool:
    """Cells of restricted tables stand in no report."""
    table = tables().get(block.table or "")
    return table is not None and table.restricted


def _lies_sideways(block: Block) -> bool:
    return any(place.isdigit() for place in block.headers)


def _rows(block: Block, wrong: Iterable[Issue]) -> list[int]:
    addresses = (ADDRESS.fullmatch(one.cell or "") for one in wrong if one.sheet == block.sheet)
    numbers = {int(found[2]) for found in addresses if found}
    return sorted(number for number in numbers if block.first <= number <= block.last)


def _cells(book: Book, block: Block, rows: list[int]) -> list[Told]:
    """`kinds` names those of cells that are no text."""
    sheet = next(one for one in book.sheets if one.name == block.sheet)
    places = [position(sheet, row) for row in rows]
    told: list[Told] = [{"row": row, "cells": {}, "kinds": {}} for row in rows]
    for letter in block.headers:
        column = sheet.columns.get(column_of(letter))
        for one, at in zip(told, places, strict=True):
            cell = cell_at(column, at) if column else None
            if cell and cell.raw is not None:
                one["cells"][letter] = _shown(cell.raw, cell.kind)
                if cell.kind is not Kind.TEXT:
                    one["kinds"][letter] = cell.kind.name
    return told


def _shown(raw: str, kind: Kind) -> str:
    return f"{float(raw):.15g}" if kind in (Kind.NUMBER, Kind.PERCENT) else raw
