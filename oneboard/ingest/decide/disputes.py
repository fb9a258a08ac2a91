"""Several headings that claim one column: settled by their data, or asked."""

import pyarrow.compute as pc

from oneboard.dictionary import tables
from oneboard.ingest.decide.draft import Draft
from oneboard.ingest.desk import column_choices
from oneboard.ingest.layout.grid import any_between
from oneboard.ingest.match.assign import Assignment
from oneboard.ingest.model import Question, Target
from oneboard.ingest.targets import spelled


def settled(draft: Draft, main: Assignment) -> tuple[Assignment, list[int]]:
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


def disputes(draft: Draft, main: Assignment) -> list[Question]:
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


def _filled(draft: Draft, column: int) -> bool:
    return any_between(draft.sheet, column, draft.frame.start, draft.frame.stop)


def _equal(draft: Draft, one: int, other: int) -> bool:
    first, second = draft.sheet.columns[one].raw, draft.sheet.columns[other].raw
    start = draft.frame.start
    return bool(pc.all(pc.equal(first[start:], second[start:]).fill_null(True)).as_py()) and (
        first[start:].null_count == second[start:].null_count
    )
