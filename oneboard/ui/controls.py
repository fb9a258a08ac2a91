"""Choices of a page beside the filters of the frame; codes of the address, like those.

Streamlit's own binding writes the labels on screen, which change with the language.
"""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager

import streamlit as st

from oneboard import dictionary, store
from oneboard.ui import state
from oneboard.ui.ask import ask


def scale() -> str:
    """Which readiness scale the charts speak in. Scales are never converted into one another."""
    names = dictionary.settings()["readiness_scale"].choices
    labels = {choice.value: choice.label(state.lang()) for choice in names}
    first = store.current_settings()["readiness_scale"]
    return one_of("scale", state.say("gap.scale"), list(labels), first, labels.__getitem__)


def period() -> str:
    """Which year or quarter the points speak of: the latest year until somebody chooses."""
    options = ask("options/period").answer().column("value")
    years = [value for value in options if value.isdecimal()]
    return one_of("period", state.say("points.period"), options, years[-1])


def one_of(
    name: str,
    label: str,
    options: Sequence[str],
    usual: str,
    says: Callable[[str], str] = str,
    **look: str,
) -> str:
    """One of a few, side by side; `name` is its word in the address."""
    with _kept(name, options, [usual]) as key:
        return st.segmented_control(
            label, options, key=key, required=True, format_func=says,
            **({"label_visibility": "collapsed"} | look),
        )  # fmt: skip


def some_of(
    name: str, label: str, options: Sequence[str], usual: Sequence[str], says: Callable[[str], str]
) -> list[str]:
    """Some of many, in the order they were picked; none is what was usual."""
    with _kept(name, options, usual, many=True) as key:
        chosen = st.multiselect(
            label, options, key=key, format_func=says, width="stretch",
            placeholder=label, label_visibility="collapsed",
        )  # fmt: skip
        return chosen or list(usual)


@contextmanager
def _kept(
    name: str, options: Sequence[str], usual: Sequence[str], *, many: bool = False
) -> Iterator[str]:
    """The key of a widget whose value follows the address, and the address it. A widget for each
    language: one that is drawn again keeps the labels it had."""
    key, written = f"{name}:{state.lang()}", f"{name}:written"
    told = [code for code in st.query_params.get_all(name) if code in options]
    if key not in st.session_state or told != state.recall(written):
        start = told or [code for code in usual if code in options]
        st.session_state[key] = start if many else start[0]
    yield key
    value = state.recall(key)
    now = value if isinstance(value, list) else [value]
    wanted = [] if now in ([], list(usual)) else now
    if wanted != told:
        _write(name, wanted)
    state.remember(written, wanted)


def _write(name: str, codes: list[str]) -> None:
    if codes:
        st.query_params[name] = codes
    else:
        st.query_params.pop(name, None)
