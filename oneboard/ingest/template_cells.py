"""A value of the board as a cell of the template: in its unit, in its language."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from oneboard import dictionary, text
from oneboard.dictionary import Column
from oneboard.ingest import template_rules as rules


@dataclass(frozen=True)
class Way:
    """How the cells of one column are written."""

    column: Column
    lang: str
    currency: str

    @property
    def factor(self) -> float:
        """How many of the base currency are one of the header's unit."""
        if self.column.type != "money":
            return 1.0
        return dictionary.units()[rules.money_unit(self.lang, self.currency)].factor


def put(sheet: Worksheet, at: tuple[int, int], value: Any, way: Way, look: Format) -> None:
    """Unknown stays blank."""
    said = _said(value, way)
    if isinstance(said, float):
        sheet.write_number(*at, said, look)
    elif isinstance(said, date):
        sheet.write_datetime(*at, said, look)
    elif said is not None:
        sheet.write_string(*at, said, look)


def _said(value: Any, way: Way) -> str | float | date | None:
    if value is None or isinstance(value, date):
        return value
    if isinstance(value, bool):
        return text.say("template.yes" if value else "template.no", way.lang)
    if isinstance(value, list):
        return text.say("template.separator", way.lang).join(map(str, value))
    if isinstance(value, int | float | Decimal):
        return float(value) / way.factor
    choices = {choice.value: choice.label(way.lang) for choice in way.column.choices}
    return choices.get(value, str(value))
