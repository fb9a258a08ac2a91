"""Finished answers and cards, kept by what decides them, shared by viewers of one scope."""

from collections.abc import Callable
from functools import wraps
from threading import Lock
from typing import Any, ParamSpec, TypeVar

from cachetools import LRUCache

P = ParamSpec("P")
T = TypeVar("T")
VERSIONS = 3  # the current one, the one before, and one that somebody looks back at
KEPT = 2000  # of each


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

    return remembered
