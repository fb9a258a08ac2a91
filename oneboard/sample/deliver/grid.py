"""A sheet before it is written: cells with a style, merged ranges, nothing about file formats."""

from dataclasses import dataclass

# Styles of cells beside dates, whose style is "date:<number format>".
PLAIN, TITLE, LINE, HEAD, GROUP, NOTE, TOTAL = "", "title", "line", "head", "group", "note", "total"
PERCENT, THOUSANDS, BAD = "percent", "thousands", "bad"


@dataclass(frozen=True)
class Cell:
    value: object
    style: str = PLAIN


class Grid:
    """Rows of cells from the first row of the sheet; merges as (row, column, row, column).

    `header` is the place of the last header row.
    """

    def __init__(self, name: str, *, table_object: str = "") -> None:
        self.name = name
        self.table_object = table_object
        self.rows: list[list[Cell]] = []
        self.merges: list[tuple[int, int, int, int]] = []
        self.header = 0

    def add(self, cells: list[Cell]) -> int:
        self.rows.append(cells)
        return len(self.rows) - 1

    def line(self, text: str, style: str, *, wide: int, at: int = 0) -> None:
        """One text over the whole width, or at one column without merging."""
        row = self.add([Cell(None)] * at + [Cell(text, style)])
        if at == 0 and wide > 1:
            self.merges.append((row, 0, row, wide - 1))
