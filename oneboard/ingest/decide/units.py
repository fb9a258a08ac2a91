"""The unit of each money column: its header, the units row, the title, a note; else asked once."""

from collections.abc import Iterable
from dataclasses import replace

import numpy as np

from oneboard.dictionary import Unit, unit, units
from oneboard.ingest.clean.cells import distinct
from oneboard.ingest.clean.money import without_sign
from oneboard.ingest.clean.numbers import figures, plain_mask
from oneboard.ingest.decide.draft import Draft
from oneboard.ingest.lexicon import pattern
from oneboard.ingest.match.fold import straight
from oneboard.ingest.model import Choice, Kind, Question

OFFERED = ("yuan", "thousand_yuan", "wan_yuan", "million_yuan", "yi_yuan")
APART = 1_000  # medians further apart than this are not taken to share one unit
LOOKED_AT = 2_000  # distinct texts searched for currency signs


def with_units(draft: Draft) -> Draft:
    """Factors to the base currency. Nothing is assumed where nothing is said."""
    money = sorted({at for at, _, _ in draft.columns_of_type("money")})
    draft = replace(draft, rates=_rates(draft))
    common = unit_of_titles((*draft.titles, *_notes(draft)))
    factors, asked, foreign = {}, [], set()
    for column in money:
        said = _answered(draft, column)
        found = draft.heading(column).unit
        found = found if found and found.measure == "money" else common
        if said is not None:
            factors[column] = said
        elif found is not None:
            factor, currency = _in_base(draft, found)
            foreign |= {currency} if currency else set()
            factors |= {column: factor} if factor is not None else {}
        elif _has_bare_figures(draft, column):
            asked.append(column)
        foreign |= _foreign_signs(draft, column)
    factors, questions = _shared(draft, factors, asked)
    rated = [_ask_rate(draft, one) for one in sorted(foreign) if one not in draft.rates]
    return replace(draft, units=factors).asking([*questions, *rated])


def unit_of_titles(texts: Iterable[str]) -> Unit | None:
    """The one unit of money that titles and notes speak of."""
    found = {
        one
        for text in texts
        for hit in pattern("rows", "unit_note").finditer(straight(text))
        for one in (unit(hit[1] or hit[2]),)
        if one is not None and one.measure == "money"
    }
    return found.pop() if len(found) == 1 else None


def _notes(draft: Draft) -> list[str]:
    return [row.text for row in draft.rows.dropped if row.reason == "note"]


def _answered(draft: Draft, column: int) -> float | None:
    """An answered unit: a factor (10000) or a word (万元)."""
    said = draft.desk.answer("unit", draft.place(column))
    return factor_of(said, draft.known.currency) if said else None


def factor_of(said: str, currency: str) -> float | None:
    named = unit(said)
    if named is not None and named.measure == "money":
        return named.factor if named.currency in ("", currency) else None
    try:
        return float(said)
    except ValueError:
        return None


def _in_base(draft: Draft, found: Unit) -> tuple[float | None, str]:
    """The factor, or the currency whose rate is missing."""
    if found.currency in ("", draft.known.currency):
        return found.factor, ""
    rate = draft.rates.get(found.currency)
    return (found.factor * rate if rate is not None else None), found.currency


def _rates(draft: Draft) -> dict[str, float]:
    rates = {}
    for currency, said in draft.desk.answers("currency").items():
        try:
            rates[currency] = float(said)
        except ValueError:
            continue
    return rates


def _shared(
    draft: Draft, factors: dict[int, float], asked: list[int]
) -> tuple[dict[int, float], list[Question]]:
    """One question, and one answer, for columns whose figures are of the same size."""
    questions: list[Question] = []
    anchors: list[tuple[int, float]] = []
    for column in asked:
        size = _median(draft, column)
        anchor = next((at for at, other in anchors if _same_size(size, other)), None)
        if anchor is None:
            anchors.append((column, size))
            questions.append(_ask_unit(draft, column, asked))
        elif anchor in factors:
            factors[column] = factors[anchor]
    return factors, questions


def _same_size(one: float, other: float) -> bool:
    if not one or not other:
        return True
    return 1 / APART < one / other < APART


def _median(draft: Draft, column: int) -> float:
    cells = draft.cells(column)
    values = np.abs(figures(cells, plain_mask(cells)))
    return float(np.median(values)) if len(values) else 0.0


def _has_bare_figures(draft: Draft, column: int) -> bool:
    return bool(plain_mask(draft.cells(column)).any())


def _foreign_signs(draft: Draft, column: int) -> set[str]:
    cells = draft.cells(column)
    odd = cells.select((cells.kind == Kind.TEXT) & ~plain_mask(cells))
    found = {without_sign(straight(text).lower())[1] for text in distinct(odd)[:LOOKED_AT]}
    return found - {"", draft.known.currency}


def _ask_unit(draft: Draft, column: int, asked: list[int]) -> Question:
    offered = [units()[name] for name in OFFERED]
    return draft.desk.ask(
        "unit",
        draft.place(column),
        code="UNIT",
        choices=[Choice(f"{one.factor:g}", one.en, one.zh) for one in offered],
        cell=draft.header_cell(column),
        header=draft.heading(column).text,
        columns=", ".join(draft.place(one) for one in asked),
        example=next(iter(distinct(draft.sample(column))), ""),
    )


def _ask_rate(draft: Draft, currency: str) -> Question:
    return draft.desk.ask(
        "currency", currency, code="CURRENCY", currency=currency, base=draft.known.currency
    )
