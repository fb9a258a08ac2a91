"""An empty workbook to fill in, in either language, made from the dictionary."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any

import xlsxwriter
from xlsxwriter.exceptions import FileCreateError
from xlsxwriter.format import Format
from xlsxwriter.utility import xl_range_abs
from xlsxwriter.worksheet import Worksheet

from oneboard import dictionary, text
from oneboard.dictionary import Column, Table
from oneboard.format import width
from oneboard.ingest import template_rules as rules
from oneboard.ingest.template_cells import Way, put
from oneboard.ingest.template_example import LISTS, ROW, SHEET, example, key
from oneboard.ingest.template_known import Prefill

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
NOBODY = Prefill()
GUIDE = (
    "guide_header",
    "guide_unit",
    "guide_unknown",
    "guide_rows",
    "guide_example",
    "guide_dates",
)


@dataclass(frozen=True)
class Made:
    """A workbook on its way: for whom, in which language and currency, with which drop-downs."""

    book: xlsxwriter.Workbook
    lang: str
    currency: str
    known: Prefill
    ranges: Mapping[str, str]


def write(
    path: Path | str | IO[bytes],
    lang: str,
    tables: Iterable[str] | None = None,
    known: Prefill = NOBODY,
    *,
    currency: str = "CNY",
) -> tuple[str, ...]:
    """Write the template and return the names of its tables. Restricted ones come by name only.

    `known`: the department it is for, and what is known of it. A place that cannot be written to
    is an OSError.
    """
    declared = dictionary.tables()
    names = list(tables or (name for name, table in declared.items() if not table.restricted))
    chosen = [declared[name] for name in declared if name in names]
    place = str(path) if isinstance(path, str | Path) else path
    try:
        with xlsxwriter.Workbook(place, {"strings_to_formulas": False}) as book:
            _write(book, chosen, lang, known, currency)
    except FileCreateError as trouble:
        raise OSError(str(trouble)) from trouble
    return tuple(table.name for table in chosen)


def _write(
    book: xlsxwriter.Workbook, chosen: list[Table], lang: str, known: Prefill, currency: str
) -> None:
    guide = book.add_worksheet(text.say("template.guide_sheet", lang))
    title = book.add_format({"bold": True, "font_size": 14})
    _guide(guide, chosen, lang, known.department, title)
    made = Made(book, lang, currency, known, _ranges(known))
    for table in chosen:
        _sheet(made, table)
    _lists(book, known)
    hidden = book.add_worksheet(SHEET)
    hidden.write_string(0, 0, key({table.label(lang): table for table in chosen}, lang))
    hidden.very_hidden()


def _guide(
    sheet: Worksheet, chosen: list[Table], lang: str, department: str, title: Format
) -> None:
    lines = [text.say(f"template.{name}", lang) for name in GUIDE]
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


def _sheet(made: Made, table: Table) -> None:
    sheet = made.book.add_worksheet(table.label(made.lang))
    sheet.freeze_panes(1, 0)
    shown, rows = example(table, made.lang), made.known.rows.get(table.name, ())
    for place, column in enumerate(table.columns):
        head = _header_format(made.book, column)
        header = rules.header(column, made.lang, currency=made.currency)
        sheet.write_string(0, place, header, head)
        comment = rules.comment(column, made.lang, currency=made.currency)
        size = {"x_scale": 2.2, "y_scale": 0.3 + 0.22 * _lines(comment)}
        sheet.write_comment(0, place, comment, size)
        look = _column_format(made.book, sheet, place, column, header)
        _example(made, sheet, place, column, shown[column.name])
        way = Way(column, made.lang, made.currency)
        for at, row in enumerate(rows, start=ROW):
            put(sheet, (at, place), row.get(column.name), way, look)
        limit = _limit(made, table, column)
        if limit:
            sheet.data_validation(1, place, LAST_ROW, place, limit)


def _example(made: Made, sheet: Worksheet, place: int, column: Column, value: Any) -> None:
    shape = NUMBER_FORMATS.get(column.type, "General")
    look = made.book.add_format({"italic": True, "font_color": "gray", "num_format": shape})
    if isinstance(value, float):
        sheet.write_number(ROW - 1, place, value, look)
    elif value is not None:
        sheet.write_string(ROW - 1, place, value, look)


def _limit(made: Made, table: Table, column: Column) -> dict[str, Any] | None:
    """The department itself, its own projects and people, or what the column allows."""
    other = column.refers_to.partition(".")[0]
    if made.known.department and column.name == table.owner:
        return rules.limit(column, made.lang, only=(made.known.department,))
    if other in made.ranges and other != table.name:
        return {"validate": "list", "source": made.ranges[other], "error_type": "warning"}
    return rules.limit(column, made.lang)


def _ranges(known: Prefill) -> dict[str, str]:
    return {
        name: f"={LISTS}!{xl_range_abs(0, place, len(values) - 1, place)}"
        for place, (name, values) in enumerate(known.lists.items())
        if values
    }


def _lists(book: xlsxwriter.Workbook, known: Prefill) -> None:
    if not any(known.lists.values()):
        return
    sheet = book.add_worksheet(LISTS)
    for place, values in enumerate(known.lists.values()):
        _column(sheet, place, values)
    sheet.very_hidden()


def _column(sheet: Worksheet, place: int, values: Sequence[str]) -> None:
    for row, value in enumerate(values):
        sheet.write_string(row, place, value)


def _header_format(book: xlsxwriter.Workbook, column: Column) -> Format:
    must = column.required and not (column.generated or column.default)
    look = {"bold": must, "bottom": 1, "text_wrap": True, "valign": "top", "num_format": "@"}
    return book.add_format(look)


def _column_format(
    book: xlsxwriter.Workbook, sheet: Worksheet, place: int, column: Column, header: str
) -> Format:
    look = book.add_format({"num_format": NUMBER_FORMATS.get(column.type, "General")})
    sheet.set_column(place, place, min(40, max(12, 2 + width(header))), look)
    return look


def _lines(comment: str) -> int:
    return sum(1 + width(line) // COMMENT_WIDTH for line in comment.split("\n"))
