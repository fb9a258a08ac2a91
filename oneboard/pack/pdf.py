"""Pages to print, one per slide, in the board's own fonts, the charts drawn as vectors."""

from fpdf import FPDF

from oneboard.charts import Look
from oneboard.pack import pdf_chart, pdf_quad, pdf_table
from oneboard.pack.deck import Body, Bubbles, Chart, Deck, Quad, Slide, Table, Tile
from oneboard.pack.pdf_sheet import EDGE, HIGH, INNER, WIDE, Sheet

PAINT = Look().paint
GAP = 5.0  # millimetres between tiles
FLOOR = 168.0  # where the body ends and the foot begins
RAISED = 12.0  # a quad chart needs the room that long titles take


def write(deck: Deck) -> bytes:
    sheet = Sheet(FPDF("landscape", "mm", (HIGH, WIDE)))
    sheet.pdf.set_title(f"{deck.title} · {deck.subtitle}")
    for place, slide in enumerate(deck.slides, start=1):
        _page(sheet, slide, deck, place)
    return bytes(sheet.pdf.output())


def _page(sheet: Sheet, slide: Slide, deck: Deck, place: int) -> None:
    sheet.pdf.add_page()
    size = 22 if sheet.width(slide.title, 26, bold=True) > INNER else 26
    raised = RAISED if isinstance(slide.body, Quad) else 0.0
    fits = raised or sheet.width(slide.title, size, bold=True) > INNER
    sheet.block(EDGE, 10 if fits else 20, INNER, slide.title, size, PAINT.ink, bold=True)
    sheet.line(EDGE, 34 - raised, slide.question, 14, PAINT.soft)
    lower = 8.0 if slide.ask else 0.0
    sheet.line(EDGE, 41 - raised, slide.ask, 15, PAINT.accent, bold=True)
    for nth, tile in enumerate(slide.tiles):
        _tile(sheet, tile, nth, 45 + lower)
    top = (78.0 if slide.tiles else 44.0) + lower - raised
    if slide.body:
        _body(sheet, slide.body, top)
    else:
        sheet.block(EDGE, top, INNER, slide.why_empty, 18, PAINT.soft)
    _foot(sheet, slide, deck, place)


def _body(sheet: Sheet, body: Body, top: float) -> None:
    if isinstance(body, Chart):
        pdf_chart.draw(sheet, body, (EDGE, top, INNER, FLOOR - 2 - top))
    elif isinstance(body, Bubbles):
        pdf_chart.bubbles(sheet, body, (EDGE, top, INNER, FLOOR - 2 - top))
    elif isinstance(body, Table):
        pdf_table.draw(sheet, body, (EDGE, top, INNER, FLOOR - top), 11)
    elif isinstance(body, Quad):
        pdf_quad.draw(sheet, body, (EDGE, top, INNER, FLOOR - top))


def _foot(sheet: Sheet, slide: Slide, deck: Deck, place: int) -> None:
    sheet.line(EDGE, 171, slide.foot, 11, PAINT.soft)
    sheet.line(EDGE, 178, slide.sources, 10, PAINT.soft)
    sheet.right(WIDE - EDGE, 178, f"{place} / {len(deck.slides)}", 11, PAINT.soft)
    if slide.link:
        sheet.right(WIDE - EDGE, 171, deck.words["open"], 11, PAINT.accent, link=slide.link)


def _tile(sheet: Sheet, tile: Tile, nth: int, top: float) -> None:
    width = (INNER - 3 * GAP) / 4
    left = EDGE + nth * (width + GAP)
    sheet.frame(left, top, width, 28, PAINT.line)
    sheet.line(left + 3, top + 2, tile.label, 12, PAINT.soft)
    sheet.line(left + 3, top + 8, tile.value, 24, PAINT.ink, bold=True)
    after = left + 6 + sheet.width(tile.value, 24, bold=True)
    sheet.line(after, top + 10, tile.shape, 16, f"#{tile.colour}")
    sheet.line(left + 3, top + 20, tile.against, 11, PAINT.soft)
