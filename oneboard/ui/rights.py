"""What a page draws only for those who may see it."""

import streamlit as st

from oneboard.ui import state


def open_to(right: str, *, otherwise: str) -> bool:
    """May the viewer see this part of the page? Where not, the sentence of the key says so."""
    allowed = right in state.viewer().rights
    if not allowed:
        st.info(state.say(otherwise), icon=":material/lock:")
    return allowed
