"""Words, tiles and tables on a slide of a presentation. Places are inches from the top left."""

from typing import Any

from pptx.dml.color import RGBColor
from pptx.enum.text import MSO_ANCHOR
from pptx.oxml.ns import qn
from pptx.util import Emu, Inches, Pt

from oneboard.charts import Look
from oneboard.pack import pptx_font
from oneboard.pack.deck import Cell, Table, Tile

WIDE, HIGH, EDGE = 13.333, 7.5, 0.5
INNER = WIDE - 2 * EDGE
GAP = 0.2
PAINT = Look().paint
INK, SOFT, LINE, ACCENT, GROUND = (
    c.removeprefix("#") for c in (PAINT.ink, PAINT.soft, PAINT.line, PAINT.accent, PAINT.ground)
)
Place = tuple[float, float, float, float]


def text(
    sheet: Any, box: Place, words: str, size: float, colour: str, *, bold: bool = False
) -> Any:
    """A box of words; its paragraph, to be gone on with."""
    frame = sheet.shapes.add_textbox(*map(Inches, box)).text_frame
    return write(frame, words, size, colour, bold=bold)


def write(
    frame: Any, words: str, size: float, colour: str, *, bold: bool = False, anchor: Any = None
) -> Any:
    frame.word_wrap = True
    frame.margin_left = frame.margin_right = 0
    frame.vertical_anchor = anchor or MSO_ANCHOR.TOP
    paragraph = frame.paragraphs[0]
    paragraph.alignment = 1
    run(paragraph, words, size, colour, bold=bold)
    return paragraph


def run(paragraph: Any, words: str, size: float, colour: str, *, bold: bool = False) -> Any:
    made = paragraph.add_run()
    made.text = words
    made.font.size, made.font.bold = Pt(size), bold
    made.font.color.rgb = RGBColor.from_string(colour)
    pptx_font.set_on(made._r.get_or_add_rPr())
    return made


def frame(sheet: Any, box: Place) -> None:
    """A thin frame around a place."""
    drawn = sheet.shapes.add_shape(1, *map(Inches, box))
    drawn.fill.background()
    drawn.line.color.rgb, drawn.line.width = RGBColor.from_string(LINE), Pt(1)
    drawn._element.remove(drawn._element.find(qn("p:style")))  # no shadow of the theme


def tile(sheet: Any, one: Tile, nth: int, top: float) -> None:
    width = (INNER - 3 * GAP) / 4
    left = EDGE + nth * (width + GAP)
    frame(sheet, (left, top, width, 1.1))
    inside = left + 0.12
    text(sheet, (inside, top, width - 0.2, 0.3), one.label, 12, SOFT)
    value = text(sheet, (inside, top + 0.26, width - 0.2, 0.5), one.value, 24, INK, bold=True)
    if one.shape:
        run(value, f" {one.shape}", 16, one.colour)
    text(sheet, (inside, top + 0.74, width - 0.2, 0.3), one.against, 11, SOFT)


def table(sheet: Any, one: Table, box: Place, size: float, high: float) -> None:
    """A native table; rows grow where their words need it. `high`: of a row, in inches."""
    left, top, width, _ = box
    rows = len(one.rows) + 1
    made = sheet.shapes.add_table(
        rows, len(one.heads), *map(Inches, (left, top, width, high * rows))
    )
    grid = made.table
    style = made._element.graphic.graphicData.tbl[0].find(qn("a:tableStyleId"))
    if style is not None:
        style.text = "{2D5ABB26-0587-4C30-8999-92F81FD0307C}"  # no style, no grid
    for place, part in enumerate(one.widths):
        grid.columns[place].width = Emu(int(Inches(width) * part))
    for line in range(rows):
        grid.rows[line].height = Inches(high)
        cells = one.rows[line - 1] if line else [Cell(head) for head in one.heads]
        for place, cell in enumerate(cells):
            _cell(grid.cell(line, place), cell, size, is_head=not line)


def _cell(place: Any, cell: Cell, size: float, *, is_head: bool) -> None:
    place.margin_left, place.margin_right = Inches(0.03), Inches(0.03)
    place.margin_top = place.margin_bottom = Inches(0.02)
    colour = SOFT if is_head else INK
    paragraph = place.text_frame.paragraphs[0]
    place.text_frame.word_wrap = True
    if cell.shape:
        run(paragraph, f"{cell.shape} ", size, cell.colour)
    run(paragraph, cell.words, size, colour, bold=is_head)
    _underlined(place)


def _underlined(place: Any) -> None:
    """A hairline below the cell."""
    properties = place._tc.get_or_add_tcPr()
    line = properties.makeelement(qn("a:lnB"), {"w": "6350"})
    fill = line.makeelement(qn("a:solidFill"), {})
    fill.append(fill.makeelement(qn("a:srgbClr"), {"val": LINE}))
    line.append(fill)
    properties.insert(0, line)
