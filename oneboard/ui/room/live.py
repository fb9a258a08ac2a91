"""Whether the wall follows new data: it stays with what it opened on, or says what is new."""

from datetime import UTC, datetime

import streamlit as st

from oneboard import query
from oneboard.ui import serving, state

SECONDS = 10
SHOWN = "room:shown"  # the version on the wall, and since when where it is not the first


def follows(*, seconds: int) -> bool:
    """`live=1` in the address, or a kiosk whose link names no version."""
    told = st.query_params
    return told.get("live") == "1" or bool(seconds and state.VERSION_KEY not in told)


def pin() -> None:
    """Write the version into the address, so that the meeting ends on the data it began with."""
    if state.VERSION_KEY not in st.query_params:
        st.query_params[state.VERSION_KEY] = str(state.sight().number)


def told() -> str:
    """That the wall follows, or since when it shows another version than it opened with."""
    now = state.sight().number
    number, since = state.once(SHOWN, lambda: (now, ""))
    if number != now:
        since = f"{datetime.now(UTC).astimezone():%H:%M}"
        state.remember(SHOWN, (now, since))
    return state.say("room.new_data", number=now, since=since) if since else state.say("room.live")


@st.fragment(run_every=SECONDS)
def watch() -> None:
    """Draw the page again once a version is served that it does not show."""
    newest = serving.served(query.sight(state.viewer(), board=state.board()))
    if newest != state.sight().number:
        st.rerun()
