"""The year of columns and rows that do not say it: from the title, or by asking."""

from dataclasses import replace

from oneboard.dictionary import tables
from oneboard.ingest.decide.draft import Draft
from oneboard.ingest.lexicon import pattern
from oneboard.ingest.model import Issue, Question
from oneboard.ingest.periods import Period, period_of


def with_year(draft: Draft) -> Draft:
    """Fills `year` where period columns or the table's year column need one."""
    if draft.table is None or not _needs_year(draft):
        return draft
    said = draft.desk.answer("year")
    if said and said.isdigit():
        return replace(draft, year=int(said))
    found = years_in(draft.titles)
    if len(found) == 1:
        return replace(draft, year=found[0]).telling([_told(draft, found[0])])
    return draft.asking([_question(draft)])


def years_in(titles: tuple[str, ...]) -> list[int]:
    """The distinct years that titles and sheet names speak of."""
    found = {int(one[1]) for title in titles for one in pattern("rows", "year").finditer(title)}
    return sorted(found)


def period_in(titles: tuple[str, ...]) -> Period | None:
    """The month or quarter a sheet name or a title speaks of, when it is one and the same."""
    found = {
        period
        for title in titles
        for one in pattern("rows", "period").finditer(title)
        for period in (period_of(one[0]),)
        if period
    }
    numbers = {(one.grain, one.number) for one in found}
    years = {one.year for one in found if one.year}
    if len(numbers) != 1 or len(years) > 1:
        return None
    return found.pop().of(years.pop() if years else None)


def _needs_year(draft: Draft) -> bool:
    if any(one.period and one.period.year is None for one in draft.headings):
        return True
    yearly = [
        one for one in {draft.table, *draft.fed} if "fiscal_year" in tables()[one or ""].names
    ]
    if not yearly or any(one.period for one in draft.headings):
        return False
    guessed = {guess.column for one in draft.headings for guess in one.best(yearly[0] or "")}
    answered = draft.desk.answers("column").values()
    by_answer = any("fiscal_year" in answer for answer in answered)
    constant = draft.desk.answer("constant", f"{yearly[0]}.fiscal_year")
    return "fiscal_year" not in guessed and not by_answer and constant is None


def _question(draft: Draft) -> Question:
    in_name = years_in((draft.desk.file,))
    as_of = draft.known.as_of
    guess = in_name[0] if len(in_name) == 1 else as_of.year if as_of else None
    return draft.desk.ask(
        "year",
        "",
        code="YEAR",
        guess=str(guess) if guess else None,
        cell=draft.header_cell(draft.frame.left),
    )


def _told(draft: Draft, year: int) -> Issue:
    return Issue(
        code="YEAR_FROM_TITLE",
        severity="info",
        sheet=draft.sheet.name,
        table=draft.table,
        values={"year": year},
    )
