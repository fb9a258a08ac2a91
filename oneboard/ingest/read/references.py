"""Excel's names of columns, cells and ranges. Columns count from 0, rows from 1."""

import re
from functools import cache

LAST_COLUMN = 16_383
LAST_ROW = 1_048_576
CELL = re.compile(r"\$?([A-Z]{1,3})\$?([1-9][0-9]{0,6})", re.ASCII)


@cache
def letters(column: int) -> str:
    """0 is A, 26 is AA."""
    name = ""
    rest = column + 1
    while rest:
        rest, digit = divmod(rest - 1, 26)
        name = chr(65 + digit) + name
    return name


def column_number(name: str) -> int | None:
    """The column of these letters; None when they are no column of Excel."""
    number = 0
    for letter in name[:4]:
        if not "A" <= letter <= "Z":
            return None
        number = number * 26 + ord(letter) - 64
    return number - 1 if 1 <= number <= LAST_COLUMN + 1 else None


def address(column: int, row: int) -> str:
    return f"{letters(column)}{row}"


def corners(reference: str) -> tuple[int, int, int, int] | None:
    """first row, first column, last row, last column of "B4:L13"; None when it is no range."""
    ends = [CELL.fullmatch(end) for end in reference.split(":")]
    if len(ends) != 2 or ends[0] is None or ends[1] is None:
        return None
    first, last = (column_number(end[1]) for end in ends if end)
    if first is None or last is None:
        return None
    return int(ends[0][2]), first, int(ends[1][2]), last


def whole(text: str | None) -> int | None:
    """A row or style number as a file writes it; None for anything but a few plain digits."""
    plain = text is not None and text.isascii() and text.isdigit() and len(text) <= 9
    return int(text) if text and plain else None
