"""How a text file separates its fields."""

import csv
import io
import re
from collections import Counter
from dataclasses import dataclass
from itertools import islice

DELIMITERS = ",;\t|"
SEPARATOR_LINE = re.compile(r"sep=([^\w\s\"]|\t)\r?\n", re.IGNORECASE)  # Excel's own way to say it
SAMPLE = 200_000
RECORDS = 300


@dataclass(frozen=True)
class Dialect:
    delimiter: str
    width: int  # fields of most records
    has_separator_line: bool = False


def find_dialect(text: str, *, delimiter: str | None = None) -> Dialect:
    said = SEPARATOR_LINE.match(text)
    sample = text[said.end() if said else 0 :][:SAMPLE]
    if delimiter is None and said:
        delimiter = said[1]
    if delimiter is None:
        delimiter = max(DELIMITERS, key=lambda mark: _evenness(sample, mark))
    return Dialect(delimiter, _width(_widths(sample, delimiter)), said is not None)


def _evenness(sample: str, delimiter: str) -> float:
    """How evenly this delimiter cuts the records, and into how many fields."""
    widths = _widths(sample, delimiter)
    width = _width(widths)
    if width < 2:
        return 0.0
    return widths.count(width) / len(widths) * min(width, 12) ** 0.5


def _width(widths: list[int]) -> int:
    return Counter(widths).most_common(1)[0][0] if widths else 1


def _widths(sample: str, delimiter: str) -> list[int]:
    """Field counts of the first records that are not blank; the last one may be cut."""
    reader = csv.reader(io.StringIO(sample, newline=""), delimiter=delimiter)
    widths = [len(record) for record in islice(reader, RECORDS) if any(record)]
    return widths[:-1] or widths
