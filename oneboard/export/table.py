"""An answer as csv (UTF-8 with BOM) or xlsx, with the question, version and definitions."""

import csv as writer
import io
from datetime import date
from typing import Any

import xlsxwriter

from oneboard import dictionary, text
from oneboard.query import Answer

DANGEROUS = ("=", "+", "-", "@", "\t", "\r")


def csv(answer: Answer, lang: str) -> bytes:
    out = io.StringIO()
    lines = writer.writer(out)
    lines.writerow([_head(name, answer, lang) for name in answer.columns])
    for place in range(len(answer)):
        lines.writerow([safe(value) for value in _in_words(answer, place, lang)])
    return out.getvalue().encode("utf-8-sig")


def safe(value: Any) -> Any:
    """A cell that a spreadsheet would run as a formula gets an apostrophe; numbers stay numbers."""
    if isinstance(value, str) and value.startswith(DANGEROUS):
        return f"'{value}"
    return "" if value is None else value


def xlsx(answer: Answer, lang: str) -> bytes:
    out = io.BytesIO()
    options = {
        "in_memory": True,
        "strings_to_formulas": False,
        "strings_to_urls": False,
        "nan_inf_to_errors": True,
    }
    with xlsxwriter.Workbook(out, options) as book:
        _rows(book, answer, lang)
        _notes(book, answer, lang)
    return out.getvalue()


def _rows(book: xlsxwriter.Workbook, answer: Answer, lang: str) -> None:
    sheet = book.add_worksheet(text.say("export.rows", lang))
    bold, day = book.add_format({"bold": True}), book.add_format({"num_format": "yyyy-mm-dd"})
    for place, name in enumerate(answer.columns):
        sheet.write_string(0, place, _head(name, answer, lang), bold)
    for line in range(len(answer)):
        for place, value in enumerate(_in_words(answer, line, lang)):
            _cell(sheet, line + 1, place, value, day)
    sheet.freeze_panes(1, 0)
    sheet.autofit()


def _cell(sheet: Any, line: int, place: int, value: Any, day: Any) -> None:
    if isinstance(value, bool):
        sheet.write_boolean(line, place, value)
    elif isinstance(value, (int, float)):
        sheet.write_number(line, place, value)
    elif isinstance(value, date):
        sheet.write_datetime(line, place, value, day)
    elif value is not None:
        sheet.write_string(line, place, str(value))


def _notes(book: xlsxwriter.Workbook, answer: Answer, lang: str) -> None:
    """What the rows are: question, board, version, choices, and each column's meaning."""
    sheet = book.add_worksheet(text.say("export.notes", lang))
    stamp, words = answer.stamp, dictionary.vocabulary()
    lines = [
        (text.say("export.question", lang), answer.query.question(lang)),
        (text.say("export.version", lang), f"{stamp.board} {stamp.number}"),
        (text.say("export.as_of", lang), stamp.as_of.isoformat()),
        *((name, ", ".join(map(str, values))) for name, values in answer.choices.items() if values),
        *(
            (_label(name, lang), words[name].means(lang))
            for name in answer.columns
            if name in words
        ),
    ]
    for line, (left, right) in enumerate(lines):
        sheet.write_string(line, 0, left)
        sheet.write_string(line, 1, right or "")
    sheet.set_column(0, 0, 24)
    sheet.set_column(1, 1, 100)


def _in_words(answer: Answer, place: int, lang: str) -> list:
    """Choices by their label, and what is left out by a word, as the screen shows them."""
    cells = zip(answer.columns, answer.records[place], strict=True)
    return [_in_word(answer, place, name, value, lang) for name, value in cells]


def _in_word(answer: Answer, place: int, name: str, value: Any, lang: str) -> Any:
    if isinstance(value, str):
        return dictionary.choice_label(name, value, lang)
    return answer.few_word(lang) if answer.lacks(place, name) else value


def _head(name: str, answer: Answer, lang: str) -> str:
    """The label of a column; amounts say their currency."""
    words, label = dictionary.vocabulary(), _label(name, lang)
    is_money = name in words and words[name].unit == "money"
    return f"{label} ({answer.stamp.currency})" if is_money else label


def _label(name: str, lang: str) -> str:
    words = dictionary.vocabulary()
    return words[name].label(lang) if name in words else name
