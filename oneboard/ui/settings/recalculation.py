"""A new first month of the fiscal year waits until the version is worked out again."""

import streamlit as st

from oneboard import digest, store
from oneboard.store import StoreTrouble
from oneboard.ui import state
from oneboard.ui.escape import plain
from oneboard.ui.rights import can, need
from oneboard.ui.settings.form import DONE

KEY = "fiscal_year_start"


def recalculation() -> None:
    """Say that the current version still has the old months, and offer to make them anew."""
    if not store.versions(state.board()):
        return
    now = store.version(state.board())
    had, wanted = store.fiscal_start(now.board, now.number), store.current_settings()[KEY]
    if had == wanted:
        return
    st.warning(
        state.say("settings.calendar", number=now.number, had=had, wanted=wanted),
        icon=":material/event:",
    )
    if can("settings"):
        st.button(
            state.say("settings.work_out", number=now.number), key="settings:work-out",
            on_click=_work_out, args=(now, wanted), type="primary",
        )  # fmt: skip


def _work_out(now: store.VersionInfo, wanted: int) -> None:
    """The content of the current version once more; months, budgets and sums follow the setting."""
    who, reason = need("settings"), state.say("settings.work_out_note", wanted=wanted)
    try:
        made = store.rollback(now.board, now.number, who=who, reason=reason)
        told = {"board": now.board, "version": made.number, "of": now.number, KEY: wanted}
        store.note(who, "recalculate", told)
    except StoreTrouble as trouble:
        st.error(plain(trouble.say(state.lang())), icon=":material/error:")
        return
    digest.begin(now.board, made.number)
    state.remember(DONE, state.say("settings.worked_out", number=made.number))
