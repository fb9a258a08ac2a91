"""Coded values: 在研, 1-立项, Active/在研, √ as the values the dictionary knows."""

from collections.abc import Mapping
from functools import cache

import pyarrow as pa

from oneboard.dictionary import spellings, tables
from oneboard.dictionary.names import BRACKETS
from oneboard.ingest.clean.cells import Cells, Cleaned, Parsed, by_value
from oneboard.ingest.clean.common import broken, says_nothing
from oneboard.ingest.lexicon import pattern
from oneboard.ingest.match.fold import fold, straight
from oneboard.ingest.match.heading import HAN_RUN, LATIN_RUN, PARTS
from oneboard.ingest.model import Kind

NO_VALUE, LEAVE_OUT = "null", ""  # answers: load without it; leave the rows out


def choices(
    cells: Cells, table: str, column: str, *, answers: Mapping[str, str] | None = None
) -> Cleaned:
    """`answers`: raw text -> value, or `null`; texts nobody knows are told as UNKNOWN_VALUE."""
    said = {fold(text): value for text, value in (answers or {}).items()}

    def parse(text: str, kind: Kind) -> Parsed:
        if broken(kind):
            return None, broken(kind)
        answer = said.get(fold(text))
        if answer is not None:
            return (None if answer in (NO_VALUE, LEAVE_OUT) else answer), ""
        value = value_of(table, column, text)
        if value is not None:
            return value, ""
        return None, "" if says_nothing(text) else "UNKNOWN_VALUE"

    return by_value(cells, parse, pa.string())


def value_of(table: str, column: str, text: str) -> str | None:
    """The dictionary's value for a spelling, whole or by one of its bilingual halves."""
    known = known_spellings(table, column)
    flat = straight(text)
    bare = pattern("values", "choice", "numbering").sub("", flat)
    for said in (flat, bare, BRACKETS.sub("", bare), *PARTS.split(bare), *_halves(bare)):
        found = known.get(fold(said)) if said.strip() else None
        if found is not None:
            return found
    return None


@cache
def known_spellings(table: str, column: str) -> dict[str, str]:
    """Folded spelling -> value. The column's own labels count more than other spellings."""
    found: dict[str, str] = {}
    options = tables()[table].column(column).choices
    for labels in (True, False):
        for one in options:
            words = (one.value, one.en, one.zh) if labels else one.also
            for word in words:
                found.setdefault(fold(word), one.value)
    return found


def booleans(cells: Cells) -> Cleaned:
    """是/否, √/×, Y/N, 1/0 and true/false."""
    yes, no = (frozenset(fold(word) for word in spellings()[name]) for name in ("yes", "no"))

    def parse(text: str, kind: Kind) -> Parsed:
        if broken(kind):
            return None, broken(kind)
        said = fold(text.removesuffix(".0"))
        if said in yes or said in no:
            return said in yes, ""
        return None, "" if says_nothing(text) else "BOOLEAN"

    return by_value(cells, parse, pa.bool_())


def _halves(text: str) -> tuple[str, ...]:
    if HAN_RUN.search(text) and LATIN_RUN.search(text):
        return ("".join(HAN_RUN.findall(text)), *LATIN_RUN.findall(text))
    return ()
