"""Tables on a page to print; words wrap within their column."""

from oneboard.charts import Look
from oneboard.pack.deck import Cell, Table
from oneboard.pack.pdf_sheet import PARTS, POINT, Sheet

PAINT = Look().paint
PAD = 2.0  # millimetres between columns
SMALLEST = 6.5
Place = tuple[float, float, float, float]


def draw(sheet: Sheet, table: Table, place: Place, size: float) -> None:
    """Set smaller where the rows would not fit their place."""
    while size > SMALLEST and not _fits(sheet, table, place, size):
        size -= 0.5
    _draw(sheet, table, place, size)


def _fits(sheet: Sheet, table: Table, place: Place, size: float) -> bool:
    """Rows within the height, and the longest word of each head within its column."""
    _, _, width, height = place
    heads = zip(table.heads, table.widths, strict=True)
    return sum(_heights(sheet, table, place, size)) <= height and all(
        sheet.width(word, size, bold=True) <= part * width - PAD
        for head, part in heads for word in PARTS.findall(head)
    )  # fmt: skip


def _draw(sheet: Sheet, table: Table, place: Place, size: float) -> None:
    left, top, width, _ = place
    heights = _heights(sheet, table, place, size)
    for line, (cells, high) in enumerate(zip(_lines(table), heights, strict=True)):
        at = left
        for part, cell in zip(table.widths, cells, strict=True):
            _cell(sheet, (at, top, part * width - PAD, high), cell, size, is_head=not line)
            at += part * width
        top += high
        sheet.stroke([(left, top - 0.8), (left + width, top - 0.8)], PAINT.line, 0.2)


def _lines(table: Table) -> list[tuple[Cell, ...]]:
    return [tuple(Cell(head) for head in table.heads), *table.rows]


def _heights(sheet: Sheet, table: Table, place: Place, size: float) -> list[float]:
    step = size * POINT * 1.3
    widths = [part * place[2] - PAD for part in table.widths]
    found = []
    for line, cells in enumerate(_lines(table)):
        told = zip((f"{cell.shape} {cell.words}".strip() for cell in cells), widths, strict=True)
        most = max(len(sheet.wrapped(words, room, size, bold=not line)) for words, room in told)
        found.append(2.2 + step * most)
    return found


def _cell(sheet: Sheet, place: Place, cell: Cell, size: float, *, is_head: bool) -> None:
    left, top, width, _ = place
    colour = PAINT.soft if is_head else PAINT.ink
    if cell.shape:
        sheet.line(left, top, cell.shape, size, f"#{cell.colour}")
        shift = sheet.width(f"{cell.shape} ", size)
        left, width = left + shift, width - shift
    sheet.block(left, top, width, cell.words, size, colour, bold=is_head)
