"""The choices of the frame in the address, so that a link, a reload and the back button keep them.

Streamlit's own binding would write the labels on screen, which change with the language, and drop
what a page without filters does not draw. Codes outlive both.
"""

from collections.abc import Mapping, Sequence
from typing import Any

import streamlit as st

from oneboard.query.link import FIGURE
from oneboard.ui import against, state

WRITTEN = "address"
SINGLE = (state.LANGUAGE_KEY, state.BOARD_KEY, state.VERSION_KEY, state.AGAINST_KEY)


def read() -> None:
    """Take the choices from the address where somebody else than this session wrote it, and those
    that Streamlit dropped because the page before showed no filters."""
    found = _in_address()
    is_new = found != state.recall(WRITTEN)
    if not state.was_touched():
        for name, values in found.items():
            if is_new or state.recall(name) is None:
                state.set_choice(name, _typed(name, values))
    state.remember(WRITTEN, found)


def write() -> None:
    """Put what is chosen into the address; what everybody sees anyway stays out of it."""
    found, wanted = state.recall(WRITTEN), _wanted()
    added = {name: values for name, values in wanted.items() if values and values != found[name]}
    if added:
        st.query_params.update(added)
    for name in (name for name, values in found.items() if values and not wanted[name]):
        del st.query_params[name]
    state.remember(WRITTEN, wanted)


def link(**more: Any) -> dict[str, list[str] | str]:
    """Parameters of a link inside the board: the choices of now, and what the link is for."""
    return {name: values for name, values in (_wanted() | more).items() if values}


def told(parameters: Mapping[str, Sequence[str] | str]) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Parameters of a link as a value that tells whether two links are the same."""
    return tuple((name, tuple(values)) for name, values in parameters.items())


def kept(*, pinned: bool) -> dict[str, list[str]]:
    """What decides the page on screen, as codes: also what pages write themselves. Language and
    board are the reader's own; the versions stay out unless they are asked for."""
    out = (state.LANGUAGE_KEY, state.BOARD_KEY, state.VERSION_KEY, FIGURE)
    told = {name: st.query_params.get_all(name) for name in st.query_params if name not in out}
    then = against.number()
    if pinned:
        told[state.VERSION_KEY] = [str(state.sight().number)]
        told |= {state.AGAINST_KEY: [str(then)]} if then is not None else {}
    return told


def figure() -> str:
    """The figure whose passport the address names."""
    return st.query_params.get(FIGURE, "")


def elsewhere(choices: Mapping[str, Sequence[str]], *, figure: str = "") -> dict[str, Any]:
    """Parameters of a link that brings choices of its own; language, board and, where it names
    none, the version go along."""
    mine = (state.LANGUAGE_KEY, state.BOARD_KEY, state.VERSION_KEY)
    told = {name: values for name, values in _wanted().items() if name in mine and values}
    return told | dict(choices) | ({FIGURE: figure} if figure else {})


def pin() -> None:
    """Name both versions in the address, so that the link shows later what is on screen now."""
    then = against.number()
    st.query_params[state.VERSION_KEY] = str(state.sight().number)
    if then is not None:
        st.query_params[state.AGAINST_KEY] = str(then)


def is_pinned() -> bool:
    told = [st.query_params.get(name) for name in (state.VERSION_KEY, state.AGAINST_KEY)]
    return told[0] is not None and (told[1] or "").isdecimal()


def _in_address() -> dict[str, list[str]]:
    return {name: st.query_params.get_all(name) for name in (*SINGLE, *state.FILTERS)}


def _typed(name: str, values: list[str]) -> Any:
    if name in state.FILTERS:
        return values
    value = values[-1] if values else None
    if name == state.VERSION_KEY:
        return int(value) if value and value.isdecimal() else None
    return value


def _wanted() -> dict[str, list[str]]:
    usual = {
        state.LANGUAGE_KEY: state.browser_lang(),
        state.BOARD_KEY: state.usual_board(),
        state.VERSION_KEY: state.newest(),
        state.AGAINST_KEY: against.USUAL,
    }
    found = state.recall(WRITTEN)
    wanted = {name: [str(value) for value in values] for name, values in state.choices().items()}
    for name, plain in usual.items():
        value = state.recall(name)
        told = value is not None and (value != plain or found[name] == [str(value)])
        wanted[name] = [str(value)] if told else []
    return wanted
