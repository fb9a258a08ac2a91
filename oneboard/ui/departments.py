"""Departments side by side: what they are sorted by, and the way from one to its own pages."""

import streamlit as st

from oneboard import dictionary
from oneboard.charts.departments import MEASURES
from oneboard.ui import address, state, where
from oneboard.ui.ask import Asked, ask
from oneboard.ui.controls import one_of
from oneboard.ui.escape import plain

PAGES = ("portfolio", "burn", "transfer", "points", "quality")
OPENED = "departments:opened"


def sorted_by() -> str:
    words, lang = dictionary.vocabulary(), state.lang()
    return one_of(
        "sort", state.say("departments.sort"), MEASURES, MEASURES[0],
        lambda name: words[name].label(lang),
    )  # fmt: skip


def others(asked: Asked) -> None:
    """What is told of departments that are not the viewer's; earlier versions tell nothing."""
    if state.viewer().departments is None:
        return
    answer = asked.answer()
    key = "departments.sums" if answer.others else "departments.earlier"
    n = answer.stamp.few
    st.caption(f":material/lock: {plain(state.say(key, n=n))}")


def ways() -> None:
    """To the pages that speak of one department: of those that the viewer may see."""
    found = {row.value: row.label for row in ask("options/department").answer()}
    if not found:
        return
    state.keep_known(OPENED, found)
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        chosen = st.selectbox(
            state.say("departments.open"), list(found), key=OPENED, format_func=found.get,
            label_visibility="collapsed", width=260, index=None,
            placeholder=state.say("departments.open"),
        )  # fmt: skip
        for name in PAGES if chosen else ():
            st.page_link(
                where.file_of(name), label=state.say(f"page.{name}.title"),
                query_params=address.link(department=[chosen]), icon=":material/arrow_forward:",
            )  # fmt: skip
