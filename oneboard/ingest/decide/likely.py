"""Do the values below a header look like those of a column?"""

import numpy as np

from oneboard.dictionary import Column
from oneboard.ingest.clean.cells import Cells
from oneboard.ingest.clean.common import says_nothing
from oneboard.ingest.clean.dates import parse_date
from oneboard.ingest.clean.money import MoneyRule, parse_money
from oneboard.ingest.clean.numbers import number_in
from oneboard.ingest.model import Kind

FIGURES = ("money", "number", "integer", "percent", "fraction", "level")
SAMPLE = 50


def is_likely(cells: Cells, column: Column) -> bool:
    """Half of the filled cells or more can be read as the column's type."""
    filled = cells.select(np.flatnonzero(cells.kind != Kind.BLANK)[:SAMPLE])
    pairs = [
        (text or "", Kind(int(kind)))
        for text, kind in zip(filled.texts(), filled.kind, strict=True)
        if not says_nothing(text or "")
    ]
    if not pairs:
        return True
    if column.type in FIGURES:
        good = sum(_figure(text, kind) for text, kind in pairs)
    elif column.type == "date":
        good = sum(
            parse_date(text, kind, order="dmy", serial=True)[0] is not None for text, kind in pairs
        )
    elif column.type in ("text", "id", "enum", "list"):
        good = sum(kind is Kind.TEXT or column.type == "id" for _, kind in pairs)
    else:
        return True
    return 2 * good >= len(pairs)


def _figure(text: str, kind: Kind) -> bool:
    if kind is Kind.PERCENT or number_in(text.rstrip("% \uff05")) is not None:
        return True
    return parse_money(text, kind, MoneyRule(factor=1.0))[0] is not None
