"""Writing and drawing on a page of a PDF, with the board's own fonts for both scripts."""

from dataclasses import dataclass
from pathlib import Path

from fpdf import FPDF

FONTS = Path(__file__).parents[2] / "static" / "fonts"
WIDE, HIGH, EDGE = 338.67, 190.5, 12.7  # millimetres, 16:9
INNER = WIDE - 2 * EDGE
LATIN, HAN = "board", "han"
POINT = 25.4 / 72
# signs that the board's fonts leave to others, by signs of their own
OWN_SIGNS = str.maketrans({
    "\u00b7": "\u2027", "\u201c": '"', "\u201d": '"', "\u2019": "'", "\u2018": "'",
    "\u2026": "...", "\u2022": "\u2027",
})  # fmt: skip


@dataclass(frozen=True)
class Sheet:
    """The open document. Places are millimetres from the top left, sizes are points."""

    pdf: FPDF

    def __post_init__(self) -> None:
        for style, weight in (("", "Regular"), ("B", "Bold")):
            for family, script in ((LATIN, "Latin"), (HAN, "Han")):
                self.pdf.add_font(family, style, FONTS / f"OneBoardSans-{weight}-{script}.woff2")
        for (
            font
        ) in self.pdf.fonts.values():  # boxes are in the fonts; working them out takes seconds
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
        self.pdf.set_text_color(colour)
        self.pdf.set_xy(x, y)
        self.pdf.cell(h=size * POINT * 1.3, text=words.translate(OWN_SIGNS), link=link)

    def right(
        self, x: float, y: float, words: str, size: float, colour: str, *, link: str = ""
    ) -> None:
        self.line(x - self.width(words, size), y, words, size, colour, link=link)

    def centre(self, x: float, y: float, words: str, size: float, colour: str) -> None:
        self.line(x - self.width(words, size) / 2, y, words, size, colour)

    def block(
        self, x: float, y: float, width: float, words: str, size: float, colour: str, *,
        bold: bool = False,
    ) -> None:  # fmt: skip
        self.pdf.set_font(LATIN, "B" if bold else "", size)
        self.pdf.set_text_color(colour)
        self.pdf.set_xy(x, y)
        self.pdf.multi_cell(width, h=size * POINT * 1.3, text=words.translate(OWN_SIGNS), align="L")

    def frame(self, x: float, y: float, width: float, height: float, colour: str) -> None:
        self.pdf.set_draw_color(colour)
        self.pdf.set_line_width(0.3)
        self.pdf.rect(x, y, width, height)

    def bar(self, x: float, y: float, width: float, height: float, colour: str) -> None:
        self.pdf.set_fill_color(colour)
        self.pdf.rect(x, y, width, height, style="F")

    def stroke(self, points: list[tuple[float, float]], colour: str, width: float) -> None:
        self.pdf.set_draw_color(colour)
        self.pdf.set_line_width(width)
        for (x1, y1), (x2, y2) in zip(points, points[1:], strict=False):
            self.pdf.line(x1, y1, x2, y2)
