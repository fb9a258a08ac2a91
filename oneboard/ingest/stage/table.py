"""One table of a block: values, rows, keys, checks; what could not be loaded is told."""

from dataclasses import dataclass

import numpy as np
import pyarrow.compute as pc

from oneboard.ingest.check.broken import by_rules
from oneboard.ingest.check.gaps import without_gaps
from oneboard.ingest.check.repeats import without_doubles, without_repeats
from oneboard.ingest.check.totals import control_sums
from oneboard.ingest.clean.choices import LEAVE_OUT
from oneboard.ingest.decide.draft import Draft
from oneboard.ingest.decide.ways import value_answers
from oneboard.ingest.match.fold import fold
from oneboard.ingest.model import Dropped, Issue, Question, Staged
from oneboard.ingest.stage.ask import questions_of, questions_of_constants
from oneboard.ingest.stage.keys import with_keys
from oneboard.ingest.stage.rows import Laid, in_order, lay
from oneboard.ingest.stage.tell import Spot, faults
from oneboard.ingest.stage.values import Values, values_of


@dataclass(frozen=True)
class Result:
    """The typed rows of one table, and everything to say about them."""

    staged: Staged
    issues: tuple[Issue, ...]
    questions: tuple[Question, ...]
    dropped: tuple[Dropped, ...]


def stage(draft: Draft, table: str) -> Result:
    """The rows of one of the tables that a block feeds."""
    values = values_of(draft, table)
    told, asked = _cell_faults(draft, values)
    out = _left_out(draft, values)
    laid = _only_own(draft, values, lay(draft, values, without=out))
    laid, doubles = without_doubles(draft, values, laid)
    laid, gaps = without_gaps(draft, values, with_keys(laid, table, draft.known))
    laid, repeats = without_repeats(draft, values, laid)
    laid, rules = by_rules(draft, values, laid)
    own = table == draft.table
    sums = control_sums(draft, values) if own else []
    letters = {one.name: draft.place(one.at) for one in values.plain.values()}
    return Result(
        Staged(table, draft.sheet.name, in_order(table, laid.rows), letters, whole=own),
        (*told, *doubles, *gaps, *repeats, *rules, *sums),
        asked,
        _dropped(draft, out) if own else (),
    )


def _cell_faults(draft: Draft, values: Values) -> tuple[list[Issue], tuple[Question, ...]]:
    issues, questions = [], questions_of_constants(draft, values.table)
    for one in values.every():
        spot = Spot(values.table, one.name, one.at)
        questions += questions_of(draft, spot, one.cleaned.faults)
        issues += faults(draft, spot, one.cleaned.faults)
    return issues, tuple(questions)


def _left_out(draft: Draft, values: Values) -> np.ndarray:
    """Records that an answer ("" to a value) leaves out of this table."""
    out: np.ndarray = np.zeros(len(draft.rows.positions), dtype=bool)
    for name, one in values.plain.items():
        answers = value_answers(draft, values.table, name)
        unwanted = {fold(text) for text, value in answers.items() if value == LEAVE_OUT}
        if unwanted:
            texts = draft.cells(one.at).texts()
            out |= np.array([fold(text or "") in unwanted for text in texts], dtype=bool)
    return out


def _dropped(draft: Draft, out: np.ndarray) -> tuple[Dropped, ...]:
    rows = draft.sheet.rows[draft.rows.positions[out]]
    return tuple(Dropped(int(row), "answered", "") for row in rows)


def _only_own(draft: Draft, values: Values, laid: Laid) -> Laid:
    """A further table has a row only where one of its own columns says something."""
    shared = {
        target.column
        for targets in draft.targets.values()
        for target in targets
        if target.table == values.table and any(one.table == draft.table for one in targets)
    }
    own = [name for name in values.plain if name not in shared]
    if values.table == draft.table or values.groups or not own:
        return laid
    masks = [pc.is_valid(laid.rows.column(name)).to_numpy() for name in own]
    return laid.kept(np.logical_or.reduce(masks))
