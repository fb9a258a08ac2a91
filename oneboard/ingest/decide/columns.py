"""Which column of the sheet goes to which column of which table; the rest with the reason."""

from collections.abc import Sequence
from dataclasses import replace

from oneboard.dictionary import tables
from oneboard.ingest.decide.disputes import disputes, settled
from oneboard.ingest.decide.draft import Draft, bad_answer
from oneboard.ingest.decide.likely import is_likely
from oneboard.ingest.lexicon import words
from oneboard.ingest.match.assign import Assignment
from oneboard.ingest.match.choose import fits, further
from oneboard.ingest.match.heading import PIECE, Heading
from oneboard.ingest.match.vocabulary import SIMILAR, Guess
from oneboard.ingest.model import Issue, Target
from oneboard.ingest.targets import targets_of


def with_answered(draft: Draft) -> Draft:
    """What a person said about columns counts before anything else."""
    targets, unused = dict(draft.targets), dict(draft.unused)
    bad = []
    for place, answer in draft.desk.answers("column").items():
        column = draft.column_at(place)
        found = targets_of(answer)
        if column is None or found is None:
            bad.append(bad_answer(draft, f"column|{place}", answer))
        elif found:
            targets[column] = found
        else:
            unused[column] = "answered"
    return replace(draft, targets=targets, unused=unused).telling(bad)


def with_columns(draft: Draft) -> Draft:
    """The columns the table's spellings explain, then those of further tables."""
    if draft.table is None:
        return draft
    headings = [one for one in draft.headings if _is_free(draft, one) and _is_likely(draft, one)]
    filled = {
        one.column
        for targets in draft.targets.values()
        for one in targets
        if one.table == draft.table and not one.fixed
    }
    main = fits(draft.table, headings, without=filled)
    main, same = settled(draft, main)
    others = further(main, headings)
    main = _with_lent(main, headings, others)
    targets = dict(draft.targets)
    for own in (main, *others):
        for column, guess in own.taken.items():
            targets[column] = _targets(draft, column, own.table, guess.column)
    told = replace(draft, targets=targets, unused=draft.unused | dict.fromkeys(same, "same"))
    return told.asking(disputes(told, main)).telling(_likenesses(told, (main, *others)))


def _with_lent(
    main: Assignment, headings: Sequence[Heading], others: Sequence[Assignment]
) -> Assignment:
    """A column that no table of the sheet takes fills the one of like meaning: 支出金额."""
    lent = words("columns")["lent"].get(main.table, {})
    used = set(main.taken) | {column for own in others for column in own.taken}
    taken = dict(main.taken)
    for one in headings:
        exact = {f"{g.table}.{g.column}" for g in one.guesses if g.score >= PIECE} & set(lent)
        name = lent[exact.pop()] if len(exact) == 1 else None
        if one.column not in used and one.period is None and name and name not in main.columns:
            taken[one.column] = Guess(main.table, name, SIMILAR)
    return replace(main, taken=taken)


def _is_free(draft: Draft, heading: Heading) -> bool:
    return heading.column not in draft.targets and heading.column not in draft.unused


def _is_likely(draft: Draft, heading: Heading) -> bool:
    """A header that only resembles a known one must have values of the right kind below it."""
    found = heading.best(draft.table or "")
    if not found or found[0].score >= PIECE:
        return True
    column = tables()[found[0].table].column(found[0].column)
    return is_likely(draft.sample(heading.column), column)


def _targets(draft: Draft, column: int, table: str, name: str) -> tuple[Target, ...]:
    """One target; two for a column that holds a start and an end."""
    if draft.heading(column).range:
        for pair in words("columns")["range_columns"]:
            if set(pair) <= set(tables()[table].names):
                return tuple(Target(table, one) for one in pair)
    return (Target(table, name),)


def _likenesses(draft: Draft, found: Sequence[Assignment]) -> list[Issue]:
    """Headers that were read by likeness: said, so that a wrong reading is seen."""
    return [
        Issue(
            code="SIMILAR_HEADER",
            severity="info",
            sheet=draft.sheet.name,
            cell=draft.header_cell(column),
            table=own.table,
            column=guess.column,
            header=draft.heading(column).text,
        )
        for own in found
        for column, guess in own.taken.items()
        if guess.score < PIECE
    ]
