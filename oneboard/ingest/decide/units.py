"""The factor of each money column: by the unit that is written somewhere, else asked once."""

from dataclasses import replace

import numpy as np

from oneboard.dictionary import unit, units
from oneboard.ingest.clean.cells import distinct
from oneboard.ingest.clean.numbers import figures, plain_mask
from oneboard.ingest.decide.currencies import is_base
from oneboard.ingest.decide.decimals import COMMA
from oneboard.ingest.decide.draft import Draft
from oneboard.ingest.decide.unit_words import unit_of_column
from oneboard.ingest.model import Choice, Question

OFFERED = ("yuan", "thousand_yuan", "wan_yuan", "million_yuan", "yi_yuan")
APART = 1_000  # medians further apart than this are not taken to share one unit


def with_units(draft: Draft) -> Draft:
    """Factors to the base currency. Nothing is assumed where nothing is said."""
    factors: dict[int, float] = {}
    asked, waiting = [], set()
    for column in sorted({at for at, _, _ in draft.columns_of_type("money")}):
        said, found = _answered(draft, column), unit_of_column(draft, column)
        if said is not None:
            factors[column] = said
        elif found is not None and is_base(draft, found):
            factors[column] = found.factor
        elif found is not None and found.currency in draft.rates:
            factors[column] = found.factor * draft.rates[found.currency]
        elif found is not None:
            waiting.add(column)
        elif _holds_figures(draft, column):
            asked.append(column)
    told = _shared(replace(draft, units=factors), asked)
    waiting |= set(asked) - set(told.units)
    return replace(told, undecided=draft.undecided | waiting)


def _holds_figures(draft: Draft, column: int) -> bool:
    """Plain figures, or such with a comma, whose meaning is asked for in the same step."""
    cells = draft.cells(column)
    return bool(plain_mask(cells).any()) or any(COMMA.match(one) for one in distinct(cells))


def factor_of(said: str, currency: str) -> float | None:
    """An answered unit: a factor (10000) or a word (万元)."""
    named = unit(said)
    if named is not None and named.measure == "money":
        return named.factor if named.currency in ("", currency) else None
    try:
        return float(said)
    except ValueError:
        return None


def _answered(draft: Draft, column: int) -> float | None:
    said = draft.desk.answer("unit", draft.place(column))
    return factor_of(said, draft.known.currency) if said else None


def _shared(draft: Draft, asked: list[int]) -> Draft:
    """One question, and one answer, for columns whose figures are of the same size.

    The answer to the question of one column counts for the others when it comes back.
    """
    factors, questions = dict(draft.units), []
    anchors = [(one, _median(draft, one)) for one in _answered_columns(draft)]
    for column in asked:
        size = _median(draft, column)
        anchor = next((at for at, other in anchors if _same_size(size, other)), None)
        if anchor is None:
            anchors.append((column, size))
            questions.append(_ask(draft, column, asked))
        elif anchor in factors:
            factors[column] = factors[anchor]
    return replace(draft, units=factors).asking(questions)


def _answered_columns(draft: Draft) -> list[int]:
    return [column for column in draft.units if _answered(draft, column) is not None]


def _same_size(one: float, other: float) -> bool:
    if not one or not other:
        return True
    return 1 / APART < one / other < APART


def _median(draft: Draft, column: int) -> float:
    cells = draft.cells(column)
    values = np.abs(figures(cells, plain_mask(cells)))
    return float(np.median(values)) if len(values) else 0.0


def _ask(draft: Draft, column: int, asked: list[int]) -> Question:
    offered = [units()[name] for name in OFFERED]
    return draft.desk.ask(
        "unit",
        draft.place(column),
        code="UNIT",
        choices=[Choice(str(int(one.factor)), one.en, one.zh) for one in offered],
        cell=draft.header_cell(column),
        header=draft.heading(column).text,
        columns=", ".join(draft.place(one) for one in asked),
        example=next(iter(distinct(draft.sample(column))), ""),
    )
