"""The filters a person begins with: kept, forgotten, taken when they arrive, said in the frame."""

import streamlit as st

from oneboard import digest, store
from oneboard.ui import state
from oneboard.ui.escape import plain
from oneboard.ui.rights import can, need
from oneboard.ui.tabs import if_open

MINE = "scope:mine"
NEUTRAL = {state.LANGUAGE_KEY, state.BOARD_KEY}  # an address with nothing else chooses nothing


def arrive() -> None:
    """Who comes without choices in the address begins with their own."""
    if state.recall(MINE) is not None:
        return
    mine = _mine()
    if set(st.query_params) <= NEUTRAL:
        for name in state.FILTERS:
            state.set_choice(name, mine.get(name))


def told() -> None:
    """In the frame, while the filters are the person's own."""
    mine = _mine()
    if mine and _on_screen() == mine:
        st.caption(
            f":material/person_check: {plain(state.say('scope.is_mine'))}", width="content",
            help=state.say("scope.help"),
        )  # fmt: skip


@if_open
def controls(place: str) -> None:
    """Begin with what is chosen now, or with the whole board again. `place` tells two apart."""
    mine, now, lang, seen = _mine(), _on_screen(), state.lang(), state.sight()
    closed = not can("figures")
    st.markdown(f"**{state.say('scope.title')}**")
    told = digest.scope(mine, lang, seen=seen) if mine else state.say("notes.whole")
    st.caption(plain(state.say("scope.now", scope=told)))
    if not now:
        st.caption(plain(state.say("scope.how")))
    with st.container(horizontal=True, gap="small"):
        st.button(
            state.say("scope.keep"), key=f"scope:keep:{place}", icon=":material/person_check:",
            disabled=not now or now == mine or closed, on_click=_keep, args=(now,),
            help=state.say("scope.help"),
        )  # fmt: skip
        st.button(
            state.say("scope.clear"), key=f"scope:clear:{place}", icon=":material/person_cancel:",
            disabled=not mine or closed, on_click=_keep, args=({},),
        )  # fmt: skip


def _keep(filters: dict[str, list[str]]) -> None:
    store.keep_scope(state.board(), filters, who=need("figures"))
    state.once(MINE, dict)[state.board()] = filters


def _mine() -> dict[str, list[str]]:
    """The person's own on the board on screen, read once a session."""
    known, board = state.once(MINE, dict), state.board()
    if board not in known:
        known[board] = store.scope_of(board, state.viewer().name)
    return known[board]


def _on_screen() -> dict[str, list[str]]:
    return {name: values for name, values in state.choices().items() if values}
