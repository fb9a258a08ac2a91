"""Whether period columns hold the plan or the spending: as the sheet says, as its sums show."""

from collections.abc import Sequence

import numpy as np

from oneboard.ingest.clean.numbers import figures, plain_mask
from oneboard.ingest.decide.draft import Draft
from oneboard.ingest.desk import worded
from oneboard.ingest.lexicon import pattern, words
from oneboard.ingest.match.heading import Heading
from oneboard.ingest.model import Question

PLAN, ACTUAL = "budget", "spend"
LEAST_ROWS, AGREES, NEAR = 2, 0.9, 0.005


def meant(draft: Draft, columns: Sequence[Heading]) -> tuple[Draft, str | None]:
    """The table of the period columns without a word of their own; None while it is asked."""
    bare = [one for one in columns if not one.role]
    if draft.table in words("columns")["periods"] and draft.table not in (PLAN, ACTUAL):
        return draft, draft.table
    said = draft.desk.answer("periods")
    if not bare or said in (PLAN, ACTUAL):
        return draft, said or PLAN
    shown = [table for table in (PLAN, ACTUAL) if _add_up(draft, bare, table)]
    if len(shown) == 1:
        return draft, shown[0]
    by_title = _title_says(draft)
    if len(by_title) == 2 or (_plan_beside(draft) and PLAN not in shown):
        return draft.asking([_ask(draft, bare)]), None
    if draft.table in (PLAN, ACTUAL):
        return draft, draft.table
    return draft, ACTUAL if by_title == [ACTUAL] else PLAN


def _add_up(draft: Draft, columns: Sequence[Heading], table: str) -> bool:
    """Is there a column of the whole plan, or of all spending, that these add up to?"""
    wholes = {tuple(name.split(".")) for name in words("columns")["period_sums"][table]}
    parts = np.nansum([_figures(draft, one.column) for one in columns], axis=0)
    for one in draft.headings:
        names = {(guess.table, guess.column) for guess in one.guesses[:3]}
        if one.period is None and names & wholes and _equal(_figures(draft, one.column), parts):
            return True
    return False


def _figures(draft: Draft, column: int) -> np.ndarray:
    cells = draft.sample(column)
    plain = plain_mask(cells)
    found = np.full(len(cells), np.nan)
    found[plain] = figures(cells, plain)
    return found


def _equal(whole: np.ndarray, parts: np.ndarray) -> bool:
    there = np.nan_to_num(whole) != 0
    same = np.abs(whole[there] - parts[there]) <= NEAR * np.abs(whole[there])
    return bool(there.sum() >= LEAST_ROWS and same.mean() >= AGREES)


def _plan_beside(draft: Draft) -> bool:
    """A column of the year's plan that the periods would have to be parts of."""
    return any(
        target.table == PLAN and target.column == words("columns")["periods"][PLAN]
        for targets in draft.targets.values()
        for target in targets
        if not target.fixed
    )


def _title_says(draft: Draft) -> list[str]:
    said = " ".join(draft.titles)
    patterns = {table: pattern("columns", "period_title", table) for table in (PLAN, ACTUAL)}
    return [table for table, one in patterns.items() if one.search(said)]


def _ask(draft: Draft, columns: Sequence[Heading]) -> Question:
    return draft.desk.ask(
        "periods",
        "",
        code="PERIODS",
        guess=ACTUAL if _plan_beside(draft) else None,
        choices=[worded(PLAN, "periods_plan"), worded(ACTUAL, "periods_actual")],
        cell=draft.header_cell(columns[0].column),
        headers=", ".join(one.text for one in columns[:6]),
    )
