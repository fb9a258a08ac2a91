"""Rows of totals as control sums: do they agree with the records above them?"""

from dataclasses import dataclass

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from oneboard.dictionary import tables
from oneboard.ingest.clean.cells import cells_of
from oneboard.ingest.clean.money import money
from oneboard.ingest.decide.draft import Draft
from oneboard.ingest.decide.ways import way
from oneboard.ingest.layout.grid import position
from oneboard.ingest.model import Issue
from oneboard.ingest.stage.values import Filled, Values


@dataclass(frozen=True)
class Sums:
    """What a total row says of one column, and what the records come to."""

    row: int
    said: float
    part: float  # since the total before
    whole: float

    def agrees(self, tolerance: float) -> bool:
        limit = tolerance * max(abs(self.said), 1.0)
        return min(abs(self.said - self.part), abs(self.said - self.whole)) <= limit


def control_sums(draft: Draft, values: Values) -> list[Issue]:
    """Every total beside its records; one that differs by more than the tolerance is a warning."""
    totals = [row for row in draft.rows.dropped if row.reason == "total"]
    if not totals:
        return []
    issues = []
    for filled in values.every():
        column = tables()[values.table].column(filled.name)
        if column.type == "money" and draft.units.get(filled.at) is not None:
            for sums in _sums(draft, values.table, filled, [row.row for row in totals]):
                agrees = sums.agrees(draft.known.total_tolerance)
                issues.append(_told(draft, values.table, filled, sums, agrees=agrees))
    return issues


def _sums(draft: Draft, table: str, filled: Filled, rows: list[int]) -> list[Sums]:
    column = tables()[table].column(filled.name)
    places = np.array([position(draft.sheet, row) for row in rows])
    said = money(
        cells_of(draft.sheet, filled.at, places), way(draft, table, column, filled.at).money
    )
    loaded = pc.cast(filled.cleaned.values, pa.float64()).to_numpy(zero_copy_only=False)
    running = np.r_[0.0, np.cumsum(np.nan_to_num(loaded))]
    found, before = [], 0
    for row, at, value in zip(rows, places, said.values.to_pylist(), strict=True):
        upto = int(np.searchsorted(draft.rows.positions, at))
        part = float(running[upto] - running[before])
        if value is not None:
            found.append(Sums(row, float(value), part, float(running[upto])))
        before = upto
    return found


def _told(draft: Draft, table: str, filled: Filled, sums: Sums, *, agrees: bool) -> Issue:
    near = min((sums.part, sums.whole), key=lambda found: abs(sums.said - found))
    found = near if agrees else sums.part
    return Issue(
        code="CONTROL_SUM_AGREES" if agrees else "CONTROL_SUM",
        severity="info" if agrees else "warn",
        sheet=draft.sheet.name,
        cell=draft.address(filled.at, sums.row),
        table=table,
        column=filled.name,
        header=draft.heading(filled.at).text,
        values={
            "said": f"{sums.said:,.2f}",
            "found": f"{found:,.2f}",
            "difference": f"{sums.said - found:,.2f}",
        },
    )
