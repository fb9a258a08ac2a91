"""Columns that are periods (1月, 2025-02, Q3): a row each, plan to budget, actual to spend."""

from collections.abc import Sequence
from dataclasses import replace

from oneboard.dictionary import Table, tables
from oneboard.ingest.decide.draft import Draft
from oneboard.ingest.decide.period_meaning import meant
from oneboard.ingest.decide.year import turns_of_year
from oneboard.ingest.lexicon import words
from oneboard.ingest.match.heading import Heading
from oneboard.ingest.model import Choice, Issue, Question, Target
from oneboard.ingest.periods import Period
from oneboard.ingest.targets import spelled

LEAST = 3
FINENESS = "MQHY"


def with_period_columns(draft: Draft) -> Draft:
    """Adds a target to each period column; running totals, rates and sums are set aside."""
    columns = _open(draft)
    aside = {one.column: one.set_aside for one in columns if one.set_aside}
    columns = [one for one in columns if not one.set_aside]
    if len(columns) < LEAST and not any(one.role for one in columns):
        return draft
    aside |= {one.column: "total" for one in columns if _is_sum_of(one, columns)}
    columns = [one for one in columns if one.column not in aside]
    draft = replace(draft, unused=draft.unused | aside)
    draft, means = meant(draft, columns)
    targets, unpivot = dict(draft.targets), dict(draft.unpivot)
    later = turns_of_year(draft.headings)
    for one in columns:
        year = draft.year + (one.column in later) if draft.year else None
        period = one.period.of(year) if one.period else Period(year, "Y")
        unpivot[one.column] = period.label
        target = _target(draft, one, period, means)
        if target is not None:
            targets[one.column] = (target,)
    told = _without_wholes(replace(draft, targets=targets, unpivot=unpivot))
    told = _without_twins(told, columns)
    return told.telling(_told(told, columns))


def _open(draft: Draft) -> list[Heading]:
    """The period columns that nobody said anything about."""
    return [
        one
        for one in draft.headings
        if one.period and one.column not in draft.targets
        if draft.desk.answer("column", draft.place(one.column)) is None
    ]


def _without_wholes(draft: Draft) -> Draft:
    """A column of the same figures for all periods together is their total."""
    split = {(t.table, t.column) for at in draft.unpivot for t in draft.targets.get(at, ())}
    kept = {
        at: tuple(t for t in targets if t.fixed or (t.table, t.column) not in split)
        for at, targets in draft.targets.items()
    }
    lost = {at: "total" for at, targets in kept.items() if not targets}
    return replace(
        draft,
        targets={at: targets for at, targets in kept.items() if targets},
        unused=draft.unused | lost,
    )


def _without_twins(draft: Draft, columns: Sequence[Heading]) -> Draft:
    """Two columns of one period that are not told apart: asked, and neither is loaded."""
    claims: dict[Target, list[Heading]] = {}
    for one in columns:
        for target in draft.targets.get(one.column, ()):
            claims.setdefault(target, []).append(one)
    twins = {target: found for target, found in claims.items() if len(found) > 1}
    lost = {one.column for found in twins.values() for one in found}
    kept = {at: targets for at, targets in draft.targets.items() if at not in lost}
    unpivot = {at: label for at, label in draft.unpivot.items() if at not in lost}
    asked = [_ask(draft, target, found, at) for target, found in twins.items() for at in found]
    return replace(draft, targets=kept, unpivot=unpivot).asking(asked)


def _ask(draft: Draft, target: Target, found: Sequence[Heading], heading: Heading) -> Question:
    first = heading is found[0]
    return draft.desk.ask(
        "column",
        draft.place(heading.column),
        code="DUP_HEADER",
        guess=spelled(target) if first else "",
        choices=[_choice(target)],
        cell=draft.header_cell(heading.column),
        header=heading.text,
        table=target.table,
        column=target.column,
        others=", ".join(draft.place(one.column) for one in found if one is not heading),
    )


def _choice(target: Target) -> Choice:
    table, column = tables()[target.table], tables()[target.table].column(target.column)
    return Choice(spelled(target), f"{table.en}: {column.en}", f"{table.zh}: {column.zh}")


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


def _target(draft: Draft, heading: Heading, period: Period, means: str | None) -> Target | None:
    """`means`: the table of columns that do not say themselves; None while it is asked."""
    table = {"plan": "budget", "actual": "spend"}.get(heading.role) or means
    if table is None:
        return None
    fixed = fixed_by(tables()[table], period)
    measure = words("columns")["periods"][table]
    return Target(table, measure, fixed) if fixed is not None else None


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
