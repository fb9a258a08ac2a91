"""Writes the bad rows of one file as a workbook in the language of the department."""

import io
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from oneboard import text
from oneboard.ingest.places import column_of
from oneboard.ingest.road.handback.key import SHEET, Key, Page, pieces

Told = dict[str, Any]
LONGEST_NAME = 31
FORBIDDEN = str.maketrans(dict.fromkeys("[]:*?/\\'", " "))
RED, GREY = "red", "gray"


def write(file: Told, lang: str) -> bytes:
    """`file`: one file of a report. Wrong cells are red, with what is wrong as a comment."""
    with io.BytesIO() as stream:
        options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
        with xlsxwriter.Workbook(stream, options) as book:
            pages = tuple(
                _page(book, number, part, file, lang)
                for number, part in enumerate(file["bad_rows"], start=1)
            )
            _hide(book, Key(file["file"], file["sha256"], pages, file["answers"]))
        return stream.getvalue()


def _page(book: xlsxwriter.Workbook, number: int, part: Told, file: Told, lang: str) -> Page:
    looks = _looks(book)
    shown = _name(part["sheet"] or text.say("handback.sheet", lang), number)
    sheet = book.add_worksheet(shown)
    letters = tuple(part["headers"])
    remarks = _remarks(file["issues"], part["sheet"], lang)
    if "records" in part:
        _in_place(sheet, part, remarks, looks)
        return Page(shown, part["sheet"], letters, tuple(part["records"]))
    sheet.write_string(0, 0, text.say("handback.row", lang), looks["head"])
    for place, letter in enumerate(letters, start=1):
        sheet.write_string(0, place, part["headers"][letter], looks["head"])
    for line, row in enumerate(part["rows"], start=1):
        sheet.write_number(line, 0, row["row"], looks["number"])
        for place, letter in enumerate(letters, start=1):
            said = remarks.get(f"{letter}{row['row']}", ())
            _remarked(sheet, (line, place), row, letter, said, looks)
    sheet.freeze_panes(1, 1)
    sheet.set_column(0, len(letters), 16)
    return Page(shown, part["sheet"], letters)


def _in_place(
    sheet: Worksheet, part: Told, remarks: Mapping[str, Sequence[str]], looks: Mapping[str, Format]
) -> None:
    """A table on its side keeps its layout: every cell stands where it stood."""
    for row in part["rows"]:
        for letter in part["headers"]:
            said = remarks.get(f"{letter}{row['row']}", ()) if letter in part["records"] else ()
            _remarked(sheet, (row["row"] - 1, column_of(letter)), row, letter, said, looks)
    sheet.set_column(0, max(map(column_of, part["headers"])), 18)


def _remarked(
    sheet: Worksheet,
    at: tuple[int, int],
    row: Told,
    letter: str,
    said: Sequence[str],
    looks: Mapping[str, Format],
) -> None:
    _cell(sheet, at, row, letter, looks["wrong" if said else "plain"], looks)
    if said:
        sheet.write_comment(*at, "\n".join(said), {"x_scale": 2.4, "y_scale": 1.4})


def _cell(
    sheet: Worksheet,
    at: tuple[int, int],
    row: Told,
    letter: str,
    look: Format,
    looks: Mapping[str, Format],
) -> None:
    said, kind = row["cells"].get(letter), row["kinds"].get(letter, "TEXT")
    wrong = look is looks["wrong"]
    if said is None:
        sheet.write_blank(*at, None, look)
    elif kind == "NUMBER":
        sheet.write_number(*at, float(said), look)
    elif kind == "PERCENT":
        sheet.write_number(*at, float(said), looks["wrong_percent" if wrong else "percent"])
    elif kind == "DATE":
        day = date.fromisoformat(said)
        sheet.write_datetime(*at, day, looks["wrong_date" if wrong else "date"])
    else:
        sheet.write_string(*at, said, look)


def _remarks(issues: Sequence[Told], sheet: str | None, lang: str) -> dict[str, list[str]]:
    """Address -> what is wrong there."""
    found: dict[str, list[str]] = {}
    for one in issues:
        if one["sheet"] == sheet and one["cell"] and one["severity"] != "info":
            found.setdefault(one["cell"], []).append(one["message"][lang])
    return found


def _looks(book: xlsxwriter.Workbook) -> dict[str, Format]:
    wrong = {"bg_color": RED, "font_color": "white"}
    shapes: dict[str, dict[str, Any]] = {
        "head": {"bold": True, "bottom": 1, "text_wrap": True, "valign": "top"},
        "number": {"font_color": GREY},
        "plain": {},
        "percent": {"num_format": "0.##%"},
        "date": {"num_format": "yyyy-mm-dd"},
        "wrong": wrong,
        "wrong_percent": {**wrong, "num_format": "0.##%"},
        "wrong_date": {**wrong, "num_format": "yyyy-mm-dd"},
    }
    return {name: book.add_format(shape) for name, shape in shapes.items()}


def _name(sheet: str, number: int) -> str:
    """Sheet names are short, and no two are the same."""
    mark = f" {number}" if number > 1 else ""
    return f"{sheet.translate(FORBIDDEN).strip()[: LONGEST_NAME - len(mark)]}{mark}"


def _hide(book: xlsxwriter.Workbook, key: Key) -> None:
    sheet = book.add_worksheet(SHEET)
    for line, piece in enumerate(pieces(key)):
        sheet.write_string(line, 0, piece)
    sheet.very_hidden()
