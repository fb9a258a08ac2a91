"""Files read for tests of the understanding, as the road reads them."""

from functools import cache
from pathlib import Path

from oneboard.dictionary import tables
from oneboard.ingest.model import Book
from oneboard.ingest.read import Worker, read, worker


def read_book(path: Path) -> Book:
    return read(path, file=path.name, words=header_words(), by=reader())


@cache
def reader() -> Worker:
    """One for all: it starts a process for each file, and ends when the tests do."""
    return worker()


@cache
def header_words() -> tuple[str, ...]:
    """The headers that tell a right decoding from a wrong one."""
    columns = (column for table in tables().values() for column in table.columns)
    return tuple({word for one in columns for word in one.headers if not word.isascii()})
