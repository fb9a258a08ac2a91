"""Every file of the delivery in one table, and one of them in detail."""

from dataclasses import replace
from typing import Any

import streamlit as st

from oneboard import dictionary
from oneboard.ui import state
from oneboard.ui.escape import plain
from oneboard.ui.tabs import tabs
from oneboard.ui.upload import delivery, rows
from oneboard.ui.upload.checks import checks
from oneboard.ui.upload.issues import issues
from oneboard.ui.upload.mapping import mapping

Told = dict[str, Any]


def files() -> None:
    """The overview, then the chosen file: columns, remarks, counts side by side with its cells."""
    told = delivery.report()
    if told is None or told["version"] or not told["files"]:
        return
    st.subheader(state.say("upload.title.files"), anchor=False)
    st.dataframe(overview(told["files"]), hide_index=True)
    names = [one["file"] for one in told["files"]]
    at = first_open(told["files"])
    chosen = (
        st.selectbox(state.say("upload.pick"), names, index=at) if at or names[1:] else names[0]
    )
    _detail(next(one for one in told["files"] if one["file"] == chosen))
    _leave_out(chosen)


def overview(found: list[Told]) -> dict[str, list]:
    def name(column: str) -> str:
        return state.say(f"upload.column.{column}")

    return {
        name("file"): [one["file"] for one in found],
        name("outcome"): [state.say(f"upload.outcome.{one['outcome']}") for one in found],
        name("tables"): [_holds(one) for one in found],
        name("records"): [sum(table["n"] for table in one["tables"]) for one in found],
        name("remarks"): [_grave(one) for one in found],
        name("questions"): [len(one["questions"]) for one in found],
        name("as_of"): [one["as_of"] or "" for one in found],
        name("message"): [one["message"][state.lang()] for one in found],
    }


def first_open(found: list[Told]) -> int:
    """The first file that needs somebody."""
    order = {"reject": 0, "ask": 1, "warn": 2, "accept": 3}
    return min(range(len(found)), key=lambda at: (order[found[at]["outcome"]], at))


def _holds(file: Told) -> str:
    known = dictionary.tables()
    names = (table["table"] for table in file["tables"])
    labels = dict.fromkeys(known[name].label(state.lang()) for name in names if name in known)
    return ", ".join(labels)


def _grave(file: Told) -> int:
    return sum(issue["count"] for issue in file["issues"] if issue["severity"] != "info")


def _leave_out(name: str) -> None:
    """A file that is wrong here need not hold up the others."""
    order = delivery.under_way()
    rest = tuple(one for one in order.files if one[1] != name)
    if rest:
        st.button(
            state.say("upload.leave_file_out"), type="tertiary", icon=":material/remove:",
            on_click=delivery.look, args=(replace(order, files=rest),),
        )  # fmt: skip


def _detail(file: Told) -> None:
    if file["outcome"] == "reject":
        st.error(plain(file["message"][state.lang()]), icon=":material/block:")
    if not file["tables"] and not file["issues"]:
        return
    if file["as_of"] and not delivery.under_way().is_register:
        st.caption(plain(state.say(f"upload.dated.{file['dated_by']}", as_of=file["as_of"])))
    names = ("mapping", "issues", "rows", "checks")
    columns, remarks, bad, sums = tabs([state.say(f"upload.tab.{name}") for name in names])
    with columns:
        mapping(file)
    with remarks:
        issues(file)
    with bad:
        rows.rows(file)
    with sums:
        checks(file)
