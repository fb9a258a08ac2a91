"""The records of a block: rows that are not totals, notes, sections or headers again."""

from dataclasses import replace

from oneboard.dictionary import tables
from oneboard.ingest.decide.draft import Draft
from oneboard.ingest.layout.rows import rows_of
from oneboard.ingest.model import Issue


def with_rows(draft: Draft) -> Draft:
    rows = rows_of(draft.sheet, draft.frame, key=key_column(draft))
    told = replace(draft, rows=rows)
    return told.telling([*_sections(told), *_hidden(told)])


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


def _told(draft: Draft, code: str, cell: str, count: int) -> Issue:
    return Issue(code, "warn", draft.sheet.name, cell, table=draft.table, count=count)
