"""The top of the page of what changed: which two days, how far apart, and what is still open."""

from datetime import date, timedelta

import streamlit as st

from oneboard import store
from oneboard.findings import changes as findings
from oneboard.ui import against, state
from oneboard.ui.ask import Asked
from oneboard.ui.escape import plain


def compared() -> int:
    """The version that is compared with; without one there is nothing to tell."""
    number = against.number()
    if number is None:
        st.info(state.say("changes.none"), icon=":material/first_page:")
        st.stop()
    assert number is not None, "the page has stopped"
    return number


def first_line(asked: Asked) -> None:
    """Good or bad, and why, before anything else."""
    answer = asked.answer()
    if len(answer):
        st.markdown(f"##### {plain(findings.verdict(answer, state.lang()))}")


def span() -> None:
    """Both days in a line, with the periods that go on after the later one."""
    seen, number = state.sight(), compared()
    then, now = (store.version(seen.board, n).as_of for n in (number, seen.number))
    names = [state.say(f"changes.open_{name}") for name in open_on(now, _first_month())]
    told = state.say("changes.open", now=now, periods=" · ".join(names)) if names else ""
    st.caption(plain(state.say(
        "changes.span", then=then, now=now, before=number, number=seen.number,
        days=(now - then).days, open=told,
    )))  # fmt: skip


def _first_month() -> int:
    seen = state.sight()
    return store.fiscal_start(seen.board, seen.number)


def open_on(day: date, first_month: int) -> list[str]:
    """The periods that do not end on this day."""
    following = day + timedelta(days=1)
    begins = following.day == 1
    passed = (following.month - first_month) % 12
    ended = {
        "month": begins,
        "quarter": begins and passed % 3 == 0,
        "year": begins and passed == 0,
    }
    return [name for name, is_over in ended.items() if not is_over]
