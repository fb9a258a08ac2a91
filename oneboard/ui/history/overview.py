"""Every version in one table, newest first; those that do not open are named with what to do."""

from typing import Any

import streamlit as st

from oneboard import store
from oneboard.store import BrokenVersion, VersionInfo
from oneboard.ui import state
from oneboard.ui.escape import plain

KINDS = ("added", "changed", "left")


def overview() -> None:
    _told_before()
    for trouble in store.health(state.board()).troubles:
        st.error(plain(trouble.say(state.lang())), icon=":material/error:")
    found = store.versions(state.board())
    st.dataframe(listed(found), hide_index=True, column_config=_wide())


def _told_before() -> None:
    """What the last roll back did, said once."""
    said = state.recall("history:done")
    if said:
        st.success(state.say("history.done", **said), icon=":material/check_circle:")
        state.remember("history:done", None)


def listed(found: list[VersionInfo]) -> dict[str, list]:
    totals = [_totals(info) for info in found]
    columns: dict[str, list[Any]] = {
        "number": [info.number for info in found],
        "as_of": [info.as_of.isoformat() for info in found],
        "published_at": [f"{info.published_at.astimezone():%Y-%m-%d %H:%M}" for info in found],
        "published_by": [info.published_by for info in found],
        "kind": [kind(info) for info in found],
        "note": [info.note for info in found],
    }
    for name in KINDS:
        columns[name] = [total.get(name, 0) if total is not None else None for total in totals]
    return {state.say(f"history.column.{name}"): values for name, values in columns.items()}


def _totals(info: VersionInfo) -> Any:
    """Unknown where the file has been damaged since it was listed; the trouble above says so."""
    try:
        return store.change_totals(info.board, info.number, scope=state.viewer().scope)
    except BrokenVersion:
        return None


def kind(info: VersionInfo) -> str:
    """Going back to the version just before changes no data: only what follows from it."""
    if info.kind != "rollback":
        return state.say(f"history.kind.{info.kind}")
    again = "again" if info.base == info.number - 1 else "rollback"
    return state.say(f"history.kind.{again}", base=info.base)


def _wide() -> dict[str, Any]:
    label = state.say("history.column.note")
    return {label: st.column_config.TextColumn(label, width="large")}


def pick() -> VersionInfo:
    """The version to look at; the newest one first."""
    found = {info.number: info for info in store.versions(state.board())}
    if not found:
        store.version(state.board())  # says why there is none to show
    names = {number: _name(info) for number, info in found.items()}
    number = st.selectbox(
        state.say("history.pick"), list(names), key="history_version", width=520,
        format_func=names.get,
    )  # fmt: skip
    return found[number]


def _name(info: VersionInfo) -> str:
    return state.say(
        "history.name", number=info.number, as_of=info.as_of, kind=kind(info),
        when=f"{info.published_at.astimezone():%Y-%m-%d %H:%M}", who=info.published_by,
    )  # fmt: skip
