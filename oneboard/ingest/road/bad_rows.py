"""The rows of a file with remarks, as they stand there: to be edited or handed back."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from oneboard.dictionary import tables
from oneboard.ingest.layout.grid import position
from oneboard.ingest.model import Block, Book, Issue, Kind
from oneboard.ingest.places import column_of, letter
from oneboard.ingest.road.corrected import ADDRESS, cell_at

MOST = 1_000  # of one table; what is beyond shows again when these are mended
Told = dict[str, Any]


def bad_rows(
    book: Book, blocks: Iterable[Block], issues: Iterable[Issue], *, secret: bool = True
) -> list[Told]:
    """One entry for each table that has such rows: its headers, and the cells of each row.

    `secret`: restricted tables stay out, since others see the report or the rows as well.
    A table on its side has records for columns: `records` are the letters of those with remarks,
    `rows` all rows of its sheet.
    """
    found = []
    for block, wrong in _with_remarks(blocks, issues):
        if not (secret and _is_secret(block)):
            found.append(_across(book, block, wrong) if lies_sideways(block)
                         else _down(book, block, wrong))  # fmt: skip
    return found


def kept_rows(blocks: Iterable[Block], issues: Iterable[Issue]) -> list[Told]:
    """The rows that stay out: how many, and where they stand."""
    return [
        {
            "sheet": block.sheet,
            "table": block.table,
            "count": len(wrong),
            "first": min(wrong),
        }
        for block, wrong in _with_remarks(blocks, issues)
        if _is_secret(block)
    ]


def _with_remarks(
    blocks: Iterable[Block], issues: Iterable[Issue]
) -> Iterator[tuple[Block, list[int]]]:
    """Blocks with the numbers of their records that have remarks."""
    wrong = [issue for issue in issues if issue.severity != "info" and issue.cell]
    for block in blocks:
        numbers = _records(block, wrong)
        if numbers:
            yield block, numbers


def _down(book: Book, block: Block, rows: list[int]) -> Told:
    return {
        "sheet": block.sheet,
        "table": block.table,
        "headers": dict(block.headers),
        "rows": _cells(book, block.sheet, tuple(block.headers), rows[:MOST]),
        "more": max(0, len(rows) - MOST),
    }


def _across(book: Book, block: Block, columns: list[int]) -> Told:
    names = [letter(column - 1) for column in range(block.header[0], block.header[1] + 1)]
    records = [letter(column - 1) for column in columns[:MOST]]
    sheet = next(one for one in book.sheets if one.name == block.sheet)
    rows = _cells(book, block.sheet, (*names, *records), sheet.rows.tolist())
    key = next((one for one in rows if records[0] in one["cells"]), rows[0])
    return {
        "sheet": block.sheet,
        "table": block.table,
        "headers": {one: key["cells"].get(one, "") for one in (*names, *records)},
        "rows": rows,
        "records": records,
        "more": max(0, len(columns) - MOST),
    }


def _is_secret(block: Block) -> bool:
    """Cells of restricted tables stand in no report that others read."""
    table = tables().get(block.table or "")
    return table is not None and table.restricted


def lies_sideways(block: Block) -> bool:
    return any(place.isdigit() for place in block.headers)


def _records(block: Block, wrong: Iterable[Issue]) -> list[int]:
    """Row numbers; of a table on its side, column numbers."""
    addresses = (ADDRESS.fullmatch(one.cell or "") for one in wrong if one.sheet == block.sheet)
    across = lies_sideways(block)
    numbers = {column_of(at[1]) + 1 if across else int(at[2]) for at in addresses if at}
    return sorted(number for number in numbers if block.first <= number <= block.last)


def _cells(book: Book, name: str | None, letters: Sequence[str], rows: list[int]) -> list[Told]:
    """`kinds` names those of cells that are no text."""
    sheet = next(one for one in book.sheets if one.name == name)
    places = [position(sheet, row) for row in rows]
    told: list[Told] = [{"row": row, "cells": {}, "kinds": {}} for row in rows]
    for place in letters:
        column = sheet.columns.get(column_of(place))
        for one, at in zip(told, places, strict=True):
            cell = cell_at(column, at) if column else None
            if cell and cell.raw is not None:
                one["cells"][place] = _shown(cell.raw, cell.kind)
                if cell.kind is not Kind.TEXT:
                    one["kinds"][place] = cell.kind.name
    return told


def _shown(raw: str, kind: Kind) -> str:
    return f"{float(raw):.15g}" if kind in (Kind.NUMBER, Kind.PERCENT) else raw
