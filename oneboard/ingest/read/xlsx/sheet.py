"""One worksheet: its cells, and what stands around them."""

from collections.abc import Callable
from contextlib import closing

from oneboard.ingest.model import Refused, Sheet, TableObject
from oneboard.ingest.read.xlsx.any_rows import read_any_rows
from oneboard.ingest.read.xlsx.catalog import SheetEntry
from oneboard.ingest.read.xlsx.container import Chunks, Container
from oneboard.ingest.read.xlsx.frame import Frame
from oneboard.ingest.read.xlsx.grid import Grid
from oneboard.ingest.read.xlsx.meaning import Workbook
from oneboard.ingest.read.xlsx.plain_rows import read_plain_rows
from oneboard.ingest.read.xlsx.segments import NotPlain

Seen = Callable[[int], None]


def read_sheet(
    container: Container,
    entry: SheetEntry,
    book: Workbook,
    *,
    tables: tuple[TableObject, ...],
    seen: Seen,
) -> Sheet:
    """Read a worksheet; `seen` is told the bytes as they go by."""
    try:
        grid, frame = _read(container, entry, book, seen)
        rows, columns = grid.columns()
    except Refused as refused:
        refused.values.setdefault("sheet", entry.name)
        raise
    return Sheet(
        name=entry.name,
        rows=rows,
        columns=columns,
        state=entry.state,
        merges=tuple(frame.merges),
        tables=tables,
        hidden_rows=grid.hidden_among(rows),
        hidden_columns=tuple(column for column in columns if column in frame.hidden_columns),
    )


def _read(
    container: Container, entry: SheetEntry, book: Workbook, seen: Seen
) -> tuple[Grid, Frame]:
    """The swift way where the sheet allows it, else from the start the way that reads all."""
    before = book.cells.used
    for read_rows in (read_plain_rows, read_any_rows):
        book.cells.used = before
        grid = Grid(book, limits=container.limits)
        chunks = _watched(container.chunks(entry.part), seen)
        try:
            return grid, read_rows(chunks, grid, part=entry.part, limits=container.limits)
        except NotPlain:
            continue
    raise AssertionError("read_any_rows reads every sheet")


def _watched(chunks: Chunks, seen: Seen) -> Chunks:
    with closing(chunks):
        for chunk in chunks:
            seen(len(chunk))
            yield chunk
