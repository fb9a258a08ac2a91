"""A binary workbook (.xlsb): records of numbers and texts in the container of an .xlsx."""

import struct
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from oneboard.ingest.model import Kind, Refused, Sheet
from oneboard.ingest.read.foreign.gathered import Budget, Gathered, number_as
from oneboard.ingest.read.xlsx.container import Container
from oneboard.ingest.read.xlsx.number_format import NumberFormat, built_in, number_format
from oneboard.ingest.read.xlsx.relations import relations, target

# numbers of records, as the file format names them
ROW, BLANK, RK, ERROR, BOOL, REAL, TEXT, SHARED = range(8)
F_TEXT, F_REAL, F_BOOL, F_ERROR = range(8, 12)
STRING, FORMAT, STYLE, COLUMNS, RICH, PROPERTIES, BUNDLE, MERGE = 19, 44, 47, 60, 62, 153, 156, 176
STYLES_BEGIN, STYLES_END = 617, 618
STATES = ("visible", "hidden", "veryHidden")
ERRORS = {0x00: "#NULL!", 0x07: "#DIV/0!", 0x0F: "#VALUE!", 0x17: "#REF!", 0x1D: "#NAME?",
          0x24: "#NUM!", 0x2A: "#N/A", 0x2B: "#GETTING_DATA"}  # fmt: skip
HIDDEN_ROW, HIDDEN_COLUMN = 0x10, 0x01
NOTHING = 0xFFFFFFFF
NONSENSE = (struct.error, LookupError, ValueError, OverflowError)

Record = tuple[int, bytes]


def is_xlsb(container: Container) -> bool:
    return (target(relations(container, ""), "officeDocument") or "").lower().endswith(".bin")


def read_xlsb(container: Container, *, progress: Callable[[float], None]) -> list[Sheet]:
    """All worksheets, hidden ones too."""
    try:
        return _sheets(container, progress)
    except NONSENSE as error:
        raise Refused("DAMAGED") from error


@dataclass(frozen=True)
class _Book:
    strings: list[str]
    styles: list[NumberFormat]
    from_1904: bool

    def form(self, style: int) -> NumberFormat:
        return self.styles[style] if style < len(self.styles) else NumberFormat()


def _sheets(container: Container, progress: Callable[[float], None]) -> list[Sheet]:
    part = target(relations(container, ""), "officeDocument") or ""
    found = relations(container, part)
    listed = list(_records(container, part))
    book = _Book(
        strings=_strings(container, target(found, "sharedStrings")),
        styles=_styles(container, target(found, "styles")),
        from_1904=any(kind == PROPERTIES and data[0] & 1 for kind, data in listed),
    )
    budget = Budget(container.limits)
    by_id = {relation.id: relation for relation in found}
    entries = [_entry(data) for kind, data in listed if kind == BUNDLE]
    sheets = []
    for at, (state, relation_id, name) in enumerate(entries, 1):
        relation = by_id.get(relation_id)
        if relation is None or relation.target not in container:
            raise Refused("LOST_SHEET", sheet=name)
        if relation.kind == "worksheet":
            gathered = Gathered(name, budget)
            sheets.append(_sheet(container, relation.target, gathered, book, state))
        progress(at / len(entries))
    if not sheets:
        raise Refused("NO_SHEET")
    return sheets


def _records(container: Container, part: str) -> Iterator[Record]:
    data = b"".join(container.chunks(part))
    at = 0
    while at < len(data):
        kind, at = _varying(data, at, most=2)
        length, at = _varying(data, at, most=4)
        if at + length > len(data):
            raise ValueError("a record reaches beyond its part")
        yield kind, data[at : at + length]
        at += length


def _varying(data: bytes, at: int, *, most: int) -> tuple[int, int]:
    """A number of seven bits a byte, and the place behind it."""
    number = 0
    for step in range(most):
        byte = data[at + step]
        number |= (byte & 0x7F) << (7 * step)
        if byte < 0x80:
            return number, at + step + 1
    return number, at + most


def _text(data: bytes, at: int) -> tuple[str, int]:
    (length,) = struct.unpack_from("<I", data, at)
    if length == NOTHING:
        return "", at + 4
    end = at + 4 + 2 * length
    if end > len(data):
        raise ValueError("a text reaches beyond its record")
    return data[at + 4 : end].decode("utf-16-le", "replace"), end


def _entry(data: bytes) -> tuple[str, str, str]:
    """State, relation and name of a sheet."""
    relation, at = _text(data, 8)
    (state,) = struct.unpack_from("<I", data, 0)
    return STATES[state & 3], relation, _text(data, at)[0]


def _strings(container: Container, part: str | None) -> list[str]:
    if part is None or part not in container:
        return []
    found = [_text(data, 1)[0] for kind, data in _records(container, part) if kind == STRING]
    if len(found) > container.limits.texts:
        raise Refused("TOO_BIG", what="texts", limit=f"{container.limits.texts:,}")
    return found


def _styles(container: Container, part: str | None) -> list[NumberFormat]:
    """Style number -> number format."""
    if part is None or part not in container:
        return []
    codes: dict[int, NumberFormat] = {}
    styles: list[NumberFormat] = []
    inside = False
    for kind, data in _records(container, part):
        if kind in (STYLES_BEGIN, STYLES_END):
            inside = kind == STYLES_BEGIN
        elif kind == FORMAT:
            code = _text(data, 2)[0][: container.limits.format_text]
            codes[struct.unpack_from("<H", data, 0)[0]] = number_format(code)
        elif kind == STYLE and inside:
            number = struct.unpack_from("<H", data, 2)[0]
            styles.append(codes.get(number) or built_in(number))
    return styles


def _sheet(container: Container, part: str, gathered: Gathered, book: _Book, state: str) -> Sheet:
    row = 0
    hidden: set[int] = set()
    for kind, data in _records(container, part):
        if kind == ROW:
            row = struct.unpack_from("<I", data, 0)[0] + 1
            if data[11] & HIDDEN_ROW:
                gathered.hidden_rows.add(row)
        elif BLANK < kind <= F_ERROR or kind == RICH:
            column, style = struct.unpack_from("<II", data, 0)
            said = _value(kind, data, book, book.form(style & 0xFFFFFF))
            gathered.add(row, column, *said)
        elif kind == MERGE:
            top, bottom, left, right = struct.unpack_from("<IIII", data, 0)
            gathered.merge(top + 1, left, bottom + 1, right)
        elif kind == COLUMNS and data[16] & HIDDEN_COLUMN:
            first, last = struct.unpack_from("<II", data, 0)
            hidden.update(range(first, min(last + 1, container.limits.columns)))
    return gathered.sheet(state=state, hidden_columns=hidden)


def _value(kind: int, data: bytes, book: _Book, form: NumberFormat) -> tuple[str, Kind]:
    if kind in (RK, REAL, F_REAL):
        number = _rk(data) if kind == RK else struct.unpack_from("<d", data, 8)[0]
        return number_as(number, form, from_1904=book.from_1904)
    if kind in (BOOL, F_BOOL):
        return ("true" if data[8] else "false"), Kind.BOOLEAN
    if kind in (ERROR, F_ERROR):
        return ERRORS.get(data[8], "#VALUE!"), Kind.ERROR
    if kind == SHARED:
        (at,) = struct.unpack_from("<I", data, 8)
        return (book.strings[at], Kind.TEXT) if at < len(book.strings) else (str(at), Kind.BAD)
    text = _text(data, 9 if kind == RICH else 8)[0]
    return text.replace("\r\n", "\n").replace("\r", "\n"), Kind.TEXT


def _rk(data: bytes) -> float:
    """A number squeezed into 30 bits: whole or the upper half of a float, perhaps hundredfold."""
    (packed,) = struct.unpack_from("<i", data, 8)
    if packed & 2:
        number = float(packed >> 2)
    else:
        number = struct.unpack("<d", struct.pack("<ii", 0, packed & ~3))[0]
    return number / 100 if packed & 1 else number
