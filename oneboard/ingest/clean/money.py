"""Money to the base currency: units of the column, signs and units in the cell."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from oneboard.ingest.clean.cells import Cells, Cleaned, Parsed
from oneboard.ingest.clean.common import broken, says_nothing, unquoted
from oneboard.ingest.clean.numbers import GROUPED, comma_to_point, floats
from oneboard.ingest.lexicon import words
from oneboard.ingest.match.fold import straight
from oneboard.ingest.model import Kind

MONEY = pa.decimal128(18, 2)


@dataclass(frozen=True)
class MoneyRule:
    """`factor`: the column's unit in base currency, None while it is being asked.

    `rates`: currencies a person gave a rate for. `decimal`: the sign before the fraction.
    """

    factor: float | None
    currency: str = "CNY"
    rates: Mapping[str, float] = field(default_factory=dict)
    decimal: str = "."


def money(cells: Cells, rule: MoneyRule) -> Cleaned:
    """DECIMAL(18,2) in the base currency."""
    ready = comma_to_point(cells) if rule.decimal == "," else cells
    unit = np.nan if rule.factor is None else rule.factor
    found = floats(
        ready,
        lambda text, kind: parse_money(text, kind, rule),
        bare=lambda figures: figures * unit,
    )
    values = found.values.to_numpy(zero_copy_only=False)
    huge = np.flatnonzero(np.abs(np.nan_to_num(values)) > words("values")["money"]["largest"])
    faults = dict(found.faults)
    if len(huge):
        faults["AMOUNT"] = np.union1d(faults.get("AMOUNT", huge), huge)
    keep = found.values.is_valid().to_numpy(zero_copy_only=False)
    keep[huge] = False
    exact = pa.array(np.round(np.where(keep, values, 0.0), 2), mask=~keep)
    return Cleaned(pc.cast(exact, MONEY, safe=False), faults)


def parse_money(text: str, kind: Kind, rule: MoneyRule) -> Parsed:
    """One amount that is not a plain figure: (1,234), ¥12.5, 36.81万元, $7,910,825."""
    if broken(kind):
        return None, "AMOUNT" if kind is Kind.BAD else broken(kind)
    if kind not in (Kind.TEXT, Kind.NUMBER):
        return None, "AMOUNT"
    if says_nothing(text):
        return None, ""
    said = straight(unquoted(text)).lower().replace("\u00a0", " ")
    negative = said.startswith("(") and said.endswith(")")
    said, currency = without_sign(said[1:-1] if negative else said)
    said, scale = _without_scale(said)
    found = GROUPED.fullmatch(said.strip())
    if not found:
        return None, "AMOUNT"
    value = _figure(found) * (-1 if negative else 1)
    return _in_base(value, scale, currency, rule)


def _in_base(value: float, scale: float | None, currency: str, rule: MoneyRule) -> Parsed:
    """A unit in the cell counts more than the column's; a sign alone says nothing of its size."""
    if currency and currency != rule.currency:
        rate = rule.rates.get(currency)
        return (value * (scale or 1.0) * rate, "") if rate is not None else (None, "CURRENCY")
    if scale is not None or (currency and rule.factor in (None, 1.0)):
        return value * (scale or 1.0), ""
    if rule.factor is None:
        return None, ""
    if currency and abs(value) >= rule.factor:
        return None, "UNIT_UNCLEAR"
    return value * rule.factor, ""


def without_sign(said: str) -> tuple[str, str]:
    """The text without its currency sign, and the currency."""
    for sign, currency in _signs():
        if said.startswith(sign):
            return said[len(sign) :].strip(), currency
        if said.endswith(sign):
            return said[: -len(sign)].strip(), currency
        if said.startswith("-" + sign):
            return "-" + said[len(sign) + 1 :].strip(), currency
    return said, ""


def _without_scale(said: str) -> tuple[str, float | None]:
    for word, factor in sorted(_scales().items(), key=lambda item: -len(item[0])):
        if said.endswith(word):
            return said[: -len(word)].strip(), factor
    return said, None


def _figure(found: re.Match[str]) -> float:
    digits = found[2].replace(",", "").replace(" ", "")
    return float(f"{found[1]}{digits}{found[3] or ''}{found[4] or ''}")


@cache
def _signs() -> tuple[tuple[str, str], ...]:
    known = words("values")["money"]["signs"]
    pairs = [(sign, currency) for currency, signs in known.items() for sign in signs]
    return tuple(sorted(pairs, key=lambda pair: -len(pair[0])))


@cache
def _scales() -> dict[str, float]:
    return dict(words("values")["money"]["scale"])
