"""The columns that are not used, and why: told, never dropped in silence."""

from dataclasses import replace

from oneboard.dictionary import tables
from oneboard.ingest.decide.draft import Draft
from oneboard.ingest.layout.grid import any_between
from oneboard.ingest.match.heading import PIECE, Heading
from oneboard.ingest.model import Issue


def with_the_rest(draft: Draft) -> Draft:
    """Every column that is not used, and why."""
    unused, issues = dict(draft.unused), []
    disputed = {question.id for question in draft.questions}
    known = {one.column: one for one in draft.headings}
    for column in range(draft.frame.left, draft.frame.right + 1):
        if column in draft.targets or column in unused:
            continue
        filled = any_between(draft.sheet, column, draft.frame.start, draft.frame.stop)
        heading = known.get(column)
        if heading is None and not filled:
            continue
        reason = _reason(draft, heading, filled)
        if draft.desk.id("column", draft.place(column)) in disputed:
            reason = "asked"
        unused[column] = reason
        if reason in ("unknown", "no_header") and draft.table is not None:
            issues.append(_untold(draft, column, heading))
        if reason == "elsewhere" and heading and _holds_figures(draft, heading):
            issues.append(_belongs_elsewhere(draft, heading))
    return replace(draft, unused=unused).telling(issues)


def _reason(draft: Draft, heading: Heading | None, filled: bool) -> str:
    if draft.left_out:
        return "answered"
    if not filled:
        return "empty"
    if heading is None:
        return "no_header"
    if heading.set_aside:
        return heading.set_aside
    if heading.period or draft.table is None:
        return "asked" if draft.table is None else "unknown"
    return "elsewhere" if heading.guesses and heading.guesses[0].score >= PIECE else "unknown"


def _untold(draft: Draft, column: int, heading: Heading | None) -> Issue:
    return Issue(
        code="UNKNOWN_COLUMN" if heading else "NO_HEADER",
        severity="warn",
        sheet=draft.sheet.name,
        cell=draft.header_cell(column),
        table=draft.table,
        header=heading.text if heading else None,
    )


def _holds_figures(draft: Draft, heading: Heading) -> bool:
    """Names of another table only label the rows; figures and dates of it would be missed."""
    guess = heading.guesses[0]
    return tables()[guess.table].column(guess.column).type in ("money", "number", "date", "percent")


def _belongs_elsewhere(draft: Draft, heading: Heading) -> Issue:
    guess = heading.guesses[0]
    return Issue(
        code="ELSEWHERE",
        severity="info",
        sheet=draft.sheet.name,
        cell=draft.header_cell(heading.column),
        table=guess.table,
        column=guess.column,
        header=heading.text,
    )
