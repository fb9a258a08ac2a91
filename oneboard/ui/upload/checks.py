"""Counts and sums to hold against the file, and the rows that are no records."""

from typing import Any

import streamlit as st

from oneboard import dictionary
from oneboard.ui import state
from oneboard.ui.tabs import if_open
from oneboard.ui.upload.issues import place

Told = dict[str, Any]


@if_open
def checks(file: Told) -> None:
    st.dataframe(sums(file), hide_index=True, column_config=_config(), placeholder="")
    controls = control_sums(file)
    if controls:
        st.markdown(f"**{state.say('upload.title.controls')}**")
        st.dataframe(controls, hide_index=True)
    dropped = dropped_rows(file)
    count = len(next(iter(dropped.values())))
    if count:
        st.markdown(f"**{state.say('upload.title.dropped', count=count)}**")
        st.dataframe(dropped, hide_index=True)


def sums(file: Told) -> dict[str, list]:
    """One line for each summed column, or one for a table without any."""
    lines: list[tuple] = []
    for table in file["tables"]:
        for part in table["sums"]:
            known = dictionary.tables()[part["table"]]
            label = known.label(state.lang())
            for name, total in (part["totals"] or {"": None}).items():
                column = known.column(name).label(state.lang()) if name else ""
                lines.append((label, part["rows"], column, total))
    words = ("table", "rows", "column", "total")
    return {
        state.say(f"upload.sums.{word}"): [line[at] for line in lines]
        for at, word in enumerate(words)
    }


def control_sums(file: Told) -> dict[str, list]:
    """The totals that the file states itself, beside what its records come to."""
    found = [one for one in file["issues"] if one["control"]]
    if not found:
        return {}
    amounts = ("said", "found", "difference")
    return {
        state.say("upload.issue.place"): [place(one) for one in found],
        state.say("upload.sums.column"): [one["header"] for one in found],
    } | {
        state.say(f"upload.control.{name}"): [one["control"][name] for one in found]
        for name in amounts
    }


def dropped_rows(file: Told) -> dict[str, list]:
    rows = [(table["sheet"], one) for table in file["tables"] for one in table["dropped"]]
    return {
        state.say("upload.issue.place"): [
            sheet or state.say("upload.text_file") for sheet, _ in rows
        ],
        state.say("upload.dropped.row"): [one["row"] for _, one in rows],
        state.say("upload.dropped.reason"): [
            state.say(f"upload.why.{one['reason']}") for _, one in rows
        ],
        state.say("upload.dropped.text"): [one["text"] for _, one in rows],
    }


def _config() -> dict[str, Any]:
    total = state.say("upload.sums.total")
    return {total: st.column_config.NumberColumn(total, format="localized")}
