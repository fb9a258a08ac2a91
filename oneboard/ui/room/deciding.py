"""Decisions typed in the room: what, who, until when, on which figure; and what became of them."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

import streamlit as st

from oneboard import format as form
from oneboard import query, store
from oneboard.query import Sight
from oneboard.store import Decision, Ground
from oneboard.ui import state
from oneboard.ui.ask import answered, ask
from oneboard.ui.cache import kept
from oneboard.ui.escape import plain
from oneboard.ui.meeting import figures
from oneboard.ui.rights import can, need

CLOSING = "room:closing"  # the decision that somebody is about to close
SHAPES = {"open": "○", "late": ":red[◆]", "done": ":green[●]", "dropped": ":gray[✕]"}
LONGEST = 2000


def panel(
    ground: Ground, codes: Sequence[str], chosen: Mapping[str, list], taken: Iterable[Decision]
) -> None:
    """The form of a point, and below it what was decided on it.

    `codes`: the figures on screen, one of which the decision rests on.
    """
    if can("decide"):
        _form(ground, codes, chosen)
    listing(taken)


def _form(ground: Ground, codes: Sequence[str], chosen: Mapping[str, list]) -> None:
    with st.form(f"decide:{ground.place}", clear_on_submit=True, border=False):
        words = st.text_area(
            state.say("room.decision"), key="decide:text", max_chars=LONGEST, height=110,
            placeholder=state.say("room.decision_example"),
        )  # fmt: skip
        left, right = st.columns([3, 2], gap="small")
        with left:
            owner = _owner()
        due = right.date_input(
            state.say("room.due"), value=None, key="decide:due", format="YYYY-MM-DD"
        )
        left, right = st.columns([3, 2], gap="small", vertical_alignment="bottom")
        code = left.selectbox(
            state.say("room.rests_on"), codes, key="decide:figure",
            format_func=lambda code: figures.label(code, state.lang()),
        )  # fmt: skip
        is_sent = right.form_submit_button(state.say("room.keep"), type="primary", width="stretch")
    if is_sent and words.strip():
        value = figures.value(code, chosen) if code else None
        on = Ground(**vars(ground) | {"figure": code or "", "value": value})
        store.decide(
            state.board(), words.strip(), on, owner=(owner or "").strip(), due=due,
            who=need("decide"),
        )  # fmt: skip
        st.rerun()
    elif is_sent:
        st.warning(state.say("room.say_what"))


def _owner() -> str | None:
    """A person in post where the viewer may see names; else, and beside that, whom one types."""
    seen = state.sight()
    return st.selectbox(
        state.say("room.owner"), _people(seen.key, seen=seen), index=None, key="decide:owner",
        accept_new_options=True, placeholder=state.say("room.owner_example"),
    )  # fmt: skip


@kept
def _people(seen_key: tuple, *, seen: Sight) -> list[str]:
    labels = answered(ask("options/person", {}).key, seen_key, seen=seen).column("label")
    return list(dict.fromkeys(labels))


def listing(taken: Iterable[Decision]) -> None:
    """Each decision with its owner and day; an open one can be said to be done or dropped."""
    for one in taken:
        with st.container(gap="xxsmall", key=f"decision-{one.id}"):
            with st.container(
                horizontal=True, wrap=False, vertical_alignment="center", gap="xsmall"
            ):
                st.markdown(said(one, date.today()), width="stretch")
                if can("decide") and one.state == store.OPEN:
                    st.button(
                        "", key=f"close:{one.id}", icon=":material/task_alt:", type="tertiary",
                        help=state.say("room.close"), on_click=state.remember,
                        args=(CLOSING, one.id),
                    )  # fmt: skip
            if state.recall(CLOSING) == one.id and one.state == store.OPEN:
                _close(one)


def said(one: Decision, today: date) -> str:
    """A decision in a line or two of text that data cannot turn into anything else."""
    now = "late" if one.is_late(today) else one.state
    parts = [one.owner, form.day(one.due) if one.due else "", state.say(f"room.state_{now}")]
    parts += [one.closing or ""]
    told = " · ".join(plain(part) for part in parts if part)
    return f"{SHAPES[now]} **{plain(one.text)}**  \n:gray[{told}]"


def _close(one: Decision) -> None:
    with st.form(f"closing:{one.id}", border=True):
        word = st.text_input(state.say("room.closing_word"), key=f"closing:{one.id}:word")
        with st.container(horizontal=True):
            ways = {
                way: st.form_submit_button(state.say(f"room.close_{way}"), key=f"{way}:{one.id}")
                for way in store.CLOSED
            }
    chosen = next((way for way, pressed in ways.items() if pressed), None)
    if chosen and word.strip():
        store.close(one.id, chosen, word.strip(), who=need("decide"))
        state.remember(CLOSING, None)
        st.rerun()
    elif chosen:
        st.warning(state.say("room.say_why"))


def taken_at(agenda: str, place: int | None = None) -> list[Decision]:
    """What was decided today in this meeting, at one place or at all, the newest first."""
    found = store.decisions(state.board(), agenda)
    today = [one for one in found if one.day == date.today()]
    return [one for one in reversed(today) if place is None or one.place == place]


def codes_of(told: Iterable) -> list[str]:
    return [query.figure_code(one.question, one.measure) for one in told]
