"""Pages to print, one per slide, in the board's own fonts, the charts drawn as vectors."""

from fpdf import FPDF

from oneboard.charts import Look
from oneboard.pack import pdf_chart
from oneboard.pack.deck import Deck, Slide, Tile
from oneboard.pack.pdf_sheet import EDGE, HIGH, INNER, WIDE, Sheet

PAINT = Look().paint
GAP = 5.0  # millimetres between tiles


def write(deck: Deck) -> bytes:
    sheet = Sheet(FPDF("landscape", "mm", (HIGH, WIDE)))
    sheet.pdf.set_title(f"{deck.title} · {deck.subtitle}")
    for place, slide in enumerate(deck.slides, start=1):
        _page(sheet, slide, deck, place)
    return bytes(sheet.pdf.output())


def _page(sheet: Sheet, slide: Slide, deck: Deck, place: int) -> None:
    sheet.pdf.add_page()
    size = 22 if sheet.width(slide.title, 26, bold=True) > INNER else 26
    sheet.block(EDGE, 10, INNER, slide.title, size, PAINT.ink, bold=True)
    sheet.line(EDGE, 34, slide.question, 14, PAINT.soft)
    for nth, tile in enumerate(slide.tiles):
        _tile(sheet, tile, nth)
    top = 78.0 if slide.tiles else 46.0
    if slide.chart:
        pdf_chart.draw(sheet, slide.chart, top, 166.0)
    else:
        sheet.block(EDGE, top, INNER, slide.why_empty, 18, PAINT.soft)
    sheet.line(EDGE, 171, slide.foot, 11, PAINT.soft)
    sheet.line(EDGE, 178, slide.sources, 10, PAINT.soft)
    sheet.right(WIDE - EDGE, 178, f"{place} / {len(deck.slides)}", 11, PAINT.soft)
    if slide.link:
        sheet.right(WIDE - EDGE, 171, deck.words["open"], 11, PAINT.accent, link=slide.link)


def _tile(sheet: Sheet, tile: Tile, nth: int) -> None:
    width = (INNER - 3 * GAP) / 4
    left = EDGE + nth * (width + GAP)
    sheet.frame(left, 45, width, 28, PAINT.line)
    sheet.line(left + 3, 47, tile.label, 12, PAINT.soft)
    sheet.line(left + 3, 53, tile.value, 24, PAINT.ink, bold=True)
    after = left + 6 + sheet.width(tile.value, 24, bold=True)
    sheet.line(after, 55, tile.shape, 16, f"#{tile.colour}")
    sheet.line(left + 3, 65, tile.against, 11, PAINT.soft)
