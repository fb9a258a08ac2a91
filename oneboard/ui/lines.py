"""The rows of an answer as sentences, one each."""

import streamlit as st

from oneboard import findings
from oneboard.query import Answer
from oneboard.ui import card, comments, replay, sources, state
from oneboard.ui.ask import Asked
from oneboard.ui.escape import plain
from oneboard.ui.light import lit


def lines(asked: Asked, *, height: int | str = "content") -> None:
    """The sentences under what they say together; more than fits is scrolled."""
    answer = asked.answer()
    decides = asked.key, state.sight().key, state.lang(), height, comments.sources(asked)
    replay.part(lambda: _drawn(asked, answer, height), "lines", *decides)
    sources.opened(asked)


def _drawn(asked: Asked, answer: Answer, height: int | str) -> None:
    lang = state.lang()
    if not len(answer):
        st.markdown(f"**{plain(answer.query.question(lang))}**")
        st.caption(plain(card.why_empty(answer, seen=state.sight(), look=state.look())))
        return
    with st.container(gap="xsmall"):
        st.markdown(f"**{plain(findings.of(answer, lang))}**")
        st.caption(plain(answer.query.question(lang)))
    with st.container(height=height, border=False, gap="xsmall", key=f"lines-{asked.name}"):
        _told(answer, len(answer))
    sources.button(asked)


def briefly(asked: Asked, *, most: int = 3) -> None:
    """The first sentences alone; nothing where there is none."""
    with st.container(gap=None):
        _told(asked.answer(), most)


def _told(answer: Answer, most: int) -> None:
    """Each row with its light where the answer gives one."""
    said = zip(answer, findings.lines(answer, state.lang()), strict=True)
    for row, sentence in list(said)[:most]:
        shape = f"{lit(row.light)} " if "light" in answer.columns else ""
        st.markdown(f"{shape}{plain(sentence)}")
