"""The audit lens of one lump-sum project: chosen by the picker or by a link."""

import streamlit as st

from oneboard import findings
from oneboard.ui import card, passport, state
from oneboard.ui.ask import Asked, ask
from oneboard.ui.escape import plain

KEY, PICKER = "project", "lump_sum:project"


def lens() -> dict[str, list]:
    """The choices of the project in the address, else of the one with most marks."""
    options = ask("options/lump_sum").answer()
    names = {row.value: row.label or "" for row in options}
    wanted = st.query_params.get(KEY)
    if wanted not in names:
        wanted = next(iter(names), None)
    st.subheader(state.say("lump_sum.lens"), anchor=False)
    if wanted is None:
        st.info(state.say("answer.no_match"))
        st.stop()
        return {}
    state.remember(PICKER, wanted)
    with st.container(horizontal=True, vertical_alignment="center"):
        st.selectbox(
            state.say("lump_sum.choose"), list(names), key=PICKER, on_change=_picked,
            format_func=lambda value: f"{value}  {names[value]}".rstrip(),
            label_visibility="collapsed", width=520,
        )  # fmt: skip
        passport.project_link(wanted)
    return {KEY: [wanted]}


def _picked() -> None:
    st.query_params[KEY] = state.recall(PICKER)


def said(asked: Asked) -> None:
    """The finding of the ledger lines, so that the list below it is a card without a chart."""
    answer = asked.answer()
    st.markdown(f"**{plain(findings.of(answer, state.lang()))}**")
    st.caption(plain(f"{answer.query.question(state.lang())} {card.foot(answer, state.lang())}"))
