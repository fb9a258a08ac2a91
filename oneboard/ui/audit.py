"""The log on screen: whole or not, and its newest lines, searched."""

from collections.abc import Iterator, Mapping
from typing import Any

import streamlit as st

from oneboard import dictionary, export, store, text
from oneboard.ui import handout, state
from oneboard.ui.fit import grid

FIND, MOST = "audit:find", 2000
WORDS = {"page": "page.{}.title", "roles": "role.{}"}  # of values that are codes


def whole() -> None:
    if store.audit_is_whole():
        st.success(state.say("audit.whole"), icon=":material/verified:")
    else:
        st.error(state.say("audit.broken"), icon=":material/report:")


def lines() -> None:
    wanted = st.text_input(
        state.say("audit.find"), key=FIND, icon=":material/search:", width=420,
        placeholder=state.say("audit.find"), label_visibility="collapsed",
    )  # fmt: skip
    newest = list(map(_line, store.audit_log(most=MOST)))
    found = [line for line in newest if _has(line, wanted)]
    heads = [state.say(f"audit.{name}") for name in ("at", "who", "action", "details")]
    st.caption(state.say("audit.shown", n=f"{len(found):,}", most=f"{len(newest):,}"))
    grid(heads, found, most=620)
    handout.button(
        state.say("card.csv"), lambda: export.rows_csv(heads, found), "audit",
        right="administer", told={"rows": len(found)}, file_name="audit.csv", mime="text/csv",
        key="audit:csv",
    )  # fmt: skip


def _line(entry: store.Entry) -> tuple[str, str, str, str]:
    return (
        entry.at.isoformat(" ", "seconds"),
        entry.who,
        text.action(entry.action, state.lang()),
        " · ".join(_told(entry.details)),
    )


def _told(details: Mapping[str, Any]) -> Iterator[str]:
    for name, value in details.items():
        if said := _said(value, WORDS.get(name, "")):
            yield state.say("audit.detail", name=text.detail(name, state.lang()), value=said)


def _said(value: Any, words: str) -> str:
    """A value of the log; a mapping is of settings."""
    if isinstance(value, dict):
        return ", ".join(f"{_setting(key)} = {part}" for key, part in value.items())
    if isinstance(value, list):
        return ", ".join(_said(part, words) for part in value)
    key = words.format(value)
    return state.say(key) if text.knows(key) else str("" if value is None else value)


def _setting(key: str) -> str:
    known = dictionary.settings()
    return known[key].label(state.lang()) if key in known else key


def _has(line: tuple[str, ...], wanted: str | None) -> bool:
    return not wanted or any(wanted.casefold() in part.casefold() for part in line)
