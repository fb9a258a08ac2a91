"""A part of a page that was drawn before is sent again instead of being drawn again.

What a part is made of are messages to the browser and widgets; both are kept by what decides them.
Streamlit has no public way to do this: tests/ui/test_replay.py shows that this one still works.
"""

from collections.abc import Callable
from dataclasses import dataclass
from threading import Lock

import streamlit as st
from cachetools import LRUCache
from streamlit.cursor import Cursor
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from streamlit.runtime.forward_msg_cache import create_reference_msg
from streamlit.runtime.scriptrunner import get_script_run_ctx
from streamlit.runtime.scriptrunner_utils.script_run_context import ScriptRunContext, ThreadState
from streamlit.runtime.state.common import WidgetMetadata
from streamlit.runtime.state.widgets import register_widget_from_metadata

KEPT = 600


@dataclass(frozen=True)
class Part:
    """`messages`: each with the short one for a browser that has kept it. `ids`: of its elements.
    `places`: how many of its container it takes."""

    messages: tuple[tuple[ForwardMsg, ForwardMsg | None], ...]
    ids: frozenset[str]
    widgets: tuple[WidgetMetadata, ...]
    places: int


_parts: LRUCache[tuple, Part] = LRUCache(KEPT)
_lock = Lock()


def part(draw: Callable[[], None], *decides: object) -> None:
    """Draw, unless the same was drawn at this place of the page before.

    `decides`: its name, and everything that what it draws depends on; where that is data, the key
    of the sight. It reads no widget of its own, and its callbacks belong to no session. What a
    button of it opens is drawn by who called this: the session's state tells which was pressed.
    A message that works once, because a value was set for somebody, is not sent to anybody else.
    """
    context, here = get_script_run_ctx(), ThreadState.get()
    if context is None or here.fragment_id is not None or "enqueue" in vars(context):
        draw()  # in a dialog, or inside another part
        return
    place = (here.active_script_hash, *_cursor().delta_path)
    with _lock:
        known = _parts.get((place, decides))
    if known:
        _send(known, context)
        return
    drawn = _record(draw, context)
    if not any(message.delta.new_element.has_one_shot_effect for message, _ in drawn.messages):
        with _lock:
            _parts[place, decides] = drawn


def _record(draw: Callable[[], None], context: ScriptRunContext) -> Part:
    sent: list[ForwardMsg] = []
    enqueue, first = context.enqueue, _cursor().index
    before = context.shared.widget_ids_this_run.snapshot()

    def record(message: ForwardMsg) -> None:
        enqueue(message)
        sent.append(message)

    context.enqueue = record  # type: ignore[method-assign]
    try:
        draw()
    finally:
        del context.enqueue  # type: ignore[attr-defined]
    ids = context.shared.widget_ids_this_run.snapshot() - before
    known = context.session_state._state._new_widget_state.widget_metadata
    widgets = tuple(known[name] for name in sorted(ids) if name in known)
    return Part(tuple(_paired(one) for one in sent), ids, widgets, _cursor().index - first)


def _paired(message: ForwardMsg) -> tuple[ForwardMsg, ForwardMsg | None]:
    return message, create_reference_msg(message) if message.metadata.cacheable else None


def _send(known: Part, context: ScriptRunContext) -> None:
    for name in known.ids:
        context.shared.widget_ids_this_run.check_and_add(name)
    for widget in known.widgets:
        register_widget_from_metadata(widget, context)
    for message, short in known.messages:
        is_there = short is not None and message.hash in context.cached_message_hashes
        context._enqueue(short if short is not None and is_there else message)
    for _ in range(known.places):
        _cursor().lock_element()


def _cursor() -> Cursor:
    """Where the next element goes."""
    found = st._main._active_dg._cursor
    assert found is not None, "a run has a place for what it draws"
    return found
