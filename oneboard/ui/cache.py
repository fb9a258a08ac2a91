"""Finished answers and cards, kept by what decides them, shared by viewers of one scope."""

from collections.abc import Callable
from functools import wraps
from inspect import signature
from threading import Lock
from typing import Any, ParamSpec, TypeVar

from cachetools import LRUCache

P = ParamSpec("P")
T = TypeVar("T")
VERSIONS = 3  # the current one, the one before, and one that somebody looks back at
KEPT = 2000  # of each
RENEWED = 300  # of each, the last ones looked at

_renewals: list[Callable[[Any, Any], None]] = []


def kept(make: Callable[P, T]) -> Callable[P, T]:
    """Remember results by the positional arguments; keyword arguments follow from those.

    A version that is no longer looked at is forgotten with all that was kept of it.
    """
    versions: LRUCache[tuple, LRUCache[tuple, T]] = LRUCache(VERSIONS)
    lock = Lock()

    @wraps(make)
    def remembered(*decides: P.args, **more: P.kwargs) -> T:
        seen: Any = more["seen"]
        with lock:
            shelf = versions.setdefault((seen.board, seen.number), LRUCache(KEPT))
            if decides in shelf:
                return shelf[decides]
        made = make(*decides, **more)
        with lock:
            return shelf.setdefault(decides, made)

    def again(before: Any, now: Any) -> None:
        with lock:
            shelf = versions.get((before.board, before.number)) or ()
            wanted = [decides for decides in shelf if before.key in decides]
        for decides in wanted[-RENEWED:]:
            again_decides = [now.key if part == before.key else part for part in decides]
            remembered(*again_decides, seen=now)

    named = [p.name for p in signature(make).parameters.values() if p.kind is p.KEYWORD_ONLY]
    if named == ["seen"]:
        _renewals.append(again)
    return remembered


def renew(before: Any, now: Any) -> None:
    """Make again, as the sight `now` has it, what is kept of the sight `before`."""
    for again in _renewals:
        again(before, now)
