"""What every version of the data said: one row each, what had changed is marked."""

from typing import Any

import streamlit as st

from oneboard import dictionary, store
from oneboard.query import Answer, Row
from oneboard.ui import replay, sources, state
from oneboard.ui.ask import Asked
from oneboard.ui.escape import plain
from oneboard.ui.light import lit
from oneboard.ui.table import text_of
from oneboard.ui.tabs import if_open

MOST = 8


@if_open
def versions(asked: Asked, names: str) -> None:
    """The first row of the answer on the version on screen and on up to seven before it."""
    now, known = asked.answer(), tuple(version.number for version in state.versions())
    decides = asked.key, state.sight().key, state.lang(), names, known
    replay.part(lambda: _drawn(asked, now, names), "versions", *decides)
    sources.opened(asked, now.query.question(state.lang()), name=_name(asked))


def _drawn(asked: Asked, now: Answer, names: str) -> None:
    told = [(version, _row(asked, version.number)) for version in _until(now.stamp.number)]
    before = [row for _, row in told[1:]] + [None]
    labels = [state.say("frame.version", as_of=v.as_of, number=v.number) for v, _ in told]
    shown = {plain(state.say("versions.version")): [plain(label) for label in labels]}
    for name in names.split():
        label = plain(now.label(name, state.lang()))
        shown[label] = [
            _cell(now, name, row, earlier) for (_, row), earlier in zip(told, before, strict=True)
        ]
    st.table(shown, border="horizontal", hide_index=True)
    with st.container(horizontal=True, vertical_alignment="center"):
        st.caption(plain(state.say("versions.key")), width="stretch")
        sources.button(asked, name=_name(asked), label=state.say("card.sources"))


def _name(asked: Asked) -> str:
    return f"versions:{asked.name}"


def _until(number: int) -> list[store.VersionInfo]:
    """Up to the one on screen, newest first: an old report does not know what came later."""
    return [version for version in state.versions() if version.number <= number][:MOST]


def _row(asked: Asked, number: int) -> Row | None:
    return next(iter(asked.answer(number)), None)


def _cell(now: Answer, name: str, row: Row | None, earlier: Row | None) -> str:
    if row is None:
        return plain(state.say("versions.absent"))
    value = row.values[name]
    written = _written(now, name, value)
    changed = earlier is not None and earlier.values[name] != value
    return f"**:orange[→] {written}**" if changed else written


def _written(now: Answer, name: str, value: Any) -> str:
    if name.startswith("light"):
        return lit(value, worded=True)
    words = dictionary.choice_label(name, value, state.lang()) if isinstance(value, str) else value
    return plain(text_of(now, name, words))
