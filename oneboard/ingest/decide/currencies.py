"""Money in other currencies: found by header or sign, converted only by a rate a person gave."""

from dataclasses import replace

import pyarrow.compute as pc

from oneboard.dictionary import Unit
from oneboard.ingest.clean.money import without_sign
from oneboard.ingest.clean.numbers import plain_mask
from oneboard.ingest.decide.draft import Draft
from oneboard.ingest.decide.unit_words import unit_of_column
from oneboard.ingest.match.fold import straight
from oneboard.ingest.model import Kind, Question

MOST = 0.5  # from this share of a column on, it has to be answered before loading
LOOKED_AT = 5_000


def with_rates(draft: Draft) -> Draft:
    """Takes the rates that were answered and asks for those that are missing."""
    rates = _answered(draft)
    shares: dict[str, float] = {}
    for column in sorted({at for at, _, _ in draft.columns_of_type("money")}):
        for currency, share in _foreign(draft, column).items():
            shares[currency] = max(share, shares.get(currency, 0.0))
    asked = [_ask(draft, one, shares[one]) for one in sorted(shares) if one not in rates]
    return replace(draft, rates=rates).asking(asked)


def is_base(draft: Draft, found: Unit) -> bool:
    return found.currency in ("", draft.known.currency)


def _answered(draft: Draft) -> dict[str, float]:
    rates = {}
    for currency, said in draft.desk.answers("currency").items():
        try:
            rates[currency] = float(said)
        except ValueError:
            continue
    return rates


def _foreign(draft: Draft, column: int) -> dict[str, float]:
    """Other currencies of a column and the share of its cells that are in them."""
    named = unit_of_column(draft, column)
    if named is not None and not is_base(draft, named):
        return {named.currency: 1.0}
    cells = draft.cells(column)
    odd = cells.select((cells.kind == Kind.TEXT) & ~plain_mask(cells))
    filled = int((cells.kind != Kind.BLANK).sum())
    shares: dict[str, float] = {}
    for one in pc.value_counts(odd.raw).to_pylist()[:LOOKED_AT]:
        currency = without_sign(straight(one["values"]).lower())[1]
        if currency not in ("", draft.known.currency):
            shares[currency] = shares.get(currency, 0.0) + one["counts"] / filled
    return shares


def _ask(draft: Draft, currency: str, share: float) -> Question:
    return draft.desk.ask(
        "currency",
        currency,
        code="CURRENCY",
        required=share >= MOST,
        currency=currency,
        base=draft.known.currency,
    )
