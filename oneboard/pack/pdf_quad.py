"""The four boxes of a quad chart on a page to print."""

from oneboard.charts import Look
from oneboard.pack import pdf_chart, pdf_table
from oneboard.pack.deck import Box, Cell, Chart, Quad, Table
from oneboard.pack.pdf_sheet import POINT, Sheet

PAINT = Look().paint
GAP, PAD = 4.0, 2.5
FACT, STEP = 10.0, 5.2  # size in points, height of a line in millimetres
DRAWN = 0.58  # part of a box that its drawing takes beside sentences
Place = tuple[float, float, float, float]


def draw(sheet: Sheet, quad: Quad, place: Place) -> None:
    left, top, width, height = place
    wide, high = (width - GAP) / 2, (height - GAP) / 2
    for nth, box in enumerate(quad.boxes):
        down, across = divmod(nth, 2)
        corner = left + across * (wide + GAP), top + down * (high + GAP)
        _box(sheet, box, (*corner, wide, high))


def _box(sheet: Sheet, box: Box, place: Place) -> None:
    left, top, width, height = place
    sheet.frame(left, top, width, height, PAINT.line)
    inside, inner = left + PAD, width - 2 * PAD
    sheet.line(inside, top + 1, box.heading, 12, PAINT.ink, bold=True)
    for nth, (label, fact) in enumerate(box.facts):
        down, across = divmod(nth, 2)
        _fact(sheet, inside + across * inner / 2, top + 7.5 + down * STEP, label, fact)
    below = top + 9.5 + STEP * ((len(box.facts) + 1) // 2)
    room = top + height - below - 1
    split = inner * (DRAWN if box.lines and box.drawing else 1.0 if box.drawing else 0.0)
    if isinstance(box.drawing, Chart):
        pdf_chart.draw(sheet, box.drawing, (inside, below, split - PAD, room), size=8)
    elif isinstance(box.drawing, Table):
        pdf_table.draw(sheet, box.drawing, (inside, below, split - PAD, room), 9)
    _lines(sheet, box.lines, (inside + split, below, inner - split, room))


def _fact(sheet: Sheet, left: float, top: float, label: str, fact: Cell) -> None:
    sheet.line(left, top, label, FACT, PAINT.soft)
    left += sheet.width(f"{label} ", FACT)
    if fact.shape:
        sheet.line(left, top, fact.shape, FACT, f"#{fact.colour}")
        left += sheet.width(f"{fact.shape} ", FACT)
    sheet.line(left, top, fact.words, FACT, PAINT.ink, bold=True)


def _lines(sheet: Sheet, lines: tuple[Cell, ...], place: Place) -> None:
    """As many sentences as there is room for."""
    left, top, width, height = place
    floor, step = top + height, FACT * POINT * 1.3
    for nth, line in enumerate(lines):
        words = f"{line.shape} {line.words}".strip()
        high = step * len(sheet.wrapped(words, width, FACT))
        if top + high > floor:
            return
        sheet.block(left, top, width, words, FACT, PAINT.soft if nth else PAINT.ink)
        if line.shape:
            sheet.line(left, top, line.shape, FACT, f"#{line.colour}")
        top += high + 0.8
