"""An answer as the body a slide declares: names in words, one unit, explicit colours."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from oneboard import dictionary, text
from oneboard import format as form
from oneboard.charts import Look
from oneboard.pack.deck import Body, Bubbles, Cell, Chart, Group, Series, Table
from oneboard.pack.declared import Declared
from oneboard.query import Answer, Row

WIDTH = {"en": 30, "zh": 16}  # letters of a name beside a bar
WHOLE = ("count", "level", "days")
SHAPES = {"ok": "●", "watch": "▲", "risk": "◆", None: "○"}
STATES = ("ok", "watch", "risk", None)
STANDS = ("before", "after")
NOT_KNOWN = "?"  # how an answer names what belongs nowhere


def body(one: Declared, answer: Answer, look: Look) -> Body | None:
    """None where no row is left to draw."""
    rows = rows_of(one, answer)
    if not rows:
        return None
    if one.form == "table":
        return table(one, answer, rows, look)
    if one.form == "bubble":
        return bubbles(one, answer, rows, look)
    if one.form == "waterfall":
        return waterfall(one, answer, rows, look)
    return chart(one, answer, rows, look)


def rows_of(one: Declared, answer: Answer) -> list[Row]:
    rows = [row for row in answer if all(row.values[n] == value for n, value in one.where)]
    return rows[: one.most] if one.form in ("bar", "stacked_bar", "table") else rows


def chart(one: Declared, answer: Answer, rows: Sequence[Row], look: Look) -> Chart:
    series = tuple(
        Series(
            column, answer.label(column, look.lang), colour_of(name, look),
            tuple(row.values[column] for row in rows), column in one.dashed,
        )
        for column, name in one.series
    )  # fmt: skip
    names = tuple(named(one, row, look.lang) for row in rows)
    return _chart(one, names, series, answer, look, answer.unit(one.series[0][0]))


def _chart(
    one: Declared, names: tuple[str, ...], series: tuple[Series, ...], answer: Answer, look: Look,
    unit: str,
) -> Chart:  # fmt: skip
    values = [value for each in series for value in each.values]
    divisor, word = form.scale(values, look.lang) if unit == "money" else (1, "")
    told = unit_words(one.unit or unit, word, answer, look.lang)
    return Chart(one.form, names, series, told, divisor, number_format(unit, values, divisor))


def waterfall(one: Declared, answer: Answer, rows: Sequence[Row], look: Look) -> Chart:
    """From then to now; parts that moved nothing are left out, each name says its amount."""
    kept = [row for row in rows if row.part in (*STANDS, "real") or row.moved_by]
    word = dictionary.vocabulary()[kept[0].figure]
    told = [
        form.value(row.moved_by, word.unit, look.lang, signed=row.part not in STANDS)
        for row in kept
    ]
    names = [dictionary.choice_label("part", row.part, look.lang) for row in kept]
    series = Series(
        "moved_by", word.label(look.lang), colour_of("accent", look),
        tuple(row.moved_by for row in kept),
        colours=tuple(_part_colour(row.part, look) for row in kept),
    )  # fmt: skip
    both = tuple(f"{name} {amount}" for name, amount in zip(names, told, strict=True))
    return _chart(one, both, (series,), answer, look, word.unit)


def _part_colour(part: str, look: Look) -> str:
    usual = {"before": "quiet", "after": "accent", "real": "against", "correction": "watch"}
    return colour_of(usual.get(part, "soft"), look)


def bubbles(one: Declared, answer: Answer, rows: Sequence[Row], look: Look) -> Bubbles:
    """Those of which both places are known, in a colour for each state."""
    across, up, size = (name for name, _ in one.columns)
    known = [r for r in rows if r.values[across] is not None and r.values[up] is not None]
    unit = answer.unit(up)
    values = [row.values[up] for row in known]
    divisor, word = form.scale(values, look.lang) if unit == "money" else (1, "")
    groups = tuple(
        Group(
            _state(state, look.lang), look.status(state).removeprefix("#"),
            tuple(
                (float(row.values[across]), row.values[up] / divisor, row.values[size] or 0.0,
                 named(one, row, look.lang))
                for row in known if row.light == state
            ),
        )
        for state in STATES if any(row.light == state for row in known)
    )  # fmt: skip
    told = unit_words(unit, word, answer, look.lang)
    return Bubbles(
        groups, answer.label(across, look.lang), f"{answer.label(up, look.lang)} ({told})",
        answer.label(size, look.lang), number_format(unit, values, divisor),
    )  # fmt: skip


def _state(state: str | None, lang: str) -> str:
    return text.say(f"state.{state or 'unknown'}", lang)


def table(one: Declared, answer: Answer, rows: Sequence[Row], look: Look) -> Table:
    names = one.told
    return Table(
        tuple(answer.label(name, look.lang) for name in names),
        tuple(tuple(cell(answer, row, name, look) for name in names) for row in rows),
        tuple(width for _, width in one.columns),
    )


def cell(answer: Answer, row: Row, name: str, look: Look) -> Cell:
    """A value in words; lights as shapes with their word."""
    value = row.values[name]
    if value is None and answer.lacks(answer.rows.index(row), name):
        return Cell(answer.few_word(look.lang))
    if value in ("ok", "watch", "risk") and "light" in name:
        word = text.say(f"state.{value}", look.lang)
        return Cell(word, SHAPES[value], look.status(value).removeprefix("#"))
    if isinstance(value, bool):
        return Cell(text.say("pack.yes" if value else "pack.no", look.lang))
    if isinstance(value, str):
        return Cell(dictionary.choice_label(name, value, look.lang))
    return Cell(form.value(value, answer.unit(name), look.lang))


def colour_of(name: str, look: Look) -> str:
    """A colour of the palette by its name, without the sign before its digits."""
    kind, _, place = name.partition("_")
    found = look.category(int(place)) if kind == "category" else getattr(look.paint, name)
    return found.removeprefix("#")


def named(one: Declared, row: Row, lang: str) -> str:
    names = one.category.format(lang=lang).split()
    said = " · ".join(name_of(name, row.values[name], lang) for name in names)
    width = WIDTH[lang] * (4 if len(names) > 1 else 3) // 3
    return said if len(said) <= width else f"{said[: width - 1]}…"


def name_of(column: str, value: Any, lang: str) -> str:
    if value is None:
        return form.UNKNOWN
    if isinstance(value, date):
        return form.day(value)
    if value == NOT_KNOWN:
        return text.say("pack.not_known", lang)
    return dictionary.choice_label(column, value, lang) if isinstance(value, str) else str(value)


def unit_words(unit: str, word: str, answer: Answer, lang: str) -> str:
    if unit == "money":
        known = dictionary.settings()["currency"].choices
        code = answer.stamp.currency
        currency = next((c.label(lang) for c in known if c.value == code), code)
        return text.say("pack.money", lang, word=word, currency=currency).strip()
    key = f"pack.unit_{unit}"
    return text.say(key, lang) if text.knows(key) else text.say("pack.unit_count", lang)


def number_format(unit: str, values: Sequence[float | None], divisor: float) -> str:
    """As spreadsheets write it; as many digits as the largest value needs."""
    if unit == "share":
        return "0%"
    largest = max((abs(v) for v in values if v is not None), default=0) / divisor
    if unit in WHOLE or largest >= 100:
        return "#,##0"
    return "0.0" if largest >= 1 else "0.00"
