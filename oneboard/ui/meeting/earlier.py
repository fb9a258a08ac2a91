"""The opening of the next meeting on screen: how many decisions were kept, and each in a table."""

from collections.abc import Callable

import streamlit as st

from oneboard import dictionary, store
from oneboard import format as form
from oneboard.ui import state
from oneboard.ui.meeting import figures, opening
from oneboard.ui.meeting.opening import Earlier
from oneboard.ui.room import deciding
from oneboard.ui.tabs import columns, if_open

SHAPES = {"late": "◆", "open": "○", "dropped": "✕", "done": "●"}
Tell = Callable[[Earlier], object]
VERDICTS = {"better": "●", "worse": "◆", "same": "○", "": ""}


@if_open
def earlier() -> None:
    """Late first; what can be closed stands beside the table."""
    found = opening.foremost(opening.opening())
    if not found:
        st.info(state.say("meeting.nothing_decided"), icon=":material/first_page:")
        return
    counts = opening.counts(found)
    st.markdown(f"**{state.say('meeting.kept', n=len(found), **counts)}**")
    still_open = [one for one in opening.visible() if one.state == store.OPEN]
    if not still_open:
        _table(found)
        return
    left, right = columns([4, 1])
    with left:
        _table(found)
    with right, st.container(border=True, key="meeting-open"):
        st.markdown(f"**{state.say('meeting.to_close')}**")
        deciding.listing(still_open)


def _table(found: tuple[Earlier, ...]) -> None:
    """The columns of figures only where some decision rests on one."""
    shown = FIRST | (MOVEMENT if any(one.figure for one in found) else {}) | REST
    names = {name: state.say(f"meeting.column.{name}") for name in shown}
    st.dataframe(
        {names[name]: [tell(one) for one in found] for name, tell in shown.items()},
        hide_index=True, height=760, placeholder=form.UNKNOWN, key="meeting-earlier",
        column_config={names[name]: st.column_config.Column(width=WIDTHS[name])
                       for name in shown if name in WIDTHS},
    )  # fmt: skip


def _state(one: Earlier) -> str:
    word = dictionary.choice_label("follow_up", one.state, state.lang())
    late = form.value(one.days_late, "days", state.lang()) if one.days_late else ""
    return f"{SHAPES[one.state]} {word} {late}".strip()


def _figure(one: Earlier) -> str | None:
    return figures.label(one.figure, state.lang()) or None


def _then(one: Earlier) -> str | None:
    return figures.show(one.figure, one.then) if one.figure else None


def _now(one: Earlier) -> str | None:
    return figures.show(one.figure, one.now) if one.figure else None


def _change(one: Earlier) -> str | None:
    """How far and, where the figure has a direction, whether that is good."""
    if one.change is None:
        return None
    known = figures.words(one.figure)
    way = opening.verdict(one, getattr(known, "better", ""))
    word = state.say(f"meeting.{way}") if way else ""
    moved = figures.show(one.figure, one.change, signed=True)
    return f"{VERDICTS[way]} {moved} {word}".strip()


FIRST: dict[str, Tell] = {"state": _state, "text": lambda one: one.text}
MOVEMENT: dict[str, Tell] = {"figure": _figure, "then": _then, "now": _now, "change": _change}
REST: dict[str, Tell] = {
    "owner": lambda one: one.owner or None,
    "due": lambda one: one.due,
    "project": lambda one: one.project or None,
    "meeting": lambda one: one.meeting,
}
WIDTHS = {
    "text": 260, "figure": 120, "then": 70, "now": 70, "change": 100, "project": 110, "owner": 130,
    "meeting": 130,
}  # fmt: skip
