"""Cell addresses by the hundred thousand: "AB12" as a column and a row that must fit."""

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from oneboard.ingest.model import Refused
from oneboard.ingest.read.references import column_number, whole

DIGITS = "0123456789"
LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


def split_references(references: pa.Array) -> tuple[pa.Array, pa.Array]:
    """Column letters and row digits; what else an address holds stays with one of them."""
    return pc.ascii_rtrim(references, DIGITS), pc.ascii_ltrim(references, LETTERS)


def check_rows(columns: pa.Array, named: pa.Array, rows: np.ndarray) -> None:
    """Every address must name the row that the cell stands in."""
    try:
        numbers = named.cast(pa.int32()).to_numpy()
    except pa.ArrowInvalid:
        numbers = np.array([whole(text) or 0 for text in named.to_pylist()])
    wrong = np.flatnonzero(numbers != rows)
    if len(wrong):
        at = wrong[0]
        raise Refused("BAD_REF", cell=f"{columns[at]}{named[at]}"[:30])


def column_numbers(columns: pa.Array) -> np.ndarray:
    """The column of every cell by its letters."""
    coded = columns.dictionary_encode()
    names = coded.dictionary.to_pylist()
    numbers = [column_number(name) for name in names]
    if None in numbers:
        raise Refused("BAD_REF", cell=names[numbers.index(None)][:30])
    return np.array(numbers, np.int32)[coded.indices.to_numpy()]
