"""Looking at an old version, and making its content the current one again."""

import streamlit as st

from oneboard import digest, store
from oneboard.store import StoreTrouble, VersionInfo
from oneboard.ui import address, state
from oneboard.ui.escape import plain
from oneboard.ui.rights import can, need

BOARD_PAGE = "pages/portfolio/home.py"


def look_at(info: VersionInfo) -> None:
    """The whole board as of this version: the version goes into the frame and the address."""
    st.page_link(
        BOARD_PAGE, label=state.say("history.look", number=info.number),
        query_params=address.link(version=[str(info.number)]), icon=":material/visibility:",
    )  # fmt: skip


def go_back(info: VersionInfo) -> None:
    """Publish the old content as a new version: with a reason, and asked twice."""
    if info.number == store.version(state.board()).number and _all_open():
        st.caption(state.say("history.is_current"))
        return
    if not can("publish"):
        st.caption(state.say("history.no_rights"))
        return
    with st.form("history:back", border=True):
        st.markdown(state.say("history.back_help", number=info.number, as_of=info.as_of))
        reason = st.text_input(
            state.say("history.reason"), key="history:reason",
            placeholder=state.say("history.reason_example"),
        )  # fmt: skip
        agreed = st.checkbox(state.say("history.agree"), key="history:agreed")
        if st.form_submit_button(state.say("history.back", number=info.number), type="primary"):
            _back(info, reason.strip(), agreed=agreed)


def _all_open() -> bool:
    return not store.health(state.board()).troubles


def _back(info: VersionInfo, reason: str, *, agreed: bool) -> None:
    if not reason:
        st.error(state.say("history.reason_missing"), icon=":material/edit:")
    elif not agreed:
        st.error(state.say("history.agree_missing"), icon=":material/check_box:")
    else:
        _publish(info, reason)


def _publish(info: VersionInfo, reason: str) -> None:
    who = need("publish")
    try:
        with st.spinner(state.say("history.working")):
            made = store.rollback(info.board, info.number, who=who, reason=reason)
        told = {"board": info.board, "version": made.number, "to": info.number, "reason": reason}
        store.note(who, "rollback", told)
    except StoreTrouble as trouble:
        st.error(plain(trouble.say(state.lang())), icon=":material/error:")
        return
    digest.begin(info.board, made.number)
    state.remember("history:done", {"number": made.number, "base": info.number})
    state.forget_choices()
    st.rerun()
