"""The decimal sign of a block: 1.234,50 or 1,234.50."""

import re
from dataclasses import replace

from oneboard.ingest.clean.cells import distinct
from oneboard.ingest.clean.money import without_sign
from oneboard.ingest.decide.draft import Draft
from oneboard.ingest.desk import worded
from oneboard.ingest.match.fold import straight
from oneboard.ingest.model import Kind

COMMA = re.compile(r"^[+-]?(?:[0-9]{1,3}(?:\.[0-9]{3})+|[0-9]+),[0-9]{1,2}$")
POINT = re.compile(r"^[+-]?(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)\.[0-9]+$")
FIGURES = ("money", "number", "percent", "fraction")
LOOKED_AT = 500


def with_decimal(draft: Draft) -> Draft:
    """Asked when commas stand where the fraction would; pointed figures alone need no question."""
    said = draft.desk.answer("decimal")
    if said in (".", ","):
        return replace(draft, decimal=said)
    commas = points = 0
    first = None
    for column in sorted({at for at, _, _ in draft.columns_of_type(*FIGURES)}):
        texts = [without_sign(straight(text).lower())[0] for text in _texts(draft, column)]
        here = sum(bool(COMMA.match(text)) for text in texts)
        first = column if here and first is None else first
        commas += here
        points += sum(bool(POINT.match(text)) for text in texts)
    if first is None or commas <= points:
        return draft
    return draft.asking(
        [
            draft.desk.ask(
                "decimal",
                "",
                code="DECIMAL",
                guess=",",
                choices=[worded(",", "decimal_comma"), worded(".", "decimal_point")],
                cell=draft.header_cell(first),
                header=draft.heading(first).text,
                example=next(t for t in _texts(draft, first) if "," in t),
            )
        ]
    )


def _texts(draft: Draft, column: int) -> list[str]:
    cells = draft.cells(column)
    return distinct(cells.select(cells.kind == Kind.TEXT), most=LOOKED_AT)
