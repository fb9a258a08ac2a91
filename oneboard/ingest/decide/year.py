"""The year of columns and rows that do not say it: from the title, or by asking."""

from collections.abc import Sequence
from dataclasses import replace

from oneboard.dictionary import tables
from oneboard.ingest.decide.draft import Draft
from oneboard.ingest.lexicon import pattern
from oneboard.ingest.match.heading import Heading
from oneboard.ingest.model import Issue, Question
from oneboard.ingest.periods import Period, full_year, period_of


def with_year(draft: Draft) -> Draft:
    """Fills `year` where period columns or the table's year column need one."""
    if draft.table is None or not _needs_year(draft):
        return draft
    said = draft.desk.answer("year")
    if said and said.isdigit():
        return replace(draft, year=int(said))
    if turns_of_year(draft.headings):
        found = [first for first, last in two_years_in(draft.titles) if last == first + 1]
    else:
        found = years_in(draft.titles)
    if len(set(found)) == 1:
        return replace(draft, year=found[0]).telling([_told(draft, found[0])])
    return draft.asking([_question(draft)])


def turns_of_year(headings: Sequence[Heading]) -> frozenset[int]:
    """The columns after the turn of a year, where months without one run from July to June."""
    later: set[int] = set()
    for role in {one.role for one in headings}:
        own = [one for one in headings if one.role == role and _bare(one.period)]
        months = [one.period.last_month for one in own if one.period]
        turns = [at for at in range(1, len(months)) if months[at] < months[at - 1]]
        if len(turns) == 1 and months[0] > months[-1] and len(set(months)) == len(months):
            later |= {one.column for one in own[turns[0] :]}
    return frozenset(later)


def _bare(period: Period | None) -> bool:
    return period is not None and period.year is None and period.grain in "MQ"


def two_years_in(titles: Sequence[str]) -> list[tuple[int, int]]:
    """Pairs of years written as one: FY2025/26 is 2025 and 2026."""
    hits = [hit for title in titles for hit in pattern("rows", "two_years").finditer(title)]
    return [(int(hit[1]), int(hit[1][:2] + hit[2])) for hit in hits]


def years_in(titles: Sequence[str]) -> list[int]:
    """The distinct years that titles and sheet names speak of."""
    hits = [hit for title in titles for hit in pattern("rows", "year").finditer(title)]
    found = {full_year(hit[1] or hit[2]) or 0 for hit in hits}
    pairs = [pair for pair in two_years_in(titles) if pair[1] == pair[0] + 1]
    return sorted(found | {year for pair in pairs for year in pair})


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
    turn = [one for one in draft.headings if one.column in turns_of_year(draft.headings)]
    return draft.desk.ask(
        "year",
        "",
        code="YEAR_TURNS" if turn else "YEAR",
        guess=_guess(draft),
        cell=draft.header_cell(draft.frame.left),
        turn=turn[0].text if turn else "",
        said=", ".join(map(str, years_in(draft.titles))) or "–",
    )


def _guess(draft: Draft) -> str | None:
    """The year of the nearest title, else that of the file's name, else that of the delivery."""
    as_of = draft.known.as_of
    above = [years_in((title,)) for title in (*draft.titles[1:], *draft.titles[:1])]
    found = next((years for years in (*above, years_in((draft.desk.file,))) if years), [])
    if len(found) == 1:
        return str(found[0])
    return str(as_of.year) if as_of and not found else None


def _told(draft: Draft, year: int) -> Issue:
    return Issue(
        code="YEAR_FROM_TITLE",
        severity="info",
        sheet=draft.sheet.name,
        table=draft.table,
        values={"year": year},
    )
