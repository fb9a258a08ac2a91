"""What bare figures in a percent column are: points (35) or fractions (0.35)."""

from dataclasses import replace

import numpy as np

from oneboard.ingest.clean.numbers import figures, plain_mask
from oneboard.ingest.clean.percents import READINGS
from oneboard.ingest.decide.draft import Draft
from oneboard.ingest.desk import worded
from oneboard.ingest.model import Issue, Question


def with_readings(draft: Draft) -> Draft:
    """Decides each percent and share column as a whole; asks where both readings are there."""
    readings, questions, issues = {}, [], []
    for column, target, declared in draft.columns_of_type("percent", "fraction"):
        said = draft.desk.answer("percent", draft.place(column))
        reading = said if said in READINGS else _decided(draft, column, declared.type)
        if reading is None:
            questions.append(_ask(draft, column))
            continue
        readings[column] = reading
        if reading == "fraction" and declared.type == "percent" and said is None:
            issues.append(_told(draft, column, target.table, target.column))
    columns = {at for at, _, _ in draft.columns_of_type("percent", "fraction")}
    waiting = draft.undecided | (columns - set(readings))
    return replace(draft, readings=readings, undecided=waiting).asking(questions).telling(issues)


def _decided(draft: Draft, column: int, kind: str) -> str | None:
    cells = draft.cells(column)
    bare = np.abs(figures(cells, plain_mask(cells)))
    bare = bare[bare != 0]
    own = draft.heading(column).unit
    if own is not None and own.measure == "percent":
        looks_like_parts = len(bare) and bool((bare <= 1).all()) and bool((bare % 1).any())
        return "fraction" if own.factor == 100 else None if looks_like_parts else "points"
    below, above = bool((bare < 1).any()), bool((bare > 1).any())
    if not len(bare):
        return "points"
    if below and above:
        return None
    if above:
        return "points"
    return "fraction" if below or kind == "fraction" else None


def _ask(draft: Draft, column: int) -> Question:
    return draft.desk.ask(
        "percent",
        draft.place(column),
        code="PERCENT",
        guess=_guess(draft, column),
        choices=[worded(value, f"percent_{value}") for value in READINGS],
        cell=draft.header_cell(column),
        header=draft.heading(column).text,
    )


def _guess(draft: Draft, column: int) -> str | None:
    """Figures below and above 1 side by side are most likely both kinds."""
    cells = draft.cells(column)
    return "mixed" if bool((figures(cells, plain_mask(cells)) > 1).any()) else None


def _told(draft: Draft, column: int, table: str, name: str) -> Issue:
    return Issue(
        code="PERCENT_FRACTION",
        severity="info",
        sheet=draft.sheet.name,
        cell=draft.header_cell(column),
        table=table,
        column=name,
        header=draft.heading(column).text,
    )
