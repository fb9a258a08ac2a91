"""An address that names a figure opens its passport as soon as the page stands.

It stays in the address until the passport is closed: the first run of a visit is often cut short
by a second one.
"""

import streamlit as st

from oneboard import query
from oneboard.query import Answer
from oneboard.query.link import FIGURE, MARK
from oneboard.ui import passport, state
from oneboard.ui.ask import on_page


def told() -> dict[str, list[str]]:
    """What the address says of a figure, to be carried along to the page that has it."""
    return {name: st.query_params.get_all(name) for name in (FIGURE, MARK)}


def open_passport() -> None:
    """Only what the page asks is opened: a page that keeps something back keeps it here too."""
    code = st.query_params.get(FIGURE)
    if not code:
        return
    question, measure = query.read_figure(code)
    asked = on_page(question)
    if asked is None:
        st.toast(state.say("passport.not_here"), icon=":material/link_off:")
        forget()
        return
    answer = asked.answer()
    measure = measure if measure in query.measures(answer) else ""
    mark = query.mark_told(answer, told()[MARK])
    passport.open_passport(asked, _title(answer, measure), mark, measure=measure, on_dismiss=forget)


def forget() -> None:
    for name in (FIGURE, MARK):
        st.query_params.pop(name, None)


def _title(answer: Answer, measure: str) -> str:
    lang = state.lang()
    return answer.label(measure, lang) if measure else answer.query.question(lang)
