"""Which table a block is: said, recognised, or asked."""

from dataclasses import replace

from oneboard.dictionary import tables
from oneboard.ingest.decide.draft import Draft, bad_answer
from oneboard.ingest.desk import table_choices
from oneboard.ingest.match.choose import choose
from oneboard.ingest.model import Question


def with_table(draft: Draft) -> Draft:
    said = draft.desk.answer("table")
    if said == "" or said in tables():
        return replace(draft, table=said or None, left_out=not said)
    if said is not None:
        draft = draft.telling([bad_answer(draft, "table", said)])
    choice = choose(draft.headings, draft.titles)
    if choice is not None and choice.sure:
        return replace(draft, table=choice.assignment.table)
    guess = choice.assignment.table if choice else None
    return draft.asking([ask_table(draft, guess=guess)])


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
