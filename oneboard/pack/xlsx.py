"""A workbook: a list of the slides, and for each its numbers with a native chart beside them."""

import io
from typing import Any

import xlsxwriter

from oneboard.pack.deck import Chart, Deck, Slide

SHOWN_IN = {1e3: "thousands", 1e4: "ten_thousands", 1e6: "millions", 1e8: "hundred_millions",
            1e9: "billions"}  # fmt: skip
HEAD = 4  # the line with the column names, counted from zero
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
    sheet.set_column(0, 0, 24)
    sheet.set_column(1, 1, 110)


def _slide(book: xlsxwriter.Workbook, slide: Slide, deck: Deck, name: str) -> None:
    sheet = book.add_worksheet(name)
    sheet.write_string(0, 0, slide.title, book.add_format({"bold": True, "font_size": 14}))
    sheet.write_string(1, 0, slide.question)
    sheet.write_string(2, 0, slide.foot if slide.chart else slide.why_empty)
    sheet.set_column(0, 0, 34)
    sheet.set_landscape()
    sheet.fit_to_pages(1, 1)
    below = HEAD
    if slide.chart:
        below = _table(book, sheet, slide.chart) + 1
        _chart(book, sheet, slide.chart, name)
    for tile in slide.tiles:
        sheet.write_string(below, 0, tile.label)
        sheet.write_string(below, 1, f"{tile.value} {tile.shape}".strip())
        sheet.write_string(below, 2, tile.against)
        below += 1
    for line, words in enumerate(filter(None, [slide.sources, *slide.notes.splitlines()]), 1):
        sheet.write_string(below + line, 0, words)
    if slide.link:
        sheet.write_url(3, 0, slide.link, string=deck.words["open"])


def _table(book: xlsxwriter.Workbook, sheet: Any, chart: Chart) -> int:
    """The numbers as the answer gave them, not scaled; the line after them is returned."""
    bold = book.add_format({"bold": True, "text_wrap": True, "valign": "top"})
    form = "#,##0.00" if chart.divisor > 1 else chart.number_format
    number = book.add_format({"num_format": form})
    for place, one in enumerate(chart.series, start=1):
        sheet.write_string(HEAD, place, one.name, bold)
        for line, value in enumerate(one.values, start=HEAD + 1):
            if value is not None:
                sheet.write_number(line, place, value, number)
    for line, name in enumerate(chart.categories, start=HEAD + 1):
        sheet.write_string(line, 0, name)
    sheet.set_column(1, len(chart.series), 18)
    return HEAD + 1 + len(chart.categories)


def _chart(book: xlsxwriter.Workbook, sheet: Any, chart: Chart, name: str) -> None:
    kind = {"type": chart.kind} | ({"subtype": "stacked"} if chart.is_stacked else {})
    drawn = book.add_chart(kind)
    last = HEAD + len(chart.categories)
    for place, one in enumerate(chart.series, start=1):
        colour = {"color": f"#{one.colour}"}
        look = {"line": colour} if chart.kind == "line" else {"fill": colour, "gap": 60}
        drawn.add_series({
            "name": [name, HEAD, place], "categories": [name, HEAD + 1, 0, last, 0],
            "values": [name, HEAD + 1, place, last, place], **look,
        })  # fmt: skip
    low, high = chart.reach
    bounds = {"min": 0} if low == 0 else {"max": 0} if high == 0 else {}
    scale = {"display_units": SHOWN_IN[chart.divisor]} if chart.divisor in SHOWN_IN else {}
    values = {**bounds, **scale, "name": chart.unit, "num_format": chart.number_format}
    names = {"label_position": "low", "interval_unit": 1}
    if chart.kind == "bar":  # the first row on top, its values still below
        names["reverse"] = True
        values["label_position"] = "high"
    drawn.set_x_axis(names)
    drawn.set_y_axis(values)
    drawn.set_legend({"none": True} if len(chart.series) == 1 else {"position": "top"})
    drawn.set_size({"width": 900, "height": 460})
    sheet.insert_chart(HEAD, len(chart.series) + 2, drawn)
