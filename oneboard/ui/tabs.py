"""Tabs of which only the open one is asked and drawn."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager, nullcontext
from contextvars import ContextVar
from functools import wraps
from typing import Any, ParamSpec

import streamlit as st

P = ParamSpec("P")
_closed: ContextVar[bool] = ContextVar("closed", default=False)


def tabs(labels: Sequence[str], **more: Any) -> list[AbstractContextManager]:
    """What a page draws inside a tab that is not open is left out until somebody opens it."""
    return [_tab(container) for container in st.tabs(labels, on_change="rerun", **more)]


def columns(spec: int | Sequence[float], **more: Any) -> list[AbstractContextManager]:
    if _closed.get():
        return [nullcontext()] * (spec if isinstance(spec, int) else len(spec))
    return st.columns(spec, **more)


def if_open(draw: Callable[P, None]) -> Callable[P, None]:
    @wraps(draw)
    def drawn(*args: P.args, **kwargs: P.kwargs) -> None:
        if not _closed.get():
            draw(*args, **kwargs)

    return drawn


@contextmanager
def _tab(container: Any) -> Iterator[None]:
    before = _closed.set(_closed.get() or not container.open)
    try:
        with container:
            yield
    finally:
        _closed.reset(before)
