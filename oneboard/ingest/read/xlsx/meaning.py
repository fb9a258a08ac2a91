"""What the stored values of cells mean: text and kind, a whole column of equal cells at a time."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from oneboard.ingest.model import Kind
from oneboard.ingest.read.allowance import Allowance
from oneboard.ingest.read.references import whole
from oneboard.ingest.read.xlsx import cells, serials
from oneboard.ingest.read.xlsx.number_format import Form, NumberFormat
from oneboard.ingest.read.xlsx.strings import unescape

NUMBER = r"^\s*[+-]?([0-9]+\.?[0-9]*|\.[0-9]+)([eE][+-]?[0-9]{1,3})?\s*$"
INDEX = r"^[0-9]{1,9}$"
TRUTH = {"1": "true", "true": "true", "0": "false", "false": "false"}

Read = tuple[pa.Array, np.ndarray]  # raw text, kind
Convert = Callable[[str], tuple[str, Kind] | None]


@dataclass(frozen=True)
class Meaning:
    """Cells of one stored type and one number format are read alike."""

    type: str
    format: NumberFormat = NumberFormat()


@dataclass(frozen=True)
class Workbook:
    """What cells need to know of their workbook, and what all of them together may use up."""

    strings: pa.Array
    styles: list[NumberFormat]
    from_1904: bool
    cells: Allowance
    area: Allowance
    characters: Allowance

    def meaning(self, style: str, kind: str) -> Meaning:
        if kind not in ("", "n"):
            return Meaning(kind)
        number = whole(style or "0")
        known = number is not None and number < len(self.styles)
        return Meaning("n", self.styles[number or 0] if known else NumberFormat())


def read_values(values: pa.Array, meaning: Meaning, book: Workbook) -> Read:
    match meaning.type:
        case "n":
            return _numbers(values, meaning.format, book)
        case "s":
            return _shared(values, book)
        case "str" | "inlineStr":
            return _texts(values)
        case "b":
            return _each(values, _truth)
        case "d":
            return _each(values, serials.iso_moment)
        case "e":
            return _all(values, Kind.ERROR)
        case cells.FORMULA:
            return _all(values, Kind.NO_VALUE)
    return _all(values, Kind.BAD)


def _all(values: pa.Array, kind: Kind) -> Read:
    return values, np.full(len(values), kind, np.uint8)


def _each(values: pa.Array, convert: Convert) -> Read:
    """Convert each different value once; what cannot be converted stays as it is and is bad."""
    coded = values.dictionary_encode()
    pairs = [convert(value) or (value, Kind.BAD) for value in coded.dictionary.to_pylist()]
    raw = pa.array([text for text, _ in pairs], pa.string())
    kinds = np.array([kind for _, kind in pairs], np.uint8)
    return raw.take(coded.indices), kinds[coded.indices.to_numpy()]


def _texts(values: pa.Array) -> Read:
    if pc.any(pc.match_substring(values, "_x")).as_py():
        return _each(values, lambda text: (unescape(text), Kind.TEXT))
    return _all(values, Kind.TEXT)


def _truth(value: str) -> tuple[str, Kind] | None:
    return (TRUTH[value], Kind.BOOLEAN) if value in TRUTH else None


def _shared(values: pa.Array, book: Workbook) -> Read:
    """Look the texts up by number; a number that no text has is bad."""
    lengths = pc.binary_length(book.strings).to_numpy()
    good = pc.match_substring_regex(values, INDEX).to_numpy(zero_copy_only=False)
    indices: np.ndarray = np.full(len(values), -1, np.int64)
    indices[good] = values.filter(pa.array(good)).cast(pa.int64()).to_numpy()
    good &= indices < len(lengths)
    book.characters.take(int(lengths[indices[good]].sum()))
    texts = book.strings.take(pa.array(indices, mask=~good))
    if good.all():
        return _all(texts, Kind.TEXT)
    return pc.coalesce(texts, values), np.where(good, Kind.TEXT, Kind.BAD).astype(np.uint8)


def _numbers(values: pa.Array, shown: NumberFormat, book: Workbook) -> Read:
    match shown.form:
        case Form.DATE:
            return _each(values, _of_number(partial(serials.moment, from_1904=book.from_1904)))
        case Form.TIME:
            return _each(values, _of_number(partial(serials.time_of_day, from_1904=book.from_1904)))
        case Form.DURATION:
            return _each(values, _of_number(serials.duration))
    good = pc.match_substring_regex(values, NUMBER).to_numpy(zero_copy_only=False)
    kind = Kind.PERCENT if shown.form is Form.PERCENT else Kind.NUMBER
    raw = _padded(values, shown.width) if shown.width else values
    return raw, np.where(good, kind, Kind.BAD).astype(np.uint8)


def _of_number(convert: Callable[[float], tuple[str, Kind] | None]) -> Convert:
    def of_text(value: str) -> tuple[str, Kind] | None:
        try:
            return convert(float(value))
        except ValueError:
            return None

    return of_text


def _padded(values: pa.Array, width: int) -> pa.Array:
    """Whole numbers as their format shows them: 123 under 00000 is the id 00123."""
    whole = pc.match_substring_regex(values, INDEX)
    return pc.if_else(whole, pc.utf8_lpad(values, width, "0"), values)
