"""What a page draws for those who may see it, and does for those who may do it."""

from collections.abc import Sequence

import streamlit as st

from oneboard import store
from oneboard.access import BRINGING
from oneboard.ui import state


def open_to(right: str, *, otherwise: str) -> bool:
    """May the viewer see this part of the page? Where not, the sentence of the key says so."""
    allowed = right in state.viewer().rights
    if not allowed:
        st.info(state.say(otherwise), icon=":material/lock:")
    return allowed


def can(right: str) -> bool:
    """May something be done here? Never with borrowed eyes: what is done bears a name."""
    who = state.viewer()
    return who.may(right) and not who.behind


def need(right: str) -> str:
    """The name under which something is done now. Whoever lacks the right is told so and noted, and
    nothing happens: the click may come from a screen that was drawn before the right was taken."""
    who = state.viewer()
    if not can(right):
        store.note(who.behind or who.name, "denied", {"right": right})
        st.error(state.say("door.not_now"), icon=":material/lock:")
        st.stop()
    return who.name


def need_to_bring(shelves: Sequence[str]) -> str:
    """The same for tables of these shelves; for those of the board where there are none."""
    rights = [BRINGING[shelf] for shelf in shelves] or ["publish"]
    return [need(right) for right in rights][0]
