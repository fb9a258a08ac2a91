"""The records of a block: rows that are not totals, notes, sections or headers again."""

from dataclasses import replace

import numpy as np

from oneboard.dictionary import tables
from oneboard.ingest.decide.draft import Draft
from oneboard.ingest.layout.grid import cells_at, filled
from oneboard.ingest.layout.rows import rows_of
from oneboard.ingest.layout.totals import is_total
from oneboard.ingest.model import Issue


def with_rows(draft: Draft) -> Draft:
    counters = [one.column for one in draft.headings if one.set_aside == "ignored"]
    rows = rows_of(draft.sheet, draft.frame, key=key_column(draft), counters=counters)
    told = replace(draft, rows=rows)
    beyond = [*_below_table(told), *_wider(told)]
    return told.telling([*_sections(told), *_hidden(told), *beyond])


def key_column(draft: Draft) -> int | None:
    """The sheet column that names a record: the first id of the table's key that is there."""
    table = tables().get(draft.table or "")
    if table is None:
        return None
    here = {
        one.column: column
        for column, targets in draft.targets.items()
        for one in targets
        if one.table == table.name and not one.fixed
    }
    names = [name for name in table.key if table.column(name).type in ("id", "text")]
    return next((here[name] for name in names if name in here), None)


def _sections(draft: Draft) -> list[Issue]:
    """Headings inside the data are left out; what they say of the rows below is lost: told."""
    found = [row for row in draft.rows.dropped if row.reason == "section"]
    if not found:
        return []
    first = draft.address(draft.frame.left, found[0].row)
    return [
        Issue(
            code="SECTION_ROWS",
            severity="warn",
            sheet=draft.sheet.name,
            cell=first,
            raw=found[0].text,
            table=draft.table,
            count=len(found),
        )
    ]


def _hidden(draft: Draft) -> list[Issue]:
    """Hidden rows and columns are read like the others, and told."""
    inside = set(draft.sheet.rows[draft.rows.positions].tolist())
    rows = [row for row in draft.sheet.hidden_rows if row in inside]
    columns = [column for column in draft.sheet.hidden_columns if column in draft.targets]
    issues = []
    if rows:
        cell = draft.address(draft.frame.left, rows[0])
        issues.append(_told(draft, "HIDDEN", cell, len(rows)))
    if columns:
        issues.append(_told(draft, "HIDDEN", draft.header_cell(columns[0]), len(columns)))
    return issues


def _wider(draft: Draft) -> list[Issue]:
    """Records of a text file with more fields than its header: a separator in a text does that."""
    sheet = draft.sheet
    if sheet.fields is None:
        return []
    width = 1 + max(cell.column for cell in cells_at(sheet, draft.frame.header[1]))
    beyond = filled(sheet, width, max(sheet.columns))[draft.rows.positions]
    wide = draft.rows.positions[beyond > 0]
    if not len(wide) or not _is_rest(draft, wide):
        return []
    cell = draft.address(draft.frame.left, int(sheet.rows[wide[0]]))
    values = {"width": width}
    return [replace(_told(draft, "ROW_WIDTH", cell, len(wide)), values=values)]


def _is_rest(draft: Draft, wide: np.ndarray) -> bool:
    """Few rows: a column that many rows fill is a column without a header."""
    return 2 * len(wide) <= len(draft.rows.positions)


def _below_table(draft: Draft) -> list[Issue]:
    """Rows that go on below an Excel table object: its author ended it above them."""
    frame, sheet = draft.frame, draft.sheet
    if frame.below is None or not 0 < frame.below < len(sheet.rows):
        return []
    count = filled(sheet, frame.left, frame.right)
    width = frame.right - frame.left + 1
    rows, at = 0, frame.below
    while at < len(sheet.rows) and sheet.rows[at] - sheet.rows[at - 1] == 1:
        if 2 * count[at] <= width or _names_total(draft, at):
            break
        rows, at = rows + 1, at + 1
    cell = draft.address(frame.left, int(sheet.rows[frame.below]))
    return [_told(draft, "BELOW_TABLE", cell, rows)] if rows else []


def _names_total(draft: Draft, at: int) -> bool:
    cells = cells_at(draft.sheet, at, left=draft.frame.left, right=draft.frame.right)
    return any(is_total(cell.text) for cell in cells)


def _told(draft: Draft, code: str, cell: str, count: int) -> Issue:
    return Issue(code, "warn", draft.sheet.name, cell, table=draft.table, count=count)
