"""Numbers, money and dates as people of either language read them."""

import math
from collections.abc import Sequence
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

from oneboard import text

UNKNOWN = "–"
LARGE = 1e8  # the unit Chinese reports give four digits of
MINUS = "\u2212"
STEPS = {
    "zh": (("large", 1e8), ("middle", 1e4)),
    "en": (("large", 1e9), ("middle", 1e6), ("small", 1e3)),
}


def scale(values: Sequence[float | None], lang: str) -> tuple[float, str]:
    """One unit for a whole chart, chosen from its largest value: (divisor, word)."""
    largest = max((abs(v) for v in values if v is not None and _known(v)), default=0)
    for name, step in STEPS[lang]:
        if largest >= step:
            return step, text.say(f"format.{name}", lang)
    return 1, ""


def value(number: Any, unit: str, lang: str, *, signed: bool = False) -> str:
    """Text of a value in its unit; unknown is a dash."""
    if isinstance(number, date):
        return day(number)
    if isinstance(number, str):
        return number
    if not _known(number):
        return UNKNOWN
    written = FORMS.get(unit, plain)(number, lang)
    return f"+{written}" if signed and number > 0 else written


def difference(number: float, unit: str, lang: str) -> str:
    """A signed difference; that of two shares is in percentage points."""
    if unit == "share":
        return value(number * 100, "pp", lang, signed=True)
    return value(number, unit, lang, signed=True)


def money(number: float, lang: str) -> str:
    """Three significant digits; four in the largest Chinese unit, which is a hundred million."""
    divisor, word = scale([number], lang)
    digits = 4 if divisor == LARGE else 3
    return _minus(f"{significant(number / divisor, digits)}{word}")


def significant(number: float, digits: int = 3) -> str:
    if number == 0:
        return "0"
    places = min(2, max(0, digits - 1 - math.floor(math.log10(abs(number)))))
    exact = Decimal(repr(float(number))).quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)
    written = f"{exact:,.{places}f}"
    return written.rstrip("0").rstrip(".") if "." in written else written


def percent(number: float, lang: str) -> str:
    return _minus(f"{number:.1f}%" if abs(number) < 1000 else f"{number:,.0f}%")


def share(number: float, lang: str) -> str:
    return percent(number * 100, lang)


def ratio(number: float, lang: str) -> str:
    return _minus(f"{number:.2f}")


def count(number: float, lang: str) -> str:
    return _minus(f"{number:,.0f}")


def level(number: float, lang: str) -> str:
    return _minus(f"{number:g}")


def plain(number: float, lang: str) -> str:
    return _minus(f"{number:,.2f}".rstrip("0").rstrip("."))


def points(number: float, lang: str) -> str:
    return _minus(f"{number:,.1f}")


def months(number: float, lang: str) -> str:
    return _minus(text.say("format.months", lang, n=f"{number:.1f}"))


def days(number: float, lang: str) -> str:
    return _minus(text.say("format.days", lang, n=f"{number:,.0f}"))


def percentage_points(number: float, lang: str) -> str:
    return _minus(text.say("format.pp", lang, n=f"{number:.1f}"))


def day(moment: date) -> str:
    return moment.strftime("%Y-%m-%d")


def month(moment: date) -> str:
    return moment.strftime("%Y-%m")


def _known(number: Any) -> bool:
    return (
        isinstance(number, (int, float)) and not isinstance(number, bool) and math.isfinite(number)
    )


def _minus(written: str) -> str:
    return written.replace("-", MINUS)


FORMS = {
    "money": money,
    "percent": percent,
    "share": share,
    "pp": percentage_points,
    "ratio": ratio,
    "count": count,
    "level": level,
    "points": points,
    "months": months,
    "days": days,
}


def width(words: str) -> int:
    """How many columns a text takes; a Chinese sign takes two."""
    return sum(2 if ord(letter) > 0x2E80 else 1 for letter in words)
