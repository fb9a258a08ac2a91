"""The top of a page: its title, and what is missing to fill it."""

import streamlit as st

from oneboard import findings, query, text
from oneboard.ui import card, pack, state, trust
from oneboard.ui.ask import Asked
from oneboard.ui.cache import kept
from oneboard.ui.escape import plain
from oneboard.ui.tabs import if_open


def page(name: str, *, needs: tuple[str, ...] = ()) -> None:
    """Begin a page. Where a table it needs was never uploaded, say which export brings it."""
    lang = state.lang()
    with st.container(horizontal=True, vertical_alignment="center"):
        st.title(text.say(f"page.{name}.title", lang), anchor=False, width="stretch")
        if state.viewer().may("figures"):  # it speaks of the board
            trust.strip()
        pack.offer(name)
    counts = row_counts() if needs else {}  # files can be brought before there is a version
    missing = [table for table in needs if not counts.get(table)]
    for table in missing:
        st.info(plain(card.bring([table], lang)), icon=":material/upload_file:")
    if missing:
        st.stop()


def row_counts() -> dict[str, int]:
    """Rows of every table of the version on screen."""
    seen = state.sight()
    return _counts(seen.key, seen=seen)


@kept
def _counts(seen_key: tuple, *, seen: query.Sight) -> dict[str, int]:
    return query.row_counts(seen=seen)


def section(key: str) -> None:
    """A heading inside a page."""
    st.subheader(state.say(key), anchor=False)


@if_open
def sentence(asked: Asked) -> None:
    """The finding of a question as a line of text, without a chart."""
    answer = asked.answer()
    st.markdown(plain(findings.of(answer, state.lang())))
