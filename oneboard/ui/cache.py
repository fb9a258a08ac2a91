"""Finished answers and cards, kept by what decides them, shared by viewers of one scope."""

from collections.abc import Callable
from threading import Lock
from typing import ParamSpec, TypeVar

from cachetools import LRUCache, cached

P = ParamSpec("P")
T = TypeVar("T")
KEPT = 4000


def kept(make: Callable[P, T]) -> Callable[P, T]:
    """Remember results by the positional arguments; keyword arguments follow from those."""
    return cached(LRUCache(KEPT), key=lambda *decides, **_: decides, lock=Lock())(make)
