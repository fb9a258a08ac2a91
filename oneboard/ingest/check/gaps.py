"""Values a record should have: without some of them it is held back, without others it is told."""

from dataclasses import replace

import numpy as np
import pyarrow.compute as pc

from oneboard.dictionary import tables
from oneboard.ingest.decide.draft import Draft
from oneboard.ingest.model import Issue
from oneboard.ingest.stage.rows import Laid, faulty
from oneboard.ingest.stage.tell import Spot, at_records, held_back
from oneboard.ingest.stage.values import Values


def without_gaps(draft: Draft, values: Values, laid: Laid) -> tuple[Laid, list[Issue]]:
    """Holds back records without a value they cannot do without; tells every other gap."""
    keep: np.ndarray = np.ones(len(laid.rows), dtype=bool)
    issues: list[Issue] = []
    for column in tables()[values.table].columns:
        filled = values.plain.get(column.name)
        if not column.required or filled is None or filled.at in draft.undecided:
            continue
        gaps = pc.is_null(laid.rows.column(column.name)).to_numpy()
        if column.not_null:
            keep &= ~gaps
        lost = np.unique(laid.records[gaps & ~faulty(values, laid, column.name)])
        severity = held_back(draft, len(lost)) if column.not_null else "warn"
        spot = Spot(values.table, column.name, filled.at)
        issues += at_records(draft, spot, "REQUIRED", severity, lost)
        unread = np.unique(laid.records[gaps & faulty(values, laid, column.name)])
        if column.not_null and held_back(draft, len(unread)) == "block":
            issues.append(_few_left(draft, spot, unread))
    return laid.kept(keep), issues


def _few_left(draft: Draft, spot: Spot, unread: np.ndarray) -> Issue:
    """Most records have an id that cannot be read: the file is not what it seems."""
    issue = at_records(draft, spot, "FEW_LOADED", "block", unread[:1])[0]
    of = len(draft.rows.positions)
    return replace(issue, raw=None, values={**issue.values, "lost": len(unread), "of": of})
