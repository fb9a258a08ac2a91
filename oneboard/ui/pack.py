"""The board pack of a page, made when somebody clicks."""

from collections.abc import Callable

import streamlit as st

from oneboard import pack
from oneboard.ui import state


def offer(page: str) -> None:
    """A button with the three kinds of file, on pages that have slides."""
    if page not in pack.pages():
        return
    with st.popover(state.say("pack.title"), icon=":material/slideshow:", key=f"pack-{page}"):
        st.caption(state.say("pack.help"))
        for kind in pack.KINDS:
            st.download_button(
                kind.upper(), _maker(page, kind), file_name=f"{page}.{kind}", on_click="ignore",
                key=f"pack:{page}:{kind}", width="stretch",
            )  # fmt: skip


def _maker(page: str, kind: str) -> Callable[[], bytes]:
    """What is on screen now: the version, the filters and the language."""
    seen, chosen = state.sight(), state.choices()
    wish = pack.Wish(page=page, lang=state.lang(), choices=chosen, address=state.place()[0])
    return lambda: pack.file_of(pack.build(wish, seen=seen), kind)
