"""What needs a decision: the matters of the answer, each a line to tick for the agenda."""

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from itertools import groupby

import streamlit as st

from oneboard import dictionary, findings
from oneboard.query import Answer, Row
from oneboard.store import Item
from oneboard.ui import address, card, sources, state, where
from oneboard.ui.ask import Asked
from oneboard.ui.escape import plain
from oneboard.ui.light import lit

FIRST, MORE = 10, 20  # lines at first, and with every wish for more
SHOWN, KINDS = "meeting:shown", "meeting:kinds"
ORDER = (
    "hidden_risk", "red_project", "gate_due", "condition_lapsed", "stop_candidate",
    "decision_late", "review_due",
)  # fmt: skip


@dataclass(frozen=True)
class Matter:
    """One project, or one decision about none: every reason that it needs a decision, the ask
    and the time of the foremost one."""

    rows: tuple[Row, ...]
    why: str
    ask: str

    @property
    def first(self) -> Row:
        return self.rows[0]

    @property
    def key(self) -> str:
        return self.first.project_id or self.first.decision_id

    @property
    def name(self) -> str:
        return self.first.project_name or state.say("meeting.no_project")

    @property
    def concerns(self) -> set[str]:
        return {row.concern for row in self.rows}

    def item(self) -> Item:
        """The matter as a point of an agenda, shown by the page of its project."""
        project = self.first.project_id
        page = "project" if project else "meeting"
        link = {"project" if project else "decision": [self.key]}
        ask = state.say("meeting.ask_of", project=self.name, ask=self.ask)
        return Item(0, page, link, "", project or "", ask, self.first.minutes, self.why)


def matters(answer: Answer, lang: str) -> list[Matter]:
    """The rows of the answer by matter, in its order."""
    said = zip(answer, findings.lines(answer, lang), strict=True)
    return [
        Matter(
            rows=tuple(row for row, _ in rows),
            why=state.say("meeting.and").join(sentence for _, sentence in rows),
            ask=_ask(rows[0][0]),
        )
        for rows in (list(group) for _, group in groupby(said, key=lambda pair: pair[0].rank))
    ]


def _ask(row: Row) -> str:
    return state.say(f"meeting.ask.{row.concern}", subject=row.subject or "")


def needs(asked: Asked, ticked: set[str], tick: Callable[[Item], None]) -> None:
    """`ticked`: the matters on the agenda by their key; `tick` puts one there or takes it off."""
    answer, lang = asked.answer(), state.lang()
    with st.container(border=True, key="meeting-needs", gap="small"):
        if not len(answer):
            st.markdown(f"**{state.say('meeting.no_needs')}**")
            st.caption(plain(card.why_empty(answer, seen=state.sight(), look=state.look())))
            return
        finding = findings.of(answer, lang)
        st.markdown(f"**{plain(finding)}**")
        st.caption(state.say("meeting.rule"))
        listed = matters(answer, lang)
        wanted = _kinds(listed)
        found = [one for one in listed if not wanted or one.concerns & wanted]
        _lines(found, ticked, tick)
        _foot(asked, answer, finding)


def _kinds(listed: Iterable[Matter]) -> set[str]:
    counts = Counter(concern for matter in listed for concern in matter.concerns)
    names = {
        concern: f"{dictionary.choice_label('concern', concern, state.lang())} {counts[concern]}"
        for concern in ORDER
        if concern in counts
    }
    chosen = st.pills(
        state.say("meeting.kinds"), list(names), key=f"{KINDS}:{state.lang()}",
        format_func=names.get, selection_mode="multi", label_visibility="collapsed",
    )  # fmt: skip
    return set(chosen)


def _lines(found: list[Matter], ticked: set[str], tick: Callable[[Item], None]) -> None:
    shown = state.recall(SHOWN, FIRST)
    with st.container(gap="xsmall", key="meeting-matters"):
        for matter in found[:shown]:
            _line(matter, matter.key in ticked, tick)
    if len(found) > shown:
        st.button(
            state.say("meeting.more", n=len(found) - shown), key="meeting:more", type="tertiary",
            icon=":material/expand_more:", on_click=state.remember, args=(SHOWN, shown + MORE),
        )  # fmt: skip


def _line(matter: Matter, is_ticked: bool, tick: Callable[[Item], None]) -> None:
    key, first = f"meeting:tick:{matter.key}", matter.first
    state.remember(key, is_ticked)
    item = matter.item()
    file = where.file_of(item.page)
    with st.container(horizontal=True, wrap=False, vertical_alignment="top", gap="xsmall"):
        with st.container(gap=None):
            line = f"{lit(first.light)} **{plain(matter.name)}** {plain(matter.why)}"
            st.checkbox(line, key=key, on_change=tick, args=(item,), width="stretch")
            told = state.say("meeting.asked", ask=matter.ask, n=item.minutes)
            st.caption(plain(told))
        if file:
            st.page_link(
                file, label=state.say("meeting.view"), icon=":material/open_in_new:",
                query_params=address.link() | item.link,
            )  # fmt: skip


def _foot(asked: Asked, answer: Answer, finding: str) -> None:
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        st.caption(card.foot(answer, state.lang()), width="stretch")
        sources.button(asked, name="meeting-needs", label=state.say("card.sources"))
    sources.opened(asked, finding, name="meeting-needs")
