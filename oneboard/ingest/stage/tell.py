"""Faults at positions as issues at addresses: so many of a column and code."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any

import numpy as np

from oneboard.dictionary import tables
from oneboard.ingest.decide.draft import Draft
from oneboard.ingest.model import Issue

ASKED = frozenset({"FISCAL_YEAR"})  # the question says it all
TOO_MANY = 0.5  # held back beyond this share of the records, the file is not what it seems


@dataclass(frozen=True)
class Spot:
    """The table column an issue speaks of, and the sheet column where it stands, if in one."""

    table: str
    name: str
    at: int | None


def faults(draft: Draft, spot: Spot, found: Mapping[str, np.ndarray]) -> list[Issue]:
    """Issues of one sheet column, by records."""
    told = {code: records for code, records in found.items() if code not in ASKED}
    return [
        issue
        for code, records in told.items()
        for issue in at_records(draft, spot, code, "warn", records)
    ]


def held_back(draft: Draft, count: int) -> str:
    """Single records that cannot be loaded are a warning; most of them block the file."""
    return "block" if count > TOO_MANY * len(draft.rows.positions) else "warn"


def at_records(
    draft: Draft,
    spot: Spot,
    code: str,
    severity: str,
    records: np.ndarray,
    *,
    details: Iterable[Mapping[str, Any]] | None = None,
) -> list[Issue]:
    """One issue a record, up to the limit; the last stands for the rest."""
    shown = records[: draft.known.issues_kept]
    numbers = draft.sheet.rows[draft.rows.positions[shown]]
    raws = _raws(draft, spot, shown)
    about = _about(draft, spot, code, severity)
    more = list(details) if details is not None else [{}] * len(shown)
    issues = [
        replace(
            about,
            cell=draft.address(spot.at or 0, int(number)),
            raw=raw,
            values={**about.values, **detail},
        )
        for number, raw, detail in zip(numbers, raws, more, strict=False)
    ]
    if issues and len(records) > len(issues):
        issues[-1] = replace(issues[-1], count=len(records) - len(issues) + 1)
    return issues


def _raws(draft: Draft, spot: Spot, records: np.ndarray) -> list[str | None]:
    if spot.at is None:
        return [None] * len(records)
    return draft.cells(spot.at).select(records).texts()


def _about(draft: Draft, spot: Spot, code: str, severity: str) -> Issue:
    """What all issues of one column and code have in common."""
    column = tables()[spot.table].column(spot.name)
    return Issue(
        code=code,
        severity=severity,
        sheet=draft.sheet.name,
        table=spot.table,
        column=spot.name,
        header=draft.heading(spot.at).text if spot.at is not None else None,
        values={
            "low": "-∞" if column.min is None else f"{column.min:g}",
            "high": "∞" if column.max is None else f"{column.max:g}",
        },
    )
