"""An old Excel workbook (.xls, from Excel 2.1 on)."""

import io
import struct
from collections.abc import Callable

import xlrd
from xlrd.compdoc import CompDocError
from xlrd.sheet import Cell

from oneboard.ingest.model import Kind, Refused, Sheet
from oneboard.ingest.read.foreign.gathered import Budget, Gathered, number_as
from oneboard.ingest.read.limits import Limits
from oneboard.ingest.read.xlsx.number_format import NumberFormat, built_in, number_format

STATES = {0: "visible", 1: "hidden", 2: "veryHidden"}
# what the library says, and what it meets, in a file that was damaged
NONSENSE = (
    xlrd.XLRDError, CompDocError, struct.error, LookupError, ValueError, TypeError,
    AssertionError, AttributeError, ArithmeticError, RecursionError, NotImplementedError,
)  # fmt: skip


def read_xls(data: bytes, *, limits: Limits, progress: Callable[[float], None]) -> list[Sheet]:
    """All worksheets, hidden ones too."""
    try:
        with io.StringIO() as nowhere:
            book = xlrd.open_workbook(
                file_contents=data, formatting_info=True, on_demand=True, logfile=nowhere
            )
            budget = Budget(limits)
            sheets = []
            for at in range(book.nsheets):
                sheets.append(_sheet(book, book.sheet_by_index(at), budget))
                book.unload_sheet(at)
                progress((at + 1) / book.nsheets)
    except NONSENSE as error:
        locked = "encrypted" in str(error)
        raise (Refused("ENCRYPTED") if locked else Refused("XLS")) from error
    if not sheets:
        raise Refused("NO_SHEET")
    return sheets


def _sheet(book: xlrd.Book, found: xlrd.sheet.Sheet, budget: Budget) -> Sheet:
    gathered = Gathered(found.name, budget)
    forms: dict[int, NumberFormat] = {}
    for row in range(found.nrows):
        for column, cell in enumerate(found.row(row)):
            if cell.ctype in (xlrd.XL_CELL_EMPTY, xlrd.XL_CELL_BLANK):
                continue
            if cell.xf_index not in forms:
                forms[cell.xf_index] = _form(book, cell.xf_index)
            text, kind = _read(cell, forms[cell.xf_index], from_1904=bool(book.datemode))
            gathered.add(row + 1, column, text, kind)
    for top, bottom, left, right in found.merged_cells:
        gathered.merge(top + 1, left, bottom, right - 1)
    gathered.hidden_rows = {at + 1 for at, row in found.rowinfo_map.items() if row.hidden}
    hidden = {at for at, column in found.colinfo_map.items() if column.hidden}
    return gathered.sheet(state=STATES.get(found.visibility, "hidden"), hidden_columns=hidden)


def _form(book: xlrd.Book, style: int) -> NumberFormat:
    """The number format of a style; some that a Chinese Excel knows by number have no code."""
    key = book.xf_list[style].format_key
    known = built_in(key)
    found = book.format_map.get(key)
    return known if known != NumberFormat() or found is None else number_format(found.format_str)


def _read(cell: Cell, form: NumberFormat, *, from_1904: bool) -> tuple[str, Kind]:
    match cell.ctype:
        case xlrd.XL_CELL_TEXT:
            return str(cell.value).replace("\r\n", "\n").replace("\r", "\n"), Kind.TEXT
        case xlrd.XL_CELL_BOOLEAN:
            return "true" if cell.value else "false", Kind.BOOLEAN
        case xlrd.XL_CELL_ERROR:
            return xlrd.error_text_from_code.get(cell.value, "#VALUE!"), Kind.ERROR
    return number_as(float(cell.value), form, from_1904=from_1904)
