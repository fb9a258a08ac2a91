"""Which tables and columns there are to ask for, with their meaning."""

import streamlit as st

from oneboard import dictionary
from oneboard.dictionary import Column
from oneboard.explore import sandbox
from oneboard.query import Sight
from oneboard.ui import state
from oneboard.ui.cache import kept
from oneboard.ui.escape import plain
from oneboard.ui.fit import tall

TABLE = "explore:table"


def shelf() -> None:
    lang, known = state.lang(), dictionary.tables()
    there = _shelf(state.sight().key, seen=state.sight())
    chosen = st.selectbox(
        state.say("explore.tables"), list(there), key=TABLE,
        format_func=lambda name: f"{name} · {known[name].label(lang)}",
    )  # fmt: skip
    st.caption(plain(known[chosen].grain(lang)))
    columns = [column for column in known[chosen].columns if column.name in there[chosen]]
    st.dataframe(
        {
            state.say("explore.column"): [column.name for column in columns],
            state.say("explore.kind"): [column.type for column in columns],
            state.say("explore.means"): [_meaning(column, lang) for column in columns],
        },
        hide_index=True,
        height=tall(len(columns), 800),
    )


@kept
def _shelf(seen_key: tuple, *, seen: Sight) -> dict[str, tuple[str, ...]]:
    return {table.name: table.columns for table in sandbox.shelf(seen)}


def _meaning(column: Column, lang: str) -> str:
    return " · ".join(filter(None, (column.label(lang), column.means(lang))))
