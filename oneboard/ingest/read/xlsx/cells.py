"""The cells of a sheet one by one, in whatever way the file writes them.

The handlers are closures over local names because a million cells pass through them:
attributes of an object cost a third. plain_rows.py is the swift way for files of the usual shape.
"""

from collections.abc import Callable
from dataclasses import dataclass, field

from oneboard.ingest.model import Refused
from oneboard.ingest.read.references import LAST_ROW, address, column_number, whole
from oneboard.ingest.read.xlsx.markup import Attributes, End, Start, truth

FORMULA = "formula"  # the type given to a formula whose result was never saved
BATCH = 100_000


@dataclass
class Cells:
    """Cells in file order, one list per property; `keep` gets them whenever there are enough."""

    keep: Callable[["Cells"], None]
    text_limit: int
    references: list[str] = field(default_factory=list)
    styles: list[str] = field(default_factory=list)
    types: list[str] = field(default_factory=list)
    values: list[str] = field(default_factory=list)
    rows: list[int] = field(default_factory=list)
    row_ends: list[int] = field(default_factory=list)
    hidden_rows: list[int] = field(default_factory=list)
    row: int = 0

    def start_row(self, attributes: Attributes) -> None:
        named = attributes.get("r")
        self.row = self.row + 1 if named is None else whole(named) or 0
        if not 1 <= self.row <= LAST_ROW:
            raise Refused("BAD_REF", cell=(named or str(self.row))[:30])
        if truth(attributes.get("hidden")):
            self.hidden_rows.append(self.row)

    def end_row(self) -> None:
        self.rows.append(self.row)
        self.row_ends.append(len(self.values))
        if len(self.values) >= BATCH or len(self.rows) >= BATCH:
            self.hand_over()

    def hand_over(self) -> None:
        self.keep(self)
        for gathered in (self.references, self.styles, self.types, self.values):
            gathered.clear()
        for numbers in (self.rows, self.row_ends, self.hidden_rows):
            numbers.clear()

    def add(self, reference: str, style: str, kind: str, text: str) -> None:
        self.references.append(reference)
        self.styles.append(style)
        self.types.append(kind)
        self.values.append(text)

    def next_reference(self, before: str) -> str:
        """The address of a cell that names none: right of the cell before it."""
        column = column_number(before.rstrip("0123456789")) if before else -1
        if column is None:
            raise Refused("BAD_REF", cell=before[:30])
        return address(column + 1, self.row)

    def longer(self, text: str, piece: str, reference: str) -> str:
        if len(text) > self.text_limit:
            raise Refused("TOO_LONG", cell=reference[:30], limit=f"{self.text_limit:,}")
        return text + piece


@dataclass
class Wrapping:
    """The elements around cells and inside of them that only matter by how deep they go.

    `around` is the name of <sheetData> with its prefix, `leave` is called at its end.
    """

    around: str
    leave: Callable[[], None]
    depth_limit: int
    part: str
    depth: int = 0
    phonetic: bool = False  # within the reading aid of a text, which is not part of the text

    def start(self, name: str) -> None:
        self.depth += 1
        self.phonetic = self.phonetic or name == self.named("rPh")
        if self.depth > self.depth_limit:
            raise Refused("BAD_XML", part=self.part)

    def end(self, name: str) -> None:
        if name == self.around:
            self.leave()
        else:
            self.depth -= 1
            self.phonetic = self.phonetic and name != self.named("rPh")

    def named(self, name: str) -> str:
        return self.around.removesuffix("sheetData") + name


def cell_handlers(cells: Cells, wrapping: Wrapping) -> tuple[Start, End, Callable[[str], None]]:
    """Handlers of what stands inside <sheetData>."""
    cell, row, value, formula, inline = map(wrapping.named, ("c", "row", "v", "f", "t"))
    reference = style = kind = text = ""
    taking = has_formula = False

    def start(name: str, attributes: Attributes) -> None:
        nonlocal reference, style, kind, text, taking, has_formula
        if name == cell:
            reference = attributes.get("r") or cells.next_reference(reference)
            style, kind = attributes.get("s", ""), attributes.get("t", "")
            text = ""
            has_formula = False
        elif name == value:
            taking = True
        elif name == row:
            cells.start_row(attributes)
            reference = ""
        elif name == formula:
            has_formula = True
        elif name == inline:
            taking = not wrapping.phonetic
        else:
            wrapping.start(name)

    def end(name: str) -> None:
        nonlocal taking
        if name == value or name == inline:  # noqa: SIM109 - a tuple would cost 4 %
            taking = False
        elif name == cell:
            if text:
                cells.add(reference, style, kind, text)
            elif has_formula and kind != "str":
                cells.add(reference, "", FORMULA, "")
        elif name == row:
            cells.end_row()
        elif name != formula:
            wrapping.end(name)

    def characters(piece: str) -> None:
        nonlocal text
        if taking:
            text = cells.longer(text, piece, reference) if text else piece

    return start, end, characters
