"""Minutes to print, on upright pages, in the board's own fonts."""

from fpdf import FPDF

from oneboard.charts import Look
from oneboard.minutes.core import DECIDED, WIDTHS, Minutes, Point, Said
from oneboard.pack import pdf_table
from oneboard.pack.deck import Cell, Table
from oneboard.pack.pdf_sheet import LINE, POINT, Sheet

WIDE, HIGH, EDGE = 210.0, 297.0, 18.0
INNER = WIDE - 2 * EDGE
PAINT = Look().paint
SIZE = 10.0


class Flow:
    """Words below one another; a new page where the last is full."""

    def __init__(self) -> None:
        self.sheet = Sheet(FPDF("portrait", "mm", (WIDE, HIGH)))
        self.at = HIGH

    def room(self, height: float) -> None:
        if self.at + height > HIGH - EDGE:
            self.sheet.pdf.add_page()
            self.at = EDGE

    def say(
        self, words: str, *, size: float = SIZE, colour: str = PAINT.ink, bold: bool = False
    ) -> None:
        lines = self.sheet.wrapped(words, INNER, size, bold=bold)
        self.room(size * POINT * LINE * len(lines))
        self.at += 1 + self.sheet.block(EDGE, self.at, INNER, words, size, colour, bold=bold)

    def head(self, words: str, *, size: float) -> None:
        """With room below it, so that it never stands alone at the end of a page."""
        self.room(40)
        self.at += 3
        self.say(words, size=size, bold=True)

    def link(self, words: str, address: str) -> None:
        self.room(SIZE)
        self.sheet.line(EDGE, self.at, words, SIZE, PAINT.accent, link=address)
        self.at += 1 + SIZE * POINT * LINE

    def table(self, table: Table) -> None:
        widths, size = [part * INNER for part in table.widths], SIZE - 1
        for nth, cells in enumerate(pdf_table.lines(table)):
            is_head = nth == 0
            self.room(pdf_table.height_of(self.sheet, cells, widths, size, is_head=is_head))
            corner = (EDGE, self.at)
            self.at += pdf_table.row(self.sheet, cells, corner, widths, size, is_head=is_head)


def write(minutes: Minutes) -> bytes:
    flow, say = Flow(), minutes.words
    flow.sheet.pdf.set_title(minutes.title)
    flow.say(minutes.title, size=18, bold=True)
    flow.say(f"{say['day']}: {minutes.day}")
    flow.say(f"{say['present']}: {minutes.present}")
    flow.say(minutes.stamp, colour=PAINT.soft)
    flow.head(say["points"], size=14)
    for nth, point in enumerate(minutes.points, start=1):
        _point(flow, nth, point, say)
    flow.head(say["earlier"], size=14)
    flow.say(minutes.earlier_said or say["none"])
    if minutes.earlier.rows:
        flow.table(minutes.earlier)
    return bytes(flow.sheet.pdf.output())


def _point(flow: Flow, nth: int, point: Point, say: dict[str, str]) -> None:
    flow.head(f"{nth}. {point.title}", size=12)
    if point.ask:
        flow.say(f"{say['asked']}: {point.ask}")
    if point.figure:
        one = point.figure
        flow.say(f"{one.name}: {one.value} ({one.stamp})")
        if one.means:
            flow.say(f"{say['means']}: {one.means}", colour=PAINT.soft)
    if point.link:
        flow.link(say["open"], point.link)
    if point.decisions:
        flow.table(_decided(point.decisions, say))
    else:
        flow.say(say["nothing"], colour=PAINT.soft)


def _decided(decisions: tuple[Said, ...], say: dict[str, str]) -> Table:
    rows = tuple(
        tuple(map(Cell, (one.text, one.owner, one.due, one.basis, one.state))) for one in decisions
    )
    return Table(tuple(say[name] for name in DECIDED), rows, WIDTHS)
