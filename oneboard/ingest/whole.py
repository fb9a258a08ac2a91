"""Questions about the file as a whole: several tables in a sheet, sheets of one kind, no rows."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from oneboard.ingest.decide.draft import Draft
from oneboard.ingest.decide.year import period_in
from oneboard.ingest.desk import Desk, worded
from oneboard.ingest.model import Choice, Issue, Question
from oneboard.ingest.places import address

ALL, LAST, MONTHS, SNAPSHOTS = "all", "last", "months", "snapshots"
Decide = Callable[[Draft], Draft]


def settle(drafts: Sequence[Draft], decide: Decide) -> tuple[list[Draft], list[Question]]:
    """Decide every draft; then how several tables or sheets of one kind belong together."""
    decided = [decide(draft) for draft in drafts]
    kept, asked = _tables_of_a_sheet(decided)
    kept, more = _sheets_of_a_kind(kept, decide)
    return _not_all_asked(kept), [*asked, *more]


def about_rows(drafts: Sequence[Draft]) -> list[Issue]:
    """Tables without a record; when no table of the file has one, nothing can be loaded."""
    tables = [draft for draft in drafts if draft.table is not None]
    empty = [draft for draft in tables if not len(draft.rows.positions)]
    severity = "block" if len(empty) == len(tables) else "info"
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
        desk = Desk(group[0].desk.file, None, group[0].desk.given)
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
    if said in (MONTHS, SNAPSHOTS):
        again = {id(one): decide(_with_period(one, said)) for one in group}
        return [again.get(id(one), one) for one in drafts]
    return drafts


def _with_period(draft: Draft, said: str) -> Draft:
    """The draft before its decisions, with the sheet's month as an answer."""
    period = period_in(draft.titles)
    fresh = replace(
        Draft(draft.desk, draft.known, draft.sheet, draft.frame),
        titles=draft.titles,
        sideways=draft.sideways,
        headings=draft.headings,
    )
    if period is None or period.year is None or period.last_day is None:
        return fresh
    desk, day = draft.desk, period.last_day.isoformat()
    given = {desk.id("constant", "project.as_of_date"): day}
    if said == MONTHS:
        given = {
            desk.id("table"): "budget",
            desk.id("constant", "budget.fiscal_year"): str(period.year),
            desk.id("constant", "budget.month"): str(period.last_month),
            desk.id("constant", "spend.biz_date"): day,
        }
        spent = [one for one in draft.headings if one.role == "actual"]
        given |= {desk.id("column", draft.place(one.column)): "spend.amount" for one in spent}
    return replace(fresh, desk=replace(desk, given={**given, **desk.given}))


def _ask_sheets(desk: Desk, table: str, group: Sequence[Draft]) -> Question:
    periods = [period_in(draft.titles) for draft in group]
    dated = all(periods) and len(set(periods)) == len(group)
    offered = [ALL, LAST, *((MONTHS, SNAPSHOTS) if dated and table == "project" else ())]
    return desk.ask(
        "sheets",
        table,
        code="MANY_SHEETS",
        guess=None if dated else ALL,
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
