"""A file in which no table was found at all: ask what it is instead of failing."""

from collections.abc import Mapping

from oneboard.ingest.desk import Desk, table_choices
from oneboard.ingest.layout.grid import cells_at
from oneboard.ingest.model import Book, Question


def nothing_found(book: Book, answers: Mapping[str, str]) -> list[Question]:
    """For each sheet with cells, unless it was skipped: which row is the header?"""
    asked = []
    for sheet in book.sheets:
        desk = Desk(book.file, sheet.name, answers)
        if len(sheet.rows) and desk.answer("skip") is None:
            words = [cell.text for cell in cells_at(sheet, 0)]
            asked.append(
                desk.ask(
                    "table",
                    "",
                    code="TABLE",
                    choices=table_choices(),
                    headers=", ".join(words[:8]),
                )
            )
    return asked
