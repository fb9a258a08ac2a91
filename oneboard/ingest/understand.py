"""From the cells of a file to typed rows, issues and questions. No database, no files."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from functools import reduce

from oneboard.dictionary import tables
from oneboard.ingest.block import block_of
from oneboard.ingest.decide import STEPS
from oneboard.ingest.decide.draft import Draft
from oneboard.ingest.find import Found, find
from oneboard.ingest.known import Known, learn
from oneboard.ingest.model import Book, Issue, Question, Understanding
from oneboard.ingest.sentences import complete_issue, complete_question
from oneboard.ingest.stage.table import Result, stage
from oneboard.ingest.unknown import nothing_found
from oneboard.ingest.whole import about_rows, settle

NO_ANSWERS: Mapping[str, str] = {}
NOTHING_KNOWN = Known()


def understand(
    book: Book,
    *,
    answers: Mapping[str, str] = NO_ANSWERS,
    known: Known = NOTHING_KNOWN,
    found: Found | None = None,
) -> Understanding:
    """What a file holds. What is unclear is asked, never guessed; the rest is staged.

    `found`: the tables of the book, if somebody looked for them already.
    """
    found = found.knowing(known) if found else find(book, answers=answers, known=known)
    drafts, asked = settle(found.drafts, decide)
    results = _staged(drafts, known)
    told = [*found.issues, *about_rows(drafts)]
    asked = [*found.questions, *asked]
    if not found.drafts and not found.questions:
        nothing = nothing_found(book, answers)
        asked += nothing.questions
        told += nothing.issues
    for draft, here in zip(drafts, results, strict=True):
        told += [*draft.issues, *(issue for result in here for issue in result.issues)]
        asked += [*draft.questions, *(one for result in here for one in result.questions)]
    return Understanding(
        book=book,
        blocks=tuple(block_of(draft, here) for draft, here in zip(drafts, results, strict=True)),
        staged=tuple(result.staged for here in results for result in here),
        issues=tuple(complete_issue(issue) for issue in _once(told, of_reader=book.issues)),
        questions=tuple(complete_question(one) for one in _asked_once(asked)),
    )


def decide(draft: Draft) -> Draft:
    return reduce(lambda so_far, step: step(so_far), STEPS, draft)


def _staged(drafts: Sequence[Draft], known: Known) -> list[list[Result]]:
    """In load order, so that a list of departments or people serves the sheets that name them."""
    order = list(tables())
    results: list[list[Result]] = [[] for _ in drafts]
    by_table = sorted(range(len(drafts)), key=lambda at: _rank(drafts[at], order))
    for at in by_table:
        draft = drafts[at]
        if draft.table is None or not len(draft.rows.positions):
            continue
        for table in draft.fed:
            now = replace(known, remembered=draft.known.remembered)
            result = stage(replace(draft, known=now), table)
            results[at].append(result)
            known = learn(known, [result.staged])
    return results


def _rank(draft: Draft, order: list[str]) -> int:
    return order.index(draft.table) if draft.table in order else len(order)


def _once(issues: Iterable[Issue], *, of_reader: Sequence[Issue]) -> tuple[Issue, ...]:
    """One issue a cell and code, and none about a cell that the reader told of already."""
    told_of = {(issue.sheet, issue.cell) for issue in of_reader if issue.cell}
    seen: set[tuple[str, str | None, str | None]] = set()
    kept = list(of_reader)
    for issue in issues:
        place = (issue.code, issue.sheet, issue.cell)
        if (issue.sheet, issue.cell) in told_of or (issue.cell and place in seen):
            continue
        kept.append(issue)
        seen.add(place)
    return tuple(kept)


def _asked_once(questions: Iterable[Question]) -> tuple[Question, ...]:
    by_id: dict[str, Question] = {}
    for question in questions:
        by_id.setdefault(question.id, question)
    return tuple(by_id.values())
