"""An answer as the chart a slide declares: categories in words, one unit, explicit colours."""

from datetime import date
from typing import Any

from oneboard import dictionary, text
from oneboard import format as form
from oneboard.charts import Look
from oneboard.pack.deck import Chart, Series
from oneboard.pack.declared import Declared
from oneboard.query import Answer

WIDTH = {"en": 30, "zh": 16}  # letters of a name beside a bar
WHOLE = ("count", "level", "days")


def chart(one: Declared, answer: Answer, look: Look) -> Chart:
    rows = answer.rows[: one.most] if one.form.endswith("bar") else answer.rows
    category = one.category.format(lang=look.lang)
    unit = answer.unit(one.series[0][0])
    series = tuple(
        Series(column, answer.label(column, look.lang), colour_of(name, look),
               tuple(row.values[column] for row in rows))
        for column, name in one.series
    )  # fmt: skip
    values = [value for each in series for value in each.values]
    divisor, word = form.scale(values, look.lang) if unit == "money" else (1, "")
    return Chart(
        form=one.form,
        categories=tuple(name_of(category, row.values[category], look.lang) for row in rows),
        series=series,
        unit=unit_words(unit, word, answer, look.lang),
        divisor=divisor,
        number_format=number_format(unit, values, divisor),
    )


def colour_of(name: str, look: Look) -> str:
    """A colour of the palette by its name, without the sign before its digits."""
    kind, _, place = name.partition("_")
    found = look.category(int(place)) if kind == "category" else getattr(look.paint, name)
    return found.removeprefix("#")


def name_of(column: str, value: Any, lang: str) -> str:
    if value is None:
        return form.UNKNOWN
    if isinstance(value, date):
        return form.day(value)
    label = dictionary.choice_label(column, value, lang) if isinstance(value, str) else str(value)
    width = WIDTH[lang]
    return label if len(label) <= width else f"{label[: width - 1]}…"


def unit_words(unit: str, word: str, answer: Answer, lang: str) -> str:
    if unit == "money":
        known = dictionary.settings()["currency"].choices
        code = answer.stamp.currency
        currency = next((c.label(lang) for c in known if c.value == code), code)
        return text.say("pack.money", lang, word=word, currency=currency).strip()
    key = f"pack.unit_{unit}"
    return text.say(key, lang) if text.knows(key) else text.say("pack.unit_count", lang)


def number_format(unit: str, values: list[float | None], divisor: float) -> str:
    """As spreadsheets write it; as many digits as the largest value needs."""
    if unit == "share":
        return "0%"
    largest = max((abs(v) for v in values if v is not None), default=0) / divisor
    if unit in WHOLE or largest >= 100:
        return "#,##0"
    return "0.0" if largest >= 1 else "0.00"
