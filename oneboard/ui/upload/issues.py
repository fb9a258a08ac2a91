"""Remarks on one file: by kind with a count, then every place with a proposal."""

from collections.abc import Mapping, Sequence
from typing import Any
from zlib import crc32

import streamlit as st

from oneboard import dictionary
from oneboard.ingest.road.corrected import answer_key
from oneboard.ui import state
from oneboard.ui.tabs import if_open
from oneboard.ui.upload import delivery

Told = dict[str, Any]
GRAVITY = {"block": 0, "warn": 1, "info": 2}


@if_open
def issues(file: Told) -> None:
    if not file["issues"]:
        st.caption(state.say("upload.no_issues"))
        return
    st.dataframe(by_kind(file["issues"]), hide_index=True, column_config=_wide("message"))
    codes = list(dict.fromkeys(issue["code"] for issue in _sorted(file["issues"])))
    left, right = st.columns([3, 2], vertical_alignment="bottom")
    with left:
        chosen = st.selectbox(
            state.say("upload.issue.kind"), [None, *codes], key=f"kind:{file['file']}",
            format_func=lambda code: code or state.say("upload.issue.all"),
        )  # fmt: skip
    shown = [one for one in _sorted(file["issues"]) if chosen in (None, one["code"])]
    with right:
        _accept_all(shown)
    _places(file, shown)


def _accept_all(shown: Sequence[Told]) -> None:
    fresh = safe_answers(shown)
    if fresh:
        count = sum(bool(one["proposal"] and one["proposal"]["safe"]) for one in shown)
        st.button(
            state.say("upload.issue.accept_all", count=count), icon=":material/done_all:",
            help=state.say("upload.issue.accept_all_help"),
            on_click=delivery.answer, args=(fresh,),
        )  # fmt: skip


def safe_answers(found: Sequence[Told]) -> dict[str, str]:
    proposals = (one["proposal"] for one in found)
    return {one["key"]: one["value"] for one in proposals if one and one["safe"]}


def _places(file: Told, shown: Sequence[Told]) -> None:
    """Every place; a line that speaks of a cell can be settled here."""
    st.markdown(f"**{state.say('upload.issue.show')}**")
    word = state.say("upload.issue.proposal")
    st.caption(state.say("upload.issue.edit_help", proposal=word))
    rows = every_place(shown)
    seen = crc32(repr(rows).encode())
    with st.form(f"remarks:{delivery.under_way().id}:{file['file']}:{seen}", border=False):
        edited = st.data_editor(
            _columns(rows), hide_index=True, placeholder="", key=f"places:{file['file']}:{seen}",
            disabled=[state.say(f"upload.issue.{name}") for name in rows
                      if name not in ("take", "proposal")],
            column_config=_wide("message"),
        )  # fmt: skip
        if st.form_submit_button(state.say("upload.settle")):
            take = list(edited[state.say("upload.issue.take")])
            said = list(edited[word])
            delivery.look(delivery.answered(answers(file["file"], shown, take, said)))
            st.rerun()


def answers(
    file: str, shown: Sequence[Told], take: Sequence[bool], said: Sequence[str | None]
) -> dict[str, str]:
    """A proposal that was ticked; or what was written instead, as a correction of the cell."""
    found: dict[str, str] = {}
    for issue, is_taken, now in zip(shown, take, said, strict=True):
        proposal = issue["proposal"]
        before = _proposed(issue) or ""
        if (now or "").strip() != before and issue["cell"]:
            found[answer_key(file, issue["sheet"], issue["cell"])] = (now or "").strip()
        elif is_taken and proposal:
            found[proposal["key"]] = proposal["value"]
    return found


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
    return {
        "take": [False for _ in found],
        "place": [place(one) for one in found],
        "column": [one["header"] or _column(one) for one in found],
        "raw": [one["raw"] for one in found],
        "proposal": [_proposed(one) for one in found],
        "severity": [state.say(f"upload.weight.{one['severity']}") for one in found],
        "message": [one["message"][state.lang()] for one in found],
    }


def place(issue: Told) -> str:
    """Sheet!H17."""
    return "!".join(part for part in (issue["sheet"], issue["cell"]) if part)


def _proposed(issue: Told) -> str | None:
    return issue["proposal"]["shown"][state.lang()] if issue["proposal"] else None


def _column(issue: Told) -> str:
    table = dictionary.tables().get(issue["table"] or "")
    if table is None or issue["column"] not in table.names:
        return issue["header"] or ""
    return table.column(issue["column"]).label(state.lang())


def _sorted(found: Sequence[Told]) -> list[Told]:
    return sorted(found, key=lambda issue: GRAVITY[issue["severity"]])


def _columns(values: Mapping[str, list]) -> dict[str, list]:
    return {state.say(f"upload.issue.{name}"): column for name, column in values.items()}


def _wide(name: str) -> dict[str, Any]:
    label = state.say(f"upload.issue.{name}")
    return {label: st.column_config.TextColumn(label, width="large")}
