"""One column of cells as one column of a table, by the type the dictionary declares."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from oneboard.dictionary import Column
from oneboard.ingest.clean import choices, scales
from oneboard.ingest.clean.cells import Cells, Cleaned
from oneboard.ingest.clean.dates import dates
from oneboard.ingest.clean.money import MoneyRule, money
from oneboard.ingest.clean.numbers import comma_to_point, numbers
from oneboard.ingest.clean.percents import percents
from oneboard.ingest.clean.references import Directory, reference_lists, references
from oneboard.ingest.clean.texts import ids, texts
from oneboard.ingest.lexicon import pattern

ARROW = {
    "boolean": pa.bool_(),
    "date": pa.date32(),
    "year": pa.int16(),
    "month": pa.int16(),
    "level": pa.int16(),
    "integer": pa.int32(),
    "number": pa.float64(),
    "percent": pa.float64(),
    "fraction": pa.float64(),
    "money": pa.decimal128(18, 2),
    "list": pa.list_(pa.string()),
}


@dataclass(frozen=True)
class Way:
    """How the cells of one sheet column are read, as decided for the block."""

    table: str = ""
    money: MoneyRule = MoneyRule(factor=1.0)
    order: str | None = None
    reading: str | None = "points"
    decimal: str = "."
    answers: Mapping[str, str] = field(default_factory=dict)
    names: Directory | None = None


def clean(cells: Cells, column: Column, way: Way) -> Cleaned:
    """Typed values and faults; values outside the declared range are left out and told."""
    ready = comma_to_point(cells) if _has_comma(column, way) else cells
    return in_range(CLEANERS[column.type](ready, column, way), column)


def arrow_type(column: Column) -> pa.DataType:
    return ARROW.get(column.type, pa.string())


def in_range(found: Cleaned, column: Column) -> Cleaned:
    """Below the minimum or above the maximum: left out. Negative money has a code of its own."""
    if column.type == "level" or (column.min is None and column.max is None):
        return found
    values = pc.cast(found.values, pa.float64()).to_numpy(zero_copy_only=False)
    low = values < (-np.inf if column.min is None else column.min)
    high = values > (np.inf if column.max is None else column.max)
    off = low | high
    if not off.any():
        return found
    code = "NEGATIVE" if column.type == "money" and not high.any() else "RANGE"
    faults = dict(found.faults) | {code: np.flatnonzero(off)}
    kept = pc.if_else(pa.array(off), pa.scalar(None, found.values.type), found.values)
    return Cleaned(kept, faults)


def is_end(column: Column) -> bool:
    return bool(pattern("columns", "end_dates").search(column.name))


def _has_comma(column: Column, way: Way) -> bool:
    return way.decimal == "," and column.type in ("number", "percent", "fraction")


def _ids(cells: Cells, column: Column, way: Way) -> Cleaned:
    return references(cells, way.names) if way.names is not None else ids(cells)


def _lists(cells: Cells, column: Column, way: Way) -> Cleaned:
    found = scales.lists(cells)
    if way.names is None:
        return found
    return Cleaned(reference_lists(found.values, way.names).values, found.faults)


def _dates(cells: Cells, column: Column, way: Way) -> Cleaned:
    return dates(cells, order=way.order, end=is_end(column), serial=way.order == "serial")


def _percents(cells: Cells, column: Column, way: Way) -> Cleaned:
    return percents(cells, reading=way.reading, scale=100 if column.type == "percent" else 1)


CLEANERS: dict[str, Callable[[Cells, Column, Way], Cleaned]] = {
    "id": _ids,
    "text": lambda cells, column, way: texts(cells),
    "enum": lambda cells, column, way: choices.choices(
        cells, way.table, column.name, answers=way.answers
    ),
    "boolean": lambda cells, column, way: choices.booleans(cells),
    "date": _dates,
    "year": lambda cells, column, way: scales.years(cells, answers=way.answers),
    "month": lambda cells, column, way: scales.months(cells),
    "period": lambda cells, column, way: scales.periods(cells),
    "integer": lambda cells, column, way: scales.integers(cells),
    "number": lambda cells, column, way: numbers(cells),
    "percent": _percents,
    "fraction": _percents,
    "money": lambda cells, column, way: money(cells, way.money),
    "level": lambda cells, column, way: scales.levels(cells, column),
    "list": _lists,
}
