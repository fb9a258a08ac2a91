"""A decided draft as the block that people see: letters, units, periods, rows left out."""

from collections.abc import Sequence

from oneboard.ingest.decide.draft import Draft
from oneboard.ingest.find import headers_of
from oneboard.ingest.model import Block
from oneboard.ingest.signature import signature_of
from oneboard.ingest.stage.table import Result


def block_of(draft: Draft, results: Sequence[Result]) -> Block:
    rows = draft.sheet.rows
    records = draft.rows.positions
    header = tuple(int(rows[at]) for at in draft.frame.header)
    dropped = [*draft.rows.dropped, *(row for result in results for row in result.dropped)]
    headers = headers_of(draft)
    return Block(
        sheet=draft.sheet.name,
        table=draft.table,
        header=(header[0], header[1]),
        first=int(rows[records[0]]) if len(records) else 0,
        last=int(rows[records[-1]]) if len(records) else 0,
        n=len(records),
        headers=headers,
        columns={draft.place(at): targets for at, targets in sorted(draft.targets.items())},
        units={draft.place(at): factor for at, factor in draft.units.items()},
        dates={draft.place(at): order for at, order in draft.dates.items()},
        constants=tuple(sorted(draft.constants.items())),
        unpivot={draft.place(at): label for at, label in sorted(draft.unpivot.items())},
        unused={draft.place(at): reason for at, reason in sorted(draft.unused.items())},
        dropped=tuple(sorted(dropped, key=lambda row: row.row)),
        signature=signature_of(headers),
    )
