"""Remarks on one file: by kind first, then every place with its address."""

from collections.abc import Sequence
from typing import Any

import streamlit as st

from oneboard import dictionary
from oneboard.ui import state

Told = dict[str, Any]
GRAVITY = {"block": 0, "warn": 1, "info": 2}


def issues(file: Told) -> None:
    if not file["issues"]:
        st.caption(state.say("upload.no_issues"))
        return
    kinds = by_kind(file["issues"])
    st.dataframe(kinds, hide_index=True, column_config=_wide("message"))
    codes = list(dict.fromkeys(issue["code"] for issue in _sorted(file["issues"])))
    chosen = st.selectbox(
        state.say("upload.issue.kind"), [None, *codes], key=f"kind:{file['file']}",
        format_func=lambda code: code or state.say("upload.issue.all"),
    )  # fmt: skip
    shown = [one for one in _sorted(file["issues"]) if chosen in (None, one["code"])]
    st.markdown(f"**{state.say('upload.issue.show')}**")
    st.dataframe(every_place(shown), hide_index=True, column_config=_wide("message"))


def by_kind(found: Sequence[Told]) -> dict[str, list]:
    """One line for each code and column: how many, where first, what it means."""
    groups: dict[tuple, list[Told]] = {}
    for issue in _sorted(found):
        groups.setdefault((issue["severity"], issue["code"], _column(issue)), []).append(issue)
    return _columns(
        {
            "severity": [state.say(f"upload.weight.{severity}") for severity, _, _ in groups],
            "column": [column for _, _, column in groups],
            "count": [sum(one["count"] for one in group) for group in groups.values()],
            "first": [place(group[0]) for group in groups.values()],
            "message": [group[0]["message"][state.lang()] for group in groups.values()],
        }
    )


def every_place(found: Sequence[Told]) -> dict[str, list]:
    return _columns(
        {
            "severity": [state.say(f"upload.weight.{one['severity']}") for one in found],
            "place": [place(one) for one in found],
            "column": [one["header"] or _column(one) for one in found],
            "raw": [one["raw"] for one in found],
            "message": [one["message"][state.lang()] for one in found],
        }
    )


def place(issue: Told) -> str:
    """Sheet!H17."""
    return "!".join(part for part in (issue["sheet"], issue["cell"]) if part)


def _column(issue: Told) -> str:
    table = dictionary.tables().get(issue["table"] or "")
    if table is None or issue["column"] not in table.names:
        return issue["header"] or ""
    return table.column(issue["column"]).label(state.lang())


def _sorted(found: Sequence[Told]) -> list[Told]:
    return sorted(found, key=lambda issue: GRAVITY[issue["severity"]])


def _columns(values: dict[str, list]) -> dict[str, list]:
    return {state.say(f"upload.issue.{name}"): column for name, column in values.items()}


def _wide(name: str) -> dict[str, Any]:
    label = state.say(f"upload.issue.{name}")
    return {label: st.column_config.TextColumn(label, width="large")}
