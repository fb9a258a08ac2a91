"""What the worker does: find out what the file is, read it, pack it up."""

import errno
import hashlib
import sys
from collections.abc import Callable
from pathlib import Path

from oneboard.ingest.model import Book, Refused
from oneboard.ingest.read.ending import DISK_FULL, NO_SPACE
from oneboard.ingest.read.limits import MEGA
from oneboard.ingest.read.order import Order
from oneboard.ingest.read.parcel import pack, pack_refusal
from oneboard.ingest.read.sniff import sniff

Progress = Callable[[float], None]
STEP = 0.02  # of progress worth telling


def work(order: Order) -> None:
    """Leave a parcel with the book, or with the reason why there is none."""
    folder = Path(order.folder)
    try:
        pack(read_book(order, progress=_tell()), folder)
    except Refused as refused:
        pack_refusal(refused, folder)
    except MemoryError:
        pack_refusal(Refused("DAMAGED"), folder)
    except OSError as error:
        if error.errno in DISK_FULL:
            sys.exit(NO_SPACE)
        if error.errno != errno.EFBIG:
            raise
        pack_refusal(Refused("TOO_BIG", what="output", limit=_output(order)), folder)


def read_book(order: Order, *, progress: Progress) -> Book:
    path = Path(order.source)
    kind = _sniffed(path, order)
    with path.open("rb") as file:
        digest = hashlib.file_digest(file, "sha256").hexdigest()
    reader = {"zip": _workbook, "xls": _xls, "xmlss": _flat, "html": _page, "mht": _archive}
    return reader.get(kind, _text)(path, digest, order, progress)


def _sniffed(path: Path, order: Order) -> str:
    try:
        return sniff(path, limits=order.limits)
    except OSError as error:
        raise Refused("NOT_OPENED") from error


def _workbook(path: Path, digest: str, order: Order, progress: Progress) -> Book:
    from oneboard.ingest.read.foreign.ods import is_ods, read_ods
    from oneboard.ingest.read.foreign.xlsb import is_xlsb, read_xlsb
    from oneboard.ingest.read.xlsx.container import container
    from oneboard.ingest.read.xlsx.workbook import read_workbook

    with container(path, limits=order.limits) as parts:
        kind = "ods" if is_ods(parts) else "xlsb" if is_xlsb(parts) else "xlsx"
        reader = {"ods": read_ods, "xlsb": read_xlsb}.get(kind, read_workbook)
        return Book(path.name, digest, kind, tuple(reader(parts, progress=progress)))


def _xls(path: Path, digest: str, order: Order, progress: Progress) -> Book:
    from oneboard.ingest.read.foreign.xls import read_xls

    sheets = read_xls(path.read_bytes(), limits=order.limits, progress=progress)
    return Book(path.name, digest, "xls", tuple(sheets))


def _flat(path: Path, digest: str, order: Order, progress: Progress) -> Book:
    from oneboard.ingest.read.foreign.flat import read_flat

    sheets = read_flat(path.read_bytes(), limits=order.limits, progress=progress)
    return Book(path.name, digest, "xmlss", tuple(sheets))


def _page(path: Path, digest: str, order: Order, progress: Progress) -> Book:
    from oneboard.ingest.read.foreign.page import read_page

    found = read_page(
        path.read_bytes(),
        limits=order.limits,
        words=order.words,
        encoding=order.encoding,
        progress=progress,
    )
    return Book(path.name, digest, "html", (found.sheet,), found.issues, found.encoding)


def _archive(path: Path, digest: str, order: Order, progress: Progress) -> Book:
    from oneboard.ingest.read.foreign.archive import read_archive

    found, issues = read_archive(path.read_bytes(), limits=order.limits, words=order.words)
    return Book(path.name, digest, "mht", tuple(found), tuple(issues))


def _text(path: Path, digest: str, order: Order, progress: Progress) -> Book:
    from oneboard.ingest.read.delimited.text import read_text

    found = read_text(
        path.read_bytes(),
        limits=order.limits,
        words=order.words,
        encoding=order.encoding,
        delimiter=order.delimiter,
        progress=progress,
    )
    return Book(
        file=path.name,
        sha256=digest,
        format="csv",
        sheets=(found.sheet,),
        issues=found.issues,
        encoding=found.encoding,
        delimiter=found.delimiter,
    )


def _tell() -> Progress:
    """Says how far the reading is, a line at a time and not too often."""
    told = 0.0

    def progress(done: float) -> None:
        nonlocal told
        if done - told >= STEP:
            told = done
            sys.stdout.write(f"{min(done, 1.0):.2f}\n")
            sys.stdout.flush()

    return progress


def _output(order: Order) -> str:
    return f"{order.limits.output_bytes // MEGA:,} MB"
