"""The sample organisation published straight from its truth, without the road from files."""

import string
from datetime import UTC, datetime
from itertools import product

import pyarrow as pa

from oneboard import dictionary, sample, store

LETTERS = [*string.ascii_uppercase, *map("".join, product(string.ascii_uppercase, repeat=2))]
DELIVERED = datetime(2026, 10, 1, tzinfo=UTC)


def publish(board: str = "sample") -> None:
    """Three versions, one for each delivery, in the data folder of ONEBOARD_DATA."""
    for number in sample.AS_OF:
        store.publish(board, delivery(number))


def delivery(number: int) -> store.Delivery:
    world = sample.world(number)
    return store.Delivery(
        tables={name: traced(rows, place) for place, (name, rows) in enumerate(world.items(), 1)},
        as_of=sample.AS_OF[number],
        who="test",
        sources=tuple(source(name, rows, i) for i, (name, rows) in enumerate(world.items(), 1)),
        cells=tuple(cell for i, name in enumerate(world, 1) for cell in cells(name, i)),
        note=f"delivery {number}",
        base=number - 1 or None,
    )


def traced(rows: pa.Table, place: int) -> pa.Table:
    """Each row says that it stood below a header of one line, in the sheet of its table."""
    count = rows.num_rows
    beside = {
        "source_id": pa.array([place] * count, pa.int32()),
        "source_row": pa.array(range(2, count + 2), pa.int32()),
        "source_column": pa.nulls(count, pa.string()),
    }
    for name, values in beside.items():
        rows = rows.append_column(name, values)
    return rows


def source(name: str, rows: pa.Table, place: int) -> store.Source:
    return store.Source(
        source_id=place,
        file=f"{name}.xlsx",
        sha256=f"{place:064d}",
        sheet=name,
        table_name=name,
        delivered_by="test",
        delivered_at=DELIVERED,
        header_first=1,
        header_last=1,
        first_row=2,
        last_row=rows.num_rows + 1,
        row_count=rows.num_rows,
    )


def cells(name: str, place: int) -> list[store.SourceCell]:
    names = dictionary.tables()[name].names
    return [store.SourceCell(place, column, LETTERS[i]) for i, column in enumerate(names)]
