"""The log on screen: whole or not, and its newest lines, searched."""

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
    told = {name: _said(value) for name, value in entry.details.items()}
    details = " · ".join(f"{name}: {value}" for name, value in told.items() if value)
    return (
        entry.at.isoformat(" ", "seconds"),
        entry.who,
        text.action(entry.action, state.lang()),
        details,
    )


def _said(value: Any) -> str:
    if isinstance(value, list):
        return ", ".join(map(str, value))
    return "" if value is None else str(value)


def _has(line: tuple[str, ...], wanted: str | None) -> bool:
    return not wanted or any(wanted.casefold() in part.casefold() for part in line)
