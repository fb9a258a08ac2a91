"""Texts and ids: kept as written, trimmed; ids also folded in width and case."""

import re
from collections.abc import Callable

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from oneboard.dictionary.names import INVISIBLE
from oneboard.ingest.clean.cells import Cells, Cleaned, Parsed, by_value, matches
from oneboard.ingest.clean.common import broken, says_nothing, unquoted
from oneboard.ingest.match.fold import latin, straight
from oneboard.ingest.model import Kind

CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\u202a-\u202e\u2066-\u2069]")
FORMULA = re.compile(r"^\s*(?:[=@\uff1d\uff20]|[+\-\uff0b\uff0d](?![\s\d.\u3400-\u9fff-]|$))")
SCIENTIFIC = re.compile(r"^\d(\.\d+)?e\+?\d+$", re.IGNORECASE)
LONGEST_NUMBER = 15
LOST_LETTER = "\ufffd"  # a letter the encoding lost: told by the reader, the rest is worth keeping
SAFE_NAME = r"^[A-Z0-9][A-Z0-9_./#-]*$"
# Nothing to fold, trim or warn of: letters, digits and Han, between them ordinary signs.
LETTER = r"[A-Za-z0-9\x{3400}-\x{9fff}]"
SAFE_TEXT = rf"^{LETTER}([A-Za-z0-9\x{{3400}}-\x{{9fff}} _.,:;/#%&*()（）、，。：；-]*{LETTER})?$"


def texts(cells: Cells) -> Cleaned:
    """Trimmed text. Control characters and texts that act as formulas are told."""
    return _quick(cells, SAFE_TEXT, parse_text)


def parse_text(text: str, kind: Kind) -> Parsed:
    if broken(kind) and LOST_LETTER not in text:
        return None, broken(kind)
    said = INVISIBLE.sub("", text).strip()
    if not said:
        return None, ""
    if CONTROL.search(text):
        return CONTROL.sub("", said), "CONTROL_CHAR"
    if kind is Kind.TEXT and len(said) > 1 and FORMULA.match(said):
        return said, "FORMULA_TEXT"
    return _whole(said) if kind is Kind.NUMBER else said, ""


def ids(cells: Cells, *, name: bool = False) -> Cleaned:
    """Ids in upper case and half width; `name`: a name standing for an id keeps its case.

    Numbers lose a trailing .0; ids that Excel has rounded are told.
    """
    return _quick(cells, SAFE_NAME, parse_name if name else parse_id)


def _quick(cells: Cells, safe: str, parse: Callable[[str, Kind], Parsed]) -> Cleaned:
    """Texts of a safe form as they are; every other distinct one is parsed."""
    plain = (cells.kind == Kind.TEXT) & matches(cells.raw, safe)
    if plain.all() and len(cells):
        return Cleaned(cells.raw)
    rest = np.flatnonzero(~plain)
    slow = by_value(cells.select(rest), parse, pa.string())
    spread: np.ndarray = np.full(len(cells), -1, dtype=np.int64)
    spread[rest] = np.arange(len(rest))
    others = slow.values.take(pa.array(spread, mask=spread < 0))
    merged = pc.if_else(pa.array(plain), cells.raw, others)
    return Cleaned(merged, {code: rest[at] for code, at in slow.faults.items()})


def parse_id(text: str, kind: Kind) -> Parsed:
    value, code = parse_name(text, kind)
    return (value.upper() if value else value), code


def parse_name(text: str, kind: Kind) -> Parsed:
    if broken(kind):
        return None, broken(kind)
    if CONTROL.search(text):
        return None, "CONTROL_CHAR"
    said = latin(straight(unquoted(text)))
    if kind is Kind.TEXT and says_nothing(text):
        return None, ""
    if SCIENTIFIC.match(said):
        return said, "ID_PRECISION" if kind is Kind.NUMBER else "ID_SCIENTIFIC"
    if kind is Kind.NUMBER:
        said = _whole(said)
        long = sum(sign.isdigit() for sign in said) > LONGEST_NUMBER
        return said, "ID_PRECISION" if long else ""
    return " ".join(said.split()), ""


def _whole(text: str) -> str:
    return text[:-2] if text.endswith(".0") else text
