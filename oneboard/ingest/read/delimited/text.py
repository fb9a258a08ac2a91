"""A text file (.csv, .txt) from its bytes to cells. All of it is text: ids keep their zeros."""

import csv
import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

import numpy as np
import pyarrow as pa

from oneboard.ingest.model import Issue, Refused, Sheet
from oneboard.ingest.read.delimited.cells import Fields, fields_of, read_fields
from oneboard.ingest.read.delimited.decode import LOST, Decoded, decode, utf8_body, utf8_head
from oneboard.ingest.read.delimited.dialect import SAMPLE, Dialect, find_dialect
from oneboard.ingest.read.delimited.plain import read_plain
from oneboard.ingest.read.delimited.records import read_records
from oneboard.ingest.read.limits import Limits
from oneboard.ingest.read.references import address

BINARY_SAMPLE = 20_000
BINARY_SHARE = 0.08
DECODED, CUT = 0.3, 0.7  # shares of the work
NOTHING = "\x00 \t\r\n\ufeff"
LINE_MARKS = "\t\r\n"
CUT_OFF = re.compile(f"(?<=[\r\n]){LOST}+\\Z")  # half a character on a line of its own: no row


@dataclass(frozen=True)
class TextFile:
    sheet: Sheet
    issues: tuple[Issue, ...]
    encoding: str
    delimiter: str


def read_text(
    data: bytes,
    *,
    limits: Limits,
    words: Sequence[str] = (),
    encoding: str | None = None,
    delimiter: str | None = None,
    progress: Callable[[float], None] = lambda done: None,
) -> TextFile:
    """Read a text file; encoding and delimiter are found unless they are given."""
    csv.field_size_limit(limits.file_bytes)
    body = utf8_body(data, encoding)
    swift = body and _swift(body, limits=limits, delimiter=delimiter, progress=progress)
    if swift:
        return swift
    decoded = decode(data, words=words, encoding=encoding)
    progress(DECODED)
    _refuse_binary(decoded.text)
    text = CUT_OFF.sub("", decoded.text) if decoded.text.endswith(LOST) else decoded.text
    dialect = find_dialect(text, delimiter=delimiter)
    fields, quotes = _fields(text, dialect, limits)
    progress(CUT)
    sheet, issues = read_fields(fields, encoding=decoded.encoding, limits=limits)
    cut = [_cut_off(fields, decoded)] if text != decoded.text else []
    return TextFile(
        sheet=sheet,
        issues=(*_unsure(decoded), *quotes, *issues, *cut),
        encoding=decoded.encoding,
        delimiter=dialect.delimiter,
    )


def _swift(
    body: bytes, *, limits: Limits, delimiter: str | None, progress: Callable[[float], None]
) -> TextFile | None:
    """A well-formed file in UTF-8, never decoded as a whole; None for any other."""
    head = utf8_head(body, 4 * SAMPLE)
    if not head.strip(NOTHING) or _is_binary(head) or body.endswith(LOST.encode()):
        return None
    dialect = find_dialect(head, delimiter=delimiter)
    columns = read_plain(
        body, dialect, widest=limits.columns, progress=lambda done: progress(CUT * done)
    )
    if columns is None:
        return None
    fields = replace(_equal(columns, dialect), lossless=LOST.encode() not in body)
    sheet, issues = read_fields(fields, encoding="utf-8", limits=limits)
    return TextFile(sheet, tuple(issues), "utf-8", dialect.delimiter)


def _refuse_binary(text: str) -> None:
    if not text.strip(NOTHING):
        raise Refused("EMPTY")
    if _is_binary(text):
        raise Refused("NOT_A_TABLE", found="BINARY")


def _is_binary(text: str) -> bool:
    letters = Counter(text[:BINARY_SAMPLE])
    odd = sum(count for one, count in letters.items() if one == LOST or _no_text(one))
    return odd > letters.total() * BINARY_SHARE


def _no_text(letter: str) -> bool:
    """Control characters and characters that no one has been given."""
    return letter not in LINE_MARKS and unicodedata.category(letter) in ("Cc", "Cn", "Co")


def _fields(text: str, dialect: Dialect, limits: Limits) -> tuple[Fields, list[Issue]]:
    """The fields column by column, and the quotes that were never closed."""
    plain = read_plain(text.encode(), dialect, widest=limits.columns)
    if plain is not None:
        return _equal(plain, dialect), []
    try:
        records = read_records(text, dialect)
    except csv.Error as error:
        raise Refused("CSV") from error
    if dialect.has_separator_line:
        records.fields[0] = []  # it keeps its row number
    quotes = [_quote(records.fields[row - 1], row) for row in records.stray_quotes]
    return fields_of(records, limits=limits), quotes


def _equal(columns: list[pa.Array], dialect: Dialect) -> Fields:
    """Records that are all as long as the first."""
    widths: np.ndarray = np.full(len(columns[0]), len(columns), np.int32)
    return Fields(columns, widths, first_row=1 + int(dialect.has_separator_line))


def _quote(fields: list[str], row: int) -> Issue:
    at = next((at for at, text in enumerate(fields) if '"' in text), 0)
    return Issue("QUOTE", "warn", cell=address(at, row), raw=fields[at][:100])


def _unsure(decoded: Decoded) -> list[Issue]:
    if decoded.rival is None:
        return []
    values = {"encoding": decoded.encoding, "rival": decoded.rival}
    return [Issue("ENCODING_UNSURE", "info", values=values)]


def _cut_off(fields: Fields, decoded: Decoded) -> Issue:
    row = fields.first_row + len(fields.widths)
    values = {"encoding": decoded.encoding}
    return Issue("ENCODING", "warn", cell=address(0, row), raw=LOST, values=values)
