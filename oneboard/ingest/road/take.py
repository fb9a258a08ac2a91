"""Reading and understanding the files of a delivery, lists before what speaks of them."""

from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from queue import SimpleQueue
from typing import Any

from oneboard.dictionary import tables
from oneboard.ingest.find import Found, find
from oneboard.ingest.known import Known, learn
from oneboard.ingest.model import Book, Issue, Refused
from oneboard.ingest.read import Worker, read, worker
from oneboard.ingest.read.allowed import allowed
from oneboard.ingest.road import dates
from oneboard.ingest.road.arrival import Arrival
from oneboard.ingest.road.blocked import with_blocked
from oneboard.ingest.road.drift import with_drifted
from oneboard.ingest.road.opened import Opened, opened
from oneboard.ingest.road.order import rank
from oneboard.ingest.road.parted import parted, with_own_tables
from oneboard.ingest.road.wish import File, Wish
from oneboard.ingest.understand import understand

READERS = 2


@dataclass(frozen=True)
class Step:
    """How far a delivery is. `what`: read, understand, compare, publish; `part`: of this file.

    `left`: seconds until the comparison is done, once that can be told.
    """

    what: str
    file: str
    done: int
    total: int
    part: float = 0.0
    left: float | None = None


Tell = Callable[[Step], None]


def take(wish: Wish, known: Known, *, tell: Tell, books: dict[str, Book]) -> list[Arrival]:
    """Every file of the wish, read and understood, in the order of the wish.

    `books` keeps what was read by path and reading, so that new answers need no new reading.
    """
    read_in = _read_all(wish, tell=tell, books=books)
    seen_in = [_seen(found, wish, known, books) for found in read_in]
    arrivals = {at: _refused(wish.files[at], found) for at, found in enumerate(seen_in)}
    seen = {at: one for at, one in enumerate(seen_in) if isinstance(one, Seen)}
    for done, at in enumerate(sorted(seen, key=lambda at: rank(seen[at].found))):
        tell(Step("understand", wish.files[at].name, done, len(seen)))
        arrivals[at] = _understood(wish, wish.files[at], seen[at], known)
        if arrivals[at].understood and (arrivals[at].is_clear or not wish.partial):
            known = learn(known, arrivals[at].understanding.staged)
    return [arrivals[at] for at in range(len(wish.files))]


def _read_all(wish: Wish, *, tell: Tell, books: dict[str, Book]) -> list[Book | Refused]:
    """Two at a time, each in a process of its own."""
    free: SimpleQueue[Worker] = SimpleQueue()

    def one(at: int) -> Book | Refused:
        def far(part: float) -> None:
            tell(Step("read", wish.files[at].name, at, len(wish.files), part))

        far(0.0)
        mine = free.get()
        try:
            return _read(wish.files[at], wish, books, by=mine, progress=far)
        finally:
            free.put(mine)

    with ExitStack() as workers, ThreadPoolExecutor(READERS) as pool:
        for _ in range(READERS):
            free.put(workers.enter_context(worker()))
        return list(pool.map(one, range(len(wish.files))))


@dataclass(frozen=True)
class Seen:
    """A book that was looked over; `told`: what of it is for another hand to deliver."""

    opened: Opened
    found: Found
    told: tuple[Issue, ...] = ()


def _seen(
    found: Book | Refused, wish: Wish, known: Known, books: dict[str, Book]
) -> Seen | Refused:
    if isinstance(found, Refused):
        return found
    try:
        one = _opened(found, wish, books)
        return Seen(*parted(one, _found(one, known), wish.shelves, known))
    except Refused as refused:
        return refused


def _found(one: Opened, known: Known) -> Found:
    """Answers of last time hold for the same headers, wherever they stand now."""
    first = find(one.book, answers=one.answers, known=known)
    wiser = with_drifted(known, one.book.file, first.drafts)
    return first if wiser is known else find(one.book, answers=one.answers, known=wiser)


def _opened(found: Book, wish: Wish, books: dict[str, Book]) -> Opened:
    """Rows that came back need the file that they are from."""
    return opened(
        found,
        wish.answers,
        read=lambda path, name: _book(File(path, name), wish.answers, books),
    )


def _read(
    file: File, wish: Wish, books: dict[str, Book], *, by: Worker, progress: Callable[[float], None]
) -> Book | Refused:
    try:
        return _book(file, wish.answers, books, by=by, progress=progress)
    except Refused as refused:
        return refused


def _book(file: File, answers: Mapping[str, str], books: dict[str, Book], **how: Any) -> Book:
    """A reading chosen by a person counts more than the one found."""
    encoding = answers.get(f"{file.name}||encoding|")
    delimiter = answers.get(f"{file.name}||delimiter|")
    key = f"{file.path}|{file.name}|{encoding}|{delimiter}"
    if key not in books:
        books[key] = read(
            file.path,
            file=file.name,
            encoding=encoding or None,
            delimiter=delimiter or None,
            words=header_words(),
            limits=allowed(),
            **how,
        )
    return books[key]


@cache
def header_words() -> tuple[str, ...]:
    """Headers that tell a right decoding from a wrong one."""
    spelled = (
        header for table in tables().values() for one in table.columns for header in one.headers
    )
    return tuple(dict.fromkeys(word for word in spelled if not word.isascii()))


def _refused(file: File, found: Seen | Refused) -> Arrival:
    return Arrival(file, refused=found if isinstance(found, Refused) else None)


def _understood(wish: Wish, file: File, seen: Seen, known: Known) -> Arrival:
    one = seen.opened
    as_of, dated_by = _date(wish, one.book)
    delivered = one.back.workbook if one.back else one.book
    arrival = Arrival(
        file, delivered.sha256, as_of, dated_by, told=one.told, amends=one.back is not None
    )
    try:
        now = replace(known, as_of=as_of)
        found = one.of(understand(one.book, answers=one.answers, known=now, found=seen.found))
        found = with_own_tables(found, wish.shelves, seen.told)
    except Refused as refused:
        return replace(arrival, refused=refused)
    return with_blocked(replace(arrival, understood=found), wish.answers)


def _date(wish: Wish, book: Book) -> tuple[date, str]:
    if wish.as_of:
        return wish.as_of, "wish"
    told = dates.told(book, today=date.today())
    return (told, "file") if told else (date.today(), "today")
