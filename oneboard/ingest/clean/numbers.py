"""Plain numbers: fast for those written plainly, one by one for the others."""

import re
from collections.abc import Callable
from functools import lru_cache

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from oneboard.dictionary import unit
from oneboard.ingest.clean.cells import Cells, Cleaned, Parsed, by_value, matches
from oneboard.ingest.clean.common import broken, says_nothing, unquoted
from oneboard.ingest.match.fold import straight
from oneboard.ingest.model import Kind

PLAIN = r"^[+-]?[0-9]+(\.[0-9]+)?([eE][+-]?[0-9]{1,2})?$"
GROUPED = re.compile(r"([+-]?)([0-9]{1,3}(?:[, ][0-9]{3})+|[0-9]+)(\.[0-9]+)?(e[+-]?[0-9]{1,2})?")
TRAILING = re.compile(r"^([+-]?[0-9.,]+)\s*(\D{1,6})$")


def numbers(cells: Cells, *, code: str = "NUMBER") -> Cleaned:
    """Figures as floats; a counting word behind the figure (12 人, 3 years) is allowed."""

    def parse(text: str, kind: Kind) -> Parsed:
        if broken(kind):
            return None, broken(kind)
        if says_nothing(text):
            return None, ""
        if kind not in (Kind.NUMBER, Kind.TEXT, Kind.PERCENT):
            return None, code
        value = number_in(text)
        return (value, "") if value is not None else (None, code)

    return floats(cells, parse)


def floats(
    cells: Cells,
    parse: Callable[[str, Kind], Parsed],
    *,
    bare: Callable[[np.ndarray], np.ndarray] = lambda figures: figures,
) -> Cleaned:
    """Plain figures through `bare` in one go, every other distinct text through `parse`.

    `bare` gives nan for a figure that cannot be decided.
    """
    plain = plain_mask(cells)
    values = np.full(len(cells), np.nan)
    values[plain] = bare(figures(cells, plain))
    rest = np.flatnonzero(~plain & (cells.kind != Kind.BLANK))
    faults: dict[str, np.ndarray] = {}
    if len(rest):
        slow = by_value(cells.select(rest), parse, pa.float64())
        values[rest] = slow.values.to_numpy(zero_copy_only=False)
        faults = {code: rest[at] for code, at in slow.faults.items()}
    return Cleaned(pa.array(values + 0.0, mask=np.isnan(values)), faults)


def figures(cells: Cells, plain: np.ndarray) -> np.ndarray:
    """The plainly written figures as floats."""
    return pc.cast(cells.raw.filter(pa.array(plain)), pa.float64()).to_numpy(zero_copy_only=False)


def plain_mask(cells: Cells) -> np.ndarray:
    typed = (cells.kind == Kind.NUMBER) | (cells.kind == Kind.TEXT)
    return typed & matches(cells.raw, PLAIN)


@lru_cache(maxsize=50_000)
def number_in(text: str) -> float | None:
    """1,234.5, (12), ９９９, 12 人 as numbers; None when the text is none."""
    said = straight(unquoted(text)).lower()
    negative = said.startswith("(") and said.endswith(")")
    said = said.strip("()") if negative else said
    trailing = TRAILING.match(said)
    if trailing and unit(trailing[2]):
        said = trailing[1]
    found = GROUPED.fullmatch(said)
    if not found:
        return None
    digits = found[2].replace(",", "").replace(" ", "")
    value = float(f"{found[1]}{digits}{found[3] or ''}{found[4] or ''}")
    return -value if negative else value


def comma_to_point(cells: Cells) -> Cells:
    """Texts with a decimal comma (1.234,50) rewritten with a point (1234.50)."""
    text = cells.kind == Kind.TEXT
    looks = pc.match_substring_regex(cells.raw, r"^[^0-9]*[0-9.]+(,[0-9]+)?[^0-9]*$")
    mask = text & pc.fill_null(looks, False).to_numpy(zero_copy_only=False)
    pointed = pc.replace_substring(pc.replace_substring(cells.raw, ".", ""), ",", ".")
    return Cells(pc.if_else(pa.array(mask), pointed, cells.raw), cells.kind)
