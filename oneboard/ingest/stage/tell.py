"""Faults at positions as issues at addresses: the first thousand of a column and code."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

import numpy as np

from oneboard.dictionary import tables
from oneboard.ingest.decide.draft import Draft
from oneboard.ingest.model import Issue

MOST = 1_000
ASKED = frozenset({"FISCAL_YEAR"})  # the question says it all
TOO_MANY = 0.5  # held back beyond this share of the records, the file is not what it seems


def faults(
    draft: Draft, table: str, at: int, name: str, found: Mapping[str, np.ndarray]
) -> list[Issue]:
    """Issues of one sheet column, by records."""
    issues = []
    for code, records in found.items():
        if code in ASKED:
            continue
        issues += at_records(draft, table, at, name, code, "warn", records)
    return issues


def held_back(draft: Draft, count: int) -> str:
    """Single records that cannot be loaded are a warning; most of them block the file."""
    return "block" if count > TOO_MANY * len(draft.rows.positions) else "warn"


def at_records(
    draft: Draft,
    table: str,
    at: int,
    name: str,
    code: str,
    severity: str,
    records: np.ndarray,
    values: Iterable[Mapping[str, Any]] | None = None,
) -> list[Issue]:
    """One issue a record, up to the limit; the last stands for the rest."""
    shown = records[:MOST]
    numbers = draft.sheet.rows[draft.rows.positions[shown]]
    raws = draft.cells(at).select(shown).texts() if at >= 0 else [None] * len(shown)
    details = list(values) if values is not None else [{}] * len(shown)
    issues = [
        Issue(
            code=code,
            severity=severity,
            sheet=draft.sheet.name,
            cell=draft.address(max(at, 0), int(number)),
            table=table,
            column=name,
            header=draft.heading(at).text if at >= 0 else None,
            raw=raw,
            values={**_limits(table, name, code), **detail},
        )
        for number, raw, detail in zip(numbers, raws, details, strict=False)
    ]
    if issues and len(records) > len(issues):
        issues[-1] = replace(issues[-1], count=len(records) - len(issues) + 1)
    return issues


def _limits(table: str, name: str, code: str) -> dict[str, Any]:
    column = tables()[table].column(name)
    if code not in ("RANGE", "TRL", "LEVEL"):
        return {}
    low = "-∞" if column.min is None else f"{column.min:g}"
    high = "∞" if column.max is None else f"{column.max:g}"
    return {"low": low, "high": high}
