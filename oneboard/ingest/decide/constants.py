"""Values that stand in no column: said by a person or the title, or asked for."""

from dataclasses import replace
from datetime import date

from oneboard.dictionary import Column, tables
from oneboard.ingest.clean.dates import parse_date
from oneboard.ingest.decide.draft import Draft, bad_answer
from oneboard.ingest.decide.ways import constant
from oneboard.ingest.lexicon import pattern
from oneboard.ingest.match.choose import needed
from oneboard.ingest.match.fold import straight
from oneboard.ingest.model import Choice, Issue, Kind, Question

# A record needs one of them: a budget of a project or of a department.
EITHER = {"budget": ("project_id", "dept_id")}


def with_constants(draft: Draft) -> Draft:
    constants, bad = _said(draft)
    constants |= _from_titles(draft, constants)
    questions, issues = [], list(bad)
    for table in draft.fed:
        for column in _missing(draft, table, constants):
            if column.not_null or column.name in EITHER.get(table, ()):
                questions.append(_ask(draft, table, column))
            else:
                issues.append(_lacks(draft, table, column))
    told = replace(draft, constants=constants)
    return told.asking(questions).telling(issues)


def _said(draft: Draft) -> tuple[dict[str, str], list[Issue]]:
    """Answered constants of the tables that are fed; what cannot be read is told."""
    found, bad = {}, []
    for place, raw in draft.desk.answers("constant").items():
        table, _, name = place.partition(".")
        if table not in draft.fed or name not in tables()[table].names:
            continue
        read = constant(draft, table, name, raw)
        if raw.strip() and not read.values.null_count:
            found[place] = raw
        elif raw.strip():
            bad.append(bad_answer(draft, f"constant|{place}", raw))
    return found, bad


def as_of_in(titles: tuple[str, ...]) -> date | None:
    """The date a title says the list is of: 截至2025年6月30日."""
    for title in titles:
        found = pattern("rows", "as_of").search(straight(title))
        value = parse_date(found[1], Kind.TEXT)[0] if found else None
        if value is not None:
            return value
    return None


def _from_titles(draft: Draft, said: dict[str, str]) -> dict[str, str]:
    found = {}
    if draft.year:
        for table in draft.fed:
            if "fiscal_year" in tables()[table].names:
                found[f"{table}.fiscal_year"] = str(draft.year)
    day = as_of_in(draft.titles)
    if day and "project" in draft.fed:
        found["project.as_of_date"] = day.isoformat()
    every = [one for targets in draft.targets.values() for one in targets]
    present = {f"{one.table}.{name}" for one in every for name in (one.column, *dict(one.fixed))}
    return {place: value for place, value in found.items() if place not in {*present, *said}}


def _missing(draft: Draft, table: str, constants: dict[str, str]) -> list[Column]:
    """Needed columns that nothing fills; what is being asked of the headers is not asked twice."""
    if any(question.code == "CROSSTAB" for question in draft.questions):
        return []
    targets = [one for t in draft.targets.values() for one in t if one.table == table]
    here = {one.column for one in targets} | {name for one in targets for name, _ in one.fixed}
    here |= {place.partition(".")[2] for place in constants if place.startswith(f"{table}.")}
    if any(question.code in ("YEAR", "YEAR_TURNS") for question in draft.questions):
        here.add("fiscal_year")
    missing = [one for one in needed(tables()[table]) if one.name not in here]
    either = EITHER.get(table, ())
    if either and not here & set(either):
        missing.append(tables()[table].column(either[-1]))
    return missing


def _ask(draft: Draft, table: str, column: Column) -> Question:
    return draft.desk.ask(
        "constant",
        f"{table}.{column.name}",
        code="CONSTANT",
        choices=[Choice(one.value, one.en, one.zh) for one in column.choices],
        table=table,
        column=column.name,
    )


def _lacks(draft: Draft, table: str, column: Column) -> Issue:
    return Issue(
        code="MISSING_COLUMN",
        severity="info",
        sheet=draft.sheet.name,
        table=table,
        column=column.name,
    )
