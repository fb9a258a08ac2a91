"""The rows of a worksheet the swift way, for files of the shape that nearly every program writes.

    <row r="2"><c r="A2" s="1" t="s"><v>7</v></c> ... </row>

Expat still reads every byte first and refuses what is not well-formed. Without comments, CDATA and
processing instructions every "<" begins a tag, and plain_cells.py can take the text apart. A sheet
that is written in any other way raises NotPlain and is read again by any_rows.py.
"""

import re

from oneboard.ingest.read.limits import Limits
from oneboard.ingest.read.xlsx.container import Chunks
from oneboard.ingest.read.xlsx.frame import Frame
from oneboard.ingest.read.xlsx.grid import Grid
from oneboard.ingest.read.xlsx.markup import feed
from oneboard.ingest.read.xlsx.plain_cells import take_plain_cells
from oneboard.ingest.read.xlsx.segments import OPEN, NotPlain, segments

OTHER_ENCODING = re.compile(rb"""[^>]*encoding\s*=\s*["'](?!utf-8["'])""", re.IGNORECASE)


def read_plain_rows(chunks: Chunks, grid: Grid, *, part: str, limits: Limits) -> Frame:
    """Put every cell of a worksheet into the grid, or raise NotPlain."""
    return _PlainRows(chunks, grid, part=part, limits=limits).read()


class _PlainRows:
    def __init__(self, chunks: Chunks, grid: Grid, *, part: str, limits: Limits) -> None:
        self.chunks = chunks
        self.grid = grid
        self.part = part
        self.frame = Frame(part=part, limits=limits, enter=self._enter)
        self.opening = -1  # where in the part its rows must begin
        self.inside = False

    def read(self) -> Frame:
        feed(self.frame.parser, self._expat_first(), part=self.part, source=self.chunks)
        return self.frame

    def _expat_first(self) -> Chunks:
        """Hand every segment to expat, then take the cells out of it."""
        for segment in segments(self.chunks):
            if segment.rows:
                yield from self._rows(segment.data)
            else:
                yield from self._around(segment.data)

    def _rows(self, data: bytes) -> Chunks:
        if not self.inside:
            raise NotPlain
        yield data
        take_plain_cells(data, self.grid)

    def _around(self, data: bytes) -> Chunks:
        if self.inside:
            self._leave()
        elif OTHER_ENCODING.match(data):
            raise NotPlain
        else:
            self.opening = len(data) - len(OPEN)
        yield data
        self.opening = -1

    def _enter(self, name: str) -> None:
        parser = self.frame.parser
        if parser.CurrentByteIndex != self.opening:
            raise NotPlain
        self.inside = True
        parser.StartElementHandler = None
        parser.EndElementHandler = None
        parser.CommentHandler = _not_plain
        parser.ProcessingInstructionHandler = _not_plain
        parser.StartCdataSectionHandler = _not_plain

    def _leave(self) -> None:
        parser = self.frame.parser
        self.inside = False
        parser.CommentHandler = None
        parser.ProcessingInstructionHandler = None
        parser.StartCdataSectionHandler = None
        self.frame.leave()


def _not_plain(*_: object) -> None:
    raise NotPlain
