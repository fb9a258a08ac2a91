"""Tables on a page to print; words wrap within their column."""

from collections.abc import Sequence

from oneboard.charts import Look
from oneboard.pack.deck import Cell, Table
from oneboard.pack.pdf_sheet import LINE, PARTS, POINT, Sheet

PAINT = Look().paint
PAD = 2.0  # millimetres between columns
SMALLEST = 6.5
Place = tuple[float, float, float, float]


def draw(sheet: Sheet, table: Table, place: Place, size: float) -> None:
    """Set smaller where the rows would not fit their place."""
    left, top, width, _ = place
    while size > SMALLEST and not _fits(sheet, table, place, size):
        size -= 0.5
    for nth, cells in enumerate(lines(table)):
        widths = [part * width for part in table.widths]
        top += row(sheet, cells, (left, top), widths, size, is_head=nth == 0)


def lines(table: Table) -> list[tuple[Cell, ...]]:
    """The heads, then the rows."""
    return [tuple(Cell(head) for head in table.heads), *table.rows]


def _fits(sheet: Sheet, table: Table, place: Place, size: float) -> bool:
    """Rows within the height, and the longest word of each head within its column."""
    _, _, width, height = place
    widths = [part * width for part in table.widths]
    heights = [
        height_of(sheet, cells, widths, size, is_head=nth == 0)
        for nth, cells in enumerate(lines(table))
    ]
    return sum(heights) <= height and all(
        sheet.width(word, size, bold=True) <= room - PAD
        for head, room in zip(table.heads, widths, strict=True) for word in PARTS.findall(head)
    )  # fmt: skip


def height_of(
    sheet: Sheet, cells: Sequence[Cell], widths: Sequence[float], size: float, *, is_head: bool
) -> float:
    told = zip((f"{cell.shape} {cell.words}".strip() for cell in cells), widths, strict=True)
    most = max(len(sheet.wrapped(words, room - PAD, size, bold=is_head)) for words, room in told)
    return 2.2 + size * POINT * LINE * most


def row(
    sheet: Sheet, cells: Sequence[Cell], corner: tuple[float, float], widths: Sequence[float],
    size: float, *, is_head: bool,
) -> float:  # fmt: skip
    """One row with a hairline below it; its height."""
    left, top = corner
    high = height_of(sheet, cells, widths, size, is_head=is_head)
    at = left
    for cell, width in zip(cells, widths, strict=True):
        _cell(sheet, (at, top, width - PAD, high), cell, size, is_head=is_head)
        at += width
    sheet.stroke([(left, top + high - 0.8), (at, top + high - 0.8)], PAINT.line, 0.2)
    return high


def _cell(sheet: Sheet, place: Place, cell: Cell, size: float, *, is_head: bool) -> None:
    left, top, width, _ = place
    colour = PAINT.soft if is_head else PAINT.ink
    if cell.shape:
        sheet.line(left, top, cell.shape, size, f"#{cell.colour}")
        shift = sheet.width(f"{cell.shape} ", size)
        left, width = left + shift, width - shift
    sheet.block(left, top, width, cell.words, size, colour, bold=is_head)
