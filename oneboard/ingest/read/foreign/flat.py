"""An XML Spreadsheet of 2003: a whole workbook in one flat file, as many systems write it."""

import re
from collections.abc import Callable, Generator

from oneboard.ingest.model import Kind, Refused, Sheet
from oneboard.ingest.read.delimited.decode import decode
from oneboard.ingest.read.foreign.gathered import Budget, Gathered
from oneboard.ingest.read.limits import Limits
from oneboard.ingest.read.references import whole
from oneboard.ingest.read.xlsx import serials
from oneboard.ingest.read.xlsx.markup import Attributes, attribute, feed, local, parser, too_deep
from oneboard.ingest.read.xlsx.meaning import NUMBER
from oneboard.ingest.read.xlsx.number_format import Form, NumberFormat, number_format

DECLARATION = re.compile(r"^\ufeff?\s*<\?xml[^>]{0,200}\?>")
NAMED = re.compile(rb"<\?xml[^>]{0,150}encoding\s*=\s*[\"']([\w-]{3,20})[\"']", re.IGNORECASE)
READ_AS = {"gb2312": "gb18030", "gbk": "gb18030", "gb18030": "gb18030", "big5": "big5",
           "windows-1252": "cp1252", "iso-8859-1": "cp1252"}  # fmt: skip
FIGURE = re.compile(NUMBER)
PIECE = 1 << 16
PART = "XML"
# formats that go by a name instead of a code
FORMS = {"percent": Form.PERCENT, "short date": Form.DATE, "long date": Form.DATE,
         "medium date": Form.DATE, "general date": Form.DATE, "short time": Form.TIME,
         "medium time": Form.TIME, "long time": Form.TIME}  # fmt: skip
ASIDE = frozenset({"Comment", "PhoneticText"})


def read_flat(data: bytes, *, limits: Limits, progress: Callable[[float], None]) -> list[Sheet]:
    """All worksheets, hidden ones too."""
    said = NAMED.match(data.lstrip())
    text = decode(data, encoding=READ_AS.get(said[1].decode().lower()) if said else None).text
    flat = _Flat(limits)
    made = parser()
    made.StartElementHandler, made.EndElementHandler = flat.start, flat.end
    made.CharacterDataHandler = flat.take
    feed(made, _pieces(DECLARATION.sub("", text), progress), part=PART)
    if not flat.sheets:
        raise Refused("NO_SHEET")
    return flat.sheets


def _pieces(text: str, progress: Callable[[float], None]) -> Generator[bytes, None, None]:
    """As UTF-8 that declares no other encoding."""
    for start in range(0, len(text), PIECE):
        yield text[start : start + PIECE].encode("utf-8", "replace")
        progress(start / len(text))


class _Flat:
    """Gathers the cells of each worksheet while the file goes by."""

    def __init__(self, limits: Limits) -> None:
        self.limits = limits
        self.budget = Budget(limits)
        self.sheets: list[Sheet] = []
        self.forms: dict[str, NumberFormat] = {}
        self.style = ""
        self.sheet: Gathered | None = None
        self.state = "visible"
        self.row = self.column = 0
        self.next_column = 0
        self.columns_named = 0
        self.hidden_columns: set[int] = set()
        self.form = NumberFormat()
        self.type = ""
        self.pieces: list[str] | None = None
        self.setting = ""
        self.depth = self.aside = 0

    def start(self, full_name: str, attributes: Attributes) -> None:
        name = local(full_name)
        self.depth += 1
        if self.depth > self.limits.depth:
            raise too_deep(PART)
        if self.aside or name in ASIDE:
            self.aside += 1
            return
        match name:
            case "Style":
                self.style = attribute(attributes, "ID") or ""
            case "NumberFormat":
                self.forms[self.style] = _form(attribute(attributes, "Format") or "", self.limits)
            case "Worksheet":
                self._start_sheet(attributes)
            case "Visible" if self.sheet is not None:
                self.setting = name
            case "Column" if self.sheet is not None:
                self._column(attributes)
            case "Row" if self.sheet is not None:
                self._start_row(attributes, self.sheet)
            case "Cell" if self.sheet is not None:
                self._start_cell(attributes, self.sheet)
            case "Data" if self.sheet is not None:
                self.type, self.pieces = attribute(attributes, "Type") or "String", []

    def end(self, full_name: str) -> None:
        self.depth -= 1
        if self.aside:
            self.aside -= 1
            return
        match local(full_name):
            case "Data" if self.sheet is not None and self.pieces is not None:
                text, kind = _value("".join(self.pieces), self.type, self.form)
                self.sheet.add(self.row, self.column, text, kind)
                self.pieces = None
            case "Visible":
                self.setting = ""
            case "Worksheet" if self.sheet is not None:
                hidden = self.hidden_columns
                self.sheets.append(self.sheet.sheet(state=self.state, hidden_columns=hidden))
                self.sheet = None

    def take(self, text: str) -> None:
        if self.setting and "Hidden" in text:
            self.state = "veryHidden" if "Very" in text else "hidden"
        elif self.pieces is not None and not self.aside:
            self.pieces.append(text)

    def _start_sheet(self, attributes: Attributes) -> None:
        self.sheet = Gathered(attribute(attributes, "Name") or "", self.budget)
        self.state, self.row, self.columns_named = "visible", 0, 0
        self.hidden_columns = set()

    def _column(self, attributes: Attributes) -> None:
        first = whole(attribute(attributes, "Index")) or self.columns_named + 1
        last = first + (whole(attribute(attributes, "Span")) or 0)
        if attribute(attributes, "Hidden") == "1":
            self.hidden_columns.update(range(first - 1, min(last, self.limits.columns)))
        self.columns_named = last

    def _start_row(self, attributes: Attributes, sheet: Gathered) -> None:
        self.row = whole(attribute(attributes, "Index")) or self.row + 1
        self.next_column = 0
        if attribute(attributes, "Hidden") == "1":
            sheet.hidden_rows.add(self.row)

    def _start_cell(self, attributes: Attributes, sheet: Gathered) -> None:
        index = whole(attribute(attributes, "Index"))
        self.column = index - 1 if index else self.next_column
        right = whole(attribute(attributes, "MergeAcross")) or 0
        down = whole(attribute(attributes, "MergeDown")) or 0
        if right or down:
            sheet.merge(self.row, self.column, self.row + down, self.column + right)
        self.next_column = self.column + right + 1
        self.form = self.forms.get(attribute(attributes, "StyleID") or "", NumberFormat())


def _form(code: str, limits: Limits) -> NumberFormat:
    if len(code) > limits.format_text:
        raise Refused("BAD_XML", part=PART)
    named = FORMS.get(code.lower())
    return NumberFormat(named) if named else number_format(code)


def _value(text: str, type_: str, form: NumberFormat) -> tuple[str, Kind]:
    match type_:
        case "Number":
            said = text.strip()
            if not FIGURE.match(said):
                return text, Kind.BAD
            wide = said.zfill(form.width) if said.isdigit() else said
            return wide, Kind.PERCENT if form.form is Form.PERCENT else Kind.NUMBER
        case "DateTime":
            return serials.iso_moment(text)
        case "Boolean":
            return "true" if text.strip() == "1" else "false", Kind.BOOLEAN
        case "Error":
            return text, Kind.ERROR
    return text, Kind.TEXT
