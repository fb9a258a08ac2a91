"""An OpenDocument spreadsheet (.ods) of LibreOffice, WPS and others."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from oneboard.ingest.model import Kind, Refused, Sheet
from oneboard.ingest.read.foreign.gathered import Budget, Gathered
from oneboard.ingest.read.references import whole
from oneboard.ingest.read.xlsx import serials
from oneboard.ingest.read.xlsx.container import Container
from oneboard.ingest.read.xlsx.markup import Attributes, attribute, walk
from oneboard.ingest.read.xlsx.meaning import NUMBER

CONTENT, MANIFEST, KIND = "content.xml", "META-INF/manifest.xml", "mimetype"
SPREADSHEET = b"application/vnd.oasis.opendocument.spreadsheet"
ASIDE = frozenset({"annotation", "shapes", "frame", "forms", "tracked-changes"})
TIME = re.compile(r"(-?)P(?:(\d+)D)?T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)(?:[.,]\d+)?S)?")
ERRORS = re.compile(r"#[A-Z0-9/]{1,8}[!?]?|Err:\d{3}")
FIGURE = re.compile(NUMBER)
FIGURES = {"float": Kind.NUMBER, "currency": Kind.NUMBER, "percentage": Kind.PERCENT}


def is_ods(container: Container) -> bool:
    """A spreadsheet, not a text or a drawing."""
    if CONTENT not in container or KIND not in container:
        return False
    return b"".join(container.chunks(KIND)).startswith(SPREADSHEET)


def read_ods(container: Container, *, progress: Callable[[float], None]) -> list[Sheet]:
    """All sheets, hidden ones too."""
    if _is_encrypted(container):
        raise Refused("ENCRYPTED")
    content = _Content(container, progress)
    walk(container, CONTENT, start=content.start, end=content.end, text=content.take)
    if not content.sheets:
        raise Refused("NO_SHEET")
    return content.sheets


def _is_encrypted(container: Container) -> bool:
    found = False

    def start(name: str, attributes: Attributes) -> None:
        nonlocal found
        found = found or name == "encryption-data"

    if MANIFEST in container:
        walk(container, MANIFEST, start=start)
    return found


@dataclass
class _Cell:
    """A cell while it goes by."""

    attributes: Attributes
    lines: list[str]
    covered: bool


class _Content:
    """Gathers the cells of each table while the content goes by."""

    def __init__(self, container: Container, progress: Callable[[float], None]) -> None:
        self.budget = Budget(container.limits)
        self.sheets: list[Sheet] = []
        self.hidden_styles: set[str] = set()
        self.style = ""
        self.table: Gathered | None = None
        self.state = "visible"
        self.row = self.column = self.sheet_columns = 0
        self.rows_alike = 1
        self.waiting: list[
            tuple[int, str, Kind, int]
        ] = []  # of this row: column, text, kind, times
        self.row_hidden = False
        self.hidden_columns: set[int] = set()
        self.cell: _Cell | None = None
        self.aside = 0

    def start(self, name: str, attributes: Attributes) -> None:
        if self.aside or name in ASIDE:
            self.aside += 1
            return
        match name:
            case "style":
                self.style = attribute(attributes, "name") or ""
            case "table-properties" if attribute(attributes, "display") == "false":
                self.hidden_styles.add(self.style)
            case "table" if self.table is None:
                self._start_table(attributes)
            case "table-column" if self.table is not None:
                self._column(attributes)
            case "table-row" if self.table is not None:
                self._start_row(attributes)
            case "table-cell" | "covered-table-cell":
                self.cell = _Cell(attributes, [], name.startswith("covered"))
            case _ if self.cell is not None:
                self._inside(name, attributes)

    def end(self, name: str) -> None:
        if self.aside:
            self.aside -= 1
            return
        match name:
            case "table-cell" | "covered-table-cell" if self.cell is not None:
                self._end_cell(self.cell)
                self.cell = None
            case "table-row" if self.table is not None:
                self._end_row(self.table)
            case "table" if self.table is not None:
                hidden = self.hidden_columns
                self.sheets.append(self.table.sheet(state=self.state, hidden_columns=hidden))
                self.table = None

    def take(self, text: str) -> None:
        if self.cell is not None and self.cell.lines and not self.aside:
            self.cell.lines[-1] += text

    def _start_table(self, attributes: Attributes) -> None:
        self.table = Gathered(attribute(attributes, "name") or "", self.budget)
        hidden = (attribute(attributes, "style-name") or "") in self.hidden_styles
        self.state = "hidden" if hidden else "visible"
        self.row = self.sheet_columns = 0
        self.hidden_columns = set()

    def _column(self, attributes: Attributes) -> None:
        times = _times(attributes, "number-columns-repeated")
        if attribute(attributes, "visibility") in ("collapse", "filter"):
            last = min(self.sheet_columns + times, self.budget.limits.columns)
            self.hidden_columns.update(range(self.sheet_columns, last))
        self.sheet_columns += times

    def _start_row(self, attributes: Attributes) -> None:
        self.rows_alike = _times(attributes, "number-rows-repeated")
        self.row_hidden = attribute(attributes, "visibility") in ("collapse", "filter")
        self.column = 0
        self.waiting = []

    def _inside(self, name: str, attributes: Attributes) -> None:
        lines = self.cell.lines if self.cell else []
        if name == "p":
            lines.append("")
        elif lines and name == "s":
            lines[-1] += " " * min(_times(attributes, "c"), self.budget.limits.cell_text)
        elif lines and name in ("tab", "line-break"):
            lines[-1] += "\t" if name == "tab" else "\n"

    def _end_cell(self, cell: _Cell) -> None:
        times = _times(cell.attributes, "number-columns-repeated")
        text, kind = _value(cell)
        if kind is not Kind.BLANK and not cell.covered:
            self.waiting.append((self.column, text, kind, times))
        down = _times(cell.attributes, "number-rows-spanned")
        right = _times(cell.attributes, "number-columns-spanned")
        if self.table is not None and (down > 1 or right > 1):
            top, left = self.row + 1, self.column
            self.table.merge(top, left, top + down - 1, left + right - 1)
        self.column += times

    def _end_row(self, table: Gathered) -> None:
        if self.waiting:
            for row in range(self.row + 1, self.row + self.rows_alike + 1):
                for column, text, kind, times in self.waiting:
                    for at in range(column, column + times):
                        table.add(row, at, text, kind)
                if self.row_hidden:
                    table.hidden_rows.add(row)
        self.row += self.rows_alike


def _times(attributes: Attributes, name: str) -> int:
    return max(1, whole(attribute(attributes, name)) or 1)


def _value(cell: _Cell) -> tuple[str, Kind]:
    """The text and the kind of a cell, by the type it says it has."""
    said = "\n".join(cell.lines)
    kind = attribute(cell.attributes, "value-type") or ""
    is_formula = attribute(cell.attributes, "formula") is not None
    if kind == "error" or (is_formula and ERRORS.fullmatch(said)):
        return said, Kind.ERROR
    if kind in FIGURES:
        figure = attribute(cell.attributes, "value") or ""
        return (figure, FIGURES[kind]) if FIGURE.match(figure) else (figure or said, Kind.BAD)
    if kind == "date":
        return serials.iso_moment(attribute(cell.attributes, "date-value") or said)
    if kind == "time":
        return _time(attribute(cell.attributes, "time-value") or "")
    if kind == "boolean":
        return attribute(cell.attributes, "boolean-value") or "", Kind.BOOLEAN
    if is_formula and not kind:
        return said, Kind.NO_VALUE
    text = said or attribute(cell.attributes, "string-value") or ""
    return text, Kind.TEXT if text else Kind.BLANK


def _time(said: str) -> tuple[str, Kind]:
    """PT36H30M00S: below a day a time of day, else a duration."""
    found = TIME.fullmatch(said)
    if not found or len(said) > 40:
        return said, Kind.BAD
    days, hours, minutes, seconds = (int(part or 0) for part in found.groups()[1:])
    spent = days + hours / 24 + minutes / 1440 + seconds / 86_400
    if found[1] or spent >= 1:
        return serials.duration(-spent if found[1] else spent) or (said, Kind.BAD)
    return serials.clock(spent), Kind.TIME
