"""What a number format makes of a number: a date, a time, a percent, a padded id.

The codes are read in one pass from left to right; a regular expression here could be made to hang.
"""

from dataclasses import dataclass
from enum import Enum


class Form(Enum):
    """How a stored number is meant to be read."""

    NUMBER = "number"
    PERCENT = "percent"
    DATE = "date"
    TIME = "time"
    DURATION = "duration"


@dataclass(frozen=True)
class NumberFormat:
    form: Form = Form.NUMBER
    width: int = 0  # of ids shown with leading zeros


PLAIN = NumberFormat()
DATE = NumberFormat(Form.DATE)
TIME = NumberFormat(Form.TIME)
DURATION = NumberFormat(Form.DURATION)
PERCENT = NumberFormat(Form.PERCENT)

# 27-36 and 50-58 are dates in a Chinese Excel, and no format code is stored for them
BUILT_IN = {
    **dict.fromkeys((9, 10), PERCENT),
    **dict.fromkeys((14, 15, 16, 17, 22, *range(27, 32), 34, 36, *range(50, 55), 57, 58), DATE),
    **dict.fromkeys((18, 19, 20, 21, 32, 33, 35, 55, 56), TIME),
    **dict.fromkeys((45, 46, 47), DURATION),
}


def built_in(number: int) -> NumberFormat:
    return BUILT_IN.get(number, PLAIN)


def number_format(code: str) -> NumberFormat:
    """The meaning of a format code, by its first section."""
    bare, elapsed = _bare(code)
    if elapsed:
        return DURATION
    if "%" in bare:
        return PERCENT
    if "general" in bare:
        return PLAIN
    used = set(bare.replace("s.000", "s").replace("s.00", "s").replace("s.0", "s"))
    if used & set("0#?"):
        return _numeric(bare.strip())
    if used & set("yd") or "aaa" in bare:
        return DATE
    if used & set("hs"):
        return TIME
    return DATE if "m" in used else PLAIN


def _numeric(shown: str) -> NumberFormat:
    """A code of nothing but zeros shows ids: 00000 makes 123 into 00123."""
    return NumberFormat(width=len(shown)) if len(shown) > 1 and set(shown) == {"0"} else PLAIN


def _bare(code: str) -> tuple[str, bool]:
    """The first section without quoted text, and whether it counts elapsed time ([h]:mm)."""
    bare: list[str] = []
    elapsed = False
    at = 0
    while at < len(code) and code[at] != ";":
        letter = code[at]
        if letter == '"':
            at = _after(code, '"', at)
        elif letter == "[":
            end = _after(code, "]", at)
            inside = code[at + 1 : end - 1].lower()
            elapsed = elapsed or inside in ("h", "hh", "m", "mm", "s", "ss")
            at = end
        elif letter in "\\_*":
            at += 2
        else:
            bare.append(letter.lower())
            at += 1
    return "".join(bare), elapsed


def _after(code: str, closing: str, at: int) -> int:
    """The place behind the next closing mark; the end of the code where there is none."""
    found = code.find(closing, at + 1)
    return len(code) if found < 0 else found + 1
