"""Records of a text file, quotes and all. A quote that is not closed must not swallow rows."""

import csv
import io
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import chain, islice

from oneboard.ingest.read.delimited.dialect import Dialect

END = "\x1e the end \x1e"
TROUBLES = 20  # after so many stray quotes the rest is read without any


@dataclass
class Records:
    """Fields of every record, blank records included: the first record is row 1."""

    fields: list[list[str]] = field(default_factory=list)
    stray_quotes: list[int] = field(default_factory=list)  # rows
    has_line_breaks: bool = False  # inside fields
    has_text_formulas: bool = False


def read_records(text: str, dialect: Dialect) -> Records:
    lines = list(io.StringIO(text, newline=""))
    if lines and not lines[-1].endswith(("\n", "\r")):
        lines[-1] += "\n"
    found = Records(has_text_formulas='="' in text)
    at = 0
    while at < len(lines) and len(found.stray_quotes) <= TROUBLES:
        at = _read_until_stray_quote(lines, at, dialect, found)
    rest = (line.rstrip("\r\n").split(dialect.delimiter) for line in islice(lines, at, None))
    found.fields.extend(rest)
    return found


def _read_until_stray_quote(lines: list[str], at: int, dialect: Dialect, found: Records) -> int:
    """Read from a line on; the line to go on from, behind the one with the stray quote if any."""
    for record, start, stop in _records(lines, at, dialect):
        unclosed = bool(record) and record[-1].endswith(END)
        if unclosed or _swallowed(lines[start:stop], dialect):
            found.fields.append(lines[start].rstrip("\r\n").split(dialect.delimiter))
            found.stray_quotes.append(len(found.fields))
            return start + 1
        found.has_line_breaks = found.has_line_breaks or stop - start > 1
        found.fields.append(record)
    return len(lines)


def _records(lines: list[str], at: int, dialect: Dialect) -> Iterator[tuple[list[str], int, int]]:
    """Records with their first line and the line behind their last."""
    reader = csv.reader(chain(islice(lines, at, None), [END]), delimiter=dialect.delimiter)
    start = at
    for record in reader:
        if record != [END]:
            yield record, start, at + reader.line_num
        start = at + reader.line_num


def _swallowed(lines: list[str], dialect: Dialect) -> bool:
    """A record over several lines of which two or more look like whole records by themselves."""
    if len(lines) < 2 or dialect.width < 2:
        return False
    whole = (line.count(dialect.delimiter) == dialect.width - 1 for line in lines)
    return sum(whole) >= 2
