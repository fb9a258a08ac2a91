"""Which table a block is: said, recognised, or asked."""

from dataclasses import replace

from oneboard.dictionary import tables
from oneboard.ingest.clean.cells import distinct
from oneboard.ingest.clean.common import says_nothing
from oneboard.ingest.decide.draft import Draft, bad_answer
from oneboard.ingest.desk import table_choices
from oneboard.ingest.match.choose import choose
from oneboard.ingest.match.heading import as_spelled
from oneboard.ingest.model import Question

LABELS, SHARE, LONGEST = 2, 0.4, 30


def with_table(draft: Draft) -> Draft:
    said = draft.desk.answer("table")
    if said == "" or said in tables():
        return replace(draft, table=said or None, left_out=not said)
    if said is not None:
        draft = draft.telling([bad_answer(draft, "table", said)])
    choice = None if is_form(draft) else choose(draft.headings, draft.titles)
    if choice is not None and choice.sure:
        return replace(draft, table=choice.assignment.table)
    guess = choice.assignment.table if choice else None
    return draft.asking([ask_table(draft, guess=guess)])


def is_form(draft: Draft) -> bool:
    """Labels and values in turn, or a list of fields: what stands below is headers again."""
    below = [
        text
        for one in draft.headings
        for text in distinct(draft.sample(one.column))
        if not says_nothing(text)
    ]
    labels = [text for text in below if len(text) <= LONGEST and as_spelled(text)]
    return len(labels) >= LABELS and len(labels) >= SHARE * len(below)


def ask_table(draft: Draft, *, guess: str | None, required: bool = True) -> Question:
    return draft.desk.ask(
        "table",
        "",
        code="TABLE",
        guess=guess,
        choices=table_choices(),
        cell=draft.header_cell(draft.frame.left),
        required=required,
        headers=", ".join(one.text for one in draft.headings[:8]),
    )
