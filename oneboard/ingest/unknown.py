"""A file in which no table was found at all: ask what it is instead of failing."""

from collections.abc import Mapping

from oneboard.ingest.desk import Desk, table_choices
from oneboard.ingest.find import NO, Found
from oneboard.ingest.layout.grid import cells_at
from oneboard.ingest.model import Book, Issue, Question, Sheet

LOOKED_AT = 100  # rows


def nothing_found(book: Book, answers: Mapping[str, str]) -> Found:
    """A question for each sheet with cells that was not left out; without any, nothing to load."""
    desks = [(sheet, Desk(book.file, sheet.name, answers)) for sheet in book.sheets]
    open_sheets = [
        (sheet, desk)
        for sheet, desk in desks
        if _says_something(sheet) and desk.answer("skip") in (None, NO) and sheet.state == "visible"
    ]
    if any(desk.answer("skip") for _, desk in desks):
        return Found()
    if not open_sheets:
        return Found(issues=(Issue("NO_CELLS", "block"),))
    return Found(questions=tuple(_ask(sheet, desk) for sheet, desk in open_sheets))


def _ask(sheet: Sheet, desk: Desk) -> Question:
    said = ", ".join(cell.text for cell in cells_at(sheet, 0)[:8])
    return desk.ask("table", "", code="TABLE", choices=table_choices(), headers=said)


def _says_something(sheet: Sheet) -> bool:
    return any(cells_at(sheet, at) for at in range(min(len(sheet.rows), LOOKED_AT)))
