"""A book as it goes to be understood: with its corrected cells, or as the file it came back to."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from oneboard import store
from oneboard.ingest.model import Book, Issue, Refused, Understanding
from oneboard.ingest.road import corrected, handback
from oneboard.ingest.road.handback import Returned
from oneboard.ingest.template_example import without_examples

Read = Callable[[Path, str], Book]


@dataclass(frozen=True)
class Opened:
    """`told`: which cells were corrected. `back`: the rows that a department returned."""

    book: Book
    answers: Mapping[str, str] = field(default_factory=dict, hash=False)
    told: tuple[Issue, ...] = ()
    back: Returned | None = None

    def of(self, found: Understanding) -> Understanding:
        """What was understood, of the rows that were delivered."""
        return handback.moved(found, self.back) if self.back else found


def opened(book: Book, answers: Mapping[str, str], *, read: Read) -> Opened:
    """`read`: reads the file that returned rows are from. Refused: it is not there any more."""
    key = handback.key_of(book)
    if key is None:
        book = without_examples(book)
        cells = corrected.said_cells(book, answers)
        found = corrected.correct(book, cells)
        return Opened(found.book, answers, corrected.told(found, cells))
    path = store.kept_file(key.sha256)
    if path is None:
        raise Refused("ORIGINAL_GONE", file=book.file, original=key.file)
    before = opened(read(path, key.file), key.answers, read=read)
    back = handback.returned(book, key, before.book)
    return Opened(back.book, {**key.answers, **answers}, back=back)
