"""The rules between columns, applied to the rows of a block."""

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from oneboard.ingest.check.rules import Broken, broken
from oneboard.ingest.decide.draft import Draft
from oneboard.ingest.model import Issue
from oneboard.ingest.stage.rows import Laid
from oneboard.ingest.stage.tell import Spot, at_records
from oneboard.ingest.stage.values import Values


def by_rules(draft: Draft, values: Values, laid: Laid) -> tuple[Laid, list[Issue]]:
    """Tells every broken rule; a value that must be wrong is left out."""
    issues: list[Issue] = []
    rows = laid.rows
    for one in broken(rows, values.table):
        issues += _told(draft, values, laid, one)
        if one.rule.leave_out:
            rows = _blanked(rows, one.rule.column, one.rows)
    return Laid(rows, laid.records), issues


def _blanked(rows: pa.Table, name: str, at: np.ndarray) -> pa.Table:
    mask: np.ndarray = np.zeros(len(rows), dtype=bool)
    mask[at] = True
    place, column = rows.column_names.index(name), rows.column(name)
    kept = pc.if_else(pa.array(mask), pa.scalar(None, column.type), column)
    return rows.set_column(place, name, kept)


def _told(draft: Draft, values: Values, laid: Laid, one: Broken) -> list[Issue]:
    filled = values.plain.get(one.rule.column)
    spot = Spot(values.table, one.rule.column, filled.at if filled else None)
    details = [{"found": text} for text in one.shown] if one.shown else None
    records = laid.records[one.rows]
    return at_records(draft, spot, one.rule.code, one.rule.severity, records, details=details)
