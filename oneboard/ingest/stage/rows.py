"""Rows of one table: plain columns, one row a record and group, constants and defaults."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from oneboard.dictionary import tables
from oneboard.ingest.clean.column import arrow_type
from oneboard.ingest.decide.draft import Draft
from oneboard.ingest.decide.ways import constant
from oneboard.ingest.stage.values import Filled, Fixed, Values


@dataclass(frozen=True)
class Laid:
    """Rows of a table before its keys are made. `records`: which record each row comes from."""

    rows: pa.Table
    records: np.ndarray

    def kept(self, keep: np.ndarray) -> "Laid":
        """The rows under a mask."""
        if keep.all():
            return self
        return Laid(self.rows.filter(pa.array(keep)), self.records[keep])

    def but(self, rows: np.ndarray) -> "Laid":
        """All but the rows at these positions."""
        keep: np.ndarray = np.ones(len(self.rows), dtype=bool)
        keep[rows] = False
        return self.kept(keep)


def lay(draft: Draft, values: Values, *, without: np.ndarray) -> Laid:
    """`without`: records left out by an answer."""
    keep = ~without
    parts = [_part(draft, values, fixed, group, keep) for fixed, group in values.groups.items()]
    if not values.groups:
        parts = [_part(draft, values, (), {}, keep)]
    laid = parts[0] if len(parts) == 1 else _in_turn(parts)
    numbers = draft.sheet.rows[draft.rows.positions][laid.records]
    rows = _with_constants(draft, values.table, laid.rows)
    rows = _with_defaults(draft, values, Laid(rows, laid.records))
    return Laid(_sourced(draft, rows, numbers), laid.records)


def _in_turn(parts: Sequence[Laid]) -> Laid:
    """The rows of all groups, those of one record together."""
    rows = pa.concat_tables([part.rows for part in parts], promote_options="default")
    records = np.concatenate([part.records for part in parts])
    order = np.argsort(records, kind="stable")
    return Laid(rows.take(pa.array(order)), records[order])


def _part(
    draft: Draft, values: Values, fixed: Fixed, group: Mapping[str, Filled], keep: np.ndarray
) -> Laid:
    """The rows of one group: records with a value in one of its columns at least."""
    chosen = np.flatnonzero(keep & _has_value(group, len(keep)))
    filled = {name: one.cleaned.values for name, one in {**values.plain, **group}.items()}
    if len(chosen) == len(keep):
        columns = dict(filled)
    else:
        columns = {name: one.take(pa.array(chosen)) for name, one in filled.items()}
    for name, raw in fixed:
        value = constant(draft, values.table, name, raw).values[0]
        columns[name] = pa.repeat(value, len(chosen))
    first = min((one.at for one in group.values()), default=None)
    letter = None if first is None else draft.place(first)
    columns["source_column"] = pa.repeat(pa.scalar(letter, pa.string()), len(chosen))
    return Laid(pa.table(columns), chosen)


def _has_value(group: Mapping[str, Filled], count: int) -> np.ndarray:
    """Blank cells of a group make no row; cells that went wrong do not either, they are told."""
    if not group:
        return np.ones(count, dtype=bool)
    masks = [one.cleaned.values.is_valid().to_numpy(zero_copy_only=False) for one in group.values()]
    return np.logical_or.reduce(masks)


def _with_constants(draft: Draft, table: str, rows: pa.Table) -> pa.Table:
    """Constants fill columns that no cell fills."""
    for place, raw in draft.constants.items():
        owner, _, name = place.partition(".")
        if owner == table and name not in rows.column_names:
            value = constant(draft, table, name, raw).values[0]
            rows = rows.append_column(name, pa.repeat(value, len(rows)))
    return rows


def _with_defaults(draft: Draft, values: Values, laid: Laid) -> pa.Table:
    """Defaults fill absent columns and blank cells, never a cell that could not be read."""
    rows = laid.rows
    for column in tables()[values.table].columns:
        if not column.default or (column.generated and column.type == "integer"):
            continue
        value = constant(draft, values.table, column.name, column.default).values[0]
        if column.name not in rows.column_names:
            rows = rows.append_column(column.name, pa.repeat(value, len(rows)))
        elif rows.column(column.name).null_count:
            at = rows.column_names.index(column.name)
            filled = pc.fill_null(rows.column(column.name), value)
            kept = pc.if_else(pa.array(faulty(values, laid, column.name)), rows.column(at), filled)
            rows = rows.set_column(at, column.name, kept)
    return rows


def faulty(values: Values, laid: Laid, name: str) -> np.ndarray:
    """Rows whose cell in this column went wrong."""
    filled = values.plain.get(name)
    found = list(filled.cleaned.faults.values()) if filled else []
    return np.isin(laid.records, np.concatenate(found) if found else [])


def _sourced(draft: Draft, rows: pa.Table, numbers: np.ndarray) -> pa.Table:
    """Row numbers of the sheet; on its side, the row of the headers and the record's letter."""
    if draft.sideways:
        letters = [draft.address(0, int(number)).rstrip("0123456789") for number in numbers]
        at = rows.column_names.index("source_column")
        rows = rows.set_column(at, "source_column", pa.array(letters, type=pa.string()))
        numbers = np.full(len(numbers), draft.frame.left + 1)
    return rows.append_column("source_row", pa.array(numbers.astype(np.int32)))


def in_order(table: str, rows: pa.Table) -> pa.Table:
    """The declared columns in declared order and types, then where each row came from."""
    arrays, names = [], []
    for column in tables()[table].columns:
        if column.name in rows.column_names:
            names.append(column.name)
            arrays.append(pc.cast(rows.column(column.name), arrow_type(column), safe=False))
    for name in ("source_row", "source_column"):
        names.append(name)
        arrays.append(rows.column(name))
    return pa.table(dict(zip(names, arrays, strict=True)))
