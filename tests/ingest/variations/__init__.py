"""The guises by kind; `cases` are all of them."""

from collections.abc import Iterator

from tests.ingest.variations import headers, others, places, printed, spans, tables, values
from tests.ingest.variations.making import Case


def cases() -> Iterator[Case]:
    for kind in (headers, places, printed, values, tables, spans, others):
        yield from kind.cases()
