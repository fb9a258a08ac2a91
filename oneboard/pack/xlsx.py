"""A workbook: a list of the slides, and for each its numbers with a native chart beside them."""

import io
from typing import Any

import xlsxwriter

from oneboard.pack import xlsx_chart
from oneboard.pack.deck import Bubbles, Chart, Deck, Quad, Slide, Table

HEAD = 5  # the line with the column names, counted from zero
OPTIONS = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}


def write(deck: Deck) -> bytes:
    out = io.BytesIO()
    with xlsxwriter.Workbook(out, OPTIONS) as book:
        names = [f"{place:02} {slide.page}"[:31] for place, slide in enumerate(deck.slides, 1)]
        _contents(book, deck, names)
        for name, slide in zip(names, deck.slides, strict=True):
            _slide(book, slide, deck, name)
    return out.getvalue()


def _contents(book: xlsxwriter.Workbook, deck: Deck, names: list[str]) -> None:
    sheet = book.add_worksheet(deck.words["contents"])
    bold = book.add_format({"bold": True, "font_size": 16})
    sheet.write_string(0, 0, deck.title, bold)
    sheet.write_string(1, 0, deck.subtitle)
    for line, (name, slide) in enumerate(zip(names, deck.slides, strict=True), start=3):
        sheet.write_url(line, 0, f"internal:'{name}'!A1", string=name)
        sheet.write_string(line, 1, slide.title)
        sheet.write_string(line, 2, slide.ask)
    sheet.set_column(0, 0, 24)
    sheet.set_column(1, 1, 110)
    sheet.set_column(2, 2, 60)


def _slide(book: xlsxwriter.Workbook, slide: Slide, deck: Deck, name: str) -> None:
    sheet = book.add_worksheet(name)
    sheet.write_string(0, 0, slide.title, book.add_format({"bold": True, "font_size": 14}))
    sheet.write_string(1, 0, slide.question)
    sheet.write_string(2, 0, slide.ask, book.add_format({"bold": True}))
    sheet.write_string(3, 0, slide.foot if slide.body else slide.why_empty)
    sheet.set_column(0, 0, 34)
    sheet.set_landscape()
    sheet.fit_to_pages(1, 1)
    below = _body(book, sheet, slide, name) + 1
    for tile in slide.tiles:
        sheet.write_string(below, 0, tile.label)
        sheet.write_string(below, 1, f"{tile.value} {tile.shape}".strip())
        sheet.write_string(below, 2, tile.against)
        below += 1
    for line, words in enumerate(filter(None, [slide.sources, *slide.notes.splitlines()]), 1):
        sheet.write_string(below + line, 0, words)
    if slide.link:
        sheet.write_url(HEAD - 1, 0, slide.link, string=deck.words["open"])


def _body(book: xlsxwriter.Workbook, sheet: Any, slide: Slide, name: str) -> int:
    """The line after the body."""
    body = slide.body
    if isinstance(body, Chart):
        below = xlsx_chart.numbers(book, sheet, body, HEAD)
        xlsx_chart.chart(book, sheet, body, (name, HEAD, len(body.series) + 2))
        return below
    if isinstance(body, Bubbles):
        below = xlsx_chart.places(book, sheet, body, HEAD)
        xlsx_chart.bubbles(book, sheet, body, (name, HEAD, 6))
        return below
    if isinstance(body, Table):
        sheet.set_column(1, len(body.heads), 24)
        return _table(book, sheet, body, HEAD)
    return _quad(book, sheet, body, name) if isinstance(body, Quad) else HEAD


def _table(book: xlsxwriter.Workbook, sheet: Any, table: Table, top: int) -> int:
    bold = book.add_format({"bold": True})
    for place, head in enumerate(table.heads):
        sheet.write_string(top, place, head, bold)
    for line, row in enumerate(table.rows, start=top + 1):
        for place, cell in enumerate(row):
            sheet.write_string(line, place, f"{cell.shape} {cell.words}".strip())
    return top + 1 + len(table.rows)


def _quad(book: xlsxwriter.Workbook, sheet: Any, quad: Quad, name: str) -> int:
    """The four boxes below one another, their charts beside them."""
    bold, line = book.add_format({"bold": True, "font_size": 12}), HEAD
    sheet.set_column(1, 5, 24)
    for box in quad.boxes:
        sheet.write_string(line, 0, box.heading, bold)
        for label, fact in box.facts:
            line += 1
            sheet.write_string(line, 0, label)
            sheet.write_string(line, 1, f"{fact.shape} {fact.words}".strip())
        for said in box.lines:
            line += 1
            sheet.write_string(line, 0, f"{said.shape} {said.words}".strip())
        line += 2
        if isinstance(box.drawing, Table):
            line = _table(book, sheet, box.drawing, line)
        elif box.drawing:
            top = line
            line = xlsx_chart.numbers(book, sheet, box.drawing, top)
            xlsx_chart.chart(book, sheet, box.drawing, (name, top, len(box.drawing.series) + 2))
        line += 1
    return line
