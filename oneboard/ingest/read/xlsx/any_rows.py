"""The rows of a worksheet cell by cell, in whatever way the file writes them."""

import numpy as np
import pyarrow as pa

from oneboard.ingest.model import Refused
from oneboard.ingest.read.limits import Limits
from oneboard.ingest.read.xlsx.cells import Cells, Wrapping, cell_handlers
from oneboard.ingest.read.xlsx.container import Chunks
from oneboard.ingest.read.xlsx.frame import Frame
from oneboard.ingest.read.xlsx.grid import Grid
from oneboard.ingest.read.xlsx.markup import feed
from oneboard.ingest.read.xlsx.places import check_rows, column_numbers, split_references


def read_any_rows(chunks: Chunks, grid: Grid, *, part: str, limits: Limits) -> Frame:
    """Put every cell of a worksheet into the grid."""
    cells = Cells(
        keep=lambda batch: _keep(batch, grid),
        text_limit=limits.cell_text,
    )

    def enter(name: str) -> None:
        wrapping = Wrapping(around=name, leave=leave, depth_limit=limits.depth, part=part)
        start, end, text = cell_handlers(cells, wrapping)
        frame.parser.StartElementHandler = start
        frame.parser.EndElementHandler = end
        frame.parser.CharacterDataHandler = text

    def leave() -> None:
        cells.hand_over()
        frame.leave()

    frame = Frame(part=part, limits=limits, enter=enter)
    feed(frame.parser, chunks, part=part)
    return frame


def _keep(batch: Cells, grid: Grid) -> None:
    """Take over a batch: its addresses must fit the rows that they stand in."""
    counts = np.diff(np.array(batch.row_ends, np.int64), prepend=0)
    rows = np.array(batch.rows, np.int32)
    if len(batch.values) != counts.sum():
        raise Refused("BAD_REF", cell=batch.references[-1][:30])
    columns, named = split_references(pa.array(batch.references, pa.string()))
    of_cells: np.ndarray = np.repeat(rows, counts)
    check_rows(columns, named, of_cells)
    grid.add(
        of_cells,
        column_numbers(columns),
        _meanings(batch, grid),
        pa.array(batch.values, pa.string()),
    )
    grid.add_rows(rows[counts > 0], hidden=np.array(batch.hidden_rows, np.int32))


def _meanings(batch: Cells, grid: Grid) -> np.ndarray:
    """The meaning of every cell, looked up once for each style and type in use."""
    styles = pa.array(batch.styles, pa.string()).dictionary_encode()
    types = pa.array(batch.types, pa.string()).dictionary_encode()
    table = [
        [grid.meaning(style, kind) for kind in types.dictionary.to_pylist()]
        for style in styles.dictionary.to_pylist()
    ]
    known = np.array(table, np.int32).reshape(len(styles.dictionary), len(types.dictionary))
    return known[styles.indices.to_numpy(), types.indices.to_numpy()]
