"""Reading an unknown file: start the worker, watch it, take its parcel or say why there is none."""

import logging
import signal
import tempfile
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, nullcontext
from pathlib import Path

from oneboard.ingest.model import Book, Refused
from oneboard.ingest.read.child import Worker
from oneboard.ingest.read.ending import DISK_FULL, NO_SPACE
from oneboard.ingest.read.limits import Limits
from oneboard.ingest.read.order import Order
from oneboard.ingest.read.parcel import unpack
from oneboard.ingest.read.refusal import worded

LOG = logging.getLogger(__name__)
WORKER = Path(__file__).with_name("worker.py")
WORKERS = 2
PLACES = threading.BoundedSemaphore(WORKERS)
PATIENCE = 0.1


def worker() -> Worker:
    """A worker for several files, to be closed after the last."""
    return Worker(WORKER)


def read(
    path: Path,
    *,
    file: str | None = None,
    encoding: str | None = None,
    delimiter: str | None = None,
    words: Sequence[str] = (),
    limits: Limits | None = None,
    by: Worker | None = None,
    progress: Callable[[float], None] | None = None,
    stop: threading.Event | None = None,
) -> Book:
    """Read a file of any kind in a process of its own; `by`: the worker that starts it.

    `file` is the name that people know it by. Encoding and delimiter of a text file are found
    unless given; `words` of headers help to find the encoding. `progress` is called with 0 to 1
    from this thread. Raises Refused, and nothing else, for whatever may be wrong with the file.
    """
    limits = limits or Limits()
    name = file or path.name
    try:
        with _place(stop), tempfile.TemporaryDirectory(prefix="oneboard-") as folder:
            order = Order(
                source=str(path.resolve()),
                folder=folder,
                seconds=limits.time(_size(path)),
                limits=limits,
                encoding=encoding,
                delimiter=delimiter,
                words=tuple(words),
            )
            with nullcontext(by) if by else worker() as here:
                _work(here, order, progress=progress, stop=stop)
            return unpack(Path(folder), file=name, limits=limits)
    except Refused as refused:
        raise worded(refused, file=name) from refused
    except OSError as error:
        if error.errno in DISK_FULL:
            raise worded(Refused("NO_SPACE"), file=name) from error
        raise


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError as error:
        raise Refused("NOT_OPENED") from error


@contextmanager
def _place(stop: threading.Event | None) -> Iterator[None]:
    """Wait for one of the places that workers have."""
    while not PLACES.acquire(timeout=PATIENCE):
        if stop is not None and stop.is_set():
            raise Refused("CANCELLED")
    try:
        yield
    finally:
        PLACES.release()


def _work(
    by: Worker,
    order: Order,
    *,
    progress: Callable[[float], None] | None,
    stop: threading.Event | None,
) -> None:
    """Have it read to its end; a reader that dies says that the file is damaged or too large."""
    order.leave()
    code = by.run(order.folder, seconds=order.seconds, progress=progress, stop=stop)
    if code == 0:
        return
    if code == NO_SPACE:
        raise Refused("NO_SPACE")
    if code == -getattr(signal, "SIGXCPU", 0):
        raise Refused("TIMEOUT")
    LOG.warning("the reader ended with %s: %s", code, _last_words(Path(order.folder)))
    raise Refused("DAMAGED")


def _last_words(folder: Path) -> str:
    said = folder / "stderr.txt"
    return said.read_text("utf-8", "replace")[-2000:] if said.exists() else ""
