"""Minutes as a workbook: points, decisions and earlier decisions, to be sorted and followed up."""

import io
from collections.abc import Sequence

import xlsxwriter

from oneboard.minutes.core import Minutes

# what people typed stays text: a cell that begins like a formula is none
OPTIONS = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}


def write(minutes: Minutes) -> bytes:
    out, say = io.BytesIO(), minutes.words
    with xlsxwriter.Workbook(out, OPTIONS) as book:
        about = [
            (minutes.title, ""), (say["day"], minutes.day), (say["present"], minutes.present),
            (say["meeting"], minutes.stamp),
        ]  # fmt: skip
        _rows(book, say["points"], [*about, (), *_points(minutes)], len(about) + 1)
        _rows(book, say["decided"], _decisions(minutes), 0)
        before = [[f"{c.shape} {c.words}".strip() for c in row] for row in minutes.earlier.rows]
        _rows(book, say["earlier"], [minutes.earlier.heads, *before], 0)
    return out.getvalue()


def _points(minutes: Minutes) -> list[Sequence[str]]:
    heads = [minutes.words[name] for name in ("point", "ask", "figure", "means", "open")]
    found: list[Sequence[str]] = [heads]
    for nth, point in enumerate(minutes.points, start=1):
        one = point.figure
        told = (f"{one.name}: {one.value} ({one.stamp})", one.means) if one else ("", "")
        found.append((f"{nth}. {point.title}", point.ask, *told, point.link))
    return found


def _decisions(minutes: Minutes) -> list[Sequence[str]]:
    names = ("point", "decision", "owner", "due", "basis", "state")
    found: list[Sequence[str]] = [[minutes.words[name] for name in names]]
    for point in minutes.points:
        found += [
            (point.title, one.text, one.owner, one.due, one.basis, one.state)
            for one in point.decisions
        ]
    return found


def _rows(
    book: xlsxwriter.Workbook, name: str, rows: Sequence[Sequence[str]], head: int
) -> None:  # fmt: skip
    """`head`: the line with the names of the columns."""
    sheet, bold = book.add_worksheet(name), book.add_format({"bold": True})
    for line, row in enumerate(rows):
        for place, words in enumerate(row):
            sheet.write_string(line, place, words, bold if line in (0, head) else None)
    sheet.set_column(0, 5, 32)
    sheet.freeze_panes(head + 1, 0)
