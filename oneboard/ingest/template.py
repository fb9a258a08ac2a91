"""An empty workbook to fill in, in either language, made from the dictionary."""

from collections.abc import Iterable
from pathlib import Path

import xlsxwriter
from xlsxwriter.exceptions import FileCreateError
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from oneboard import dictionary, text
from oneboard.dictionary import Column, Table
from oneboard.ingest import template_rules as rules

LAST_ROW = 5000  # how far formats, drop-downs and limits reach
COMMENT_WIDTH = 44  # letters on one line of a comment
NUMBER_FORMATS = {
    "id": "@",
    "text": "@",
    "enum": "@",
    "period": "@",
    "list": "@",
    "date": "yyyy-mm-dd",
    "money": "#,##0.00",
    "year": "0",
    "month": "0",
    "level": "0",
    "integer": "0",
}
GUIDE = ("guide_header", "guide_unit", "guide_unknown", "guide_rows", "guide_dates")


def write(
    path: Path | str,
    lang: str,
    tables: Iterable[str] | None = None,
    department: str | None = None,
    *,
    currency: str = "CNY",
) -> tuple[str, ...]:
    """Write the template and return the names of its tables. Restricted ones come by name only.

    A place that cannot be written to is an OSError.
    """
    known = dictionary.tables()
    names = list(tables or (name for name, table in known.items() if not table.restricted))
    chosen = [known[name] for name in known if name in names]
    try:
        _write(Path(path), chosen, lang, department, currency)
    except FileCreateError as trouble:
        raise OSError(str(trouble)) from trouble
    return tuple(table.name for table in chosen)


def _write(
    path: Path, chosen: list[Table], lang: str, department: str | None, currency: str
) -> None:
    with xlsxwriter.Workbook(str(path), {"strings_to_formulas": False}) as book:
        guide = book.add_worksheet(text.say("template.guide_sheet", lang))
        _guide(guide, chosen, lang, department, book.add_format({"bold": True, "font_size": 14}))
        for table in chosen:
            _sheet(book, table, lang, currency, department)


def _guide(
    sheet: Worksheet, chosen: list[Table], lang: str, department: str | None, title: Format
) -> None:
    lines = [text.say(f"template.{key}", lang) for key in GUIDE]
    if department:
        lines.insert(0, text.say("template.guide_department", lang, department=department))
    for table in chosen:
        words = {"grain": table.grain(lang), "bring": table.bring(lang)}
        lines.append(text.say("template.guide_table", lang, label=table.label(lang), **words))
    sheet.set_column(0, 0, 120)
    sheet.hide_gridlines(2)
    sheet.write_string(0, 0, text.say("template.guide_title", lang), title)
    for row, line in enumerate(lines, start=2):
        sheet.write_string(row, 0, line)


def _sheet(
    book: xlsxwriter.Workbook,
    table: Table,
    lang: str,
    currency: str,
    department: str | None,
) -> None:
    sheet = book.add_worksheet(table.label(lang))
    sheet.freeze_panes(1, 0)
    for place, column in enumerate(table.columns):
        header = rules.header(column, lang, currency=currency)
        sheet.write_string(0, place, header, _header_format(book, column))
        _column_format(book, sheet, place, column, header)
        comment = rules.comment(column, lang, currency=currency)
        size = {"x_scale": 2.2, "y_scale": 0.3 + 0.22 * _lines(comment)}
        sheet.write_comment(0, place, comment, size)
        only = (department,) if department and column.name == table.owner else ()
        limit = rules.limit(column, lang, only=only)
        if limit:
            sheet.data_validation(1, place, LAST_ROW, place, limit)


def _header_format(book: xlsxwriter.Workbook, column: Column) -> Format:
    must = column.required and not (column.generated or column.default)
    look = {"bold": must, "bottom": 1, "text_wrap": True, "valign": "top", "num_format": "@"}
    return book.add_format(look)


def _column_format(
    book: xlsxwriter.Workbook, sheet: Worksheet, place: int, column: Column, header: str
) -> None:
    shape = NUMBER_FORMATS.get(column.type, "General")
    width = min(40, max(12, 2 + _width(header)))
    sheet.set_column(place, place, width, book.add_format({"num_format": shape}))


def _width(words: str) -> int:
    """Columns on screen; a Han character takes two."""
    return sum(2 if ord(letter) > 0x2E80 else 1 for letter in words)


def _lines(comment: str) -> int:
    return sum(1 + _width(line) // COMMENT_WIDTH for line in comment.split("\n"))
