"""The first and the last screen of a meeting: what became of earlier decisions, what is new."""

import streamlit as st

from oneboard import format as form
from oneboard import store
from oneboard.ui import minutes, state
from oneboard.ui.ask import ask
from oneboard.ui.escape import plain
from oneboard.ui.meeting import figures, opening
from oneboard.ui.meeting.opening import Earlier
from oneboard.ui.room import deciding

COUNTED = ("late", "open", "done", "dropped")
VERDICTS = {"better": ":green[●]", "worse": ":red[◆]", "same": ":gray[○]"}


def before(agenda: store.Agenda, *, most: int) -> None:
    """Done, late and dropped of earlier decisions, and what their figures did since."""
    earlier = opening.opening(agenda.name)
    counts = opening.counts(earlier)
    with st.container(horizontal=True, gap="small"):
        for name in COUNTED:
            with st.container(border=True, key=f"tile-{name}"):
                st.metric(f"{deciding.SHAPES[name]} {_word(name)}", f"{counts[name]}")
    for one in opening.foremost(earlier)[:most]:
        st.markdown(_line(one))
    if len(earlier) > most:
        st.caption(state.say("room.more", n=len(earlier) - most))


def one(item: store.Item) -> bool:
    """The earlier decision that a point is about, if it is about one."""
    number = item.link.get("decision", ())
    rows = [row for row in ask("meeting/decided", {}).answer() if row.decision_id in number]
    for told in opening.from_uploaded(rows):
        st.markdown(_line(told))
    return bool(rows)


def _word(name: str) -> str:
    return state.say(f"room.state_{name}")


def _line(one: Earlier) -> str:
    """The decision, who should have done it until when, and its figure then and now."""
    parts = [one.meeting, one.owner, form.day(one.due) if one.due else "", _late(one)]
    told = " · ".join(plain(part) for part in parts if part)
    since = _since(one)
    line = f"{deciding.SHAPES[one.state]} **{plain(one.text)}**  \n:gray[{told}]"
    return f"{line}  \n{since}" if since else line


def _late(one: Earlier) -> str:
    if not one.days_late:
        return ""
    return state.say("room.days_late", days=form.value(one.days_late, "days", state.lang()))


def _since(one: Earlier) -> str:
    known = figures.words(one.figure)
    if known is None or one.change is None:
        return ""
    shape = VERDICTS.get(opening.verdict(one, getattr(known, "better", "")), "")
    told = state.say(
        "room.since", figure=known.label(state.lang()), then=figures.show(one.figure, one.then),
        now=figures.show(one.figure, one.now),
    )  # fmt: skip
    return f"{shape} {plain(told)}".strip()


def after(agenda: store.Agenda) -> None:
    """What this meeting decided, and the way to its minutes."""
    taken = deciding.taken_at(agenda.name)
    if not taken:
        st.info(state.say("room.nothing_decided"))
    deciding.listing(reversed(taken))
    minutes.offer(agenda.name)
