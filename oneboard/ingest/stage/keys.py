"""Keys the loader may make when the export has none: names, dates, counts, stable fingerprints."""

import hashlib
from collections import Counter

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from oneboard.dictionary import Column, Table, tables
from oneboard.ingest.clean.column import arrow_type
from oneboard.ingest.known import Known
from oneboard.ingest.stage.rows import Laid

LARGEST = 1 << 62
LENGTH = 10
TELLING = ("summary", "title", "item")


def with_keys(laid: Laid, table: str, known: Known) -> Laid:
    """Fills every generated column that is absent or blank; counts last, they need the rest."""
    rows = laid.rows
    declared = tables()[table]
    made = [one for one in declared.columns if one.generated]
    for column in sorted(made, key=lambda one: one.type == "integer"):
        rows = _filled(rows, declared, column, known)
    return Laid(rows, laid.records)


def _filled(rows: pa.Table, table: Table, column: Column, known: Known) -> pa.Table:
    have = rows.column(column.name) if column.name in rows.column_names else None
    if have is not None and not have.null_count:
        return rows
    values = _made(rows, table, column, known)
    if have is None:
        return rows.append_column(column.name, values)
    at = rows.column_names.index(column.name)
    whole = pc.if_else(pc.is_valid(have), have, values)
    return rows.set_column(at, column.name, whole)


def _made(rows: pa.Table, table: Table, column: Column, known: Known) -> pa.Array:
    if column.type == "date":
        return pa.repeat(pa.scalar(known.as_of, pa.date32()), len(rows))
    if column.type == "integer":
        return _counts(rows, table, column)
    named = next((one for one in _name_columns(table) if one in rows.column_names), None)
    if named is not None and column.name == table.key[0]:
        return pc.cast(rows.column(named), pa.string())
    return _fingerprints(rows, table, column)


def _name_columns(table: Table) -> list[str]:
    """The name that can stand for a missing id: dept_name for dept_id, partner_name ..."""
    stem = table.key[0].removesuffix("_id")
    return [one.name for one in table.columns if one.name == f"{stem}_name" and one.required]


def _counts(rows: pa.Table, table: Table, column: Column) -> pa.Array:
    """1 for the first row of a key, 2 for the next, in the order of the sheet."""
    rest = [name for name in table.key if name != column.name and name in rows.column_names]
    return pa.array(occurrence(rows.select(rest)), type=arrow_type(column))


def occurrence(keys: pa.Table) -> np.ndarray:
    """How many equal rows stood at or before each row."""
    if not keys.num_columns:
        return np.arange(1, len(keys) + 1)
    codes = group_codes(keys)
    order = np.argsort(codes, kind="stable")
    sorted_codes = codes[order]
    starts = np.flatnonzero(np.r_[True, sorted_codes[1:] != sorted_codes[:-1]])
    lengths = np.diff(np.r_[starts, len(codes)])
    running = np.arange(len(codes)) - np.repeat(starts, lengths) + 1
    found: np.ndarray = np.empty(len(codes), dtype=np.int64)
    found[order] = running
    return found


def all_distinct(keys: pa.Table) -> bool:
    """Are no two rows alike? Quicker to tell than which of them are."""
    return pc.count_distinct(pa.array(_codes(keys))).as_py() == len(keys)


def group_codes(keys: pa.Table) -> np.ndarray:
    """One number for each distinct row, from 0 on; blanks count as equal."""
    return _dense(_codes(keys))[0]


def _codes(keys: pa.Table) -> np.ndarray:
    """Numbers of any size that tell distinct rows apart."""
    codes: np.ndarray = np.zeros(len(keys), dtype=np.int64)
    size = 1
    for column in keys.columns:
        encoded = column.combine_chunks().dictionary_encode()
        count = len(encoded.dictionary) + 1
        if size * count > LARGEST:
            codes, size = _dense(codes)
            if size == len(codes):
                return codes  # no two rows are alike so far, so none will be
        part = encoded.indices.fill_null(count - 1).to_numpy(zero_copy_only=False)
        codes = codes * count + part
        size *= count
    return codes


def _dense(codes: np.ndarray) -> tuple[np.ndarray, int]:
    """The same distinctions by numbers from 0 on, and how many there are."""
    found, dense = np.unique(codes, return_inverse=True)
    return dense.astype(np.int64), len(found)


def _fingerprints(rows: pa.Table, table: Table, column: Column) -> pa.Array:
    """A short hash of what identifies a record, so that the next delivery makes the same key."""
    names = [
        one.name for one in table.columns if _identifies(one) and one.name in rows.column_names
    ]
    texts = list(zip(*(map(str, rows.column(name).to_pylist()) for name in names), strict=True))
    seen: Counter[str] = Counter()
    found = []
    for parts in texts or [()] * len(rows):
        digest = hashlib.sha256("\x1f".join(parts).encode()).hexdigest()[:LENGTH]
        seen[digest] += 1
        found.append(digest if seen[digest] == 1 else f"{digest}-{seen[digest]}")
    return pa.array([one.upper() for one in found], type=pa.string())


def _identifies(column: Column) -> bool:
    if column.generated:
        return False
    named = column.name.endswith("_name") or column.name in TELLING
    return column.required or column.type == "id" or named
