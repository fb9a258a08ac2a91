"""The log on screen: whole or not, and its newest lines, searched."""

from collections.abc import Iterator, Mapping
from typing import Any

import streamlit as st

from oneboard import export, store, text
from oneboard.ui import handout, state
from oneboard.ui.fit import grid

FIND, MOST = "audit:find", 2000


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
    found = [line for line in map(_line, store.audit_log(most=MOST)) if _has(line, wanted)]
    heads = [state.say(f"audit.{name}") for name in ("at", "who", "action", "details")]
    st.caption(state.say("audit.shown", n=f"{len(found):,}", most=f"{MOST:,}"))
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
        if said := _said(value):
            yield state.say("audit.detail", name=text.detail(name, state.lang()), value=said)


def _said(value: Any) -> str:
    if isinstance(value, dict):
        return ", ".join(f"{name} = {_said(part)}" for name, part in value.items())
    if isinstance(value, list):
        return ", ".join(map(str, value))
    return "" if value is None else str(value)


def _has(line: tuple[str, ...], wanted: str | None) -> bool:
    return not wanted or any(wanted.casefold() in part.casefold() for part in line)
