"""Questions about the file as a whole: several tables in a sheet, sheets of one kind, no rows."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from oneboard.dictionary import tables
from oneboard.ingest.decide.draft import Draft
from oneboard.ingest.decide.year import period_in
from oneboard.ingest.desk import Desk, worded
from oneboard.ingest.model import Choice, Issue, Question
from oneboard.ingest.places import address

ALL, LAST, MONTHS, SNAPSHOTS, DEPARTMENTS = "all", "last", "months", "snapshots", "departments"
Decide = Callable[[Draft], Draft]


def settle(drafts: Sequence[Draft], decide: Decide) -> tuple[list[Draft], list[Question]]:
    """Decide every draft; then how several tables or sheets of one kind belong together."""
    decided = [decide(draft) for draft in drafts]
    kept, asked = _tables_of_a_sheet(decided)
    kept, more = _sheets_of_a_kind(kept, decide)
    return _not_all_asked(kept), [*asked, *more]


def about_rows(drafts: Sequence[Draft]) -> list[Issue]:
    """Tables without a record; when no table of the file has one, nothing can be loaded."""
    known = [draft for draft in drafts if draft.table is not None]
    empty = [draft for draft in known if not len(draft.rows.positions)]
    severity = "block" if len(empty) == len(known) else "info"
    return [
        Issue("NO_ROWS", severity, draft.sheet.name, draft.header_cell(draft.frame.left))
        for draft in empty
    ]


def _tables_of_a_sheet(drafts: Sequence[Draft]) -> tuple[list[Draft], list[Question]]:
    kept, asked = [], []
    for sheet in dict.fromkeys(draft.sheet.name for draft in drafts):
        here = [draft for draft in drafts if draft.sheet.name == sheet]
        found = [draft for draft in here if draft.table and len(draft.rows.positions)]
        if len(found) < 2 or all(draft.frame.fixed for draft in found):
            kept += here
            continue
        said = found[0].desk.answer("tables")
        wanted = {part.strip() for part in (said or ALL).split(",")}
        kept += [one for one in here if ALL in wanted or _corner(one) in wanted]
        if said is None:
            asked.append(_ask_tables(found))
    return kept, asked


def _ask_tables(found: Sequence[Draft]) -> Question:
    choices = [worded(ALL, "tables_all")]
    choices += [
        Choice(_corner(one), f"{_corner(one)}: {one.table}", f"{_corner(one)}: {one.table}")
        for one in found
    ]
    desk = replace(found[0].desk, mark="")
    return desk.ask(
        "tables",
        "",
        code="MANY_TABLES",
        guess=ALL,
        choices=choices,
        cell=_corner(found[1]),
        places=", ".join(_corner(one) for one in found),
        count=len(found),
    )


def _sheets_of_a_kind(
    drafts: Sequence[Draft], decide: Decide
) -> tuple[list[Draft], list[Question]]:
    kept, asked = list(drafts), []
    for table in dict.fromkeys(draft.table for draft in drafts if draft.table):
        group = [one for one in drafts if one.table == table and len(one.rows.positions)]
        sheets = [draft.sheet.name for draft in group]
        if len(set(sheets)) < 2:
            continue
        desk = replace(group[0].desk, mark="")
        said = desk.answer("sheets", table)
        if said is None:
            asked.append(_ask_sheets(desk, table, group))
        kept = _as_said(kept, group, said, decide)
    return kept, asked


def _as_said(
    drafts: list[Draft], group: Sequence[Draft], said: str | None, decide: Decide
) -> list[Draft]:
    if said == LAST:
        return [one for one in drafts if one not in group[:-1]]
    if said in (MONTHS, SNAPSHOTS, DEPARTMENTS):
        again = {id(one): decide(_fresh(one, _from_name(one, said))) for one in group}
        return [again.get(id(one), one) for one in drafts]
    return drafts


def _fresh(draft: Draft, given: dict[str, str]) -> Draft:
    """The draft before its decisions, with what the sheet's name says as answers."""
    desk = replace(draft.desk, given={**given, **draft.desk.given})
    return replace(
        Draft(desk, draft.known, draft.sheet, draft.frame),
        titles=draft.titles,
        sideways=draft.sideways,
        headings=draft.headings,
    )


def _from_name(draft: Draft, said: str) -> dict[str, str]:
    desk, column = draft.desk, _unfilled_department(draft)
    if said == DEPARTMENTS:
        return {desk.id("constant", column): draft.sheet.name or ""} if column else {}
    period = period_in(draft.titles)
    if period is None or period.year is None or period.last_day is None:
        return {}
    day = period.last_day.isoformat()
    if said == SNAPSHOTS:
        return {desk.id("constant", "project.as_of_date"): day}
    spent = [draft.place(one.column) for one in draft.headings if one.role == "actual"]
    return {
        desk.id("table"): "budget",
        desk.id("constant", "budget.fiscal_year"): str(period.year),
        desk.id("constant", "budget.month"): str(period.last_month),
        desk.id("constant", "spend.biz_date"): day,
        **{desk.id("column", place): "spend.amount" for place in spent},
    }


def _unfilled_department(draft: Draft) -> str:
    """The department column of the block's table that no column of the sheet fills."""
    table = tables()[draft.table or ""]
    filled = {one.column for found in draft.targets.values() for one in found}
    references = [one.name for one in table.columns if one.refers_to == "department.dept_id"]
    unfilled = [name for name in references[:1] if name not in filled]
    return f"{table.name}.{unfilled[0]}" if unfilled else ""


def _ask_sheets(desk: Desk, table: str, group: Sequence[Draft]) -> Question:
    periods = [period_in(draft.titles) for draft in group]
    dated = all(periods) and len(set(periods)) == len(group)
    offered = [ALL, LAST, *((MONTHS, SNAPSHOTS) if dated and table == "project" else ())]
    offered += [DEPARTMENTS] if not dated and _unfilled_department(group[0]) else []
    return desk.ask(
        "sheets",
        table,
        code="MANY_SHEETS",
        guess=None if dated and tables()[table].treat != "append" else ALL,
        choices=[worded(value, f"sheets_{value}") for value in offered],
        sheets=", ".join(draft.sheet.name or "" for draft in group),
        table=table,
    )


def _not_all_asked(drafts: Sequence[Draft]) -> list[Draft]:
    """Beside recognised tables, a sheet that explains nothing need not be answered for."""
    if not any(draft.table for draft in drafts):
        return list(drafts)
    return [draft if draft.table else _optional(draft) for draft in drafts]


def _optional(draft: Draft) -> Draft:
    questions = tuple(
        replace(one, required=False) if one.code == "TABLE" and not _promising(draft) else one
        for one in draft.questions
    )
    return replace(draft, questions=questions)


def _promising(draft: Draft) -> bool:
    """Half of its headers are known words: more likely a table than an explanation."""
    known = sum(bool(one.guesses) for one in draft.headings)
    return known >= 3 and 2 * known >= len(draft.headings)


def _corner(draft: Draft) -> str:
    return address(draft.frame.left, int(draft.sheet.rows[draft.frame.header[0]]))
