"""Cells of records: merged cells, and each distinct value parsed once."""

import numpy as np
import pyarrow as pa

from oneboard.ingest.clean.cells import by_value, cells_of, distinct
from oneboard.ingest.model import Kind
from tests.ingest.books import sheet
from tests.ingest.columns import cells, read


def test_merged_cells_are_filled_inside_their_merge_only():
    made = sheet([["h"], ["a"], [None, 1], [None, 2], ["b", 3], [None, 4]], merges=["A2:A4"])
    found = cells_of(made, 0, np.arange(1, 6))
    assert found.texts() == ["a", "a", "a", "b", None]


def test_a_column_that_is_not_there():
    assert cells_of(sheet([["a"]]), 7, np.arange(1)).texts() == [None]


def test_each_distinct_value_is_parsed_once_a_kind():
    seen = []

    def parse(text: str, kind: Kind):
        seen.append((text, kind))
        return (None, "X") if text == "bad" else (text.upper(), "")

    found = by_value(cells("a", "b", "a", 1, "bad", None, "bad"), parse, pa.string())
    assert read(found) == ["A", "B", "A", "1", "!X", None, "!X"]
    assert len(seen) == len(set(seen)) == 4


def test_distinct():
    assert sorted(distinct(cells("a", "b", "a", None))) == ["a", "b"]
