"""The four boxes of a quad chart on a slide."""

from typing import Any

from oneboard.pack import pptx_chart
from oneboard.pack import pptx_text as draw
from oneboard.pack.deck import Box, Chart, Quad
from oneboard.pack.pptx_text import GAP, INK, SOFT, Place

FACTS, FACT = 10.0, 0.2  # size in points, height of a line in inches
LINES = 10.0
PAD = 0.1
DRAWN = 0.58  # part of a box that its drawing takes beside sentences


def quad(sheet: Any, one: Quad, place: Place) -> None:
    left, top, width, height = place
    wide, high = (width - GAP) / 2, (height - GAP / 2) / 2
    for nth, box in enumerate(one.boxes):
        down, across = divmod(nth, 2)
        corner = left + across * (wide + GAP), top + down * (high + GAP / 2)
        _box(sheet, box, (*corner, wide, high))


def _box(sheet: Any, box: Box, place: Place) -> None:
    left, top, width, height = place
    draw.frame(sheet, place)
    inside, inner = left + PAD, width - 2 * PAD
    draw.text(sheet, (inside, top, inner, 0.28), box.heading, 12, INK, bold=True)
    column = inner / 2
    for nth, (label, fact) in enumerate(box.facts):
        down, across = divmod(nth, 2)
        spot = (inside + across * column, top + 0.27 + down * FACT, column, FACT)
        said = draw.text(sheet, spot, f"{label} ", FACTS, SOFT)
        if fact.shape:
            draw.run(said, f"{fact.shape} ", FACTS, fact.colour)
        draw.run(said, fact.words, FACTS, INK, bold=True)
    below = top + 0.36 + FACT * ((len(box.facts) + 1) // 2)
    room = top + height - below - 0.05
    split = inner * (DRAWN if box.lines and box.drawing else 1.0 if box.drawing else 0.0)
    _drawing(sheet, box, (inside, below, split - PAD, room))
    _lines(sheet, box, (inside + split, below, inner - split, room))


def _drawing(sheet: Any, box: Box, place: Place) -> None:
    if isinstance(box.drawing, Chart):
        pptx_chart.chart(sheet, box.drawing, place, size=9)
    elif box.drawing:
        draw.table(sheet, box.drawing, place, 9, 0.2)


def _lines(sheet: Any, box: Box, place: Place) -> None:
    if not box.lines:
        return
    first, *others = box.lines
    paragraph = draw.text(sheet, place, first.words, LINES, INK)
    frame = paragraph._parent
    for line in others:
        following = frame.add_paragraph()
        if line.shape:
            draw.run(following, f"{line.shape} ", LINES, line.colour)
        draw.run(following, line.words, LINES, SOFT)
