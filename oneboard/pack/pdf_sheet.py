"""Writing and drawing on a page of a PDF, with the board's own fonts for both scripts."""

import re
from dataclasses import dataclass
from pathlib import Path

from fpdf import FPDF

from oneboard.charts import Look

FONTS = Path(__file__).parents[2] / "static" / "fonts"
WIDE, HIGH, EDGE = 338.67, 190.5, 12.7  # millimetres, 16:9
INNER = WIDE - 2 * EDGE
LATIN, HAN = "board", "han"
LIGHT = Look().paint.ground
POINT = 25.4 / 72
# signs that the board's fonts leave to others, by signs of their own
OWN_SIGNS = str.maketrans({
    "\u00b7": "\u2027", "\u201c": '"', "\u201d": '"', "\u2019": "'", "\u2018": "'",
    "\u2026": "...", "\u2022": "\u2027", "\u00d7": "x", "\u00f7": "/", "\u00a0": " ",
})  # fmt: skip
# what is not cut apart: an English word, or one Chinese sign with those that close after it
PARTS = re.compile(
    r"[\u2e80-\uffef\u2014][\uff0c\u3002\uff1b\uff1a\u3001\uff09\u300d\u201d\uff1f\uff01%]*"
    r"|[^\s\u2e80-\uffef\u2014]+\s*|\s+"
)
LINE = 1.3  # height of a line, by the size of its letters


@dataclass(frozen=True)
class Sheet:
    """The open document. Places are millimetres from the top left, sizes are points."""

    pdf: FPDF

    def __post_init__(self) -> None:
        for style, weight in (("", "Regular"), ("B", "Bold")):
            for family, script in ((LATIN, "Latin"), (HAN, "Han")):
                self.pdf.add_font(family, style, FONTS / f"OneBoardSans-{weight}-{script}.woff2")
        for font in self.pdf.fonts.values():
            # boxes are in the fonts; working them out takes seconds
            font.ttfont.recalcBBoxes = False  # type: ignore[union-attr]
        self.pdf.set_fallback_fonts([HAN], exact_match=False)
        self.pdf.set_auto_page_break(False)
        self.pdf.c_margin = 0

    def width(self, words: str, size: float, *, bold: bool = False) -> float:
        self.pdf.set_font(LATIN, "B" if bold else "", size)
        return float(self.pdf.get_string_width(words.translate(OWN_SIGNS)))

    def line(
        self, x: float, y: float, words: str, size: float, colour: str, *,
        bold: bool = False, link: str = "",
    ) -> None:  # fmt: skip
        if not words:
            return
        self.pdf.set_font(LATIN, "B" if bold else "", size)
        # the words before may have ended in the other font, which the library does not notice
        self.pdf.current_font_is_set_on_page = False
        self.pdf.set_text_color(colour)
        self.pdf.set_xy(x, y)
        self.pdf.cell(h=size * POINT * LINE, text=words.translate(OWN_SIGNS), link=link)

    def right(
        self, x: float, y: float, words: str, size: float, colour: str, *, link: str = ""
    ) -> None:
        self.line(x - self.width(words, size), y, words, size, colour, link=link)

    def centre(self, x: float, y: float, words: str, size: float, colour: str) -> None:
        self.line(x - self.width(words, size) / 2, y, words, size, colour)

    def block(
        self, x: float, y: float, width: float, words: str, size: float, colour: str, *,
        bold: bool = False,
    ) -> float:  # fmt: skip
        """Words that go on in a new line at the end of the width; the height they take."""
        step = size * POINT * LINE
        lines = self.wrapped(words, width, size, bold=bold)
        for nth, line in enumerate(lines):
            self.line(x, y + nth * step, line, size, colour, bold=bold)
        return step * len(lines)

    def wrapped(self, words: str, width: float, size: float, *, bold: bool = False) -> list[str]:
        """The lines that words take in a width: English is cut between words, Chinese anywhere but
        before a sign that closes."""
        lines = [""]
        for part in PARTS.findall(words):
            fits = self.width((lines[-1] + part).rstrip(), size, bold=bold) <= width
            if fits or not lines[-1]:
                lines[-1] += part
            else:
                lines.append(part.lstrip())
        return [line.rstrip() for line in lines]

    def frame(self, x: float, y: float, width: float, height: float, colour: str) -> None:
        self.pdf.set_draw_color(colour)
        self.pdf.set_line_width(0.3)
        self.pdf.rect(x, y, width, height)

    def bar(self, x: float, y: float, width: float, height: float, colour: str) -> None:
        self.pdf.set_fill_color(colour)
        self.pdf.rect(x, y, width, height, style="F")

    def disc(self, x: float, y: float, radius: float, colour: str) -> None:
        """A bubble with a light edge, so that those below it stay seen."""
        self.pdf.set_fill_color(colour)
        self.pdf.set_draw_color(LIGHT)
        self.pdf.set_line_width(0.2)
        self.pdf.circle(x, y, radius, style="DF")

    def stroke(
        self, points: list[tuple[float, float]], colour: str, width: float, *, dashed: bool = False
    ) -> None:
        """One line through all points."""
        self.pdf.set_draw_color(colour)
        self.pdf.set_line_width(width)
        self.pdf.set_dash_pattern(*((2.5, 1.5) if dashed else (0, 0)))
        self.pdf.polyline(points)
        self.pdf.set_dash_pattern()
