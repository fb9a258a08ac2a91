"""As-of date, note and the button; afterwards the way to the board."""

from dataclasses import replace
from datetime import date

import streamlit as st

from oneboard import store
from oneboard.ui import state
from oneboard.ui.escape import plain
from oneboard.ui.upload import delivery
from oneboard.ui.upload.comments import comments

BOARD_PAGE, HISTORY_PAGE = "pages/portfolio/home.py", "pages/data/history.py"


def summary() -> None:
    """What became of the delivery, in one sentence, and the way to the next one."""
    told = delivery.report()
    if told is None:
        return
    sentence, another = st.columns([5, 1], vertical_alignment="center")
    with sentence:
        _said(told)
    with another:
        st.button(state.say("upload.new"), on_click=delivery.leave, icon=":material/add:")


def _said(told: dict) -> None:
    message = plain(told["message"][state.lang()])
    if told["version"]:
        _done(told["version"])
    elif told["outcome"] in ("blocked", "refused"):
        st.error(message, icon=":material/error:")
    elif told["outcome"] == "ready":
        st.success(message, icon=":material/check:")
    else:
        st.info(message, icon=":material/help:")


def publishing() -> None:
    """The last step. The first publish of real data asks plainly before it starts a new board."""
    told, order = delivery.report(), delivery.order()
    if told is None or order is None or told["version"]:
        return
    st.subheader(state.say("upload.title.publish"), anchor=False)
    wanted = _details(order)
    if (wanted.as_of, wanted.partial) != (order.as_of, order.partial):
        delivery.look(wanted)
        st.rerun()
    if told["outcome"] != "ready":
        st.caption(state.say("upload.not_yet"))
    comments(order)
    agreed, may = _agreed(), _may(order)
    ready = told["outcome"] == "ready" and agreed and may
    if st.button(state.say("upload.title.publish"), type="primary", disabled=not ready):
        delivery.publish(replace(order, note=wanted.note))
        st.rerun()


def _details(order: delivery.Order) -> delivery.Order:
    day, note = st.columns([1, 3])
    said = date.fromisoformat(order.as_of) if order.as_of else None
    with day:
        as_of = st.date_input(
            state.say("upload.as_of"), value=said,
            help=state.say("upload.as_of_help"), format="YYYY-MM-DD", key=f"as-of:{order.id}",
        )  # fmt: skip
    with note:
        words = st.text_input(
            state.say("upload.note"), order.note, key=f"note:{order.id}",
            placeholder=state.say("upload.note_example"),
        )  # fmt: skip
    partial = st.checkbox(state.say("upload.partial"), order.partial, key=f"partial:{order.id}")
    return replace(order, as_of=delivery.day(as_of), note=words, partial=partial)


def _may(order: delivery.Order) -> bool:
    """Where a second pair of eyes is asked for, they are not those of who brought the files."""
    if not delivery.needs_another(order):
        return True
    st.info(plain(state.say("upload.another", who=state.viewer().name)), icon=":material/group:")
    return False


def _agreed() -> bool:
    if store.versions(delivery.BOARD):
        return True
    st.warning(state.say("upload.first"), icon=":material/warning:")
    return st.checkbox(state.say("upload.first_agreed"), key="upload:first")


def _done(version: dict) -> None:
    said = {"number": version["number"], "as_of": version["as_of"]}
    st.success(state.say("upload.done", **said), icon=":material/check_circle:")
    with st.container(horizontal=True):
        st.page_link(BOARD_PAGE, label=state.say("upload.to_board"), icon=":material/dashboard:")
        st.page_link(HISTORY_PAGE, label=state.say("upload.to_history"), icon=":material/history:")
