"""Acknowledging an exception: what was said to a project, and the box to say more."""

from datetime import UTC

import streamlit as st

from oneboard import store
from oneboard.query import Answer
from oneboard.store import Acknowledgement
from oneboard.ui import state
from oneboard.ui.ask import Asked
from oneboard.ui.escape import plain
from oneboard.ui.rights import can, need
from oneboard.ui.tabs import if_open

PICKED, COMMENT = "supervision:project", "supervision:comment"
SHOWN = 6


def acknowledged() -> dict[str, list]:
    """The choices of the page: the filters, and the latest word on each project."""
    latest = {said.project: said for said in reversed(_said())}.values()
    return state.choices(
        ack_project=[said.project for said in latest],
        ack_comment=[said.comment for said in latest],
        ack_by=[said.who for said in latest],
        ack_at=[_when(said) for said in latest],
        ack_on=[said.number for said in latest],
    )


@if_open
def acknowledge(asked: Asked) -> None:
    """Choose an exception of the answer, type a comment; the latest comments stand below."""
    answer = asked.answer()
    with st.container(border=True, key="supervision-acknowledge"):
        st.markdown(f"**{state.say('supervision.acknowledge')}**")
        st.caption(plain(state.say("supervision.acknowledge_help")))
        if len(answer) and can("comment"):
            _form(answer)
        for said in _said()[:SHOWN]:
            st.markdown(plain(_line(said)))


def _form(answer: Answer) -> None:
    names = {row.project_id: f"{row.rank}. {row.project_name}" for row in answer}
    state.keep_known(PICKED, names)
    with st.form("supervision:form", clear_on_submit=True, border=False):
        st.selectbox(
            state.say("supervision.project"), list(names), key=PICKED, format_func=names.get
        )
        st.text_area(
            state.say("supervision.comment"), key=COMMENT, max_chars=500, height=80,
            placeholder=state.say("supervision.comment"), label_visibility="collapsed",
        )  # fmt: skip
        st.form_submit_button(
            state.say("supervision.send"), icon=":material/done_all:", on_click=_keep
        )


def _keep() -> None:
    """A comment without words says nothing and is not kept."""
    comment = (state.recall(COMMENT) or "").strip()
    if comment:
        store.acknowledge(
            state.board(), state.recall(PICKED), comment,
            who=need("comment"), number=state.sight().number,
        )  # fmt: skip


def _said() -> list[Acknowledgement]:
    """Of the projects that this person may see."""
    found = store.acknowledgements(state.board())
    if not found or state.viewer().departments is None:
        return found
    named = Asked("project/standing", {"project": sorted({one.project for one in found})})
    mine = set(named.answer().column("project_id"))
    return [one for one in found if one.project in mine]


def _line(said: Acknowledgement) -> str:
    return state.say(
        "supervision.said", project=said.project, comment=said.comment, who=said.who,
        when=_when(said), number=said.number,
    )  # fmt: skip


def _when(said: Acknowledgement) -> str:
    """By the clock of this machine."""
    return f"{said.at.replace(tzinfo=UTC).astimezone():%Y-%m-%d %H:%M}"
