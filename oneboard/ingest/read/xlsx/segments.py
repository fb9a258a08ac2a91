"""A worksheet cut into what stands around the rows and runs of whole rows."""

from collections.abc import Generator, Iterator
from dataclasses import dataclass

from oneboard.ingest.read.xlsx.container import Chunks

OPEN = b"<sheetData>"
CLOSE = b"</sheetData>"
ROW_END = b"</row>"
SIZE = 1 << 20
HEAD = 1 << 22


class NotPlain(Exception):
    """The sheet is written in a way that only any_rows.py reads."""


@dataclass(frozen=True)
class Segment:
    rows: bool
    data: bytes


def segments(chunks: Chunks) -> Iterator[Segment]:
    """First all up to the rows, then rows a megabyte at a time, then what follows them."""
    held = yield from _head(chunks)
    held = yield from _rows(held, chunks)
    yield Segment(rows=False, data=held)
    for chunk in chunks:
        yield Segment(rows=False, data=chunk)


def _head(chunks: Chunks) -> Generator[Segment, None, bytes]:
    held = b""
    for chunk in chunks:
        held += chunk
        head, opening, rest = held.partition(OPEN)
        if opening:
            yield Segment(rows=False, data=head + opening)
            return rest
        if len(held) > HEAD:
            break
    raise NotPlain


def _rows(held: bytes, chunks: Chunks) -> Generator[Segment, None, bytes]:
    looked = 0
    while (end := held.find(CLOSE, looked)) < 0:
        looked = max(0, len(held) - len(CLOSE))
        if len(held) >= SIZE:
            whole, row_end, held = held.rpartition(ROW_END)
            if not row_end:
                raise NotPlain
            yield Segment(rows=True, data=whole + row_end)
            looked = 0
        chunk = next(chunks, None)
        if chunk is None:
            raise NotPlain
        held += chunk
    yield Segment(rows=True, data=held[:end])
    return held[end:]
