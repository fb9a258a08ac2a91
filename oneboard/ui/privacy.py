"""What is stored about people: where, of what kind, for how long; and a file without names."""

import streamlit as st

from oneboard import dictionary, export, store
from oneboard.ui import handout, state
from oneboard.ui.escape import plain
from oneboard.ui.fit import grid
from oneboard.ui.page import row_counts


def stored() -> None:
    """Every column about a person, as the dictionary declares it, with how many rows there are."""
    lang, counts = state.lang(), row_counts() if store.versions(state.board()) else {}
    lines = [
        (table.label(lang), column.label(lang), state.say(f"privacy.{column.personal}"),
         state.say("privacy.apart") if table.restricted else f"{counts.get(table.name, 0):,}")
        for table in dictionary.tables().values()
        for column in table.columns
        if column.personal
    ]  # fmt: skip
    heads = [state.say(f"privacy.{name}") for name in ("table", "column", "kind", "rows")]
    grid(heads, lines, most=900)


def kept() -> None:
    """For how long, in sentences."""
    keep = store.current_settings()["keep_versions"]
    key = "privacy.versions_all" if not keep else "privacy.versions"
    for told in (
        state.say(key, n=keep),
        state.say("privacy.sessions", n=int(store.LASTS.total_seconds() // 3600)),
        state.say("privacy.log"),
        state.say("privacy.register"),
        state.say("privacy.shown"),
    ):
        st.markdown(f"- {plain(told)}")


def file_without_names() -> None:
    """For analysts: the tables with one token for each person."""
    if not state.viewer().may("query") or not store.versions(state.board()):
        return
    st.caption(state.say("privacy.file_help"))
    seen = state.sight()
    handout.button(
        state.say("privacy.file"), lambda: export.pseudonymised(seen), "pseudonyms", right="query",
        told={"board": seen.board, "version": seen.number}, file_name="pseudonyms.zip",
        mime="application/zip", key="privacy:file", icon=":material/person_off:",
    )  # fmt: skip
