"""As-of date, note and the button; afterwards the way to the board."""

from dataclasses import replace
from datetime import date

import streamlit as st

from oneboard import store
from oneboard.ui import state
from oneboard.ui.escape import plain
from oneboard.ui.upload import delivery
from oneboard.ui.upload.comments import comments

# Where to go on to: page -> the word for it and its icon.
BOARD = {
    "pages/portfolio/home.py": ("board", ":material/dashboard:"),
    "pages/data/history.py": ("history", ":material/history:"),
}
REGISTER = {"pages/people/integrity.py": ("register", ":material/policy:")}


def summary() -> None:
    """What became of the delivery, in one sentence, and the way to the next one."""
    told, order = delivery.report(), delivery.order()
    if told is None or order is None:
        return
    sentence, another = st.columns([5, 1], vertical_alignment="center")
    with sentence:
        _said(told, order)
    with another:
        st.button(state.say("upload.new"), on_click=delivery.leave, icon=":material/add:")
    for one in delivery.closed(told):
        st.warning(plain(one[state.lang()]), icon=":material/lock:")
    if delivery.is_closed(told):
        st.stop()


def _said(told: dict, order: delivery.Order) -> None:
    message = plain(told["message"][state.lang()])
    if told["version"]:
        _done(told["version"], order)
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
    agreed, may = _agreed(order), _may(order)
    ready = told["outcome"] == "ready" and agreed and may
    if st.button(state.say("upload.title.publish"), type="primary", disabled=not ready):
        delivery.publish(replace(order, note=wanted.note))
        st.rerun()


def _details(order: delivery.Order) -> delivery.Order:
    """The register leaves the board's date as it is, and a note of its version would be read by
    everybody."""
    if not order.is_register:
        order = _dated(order)
    partial = st.checkbox(state.say("upload.partial"), order.partial, key=f"partial:{order.id}")
    return replace(order, partial=partial)


def _dated(order: delivery.Order) -> delivery.Order:
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
    return replace(order, as_of=delivery.day(as_of), note=words)


def _may(order: delivery.Order) -> bool:
    """Where a second pair of eyes is asked for, they are not those of who brought the files."""
    if not delivery.needs_another(order):
        return True
    st.info(plain(state.say("upload.another", who=state.viewer().name)), icon=":material/group:")
    return False


def _agreed(order: delivery.Order) -> bool:
    """The first version is one of the board: a register alone would leave everybody without."""
    if store.versions(delivery.BOARD):
        return True
    if order.is_register:
        st.info(state.say("upload.first_register"), icon=":material/hourglass_empty:")
        return False
    st.warning(state.say("upload.first"), icon=":material/warning:")
    return st.checkbox(state.say("upload.first_agreed"), key="upload:first")


def _done(version: dict, order: delivery.Order) -> None:
    said = {"number": version["number"], "as_of": version["as_of"]}
    key = "upload.done_register" if order.is_register else "upload.done"
    st.success(state.say(key, **said), icon=":material/check_circle:")
    with st.container(horizontal=True):
        for page, (name, icon) in (REGISTER if order.is_register else BOARD).items():
            st.page_link(page, label=state.say(f"upload.to_{name}"), icon=icon)
