"""Columns of cells for tests of the cleaners."""

from typing import Any

import numpy as np
import pyarrow as pa

from oneboard.ingest.clean.cells import Cells, Cleaned
from tests.ingest.books import cell


def cells(*values: Any) -> Cells:
    pairs = [cell(value) for value in values]
    raw = pa.array([text for text, _ in pairs], type=pa.string())
    return Cells(raw, np.array([kind for _, kind in pairs], dtype=np.uint8))


def read(found: Cleaned) -> list[Any]:
    """Values, and where one is missing the codes told there in brackets."""
    told: dict[int, str] = {}
    for code, places in found.faults.items():
        for place in places:
            told[int(place)] = code
    return [
        f"!{told[at]}" if value is None and at in told else value
        for at, value in enumerate(found.values.to_pylist())
    ]
