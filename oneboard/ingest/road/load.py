"""The whole road in one step: deliver, publish what is clear, report."""

from contextlib import ExitStack
from typing import Any

from oneboard import store
from oneboard.ingest.model import Book
from oneboard.ingest.road import report
from oneboard.ingest.road.deliver import Delivered, deliver, publish, quiet
from oneboard.ingest.road.queue import needs_another, put
from oneboard.ingest.road.take import Tell
from oneboard.ingest.road.wish import Wish


def load(
    wish: Wish,
    *,
    dry_run: bool = False,
    tell: Tell = quiet,
    books: dict[str, Book] | None = None,
) -> dict[str, Any]:
    """The report of a delivery; what the store cannot do is part of it.

    What another person has to publish is put among the deliveries that wait on screen.
    """
    found, version = Delivered(wish, ()), None
    try:
        with ExitStack() as hold:
            found = deliver(wish, tell=tell, books=books, hold=hold)
            if found.ready and not dry_run and needs_another(wish):
                told = report.report(found, queued=True)
                put(wish, told, status="ready")
                return told
            if found.ready and not dry_run:
                version = publish(found, tell=tell)
    except store.StoreTrouble as trouble:
        return report.report(found, trouble=trouble)
    return report.report(found, version=version)
