"""One version: what it changed, from which files, and which remarks were accepted with it."""

import streamlit as st

from oneboard import store
from oneboard.store import VersionInfo
from oneboard.ui import handout, state
from oneboard.ui.ask import ask
from oneboard.ui.listing import listing
from oneboard.ui.rights import can
from oneboard.ui.table import config, displayed, grid

SHOWN = ("table_name", "row_key", "change_kind", "changed_column", "value_before", "value_after")
SHORT = 12  # letters of a fingerprint that tell files apart


def counts(info: VersionInfo) -> None:
    """By table and by department."""
    tables = ask("history/by_table", {}).answer(info.number)
    if not len(tables):
        st.caption(state.say("history.no_changes"))
        return
    left, right = st.columns(2)
    with left:
        st.markdown(f"**{state.say('history.by_table')}**")
        grid(tables, height=420)
    with right:
        st.markdown(f"**{state.say('history.by_department')}**")
        grid(ask("history/by_department", {}).answer(info.number), height=420, hide=("dept_id",))


def values(info: VersionInfo) -> None:
    """Single changes, to be searched."""
    st.caption(state.say("history.sample_of_changes"))
    listing(ask("history/changes", {}), shown=SHOWN, number=info.number)


def files(info: VersionInfo) -> None:
    answer = ask("history/files", {}).answer(info.number)
    if not len(answer):
        st.caption(state.say("history.no_files", base=info.base or info.number))
        return
    shown = displayed(answer, [name for name in answer.columns if name != "sha256"])
    prints = {"sha256": [(sha256 or "")[:SHORT] for sha256 in answer.column("sha256")]}
    st.dataframe(
        shown | prints, hide_index=True, height=420,
        column_config=config(answer, list(answer.columns)),
    )  # fmt: skip
    hashes = zip(answer.column("sha256"), answer.column("file"), strict=True)
    _original({sha256: file for sha256, file in hashes if sha256})


def _original(names: dict[str, str]) -> None:
    """The file as it came. It holds what every department delivered: for analysts."""
    if not can("publish"):
        st.caption(state.say("history.original_closed"))
        return
    if not names:
        return
    with st.container(horizontal=True, vertical_alignment="bottom"):
        sha256 = st.selectbox(
            state.say("history.original"), list(names), format_func=names.get, width=520
        )
        path = store.upload_path(sha256)
        if path.exists():
            handout.button(
                state.say("history.download"), path.read_bytes, "delivered file",
                right="publish", told={"sha256": sha256}, file_name=names[sha256],
                icon=":material/download:",
            )  # fmt: skip
        else:
            st.caption(state.say("history.original_gone"))


def remarks(info: VersionInfo) -> None:
    answer = ask("quality/issues", {}).answer(info.number)
    if len(answer):
        grid(answer, height=420)
    else:
        st.caption(state.say("history.no_remarks"))
