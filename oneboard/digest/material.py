"""What a digest is made from, asked once for every language."""

from dataclasses import dataclass
from datetime import date

from oneboard import access, query, store
from oneboard.digest.figure import Reading, read, read_on
from oneboard.query import Answer, Sight
from oneboard.store import Comment, Decision, Watched

READER = access.Viewer("digest", frozenset({"executive"}))  # the whole board, no names of people


@dataclass(frozen=True)
class Movement:
    """Something that is watched, on the version before and now."""

    watched: Watched
    then: Reading
    now: Reading


@dataclass(frozen=True)
class Remark:
    """An open comment, with the figure as the reader of the digest may see it then and now."""

    comment: Comment
    then: Reading | None
    now: Reading | None


@dataclass(frozen=True)
class Changes:
    """What moved since the version before."""

    before: int
    waterfall: Answer
    moves: Answer
    projects: Answer


@dataclass(frozen=True)
class Material:
    """Answers on one version, and what people say to it. `changes`: none on the first version."""

    seen: Sight
    attention: Answer
    changes: Changes | None
    moved: tuple[Movement, ...]
    remarks: tuple[Remark, ...]
    late: tuple[Decision, ...]
    freshness: Answer


def collect(board: str, number: int | None = None, *, today: date | None = None) -> Material:
    """Everything a digest of one version tells; without a number, of the one being served."""
    seen = query.sight(READER, board=board, number=number)
    day = today or date.today()
    return Material(
        seen=seen,
        attention=query.ask("home/attention", seen=seen),
        changes=_changes(seen),
        moved=_moved(seen),
        remarks=tuple(_remark(one, seen) for one in store.open_comments(board)),
        late=tuple(one for one in store.decisions(board) if one.is_late(day)),
        freshness=query.ask("quality/freshness", seen=seen),
    )


def _remark(one: Comment, seen: Sight) -> Remark:
    return Remark(one, read_on(one.about, one.about.number, seen=seen), read(one.about, seen=seen))


def _before(seen: Sight) -> int | None:
    numbers = (version.number for version in store.versions(seen.board))
    return next((number for number in numbers if number < seen.number), None)


def _changes(seen: Sight) -> Changes | None:
    before = _before(seen)
    if before is None:
        return None
    waterfall, moves, projects = (
        query.ask(f"changes/{name}", {"compared": [before]}, seen=seen)
        for name in ("waterfall", "moves", "projects")
    )
    return Changes(before, waterfall, moves, projects)


def _moved(seen: Sight) -> tuple[Movement, ...]:
    before = _before(seen)
    if before is None:
        return ()
    found = []
    for one in store.watched(seen.board):
        then, now = read_on(one.about, before, seen=seen), read(one.about, seen=seen)
        if then and now and now.differs(then):
            found.append(Movement(one, then, now))
    return tuple(found)
