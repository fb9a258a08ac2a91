"""The one row of an answer as facts in running text, with a shape where a value is judged."""

from collections.abc import Mapping
from typing import Any

import streamlit as st

from oneboard import dictionary
from oneboard.query import Answer, Row
from oneboard.ui import card, replay, sources, state
from oneboard.ui.ask import Asked
from oneboard.ui.escape import plain
from oneboard.ui.light import lit
from oneboard.ui.table import text_of

SPACE, WIDE = "\u00a0", "\u2003"


def facts(
    asked: Asked, names: str, *, prose: str = "", lights: Mapping[str, str] | None = None
) -> None:
    """The named columns of the answer's row; those of `prose` in a line each, where they are known.

    `lights` names the column that judges another: {"runway": "runway_light"}. Columns that are not
    named stand in the passport.
    """
    judged = dict(lights or {})
    decides = asked.key, state.sight().key, state.lang(), names, prose, tuple(judged.items())
    answer = asked.answer()
    replay.part(lambda: _drawn(asked, answer, names, prose, judged), "facts", *decides)
    sources.opened(asked, answer.query.question(state.lang()))


def _drawn(asked: Asked, answer: Answer, names: str, prose: str, judged: Mapping[str, str]) -> None:
    if not len(answer):
        st.info(plain(card.why_empty(answer, seen=state.sight(), look=state.look())))
        return
    row = answer.rows[0]
    for name in (name for name in prose.split() if row.values[name]):
        st.markdown(f"{_label(answer, name)} {_value(answer, row, name)}")
    with st.container(horizontal=True, wrap=False, gap="small"):
        said = (_said(answer, row, name, judged.get(name)) for name in names.split())
        st.markdown(WIDE.join(said), width="stretch")
        sources.button(asked, label="")


def _said(answer: Answer, row: Row, name: str, light: str | None = None) -> str:
    shape = f"{lit(row.values[light])}{SPACE}" if light and row.values[light] else ""
    return f"{_label(answer, name)}{SPACE}{shape}**{_value(answer, row, name)}**"


def _label(answer: Answer, name: str) -> str:
    return f":gray[{plain(answer.label(name, state.lang()))}]"


def _value(answer: Answer, row: Row, name: str) -> str:
    value: Any = row.values[name]
    if isinstance(value, str):
        value = dictionary.choice_label(name, value, state.lang())
    return plain(text_of(answer, name, value))
