"""What a column of the template says and allows: its header, its comment, its drop-down."""

from typing import Any

from oneboard import dictionary, text
from oneboard.dictionary import Column

SHOWN_UNITS = ("money", "percent", "share", "persons", "person_years")
WHOLE = ("integer", "level", "year", "month")


def header(column: Column, lang: str, *, currency: str = "CNY") -> str:
    """The header as it stands in the template, with its unit in brackets."""
    unit = unit_label(column, lang, currency=currency)
    if not unit:
        return column.label(lang)
    return (
        f"{column.label(lang)}\uff08{unit}\uff09"
        if lang == "zh"
        else f"{column.label(lang)} ({unit})"
    )


def unit_label(column: Column, lang: str, *, currency: str = "CNY") -> str:
    if column.unit not in SHOWN_UNITS:
        return ""
    name = money_unit(lang, currency) if column.unit == "money" else column.unit
    return dictionary.units()[name].label(lang)


def money_unit(lang: str, currency: str) -> str:
    """Yuan are kept in ten thousands in Chinese tables; other currencies in their own unit."""
    if currency == "CNY":
        return "wan_yuan" if lang == "zh" else "yuan"
    units = dictionary.units().values()
    return next(unit.name for unit in units if unit.currency == currency and unit.factor == 1)


def comment(column: Column, lang: str, *, currency: str = "CNY") -> str:
    """What the column means, whether it must be filled, what is allowed, and an example."""
    lines = [column.means(lang), text.say(f"template.{need(column)}", lang)]
    lines.append(text.say("template.type", lang, type=text.say(f"type.{column.type}", lang)))
    unit = unit_label(column, lang, currency=currency)
    if unit:
        lines.append(text.say("template.unit", lang, unit=unit))
    lines += [bounds(column, lang), _allowed(column, lang), _reference(column, lang)]
    if column.default and column.type != "integer":
        value = dictionary.choice_label(column.name, column.default, lang)
        lines.append(text.say("template.default", lang, value=value))
    lines.append(_example(column, lang))
    return "\n".join(line for line in lines if line)


def need(column: Column) -> str:
    if not column.required:
        return "optional"
    return "required_can_be_made" if column.generated or column.default else "required"


def bounds(column: Column, lang: str) -> str:
    if column.min is None:
        return ""
    if column.max is None:
        return text.say("template.at_least", lang, low=column.min)
    return text.say("template.range", lang, low=column.min, high=column.max)


def limit(column: Column, lang: str, *, only: tuple[str, ...] = ()) -> dict[str, Any] | None:
    """The data validation of the column's cells, None where anything may stand."""
    values = list(only) or choices(column, lang)
    if values:
        return {"validate": "list", "source": values, "error_type": "warning"}
    if column.min is None:
        return None
    words = {
        "error_title": text.say("template.wrong_title", lang),
        "error_message": bounds(column, lang),
    }
    rule = {"validate": "integer" if column.type in WHOLE else "decimal", **words}
    if column.max is None:
        return {**rule, "criteria": ">=", "value": column.min}
    return {**rule, "criteria": "between", "minimum": column.min, "maximum": column.max}


def choices(column: Column, lang: str) -> list[str]:
    if column.type == "boolean":
        return [text.say("template.yes", lang), text.say("template.no", lang)]
    return [choice.label(lang) for choice in column.choices]


def _allowed(column: Column, lang: str) -> str:
    values = text.say("template.separator", lang).join(choices(column, lang))
    return text.say("template.allowed", lang, values=values) if values else ""


def _reference(column: Column, lang: str) -> str:
    if not column.refers_to:
        return ""
    table = dictionary.tables()[column.refers_to.partition(".")[0]]
    return text.say("template.reference", lang, table=table.label(lang))


def _example(column: Column, lang: str) -> str:
    if not text.knows(f"example.{column.type}"):
        return ""
    return text.say("template.example", lang, value=text.say(f"example.{column.type}", lang))
