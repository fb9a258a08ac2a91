"""Records that come twice: the same row again, or the same key with other values."""

from collections.abc import Collection
from dataclasses import dataclass

import numpy as np
import pyarrow as pa

from oneboard.dictionary import Table
from oneboard.ingest.stage.keys import all_distinct, group_codes, occurrence


@dataclass(frozen=True)
class Twice:
    """Row positions: `same` repeat an earlier row, `other` repeat its key with other values."""

    same: np.ndarray
    other: np.ndarray
    first: np.ndarray  # for each row, the first row with its key


NONE = np.array([], dtype=np.int64)


def same_vouchers(rows: pa.Table, table: Table, *, given: Collection[str]) -> np.ndarray:
    """Rows of a ledger that repeat an earlier row in every value, voucher number included."""
    counted = {column.name for column in table.columns if column.type == "integer"}
    named = [name for name in table.key if name not in counted]
    if table.treat != "append" or not named or not all(name in given for name in named):
        return NONE
    values = [name for name in rows.column_names if not name.startswith("source_")]
    keys = rows.select([name for name in table.key if name in values])
    if all_distinct(keys):
        return NONE
    codes = group_codes(keys)
    again = np.flatnonzero(np.bincount(codes, minlength=1)[codes] > 1)  # rows whose key comes twice
    return again[occurrence(_flat(rows.take(pa.array(again)), values)) > 1]


def repeated_keys(rows: pa.Table, table: Table) -> Twice:
    """Rows whose key came before."""
    keys = [name for name in table.key if name in rows.column_names]
    if not keys or all_distinct(_flat(rows, keys)):
        return Twice(NONE, NONE, NONE)
    codes = group_codes(_flat(rows, keys))
    _, first_at, inverse = np.unique(codes, return_index=True, return_inverse=True)
    first = first_at[inverse]
    again = first != np.arange(len(rows))
    values = [name for name in rows.column_names if not name.startswith("source_")]
    whole = group_codes(_flat(rows, values)) if again.any() else codes
    same = again & (whole == whole[first])
    return Twice(np.flatnonzero(same), np.flatnonzero(again & ~same), first)


def _flat(rows: pa.Table, names: Collection[str]) -> pa.Table:
    """The columns that can be compared; lists as text."""
    arrays = {}
    for name in names:
        column = rows.column(name)
        if pa.types.is_list(column.type):
            column = pa.array([None if v is None else "\x1f".join(v) for v in column.to_pylist()])
            column = pa.chunked_array([column])
        arrays[name] = column
    return pa.table(arrays)
