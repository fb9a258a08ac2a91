"""Plan a delivery, publish it, go back: each publish is a new complete version.

The order is what makes it safe to be killed at any moment: lock, build beside, prove, close,
flush, name, flush the folder, and only then move the pointer.
"""

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from pathlib import Path

from oneboard.dictionary import tables
from oneboard.store import durable, pointer, uploads
from oneboard.store.arrive import blank
from oneboard.store.bench import Bench, bench, show
from oneboard.store.delivery import Delivery
from oneboard.store.diff import compare
from oneboard.store.effect import Effect, read_changes, read_counts
from oneboard.store.lock import publish_lock
from oneboard.store.paths import Board, at, next_number
from oneboard.store.room import make_room
from oneboard.store.trouble import Stale, StoreTrouble, writing
from oneboard.store.version import VersionInfo, current, described, version
from oneboard.store.work import Work, work_out
from oneboard.store.write import Built, write


@dataclass(frozen=True)
class Plan:
    """A delivery worked out beside the current version: its effect, and the bench it lies on."""

    board: Board
    delivery: Delivery
    effect: Effect
    bench: Bench
    work: Work

    def publish(self) -> VersionInfo:
        """As `publish`, with nothing worked out again."""
        return _published(self.board, replace(self.delivery, base=self.effect.base), plan=self)


def plan(board: Board | str, delivery: Delivery) -> Effect:
    """What the delivery would change, against the current version. Nothing is written."""
    with planned(board, delivery) as found:
        return found.effect


@contextmanager
def planned(board: Board | str, delivery: Delivery) -> Iterator[Plan]:
    """The same, kept at hand so that it may be published."""
    here = at(board)
    now = current(here)
    base = now.number if now else None
    with (
        tempfile.TemporaryDirectory() as spill,
        writing(Path(spill)),
        bench(here, base, spill=Path(spill)) as on,
    ):
        work = work_out(on, delivery)
        effect = Effect(
            base=base,
            as_of=as_of_next(delivery, now),
            counts=read_counts(on),
            changes=read_changes(on),
            conflicts=work.conflicts,
            lacking=work.lacking,
        )
        yield Plan(here, delivery, effect, on, work)


def publish(board: Board | str, delivery: Delivery) -> VersionInfo:
    """Make the delivery the current version.

    Stale: somebody published since `delivery.base`. Locked: somebody is publishing. BrokenVersion:
    the current version does not open. NoSpace, NotWritable, Unsound. Then nothing has happened.
    """
    return _published(at(board), delivery)


def _published(here: Board, delivery: Delivery, *, plan: Plan | None = None) -> VersionInfo:
    if not any(rows.num_rows for rows in delivery.tables.values()):
        raise StoreTrouble("nothing_to_publish")
    with _publishing(here) as folder:
        now = _fresh(here, delivery.base)
        make_room(here, delivery, now=now)
        for upload in delivery.uploads:
            uploads.keep(upload)
        info = VersionInfo(
            number=next_number(here),
            board=here.name,
            as_of=as_of_next(delivery, now),
            published_at=datetime.now(UTC),
            published_by=delivery.who,
            note=delivery.note,
            base=delivery.base,
            kind="register" if delivery.is_register else "publish",
        )
        with _worked(here, delivery, plan, spill=folder) as (on, work):
            built = write(on, info, folder=folder, touched=work.touched, uploads=delivery.uploads)
        _release(here, info.number, built)
    return described(here, info.number)


@contextmanager
def _worked(
    board: Board, delivery: Delivery, plan: Plan | None, *, spill: Path
) -> Iterator[tuple[Bench, Work]]:
    """The bench with the delivery worked out on it: the plan's, or one of its own."""
    if plan is not None:
        yield plan.bench, plan.work
        return
    with bench(board, delivery.base, spill=spill) as on:
        yield on, work_out(on, delivery)


def rollback(board: Board | str, number: int, *, who: str, reason: str) -> VersionInfo:
    """Publish the content of an earlier version again, as a new one; nothing is deleted.

    The register stays as it is: it is not for those to turn back who turn back the board.
    """
    here = at(board)
    with _publishing(here) as folder:
        now, back = version(here), version(here, number)
        make_room(here, now=back)
        info = replace(
            back,
            number=next_number(here),
            published_at=datetime.now(UTC),
            published_by=who,
            note=reason,
            base=number,
            kind="rollback",
        )
        with bench(here, number, spill=folder, register=now.number) as on:
            blank(on)
            _compare_all(on, here, now.number)
            built = write(on, info, folder=folder, touched=frozenset())
        _release(here, info.number, built)
    return described(here, info.number)


def _fresh(board: Board, base: int | None) -> VersionInfo | None:
    now = current(board)
    if (now.number if now else None) != base:
        number, who = (now.number, now.published_by) if now else (0, "")
        raise Stale("stale", number=number, who=who)
    return now


def as_of_next(delivery: Delivery, now: VersionInfo | None) -> date:
    """A late file does not turn the board's date back, and the register says nothing of it."""
    if now and delivery.is_register:
        return now.as_of
    return max(delivery.as_of, now.as_of) if now else delivery.as_of


@contextmanager
def _publishing(board: Board) -> Iterator[Path]:
    """Hold the lock, with an empty folder to build in."""
    with writing(board.folder), publish_lock(board):
        shutil.rmtree(board.building, ignore_errors=True)
        board.building.mkdir()
        board.versions.mkdir(exist_ok=True)
        try:
            yield board.building
        finally:
            shutil.rmtree(board.building, ignore_errors=True)


def _release(board: Board, number: int, built: Built) -> None:
    """Name the files, then point to them."""
    if built.restricted:
        built.restricted.chmod(0o600)
        durable.move(built.restricted, board.restricted_file(number))
    else:
        board.restricted_file(number).unlink(missing_ok=True)  # of a publisher that died
    durable.move(built.file, board.file(number))
    pointer.write(board, number)


def _compare_all(on: Bench, board: Board, now: int) -> None:
    show(on.con, board, now, prefix="now")
    for table in tables().values():
        compare(on, table, before=f"now_{table.name}", after=f"was_{table.name}")
