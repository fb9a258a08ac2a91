"""Slides for PowerPoint, 16:9: a finding, its figures, its proof, its foot and notes."""

import io
from typing import Any

from pptx import Presentation
from pptx.enum.text import MSO_ANCHOR
from pptx.util import Inches

from oneboard.format import width
from oneboard.pack import pptx_chart, pptx_font, pptx_quad
from oneboard.pack import pptx_text as draw
from oneboard.pack.deck import Body, Bubbles, Chart, Deck, Quad, Slide, Table
from oneboard.pack.pptx_text import ACCENT, EDGE, HIGH, INK, INNER, SOFT, WIDE

TITLE_ONLY = 5  # the layout of the standard template with nothing but a title
LONG_TITLE = 70  # letters, a Chinese one counted twice, from which a title is set smaller
FLOOR = 6.65  # where the body ends and the foot begins
ROW = 0.3
PER_INCH = 12.5  # letters of a table on a line, a Chinese one counted twice
RAISED = 0.45  # a quad chart needs the room that long titles take


def write(deck: Deck) -> bytes:
    show = Presentation()
    show.slide_width, show.slide_height = Inches(WIDE), Inches(HIGH)
    show.core_properties.title = f"{deck.title} · {deck.subtitle}"
    for place, slide in enumerate(deck.slides, start=1):
        _slide(show, slide, deck, place)
    out = io.BytesIO()
    show.save(out)
    return out.getvalue()


def _slide(show: Any, slide: Slide, deck: Deck, place: int) -> None:
    sheet = show.slides.add_slide(show.slide_layouts[TITLE_ONLY])
    raised = RAISED if isinstance(slide.body, Quad) else 0.0
    _title(sheet, slide.title, 1.0 - raised)
    draw.text(sheet, (EDGE, 1.3 - raised, INNER, 0.4), slide.question, 14, SOFT)
    lower = 0.36 if slide.ask else 0.0
    if slide.ask:
        draw.text(sheet, (EDGE, 1.62 - raised, INNER, 0.4), slide.ask, 16, ACCENT, bold=True)
    for nth, tile in enumerate(slide.tiles):
        draw.tile(sheet, tile, nth, 1.8 + lower)
    top = (3.0 if slide.tiles else 1.75) + lower - raised
    if slide.body:
        _body(sheet, slide.body, top)
    else:
        draw.text(sheet, (EDGE, top, INNER, 1.0), slide.why_empty, 18, SOFT)
    _foot(sheet, slide, deck, place)
    sheet.notes_slide.notes_text_frame.text = slide.notes
    pptx_font.everywhere(sheet.notes_slide.notes_text_frame)


def _body(sheet: Any, body: Body, top: float) -> None:
    place = (EDGE, top, INNER, FLOOR - top)
    if isinstance(body, Chart):
        pptx_chart.chart(sheet, body, place)
    elif isinstance(body, Bubbles):
        pptx_chart.bubbles(sheet, body, place)
    elif isinstance(body, Table):
        fits = min(ROW * _lines(body), (FLOOR - top) / (len(body.rows) + 1))
        draw.table(sheet, body, place, 12 if fits >= ROW else 10, fits)
    elif isinstance(body, Quad):
        pptx_quad.quad(sheet, body, place)


def _title(sheet: Any, words: str, height: float) -> None:
    title = sheet.shapes.title
    title.left, title.top, title.width, title.height = map(Inches, (EDGE, 0.3, INNER, height))
    size = 22 if width(words) > LONG_TITLE else 26
    draw.write(title.text_frame, words, size, INK, bold=True, anchor=MSO_ANCHOR.BOTTOM)


def _lines(table: Table) -> int:
    """Whether some row needs a second line."""
    return 1 + any(
        width(cell.words) > PER_INCH * INNER * part
        for row in table.rows
        for cell, part in zip(row, table.widths, strict=True)
    )


def _foot(sheet: Any, slide: Slide, deck: Deck, place: int) -> None:
    draw.text(sheet, (EDGE, 6.68, INNER - 2.8, 0.3), slide.foot, 11, SOFT)
    draw.text(sheet, (EDGE, 6.95, INNER - 0.8, 0.3), slide.sources, 10, SOFT)
    number = f"{place} / {len(deck.slides)}"
    draw.text(sheet, (WIDE - EDGE - 0.7, 6.95, 0.7, 0.3), number, 11, SOFT)
    if slide.link:
        box = (WIDE - EDGE - 2.5, 6.68, 2.5, 0.3)
        run = draw.text(sheet, box, deck.words["open"], 11, SOFT).runs[0]
        run.hyperlink.address = slide.link
