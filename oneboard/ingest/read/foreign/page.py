"""A web page under the name of a workbook, as business systems export it: its tables as Excel
lays them out, one below the other. All of it is text, as in a text file: ids keep their zeros.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from html.parser import HTMLParser

from oneboard.ingest.model import Issue, Refused, Sheet
from oneboard.ingest.read.allowance import Allowance
from oneboard.ingest.read.delimited.cells import fields_of, read_fields
from oneboard.ingest.read.delimited.decode import MARKS, Decoded, decode
from oneboard.ingest.read.delimited.records import Records
from oneboard.ingest.read.limits import Limits

CHARSET = re.compile(rb"charset\s*=\s*[\"']?\s*([\w-]{3,20})", re.IGNORECASE)
HEAD = 4096
PIECE = 1 << 16
# the encodings a page may name, and as what it is read: gb2312 often holds more than it should
NAMED = {"utf-8": "utf-8", "utf8": "utf-8", "gb2312": "gb18030", "gbk": "gb18030",
         "gb18030": "gb18030", "big5": "big5", "iso-8859-1": "cp1252", "windows-1252": "cp1252",
         "us-ascii": "utf-8"}  # fmt: skip
UNSEEN = frozenset({"script", "style", "title", "xml", "noscript"})
LINES = frozenset({"p", "div", "br", "li", "ul", "ol", "hr", "caption", "body", "form",
                   "h1", "h2", "h3", "h4", "h5", "h6"})  # fmt: skip
HIDDEN = re.compile(r"display\s*:\s*none", re.IGNORECASE)
TEXT_FORMULA = re.compile(r'^="([^"]*)"$')
ASIDE = re.compile("<!--|<[!?]")
SPACES = re.compile(r"[ \t\r\n\f]+")
FIGURE = re.compile(r"[-+]?[0-9][0-9,]*(\.[0-9]+)?")
LONGEST_SPAN = 65_534


@dataclass(frozen=True)
class Page:
    """`sheet` has no name: a page has one sheet."""

    sheet: Sheet
    issues: tuple[Issue, ...]
    encoding: str


def read_page(
    data: bytes,
    *,
    limits: Limits,
    words: Sequence[str] = (),
    encoding: str | None = None,
    progress: Callable[[float], None] = lambda done: None,
) -> Page:
    """The tables of a page and the texts around them, as rows of one sheet."""
    decoded = _decoded(data, words, encoding)
    text = _without_asides(decoded.text)
    layout = _Layout(limits)
    for start in range(0, len(text), PIECE):
        layout.feed(text[start : start + PIECE])
        progress(start / len(text))
    layout.close()
    if not layout.has_table:
        raise Refused("HTML")
    fields = fields_of(Records(layout.rows), limits=limits)
    sheet, issues = read_fields(fields, encoding=decoded.encoding, limits=limits)
    laid = replace(
        sheet, merges=tuple(layout.merges), hidden_rows=tuple(layout.hidden), fields=None
    )
    return Page(laid, tuple(issues), decoded.encoding)


def _decoded(data: bytes, words: Sequence[str], encoding: str | None) -> Decoded:
    """As the page says it is written; when that cannot be, as a text file is decoded."""
    said = CHARSET.search(data[:HEAD])
    name = encoding or NAMED.get(said[1].decode("ascii").lower() if said else "")
    marked = any(data.startswith(mark) for mark, _ in MARKS)
    if name is None or marked:
        return decode(data, words=words)
    try:
        return Decoded(data.decode(name), name)
    except UnicodeDecodeError:
        return decode(data, words=words, encoding=encoding)


def _without_asides(text: str) -> str:
    """Without comments, declarations and instructions: the library is slow to find their ends."""
    kept, at = [], 0
    while found := ASIDE.search(text, at):
        kept.append(text[at : found.start()])
        closing = "-->" if found[0] == "<!--" else ">"
        end = text.find(closing, found.end())
        at = len(text) if end < 0 else end + len(closing)
    return "".join((*kept, text[at:]))


@dataclass
class _Table:
    """A table that is open: which columns a cell further up still covers, and down to which row."""

    first_merge: int
    covered: dict[int, int] = field(default_factory=dict)
    row: int = 0  # of the sheet; 0 before the first
    column: int = 0
    in_cell: bool = False
    spans: tuple[int, int] = (1, 1)
    stored: str = ""  # the figure behind the one that is shown


class _Layout(HTMLParser):
    """Lays the page out: every table row and every line of text outside of tables is a row."""

    def __init__(self, limits: Limits) -> None:
        super().__init__(convert_charrefs=True)
        self.limits = limits
        self.rows: list[list[str]] = []
        self.merges: list[tuple[int, int, int, int]] = []
        self.merge_count = Allowance("merges", limits.merges)
        self.area = Allowance("area", limits.area)
        self.hidden: list[int] = []
        self.has_table = False
        self.tables: list[_Table] = []
        self.pieces: list[str] = []
        self.unseen = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if self.unseen:
            return
        if tag in UNSEEN:
            self.unseen = tag
        elif tag == "table":
            self._end_cell()
            self._end_line()
            self.tables.append(_Table(first_merge=len(self.merges)))
        elif tag == "tr" and self.tables:
            self._start_row(dict(attrs))
        elif tag in ("td", "th") and self.tables:
            self._start_cell(dict(attrs))
        elif tag in LINES:
            self._line_break()

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in UNSEEN:
            super().handle_startendtag(tag, attrs)

    def handle_endtag(self, tag: str) -> None:
        if self.unseen:
            self.unseen = "" if tag == self.unseen else self.unseen
        elif tag == "table" and self.tables:
            self._end_cell()
            self._end_line()
            self._clip(self.tables.pop())
        elif tag in ("td", "th", "tr") and self.tables:
            self._end_cell()
        elif tag in LINES:
            self._line_break()

    def handle_data(self, data: str) -> None:
        if not self.unseen:
            self.pieces.append(data)

    def close(self) -> None:
        super().close()
        self._end_cell()
        self._end_line()
        while self.tables:
            self._clip(self.tables.pop())

    def _start_row(self, attributes: dict[str, str | None]) -> None:
        self._end_cell()
        self._end_line()
        table = self.tables[-1]
        self.rows.append([])
        table.row, table.column = len(self.rows), 0
        if HIDDEN.search(attributes.get("style") or ""):
            self.hidden.append(table.row)

    def _start_cell(self, attributes: dict[str, str | None]) -> None:
        self._end_cell()
        table = self.tables[-1]
        if table.row != len(self.rows) or not table.row:  # a cell without a row begins one
            self._start_row({})
        table.in_cell = True
        table.spans = _span(attributes.get("rowspan")), _span(attributes.get("colspan"))
        table.stored = attributes.get("x:num") or ""
        self.pieces.clear()
        self.has_table = True

    def _end_cell(self) -> None:
        table = self.tables[-1] if self.tables else None
        if table is None or not table.in_cell:
            return
        table.in_cell = False
        row = self.rows[table.row - 1]
        while table.covered.get(table.column, 0) >= table.row:
            table.column += 1
        row += [""] * (table.column - len(row))
        row.append(_shown("".join(self.pieces), table.stored))
        self.pieces.clear()
        self.area.take(max(1, table.spans[1]))
        self._cover(table)

    def _cover(self, table: _Table) -> None:
        down, right = table.spans
        last = min(table.column + right - 1, self.limits.columns)
        if down > 1 or right > 1:
            self.merge_count.take()
            self.merges.append((table.row, table.column, table.row + down - 1, last))
        if down > 1:
            covered = range(table.column, last + 1)
            table.covered |= dict.fromkeys(covered, table.row + down - 1)
        table.column = max(last, table.column) + 1

    def _clip(self, table: _Table) -> None:
        """No cell reaches further down than its table."""
        for at in range(table.first_merge, len(self.merges)):
            top, left, bottom, right = self.merges[at]
            self.merges[at] = (top, left, min(bottom, len(self.rows)), right)

    def _line_break(self) -> None:
        if self.tables and self.tables[-1].in_cell:
            self.pieces.append("\v")
        else:
            self._end_line()

    def _end_line(self) -> None:
        said = _shown("".join(self.pieces), "")
        self.pieces.clear()
        if said:
            self.rows.append([said])


def _span(said: str | None) -> int:
    plain = said is not None and said.isascii() and said.isdigit() and len(said) <= 9
    return min(LONGEST_SPAN, max(1, int(said or 1))) if plain else 1


def _shown(text: str, stored: str) -> str:
    """A text as the page shows it; a figure as it is stored, before it was rounded."""
    lines = (SPACES.sub(" ", line).replace("\xa0", " ").strip() for line in text.split("\v"))
    said = "\n".join(lines).strip("\n")
    if stored and FIGURE.fullmatch(said):
        return stored
    formula = TEXT_FORMULA.match(said)
    return formula[1] if formula else said
