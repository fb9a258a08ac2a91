"""Which column of the sheet goes to which column of which table; the rest with the reason."""

from collections.abc import Sequence
from dataclasses import replace

import pyarrow.compute as pc

from oneboard.dictionary import tables
from oneboard.ingest.decide.draft import Draft
from oneboard.ingest.decide.likely import is_likely
from oneboard.ingest.desk import column_choices
from oneboard.ingest.layout.grid import any_between
from oneboard.ingest.lexicon import words
from oneboard.ingest.match.assign import Assignment
from oneboard.ingest.match.choose import fits, further
from oneboard.ingest.match.heading import PIECE, Heading
from oneboard.ingest.model import Issue, Question, Target
from oneboard.ingest.targets import spelled, targets_of


def with_answered(draft: Draft) -> Draft:
    """What a person said about columns counts before anything else."""
    targets, unused = dict(draft.targets), dict(draft.unused)
    bad = []
    for place, answer in draft.desk.answers("column").items():
        column = draft.column_at(place)
        found = targets_of(answer)
        if column is None or found is None:
            bad.append(_bad_answer(draft, f"column|{place}", answer))
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
    main, same = _settled(draft, main)
    others = further(main, headings)
    targets = dict(draft.targets)
    for own in (main, *others):
        for column, guess in own.taken.items():
            targets[column] = _targets(draft, column, own.table, guess.column)
    told = replace(draft, targets=targets, unused=draft.unused | dict.fromkeys(same, "same"))
    return told.asking(_disputes(told, main)).telling(_likenesses(told, (main, *others)))


def with_shared_keys(draft: Draft) -> Draft:
    """Columns of the main table that are keys of the other tables go there as well."""
    targets = dict(draft.targets)
    for table in draft.fed:
        if table == draft.table or draft.table is None:
            continue
        have = {one.column for found in targets.values() for one in found if one.table == table}
        for column, name in _main_columns(draft).items():
            if name in tables()[table].key and name not in have:
                targets[column] = (*targets[column], Target(table, name))
    return replace(draft, targets=targets)


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
    return replace(draft, unused=unused).telling(issues)


def _reason(draft: Draft, heading: Heading | None, filled: bool) -> str:
    if not filled:
        return "empty"
    if heading is None:
        return "no_header"
    if heading.set_aside:
        return heading.set_aside
    if heading.period or draft.table is None:
        return "asked" if draft.table is None else "unknown"
    return "elsewhere" if heading.guesses and heading.guesses[0].score >= PIECE else "unknown"


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


def _main_columns(draft: Draft) -> dict[int, str]:
    return {
        column: one.column
        for column, targets in draft.targets.items()
        for one in targets
        if one.table == draft.table and not one.fixed
    }


def _settled(draft: Draft, main: Assignment) -> tuple[Assignment, list[int]]:
    """Disputes that the data settle: empty columns, and columns that say the same."""
    taken, disputed, same = dict(main.taken), {}, []
    for name, columns in main.disputed.items():
        filled = [one for one in columns if _filled(draft, one)] or list(columns[:1])
        if len(filled) == 1 or all(_equal(draft, filled[0], one) for one in filled[1:]):
            guesses = draft.heading(filled[0]).best(main.table)
            taken[filled[0]] = next(guess for guess in guesses if guess.column == name)
            same += [one for one in columns if one != filled[0]]
        else:
            disputed[name] = columns
    return Assignment(main.table, taken, disputed), same


def _filled(draft: Draft, column: int) -> bool:
    return any_between(draft.sheet, column, draft.frame.start, draft.frame.stop)


def _equal(draft: Draft, one: int, other: int) -> bool:
    first, second = draft.sheet.columns[one].raw, draft.sheet.columns[other].raw
    start = draft.frame.start
    return bool(pc.all(pc.equal(first[start:], second[start:]).fill_null(True)).as_py()) and (
        first[start:].null_count == second[start:].null_count
    )


def _disputes(draft: Draft, main: Assignment) -> list[Question]:
    free = [one.name for one in tables()[main.table].columns if one.name not in main.columns]
    asked = []
    for name, columns in main.disputed.items():
        kind = tables()[main.table].column(name).type
        alike = [one for one in free if tables()[main.table].column(one).type == kind]
        for number, column in enumerate(columns):
            asked.append(
                draft.desk.ask(
                    "column",
                    draft.place(column),
                    code="DUP_HEADER",
                    guess=spelled(Target(main.table, name)) if number == 0 else "",
                    choices=column_choices(main.table, [name, *alike]),
                    cell=draft.header_cell(column),
                    header=draft.heading(column).text,
                    table=main.table,
                    column=name,
                    others=", ".join(draft.place(one) for one in columns if one != column),
                )
            )
    return asked


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


def _untold(draft: Draft, column: int, heading: Heading | None) -> Issue:
    return Issue(
        code="UNKNOWN_COLUMN" if heading else "NO_HEADER",
        severity="warn",
        sheet=draft.sheet.name,
        cell=draft.header_cell(column),
        table=draft.table,
        header=heading.text if heading else None,
    )


def _bad_answer(draft: Draft, what: str, answer: str) -> Issue:
    return Issue(
        code="BAD_ANSWER",
        severity="warn",
        sheet=draft.sheet.name,
        values={"what": what, "answer": answer},
    )
