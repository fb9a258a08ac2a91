"""Columns that are periods (1月, 2025-02, Q3): a row each, plan to budget, actual to spend."""

from collections.abc import Sequence
from dataclasses import replace

from oneboard.dictionary import Table, tables
from oneboard.ingest.decide.draft import Draft
from oneboard.ingest.lexicon import pattern, words
from oneboard.ingest.match.heading import Heading
from oneboard.ingest.model import Issue, Target
from oneboard.ingest.periods import Period

LEAST = 3
FINENESS = "MQHY"


def with_period_columns(draft: Draft) -> Draft:
    """Adds a target to each period column, and sets coarser ones aside as totals."""
    columns = [one for one in draft.headings if one.period and one.column not in draft.targets]
    columns = [
        one for one in columns if draft.desk.answer("column", draft.place(one.column)) is None
    ]
    if len(columns) < LEAST and not any(one.role for one in columns):
        return draft
    totals = {one.column for one in columns if _is_sum_of(one, columns)}
    targets, unpivot = dict(draft.targets), dict(draft.unpivot)
    for one in columns:
        if one.column in totals or one.period is None:
            continue
        period = one.period.of(draft.year)
        unpivot[one.column] = period.label
        target = _target(draft, one, period)
        if target is not None:
            targets[one.column] = (target,)
    unused = draft.unused | dict.fromkeys(totals, "total")
    told = replace(draft, targets=targets, unpivot=unpivot, unused=unused)
    return told.telling(_told(told, columns))


def fixed_by(table: Table, period: Period) -> tuple[tuple[str, str], ...] | None:
    """The columns of a table that a period fills; None when its year is not known yet."""
    if "fiscal_year" in table.names:
        year = (("fiscal_year", str(period.year)),) if period.year else ()
        return year + ((("month", str(period.last_month)),) if period.grain != "Y" else ())
    if period.year is None or period.last_day is None:
        return None
    if "period" in table.names:
        return (("period", period.label),)
    if "year" in table.names:
        return (("year", str(period.year)),)
    date = next((one.name for one in table.columns if one.type == "date" and one.required), None)
    return ((date, period.last_day.isoformat()),) if date else None


def _target(draft: Draft, heading: Heading, period: Period) -> Target | None:
    table = _table(draft, heading)
    fixed = fixed_by(tables()[table], period)
    measure = words("columns")["periods"][table]
    return Target(table, measure, fixed) if fixed is not None else None


def _table(draft: Draft, heading: Heading) -> str:
    """What stands over or under the period says it best, then the table, then the title."""
    by_role = {"plan": "budget", "actual": "spend"}.get(heading.role)
    if by_role:
        return by_role
    if draft.table in words("columns")["periods"]:
        return str(draft.table)
    said = " ".join(draft.titles)
    planned = pattern("columns", "period_title", "budget").search(said)
    spent = pattern("columns", "period_title", "spend").search(said)
    return "spend" if spent and not planned else "budget"


def _is_sum_of(heading: Heading, columns: Sequence[Heading]) -> bool:
    """A quarter beside its months, a year beside its quarters."""
    own = heading.period
    return own is not None and any(
        one.period is not None and one.role == heading.role and _within(one.period, own)
        for one in columns
    )


def _within(part: Period, whole: Period) -> bool:
    finer = FINENESS.index(part.grain) < FINENESS.index(whole.grain)
    same_year = part.year == whole.year or None in (part.year, whole.year)
    length = {"Q": 3, "H": 6, "Y": 12}.get(whole.grain, 1)
    return finer and same_year and whole.last_month - length < part.last_month <= whole.last_month


def _told(draft: Draft, columns: Sequence[Heading]) -> list[Issue]:
    """Quarters go to their last month, spending of a period to its last day: said, not hidden."""
    tables_fed = {target.table for one in columns for target in draft.targets.get(one.column, ())}
    coarse = any(one.period and one.period.grain in "QH" for one in columns)
    codes = ["PERIOD_LAST_MONTH"] if coarse and "budget" in tables_fed else []
    codes += ["PERIOD_LAST_DAY"] if tables_fed & {"spend", "fund_receipt"} else []
    where = draft.header_cell(columns[0].column)
    return [Issue(code, "info", sheet=draft.sheet.name, cell=where) for code in codes]
