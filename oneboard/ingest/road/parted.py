"""Sheets that another hand delivers: taken out of the book before anything of them is understood.

The register comes from its officers, and nothing else does. So nothing of it is shown to whoever
brought it along with other lists, staged for them or remembered.
"""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace

from oneboard.dictionary import SHELVES, tables
from oneboard.ingest.decide import with_answered, with_columns, with_table
from oneboard.ingest.decide.draft import Draft
from oneboard.ingest.desk import Desk
from oneboard.ingest.find import NO, Found, find
from oneboard.ingest.known import Known
from oneboard.ingest.model import Book, Issue, Refused, Understanding
from oneboard.ingest.road.opened import Opened
from oneboard.ingest.sentences import complete_issue

OPEN, RESTRICTED = SHELVES
REGISTER, OTHER = "CLOSED_REGISTER", "CLOSED_TABLE"
CODES = (REGISTER, OTHER)
Shelves = Collection[str]


def parted(
    one: Opened, found: Found, shelves: Shelves, known: Known
) -> tuple[Opened, Found, tuple[Issue, ...]]:
    """The book and what was found in it without the closed sheets; a remark for each of these.
    Whole sheets, since titles and notes of a register say as much as its rows.

    Refused: nothing else is in the file.
    """
    if set(SHELVES) <= set(shelves):
        return one, found, ()
    drafts = found.drafts if RESTRICTED in shelves else _all_drafts(one, found, known)
    closed = {sheet: held for sheet, held in _held(drafts).items() if _shelf(held) not in shelves}
    told = tuple(_told(one.book, sheet, held) for sheet, held in closed.items())
    rest = _without(found, closed)
    if told and not rest.drafts and not rest.questions:
        first = told[0]
        raise Refused(first.code, file=one.book.file, sheet=first.values["sheet"])
    book = replace(
        one.book,
        sheets=tuple(sheet for sheet in one.book.sheets if sheet.name not in closed),
        issues=tuple(issue for issue in one.book.issues if issue.sheet not in closed),
    )
    corrected = tuple(issue for issue in one.told if issue.sheet not in closed)
    return replace(one, book=book, told=corrected), rest, told


def with_own_tables(
    found: Understanding, shelves: Shelves, told: tuple[Issue, ...]
) -> Understanding:
    """Without rows that a sheet brings for tables beside its own; what is closed is told first."""
    beside = [part for part in found.staged if tables()[part.table].shelf not in shelves]
    kept = tuple(part for part in found.staged if tables()[part.table].shelf in shelves)
    told += tuple(_told(found.book, part.sheet, {part.table}) for part in beside)
    return replace(found, staged=kept, issues=(*told, *found.issues))


def _all_drafts(one: Opened, found: Found, known: Known) -> tuple[Draft, ...]:
    """Sheets that are hidden or that somebody left out hold their cells all the same."""
    looked_at = {draft.sheet.name for draft in found.drafts}
    rest = tuple(sheet for sheet in one.book.sheets if sheet.name not in looked_at)
    seen = {Desk(one.book.file, sheet.name).id("skip"): NO for sheet in rest}
    aside = find(replace(one.book, sheets=rest), answers={**one.answers, **seen}, known=known)
    return tuple(map(_not_left_out, (*found.drafts, *aside.drafts)))


def _not_left_out(draft: Draft) -> Draft:
    if draft.desk.answer("table") != "":
        return draft
    return replace(draft, desk=replace(draft.desk, given={}, remembered={}))


def _held(drafts: Iterable[Draft]) -> dict[str | None, set[str]]:
    """Sheet -> the tables that its blocks are or feed, of those that are recognised. What is likely
    the register counts as such."""
    held: dict[str | None, set[str]] = {}
    for draft in drafts:
        seen = with_columns(with_table(with_answered(draft)))
        names = {name for name in (seen.table, *seen.fed) if name in tables()}
        names |= {name for one in seen.questions if _is_register(name := one.guess or "")}
        if names:
            held.setdefault(draft.sheet.name, set()).update(names)
    return held


def _shelf(held: set[str]) -> str:
    """A sheet with any row of the register is the register's."""
    return RESTRICTED if any(map(_is_register, held)) else OPEN


def _is_register(name: str) -> bool:
    table = tables().get(name)
    return table is not None and table.restricted


def _told(book: Book, sheet: str | None, held: set[str]) -> Issue:
    code = REGISTER if _shelf(held) == RESTRICTED else OTHER
    order = [name for name in tables() if name in held]
    named = next(filter(_is_register, order), order[0])
    values = {"sheet": sheet or book.file}
    return complete_issue(Issue(code, "warn", sheet, table=named, values=values))


def _without(found: Found, closed: Mapping[str | None, set[str]]) -> Found:
    return Found(
        tuple(draft for draft in found.drafts if draft.sheet.name not in closed),
        tuple(issue for issue in found.issues if issue.sheet not in closed),
        tuple(question for question in found.questions if question.sheet not in closed),
    )
