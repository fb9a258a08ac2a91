"""The one row of an answer as facts in running text, with a shape where a value is judged."""

from collections.abc import Mapping
from typing import Any

import streamlit as st

from oneboard import dictionary
from oneboard.query import Answer, Row
from oneboard.ui import card, passport, state
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
    answer = asked.answer()
    if not len(answer):
        st.info(plain(card.why_empty(answer, seen=state.sight(), look=state.look())))
        return
    row, judged = answer.rows[0], lights or {}
    for name in (name for name in prose.split() if row.values[name]):
        st.markdown(f"{_label(answer, name)} {_value(answer, row, name)}")
    with st.container(horizontal=True, wrap=False, gap="small"):
        said = (_said(answer, row, name, judged.get(name)) for name in names.split())
        st.markdown(WIDE.join(said), width="stretch")
        _source(asked, answer)


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


def _source(asked: Asked, answer: Answer) -> None:
    if st.button(
        "", key=f"open:{asked.name}", type="tertiary", icon=":material/fact_check:",
        help=state.say("card.sources"),
    ):  # fmt: skip
        passport.open_passport(asked, answer.query.question(state.lang()), {})
