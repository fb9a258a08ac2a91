"""The proposed pairs, the reasons for the one that is picked, and the buttons to decide on it."""

import streamlit as st

from oneboard import findings, store
from oneboard.query import Answer, Row
from oneboard.ui import card, passport, sources, state
from oneboard.ui.ask import Asked, ask
from oneboard.ui.escape import plain
from oneboard.ui.rights import can, need
from oneboard.ui.table import config, displayed

SHOW, AGENT = "matching:show", "matching:agent"
GROUPS = {"open": ("open",), "agreed": ("accepted", "assigned"), "dismissed": ("dismissed",)}
COLUMNS = {
    "open": ("importance", "demand_title", "technology_name", "match_score", "shared_terms"),
    "agreed": (
        "pair_state", "demand_title", "technology_name", "assigned_to", "matched_by", "matched_on",
    ),
    "dismissed": ("demand_title", "technology_name", "shared_terms", "matched_by", "matched_on"),
}  # fmt: skip
HEIGHT = 316


def proposals(asked: Asked) -> None:
    """Pairs of one group, and a decision on the picked one; what was decided can be taken back."""
    answer, lang = asked.answer(), state.lang()
    with st.container(border=True, key="matching-proposals", gap="small"):
        st.markdown(f"**{plain(findings.of(answer, lang))}**")
        st.caption(plain(answer.query.question(lang)))
        if not len(answer):
            st.info(plain(card.why_empty(answer, seen=state.sight(), look=state.look())))
            return
        group = _group(answer)
        places = [n for n, row in enumerate(answer) if row.pair_state in GROUPS[group]]
        if places:
            _decide(answer, _picked(answer, places, group))
        else:
            st.info(state.say("matching.none"))
        _foot(asked, answer)


def _group(answer: Answer) -> str:
    counts = {
        group: sum(row.pair_state in states for row in answer) for group, states in GROUPS.items()
    }
    return st.segmented_control(
        state.say("matching.show"), list(GROUPS), default="open", key=SHOW, required=True,
        format_func=lambda group: state.say(f"matching.show_{group}", n=counts[group]),
        label_visibility="collapsed",
    )  # fmt: skip


def _picked(answer: Answer, places: list[int], group: str) -> int:
    """The row of the answer that is picked in the list; the first one until somebody picks."""
    columns = list(COLUMNS[group])
    shown = displayed(answer, columns)
    picked = st.dataframe(
        {column: [values[n] for n in places] for column, values in shown.items()},
        hide_index=True, height=HEIGHT, key=f"matching:rows:{group}",
        column_config=config(answer, columns), on_select="rerun",
        selection_mode="single-row",
    )  # fmt: skip
    rows = [n for n in picked.selection.rows if n < len(places)]
    return places[rows[0] if rows else 0]


def _decide(answer: Answer, place: int) -> None:
    row = answer.rows[place]
    st.markdown(plain(findings.lines(answer, state.lang())[place]))
    with st.container(horizontal=True, vertical_alignment="bottom", gap="small"):
        if row.pair_state == "open":
            _button("accepted", row, ":material/check:")
            _button("dismissed", row, ":material/close:")
        else:
            _button("open", row, ":material/undo:")
        agents = {option.value: option.label for option in ask("options/agent", {}).answer()}
        if row.pair_state != "dismissed" and agents:
            _assign(row, agents)
        if row.project_id:
            passport.project_link(row.project_id)


def _button(decision: str, row: Row, icon: str) -> None:
    st.button(
        state.say(f"matching.{decision}"), key=f"matching:{decision}", icon=icon,
        on_click=_keep, args=(row, decision), disabled=not can("comment"),
    )  # fmt: skip


def _assign(row: Row, agents: dict[str, str]) -> None:
    state.keep_known(AGENT, agents)
    st.selectbox(
        state.say("matching.agent"), list(agents), key=AGENT, format_func=agents.get, width=160,
        label_visibility="collapsed",
    )  # fmt: skip
    _button("assigned", row, ":material/person_add:")


def _keep(row: Row, decision: str) -> None:
    seen = state.sight()
    store.decide_match(
        seen.board, (row.demand_id, row.technology_id), decision, who=need("comment"),
        number=seen.number, agent=state.recall(AGENT) if decision == "assigned" else None,
    )  # fmt: skip


def _foot(asked: Asked, answer: Answer) -> None:
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        st.caption(card.foot(answer, state.lang()), width="stretch")
        sources.button(asked, label=state.say("card.sources"))
    sources.opened(asked)
