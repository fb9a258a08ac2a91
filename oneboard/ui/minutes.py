"""Minutes of a meeting to take away, made when somebody clicks."""

from collections.abc import Callable

import streamlit as st

from oneboard import minutes, store
from oneboard.ui import handout, pack, state


def offer(name: str) -> None:
    """Who was present, and the kinds of file, of the agenda kept under this name."""
    seen = state.sight()
    told = {"agenda": name, "board": seen.board, "version": seen.number}
    with st.popover(state.say("minutes.download"), icon=":material/description:", key="minutes"):
        present = st.text_area(state.say("minutes.who"), key=f"minutes:present:{name}", height=80)
        for kind in minutes.KINDS:
            handout.button(
                kind.upper(), _maker(name, kind, present), "minutes", right="present",
                told=told | {"as": kind}, file_name=f"{name}.{kind}", key=f"minutes:{kind}",
                width="stretch",
            )  # fmt: skip


def _maker(name: str, kind: str, present: str) -> Callable[[], bytes]:
    seen, lang, address = state.sight(), state.lang(), pack.address()

    def make() -> bytes:
        agenda = store.agenda(seen.board, name)
        assert agenda is not None, "it is offered for agendas that are kept"
        made = minutes.of(agenda, lang, seen=seen, address=address, present=present)
        return minutes.file_of(made, kind)

    return make
