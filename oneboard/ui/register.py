"""The integrity register on screen: open to few, every look noted."""

from collections.abc import Sequence
from datetime import date
from typing import Any

import streamlit as st

from oneboard import dictionary, query, store
from oneboard import format as form
from oneboard.analysis.register import STATES, Standing, in_force, standings
from oneboard.ui import card, state
from oneboard.ui.ask import Asked
from oneboard.ui.escape import plain
from oneboard.ui.register_kept import kept
from oneboard.ui.rights import open_to
from oneboard.ui.tabs import if_open

RIGHT = "integrity"
WIDE = "\u2003"
NOBODY = "-"  # an empty list of subjects would mean all of them


def register() -> None:
    """The register, once it is opened; who may not see it is told so, and that is noted too."""
    if not open_to(RIGHT, otherwise="integrity.closed"):
        state.once("integrity:denied", _deny)
        return
    st.caption(state.say("integrity.logged"))
    kept()
    if not st.toggle(state.say("integrity.open"), key="integrity:open"):
        return
    found = _read("page")
    if found:
        names = _names(found)
        _counts(found)
        _cases(found, names)
    else:
        st.info(plain(card.bring(["integrity_case"], state.lang())), icon=":material/upload_file:")
    _views()


@if_open
def flagged(asked: Asked) -> None:
    """Who of a list of people is under a measure in force, where the settings let it show. The
    points of the list are what they are: nothing is taken off or multiplied."""
    may_show = store.current_settings()["integrity_flag_points"] == "yes"
    if not may_show or RIGHT not in state.viewer().rights:
        return
    active = in_force(_read("flag"), "person")
    names = [row.person_name for row in asked.answer() if row.person_id in active]
    if names:
        told = state.say("integrity.flag", n=len(names), names=", ".join(names))
        st.warning(plain(told), icon=":material/flag:")


def _read(why: str) -> list[Standing]:
    """As the cases stand on the calendar's day: a measure ends even where no new data came."""
    seen = state.sight()
    found = store.register(seen.board, seen.number, who=seen.viewer.name, why=why)
    return standings(found, today=date.today())


def _deny() -> None:
    seen = state.sight()
    store.deny_register(seen.board, who=seen.viewer.name)


def _names(found: Sequence[Standing]) -> dict[str, str]:
    """Names of the people and units; asked past the shared cache."""
    refs = sorted({one.case["subject_ref"] for one in found}) or [NOBODY]
    answer = query.ask("options/subject", {"subject": refs}, seen=state.sight())
    return {row.value: row.label for row in answer}


def _counts(found: Sequence[Standing]) -> None:
    soon = store.current_settings()["integrity_soon_days"]
    active = [one for one in found if one.state == "active"]
    counts = {
        "active": len(active),
        "appealed": sum(one.case["appeal_state"] == "open" for one in active),
        "soon": sum(one.days_left is not None and one.days_left <= soon for one in active),
        "closed": sum(one.state in ("ended", "lifted") for one in found),
    }
    for place, (name, count) in zip(st.columns(len(counts)), counts.items(), strict=True):
        label = state.say(f"integrity.count.{name}", days=soon)
        place.metric(label, f"{count:,}", border=True)


def _cases(found: Sequence[Standing], names: dict[str, str]) -> None:
    there = [name for name in STATES if any(one.state == name for one in found)]
    chosen = st.segmented_control(
        state.say("integrity.show"), there, default=there[0], required=True, key="integrity:show",
        format_func=lambda name: state.say(f"integrity.state.{name}"),
        label_visibility="collapsed",
    )  # fmt: skip
    for one in found:
        if one.state == chosen:
            _case(one, names)


def _case(one: Standing, names: dict[str, str]) -> None:
    case = one.case
    subject = names.get(case["subject_ref"], case["subject_ref"])
    with st.container(border=True, gap="xsmall"):
        about = f"{_told('behaviour', case)} · {_told('severity', case)}"
        st.markdown(f"**{plain(subject)}** · {plain(about)} · :gray[{plain(case['case_id'])}]")
        st.markdown(_fact("measure", case["measure"]))
        public = state.say("integrity.public" if case["public"] else "integrity.not_public")
        facts = {
            "basis": case["basis"],
            "decided_by": case["decided_by"],
            "effective_date": _period(one),
            "appeal_state": f"{_told('appeal_state', case) or form.UNKNOWN} · {public}",
        }
        st.markdown(WIDE.join(_fact(name, told) for name, told in facts.items()))


def _fact(name: str, told: str) -> str:
    label = dictionary.vocabulary()[name].label(state.lang())
    return f":gray[{plain(label)}] {plain(told)}"


def _period(one: Standing) -> str:
    first, last = one.case["effective_date"], one.case["expiry_date"]
    if last is None:
        return state.say("integrity.permanent", first=form.day(first))
    key = "left" if one.state == "active" else "until"
    return state.say(
        f"integrity.{key}", first=form.day(first), last=form.day(last), days=one.days_left
    )  # fmt: skip


def _told(name: str, case: Any) -> str:
    value = case[name]
    return dictionary.choice_label(name, value, state.lang()) if value else ""


def _views() -> None:
    """Who looked and who was turned away, for the officer to see."""
    st.caption(state.say("integrity.views"))
    views = store.register_views()
    st.dataframe(
        {
            state.say("integrity.view.at"): [f"{entry.at:%Y-%m-%d %H:%M} UTC" for entry in views],
            state.say("integrity.view.who"): [entry.who for entry in views],
            state.say("integrity.view.what"): [
                state.say(f"integrity.view.{entry.action}") for entry in views
            ],
        },
        hide_index=True,
    )
