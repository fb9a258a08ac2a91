"""Addresses: a column number as its letter, a cell as A1."""

from functools import cache


@cache
def letter(column: int) -> str:
    """0 is A, 25 is Z, 26 is AA."""
    name = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        name = chr(65 + rest) + name
    return name


def column_of(letters: str) -> int:
    number = 0
    for sign in letters.upper():
        number = number * 26 + ord(sign) - 64
    return number - 1


def address(column: int, row: int) -> str:
    return f"{letter(column)}{row}"
