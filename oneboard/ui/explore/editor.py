"""The editor: an example or a kept question to begin with, a statement, and its answer."""

from dataclasses import dataclass

import streamlit as st

from oneboard import store
from oneboard.explore import sandbox
from oneboard.explore.result import Refused, Result
from oneboard.explore.run import SHOWN, ask
from oneboard.query import Sight
from oneboard.ui import state
from oneboard.ui.escape import plain
from oneboard.ui.explore import answer
from oneboard.ui.explore.examples import EXAMPLES
from oneboard.ui.rights import need

SQL, BEGIN, FOUND, NAME, SHARED = (
    f"explore:{key}" for key in ("sql", "begin", "found", "name", "shared")
)
LONGEST = 20_000
FOR_NOW = {"being_made", "busy"}  # asked again a moment later it is answered


@dataclass(frozen=True)
class Found:
    """What came of a statement: rows, or why not."""

    sql: str
    seen: Sight
    result: Result | None = None
    refused: Refused | None = None


def editor() -> None:
    sandbox.begin(state.sight())
    state.once(SQL, lambda: EXAMPLES[0].sql)
    _beginnings()
    st.text_area(
        state.say("explore.sql"), key=SQL, height=220, max_chars=LONGEST,
        label_visibility="collapsed",
    )  # fmt: skip
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        st.button(
            state.say("explore.run"), key="explore:run", type="primary",
            icon=":material/play_arrow:", on_click=_run,
        )  # fmt: skip
        _keeping()
    found: Found | None = state.recall(FOUND)
    if found and found.seen.key == state.sight().key:
        _show(found)
    else:
        st.caption(state.say("explore.how", n=f"{SHOWN:,}"))


def _beginnings() -> None:
    """Examples first, then what was kept: choosing one puts it into the editor."""
    lang = state.lang()
    known = {f"example:{one.name}": (one.title(lang), one.sql) for one in EXAMPLES}
    for kept in store.kept_questions(state.viewer().name):
        known[f"kept:{kept.id}"] = (f"{kept.name} · {kept.who}", kept.sql)

    def begin() -> None:
        chosen = known.get(state.recall(BEGIN) or "")
        if chosen:
            state.remember(SQL, chosen[1])

    st.selectbox(
        state.say("explore.begin"), list(known), key=BEGIN, index=None, on_change=begin,
        format_func=lambda key: plain(known[key][0]), placeholder=state.say("explore.begin"),
        label_visibility="collapsed",
    )  # fmt: skip


def _run() -> None:
    need("query")
    sql, seen = str(state.recall(SQL) or ""), state.sight()
    try:
        found = Found(sql, seen, result=ask(sql, seen=seen))
    except Refused as refused:
        found = Found(sql, seen, refused=refused)
    told = {"version": seen.number, "rows": len(found.result.records) if found.result else None}
    code = {"refused": found.refused.code} if found.refused else {}
    store.note(seen.viewer.name, "explored", told | code)
    state.remember(FOUND, found)


def _show(found: Found) -> None:
    if found.refused:
        told = state.say(f"explore.{found.refused.code}", **found.refused.values)
        if found.refused.code in FOR_NOW:
            st.info(plain(told), icon=":material/hourglass_top:")
        else:
            st.error(plain(told), icon=":material/block:")
    elif found.result:
        answer.show(found.sql, found.result, found.seen)


def _keeping() -> None:
    """Keep the statement under a name, for oneself or for all analysts."""
    with st.popover(state.say("explore.keep"), icon=":material/bookmark_add:"):
        st.text_input(state.say("explore.name"), key=NAME, max_chars=200)
        st.checkbox(state.say("explore.share"), key=SHARED)
        st.button(state.say("explore.keep_now"), key="explore:keep", on_click=_keep)
    mine = [q for q in store.kept_questions(state.viewer().name) if _is_mine(q)]
    if mine:
        with st.popover(state.say("explore.forget"), icon=":material/delete:"):
            for question in mine:
                st.button(
                    plain(question.name), key=f"explore:forget:{question.id}",
                    on_click=_forget, args=(question,),
                )  # fmt: skip


def _is_mine(question: store.KeptQuestion) -> bool:
    return question.who == state.viewer().name


def _keep() -> None:
    name, sql = str(state.recall(NAME) or "").strip(), str(state.recall(SQL) or "")
    if name and sql.strip():
        shared = bool(state.recall(SHARED))
        store.keep_question(name, sql, who=need("query"), shared=shared)


def _forget(question: store.KeptQuestion) -> None:
    store.forget_question(question, who=need("query"))
