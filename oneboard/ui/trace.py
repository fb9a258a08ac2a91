"""The history of a figure: what each version of the board said under the same choices."""

from threading import Lock
from typing import Any

import streamlit as st
from cachetools import LRUCache, cached

from oneboard import dictionary, query, store
from oneboard import format as form
from oneboard.charts import trace
from oneboard.query import Said, Sight
from oneboard.ui import state
from oneboard.ui.ask import Asked
from oneboard.ui.tabs import if_open

MOST = 12  # versions at first: each has to be opened
KEPT = 4000
CONFIG = {"displayModeBar": False, "responsive": True}


@if_open
def history(asked: Asked, mark: dict[str, Any], measure: str) -> None:
    chosen = measure or _chosen(asked, mark)
    if not chosen or not query.has_history(asked.question):
        st.caption(state.say("trace.none" if chosen else "trace.pick"))
        return
    st.caption(state.say("trace.same"))
    numbers = store.numbers(state.board())
    if len(numbers) > MOST and not st.toggle(state.say("trace.all", n=len(numbers))):
        numbers = numbers[:MOST]
    told = [_said(asked, chosen, mark, number) for number in numbers]
    unit = dictionary.vocabulary()[chosen].unit
    if sum(one.value is not None for one in told) > 1:
        figure = trace.trace(told, unit, state.look())
        st.plotly_chart(figure, theme=None, config=CONFIG, key=f"trace:{asked.name}:{chosen}")
    st.dataframe(_lines(told, unit), hide_index=True, height="content")


def _chosen(asked: Asked, mark: dict[str, Any]) -> str:
    """One of the figures that stand for the whole answer or for the mark."""
    answer, lang = asked.answer(), state.lang()
    known = [n for n in query.measures(answer) if query.figure(answer, n, mark) is not None]
    known = [name for name in known if name in dictionary.vocabulary()]
    if len(known) < 2:
        return known[0] if known else ""
    return st.selectbox(
        state.say("passport.measure"), known, key=f"trace-measure:{asked.name}",
        format_func=lambda name: answer.label(name, lang),
    )  # fmt: skip


def _said(asked: Asked, measure: str, mark: dict[str, Any], number: int) -> Said:
    now = state.sight()
    try:
        then = query.sight(now.viewer, board=now.board, number=number)
        return _asked(asked, measure, tuple(mark.items()), then=then, now=now)
    except store.StoreTrouble:
        return Said(number, None, None, failed=True)


def _decides(asked: Asked, measure: str, mark: tuple, *, then: Sight, now: Sight) -> tuple:
    return asked.key, measure, mark, then.key


@cached(LRUCache(KEPT), key=_decides, lock=Lock())
def _asked(asked: Asked, measure: str, mark: tuple, *, then: Sight, now: Sight) -> Said:
    """Only the last versions in use stay open: the one on screen is used again after each."""
    found = query.said(asked.question, measure, asked.choices, mark=dict(mark), seen=then)
    query.row_counts(seen=now)
    return found


def _lines(told: list[Said], unit: str) -> dict[str, list[str]]:
    lang = state.lang()
    before = [*told[1:], None]
    pairs = list(zip(told, before, strict=True))
    return {
        state.say("filter.version"): [state.say("trace.version", number=s.number) for s in told],
        state.say("export.as_of"): [form.value(s.as_of, "date", lang) for s in told],
        state.say("passport.measure"): [form.value(s.value, unit, lang) for s in told],
        state.say("trace.moved"): [_moved(now, then, unit) for now, then in pairs],
        state.say("trace.remark"): [_remark(now, then) for now, then in pairs],
    }


def _moved(now: Said, then: Said | None, unit: str) -> str:
    if now.value is None or then is None or then.value is None:
        return form.UNKNOWN
    if unit in ("share", "percent"):
        points = (now.value - then.value) * (100 if unit == "share" else 1)
        return form.value(points, "pp", state.lang(), signed=True)
    return form.value(now.value - then.value, unit, state.lang(), signed=True)


def _remark(now: Said, then: Said | None) -> str:
    """Why nothing is known, and where a later version gives the same day another figure."""
    parts = [_unknown(now)]
    if now.number == state.sight().number:
        parts.append(state.say("trace.on_screen"))
    if then and now.as_of == then.as_of and None not in (now.value, then.value):
        parts.append(state.say("trace.corrected") if now.value != then.value else "")
    return " · ".join(filter(None, parts))


def _unknown(now: Said) -> str:
    if now.failed:
        return state.say("trace.failed" if now.as_of else "trace.broken")
    if not now.missing:
        return "" if now.value is not None else state.say("tile.nothing_known")
    labels = [dictionary.tables()[name].label(state.lang()) for name in now.missing]
    return state.say("tile.missing", tables=state.say("tile.and").join(labels))
