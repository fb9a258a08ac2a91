"""Whole answers as tables; with a finding above it, a table is a card without a chart."""

import streamlit as st

from oneboard import findings
from oneboard.query import Answer
from oneboard.ui import card, cells, comments, replay, sources, state
from oneboard.ui.ask import Asked
from oneboard.ui.escape import plain
from oneboard.ui.tabs import if_open


@if_open
def table(
    asked: Asked, *, height: int | str = "auto", key: str = "", hide: tuple[str, ...] = ()
) -> None:
    """The whole answer as a sortable, searchable table; a click on a cell opens its passport."""
    cells.grid(asked, asked.answer(), height=height, key=key or f"grid:{asked.name}", hide=hide)


@if_open
def listed(
    asked: Asked, *, height: int | str = "auto", hide: tuple[str, ...] = (), none: str = ""
) -> None:
    """`none`: what it means that there is no row, where that is good news."""
    answer, lang, key = asked.answer(), state.lang(), f"grid:{asked.name}"
    decides = asked.key, state.sight().key, lang, height, hide, none, comments.sources(asked)
    replay.part(lambda: _drawn(asked, answer, height, hide, none), "listed", *decides)
    cells.opened(asked, answer, key=key)
    sources.opened(asked)


def _drawn(
    asked: Asked, answer: Answer, height: int | str, hide: tuple[str, ...], none: str
) -> None:
    lang = state.lang()
    with st.container(border=True, key=f"listed-{asked.name.replace('/', '-')}"):
        is_fine = none and not len(answer)
        finding = state.say(none) if is_fine else findings.of(answer, lang)
        st.markdown(f"**{plain(finding)}**")
        st.caption(plain(answer.query.question(lang)))
        if is_fine:
            return
        if not len(answer):
            st.info(plain(card.why_empty(answer, seen=state.sight(), look=state.look())))
            return
        cells.table(answer, height=height, key=f"grid:{asked.name}", hide=hide)
        with st.container(horizontal=True, vertical_alignment="center", gap="small"):
            st.caption(card.foot(answer, lang), width="stretch")
            sources.button(asked)
