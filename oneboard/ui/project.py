"""The page of one project: which one is open, who it is, how it stands and who says so."""

from datetime import date

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from oneboard import dictionary, findings
from oneboard import format as form
from oneboard.query import Row, Sight
from oneboard.ui import pack, replay, state, trust, watch
from oneboard.ui.ask import Asked, answered, ask
from oneboard.ui.cache import kept
from oneboard.ui.escape import plain
from oneboard.ui.light import lit
from oneboard.ui.lines import briefly
from oneboard.ui.page import page

CONCERNS = "project/concerns"
KEY = "project"  # its parameter of the address, its widget, and the parameter of its questions
LIGHTS = {
    "light_reported": "reported_since",
    "light_assured": "assured_since",
    "light_computed": "",
}


def project(name: str = "project/standing") -> dict[str, list]:
    """Begin the page of the project in the address; without one, of the first needing attention.

    Returns what its questions are narrowed by.
    """
    names = _names()
    wanted: str | None = st.query_params.get(KEY) or next(iter(names), None)
    if wanted is None:
        page(KEY, needs=("project",))
        st.info(state.say("answer.no_match"))
        st.stop()
        return {KEY: []}
    asked = ask(name, {KEY: [wanted]})
    found = asked.answer().rows
    left, right = st.columns([6, 5], gap="large")
    with right, st.container(horizontal=True, vertical_alignment="center", gap="small"):
        _picker(names, wanted, found)
        if found:
            watch.star_project(wanted)
            pack.offer_project(wanted)
    if not found:
        with left:
            page(KEY, needs=("project",))
        st.warning(plain(state.say("project.unknown", project=wanted)))
        st.stop()
    st.query_params[KEY] = wanted
    decides, concerns = (asked.key, state.sight().key, state.lang()), ask(CONCERNS, asked.choices)
    with left:
        replay.part(lambda: _who(found[0], asked, concerns), "who", *decides)
    with right:
        replay.part(lambda: _lights(found[0], asked), "lights", *decides)
    with st.container(horizontal=True, horizontal_alignment="right"):
        trust.strip()
    return {KEY: [wanted]}


def _names() -> dict[str, str]:
    """The projects that the filters of the frame leave over, the most urgent first."""
    asked = Asked("options/project", state.choices())
    seen = state.sight()
    return _labels(asked.key, seen.key, seen=seen)


@kept
def _labels(key: tuple, seen_key: tuple, *, seen: Sight) -> dict[str, str]:
    return {row.value: row.label or "" for row in answered(key, seen_key, seen=seen)}


def _picker(names: dict[str, str], wanted: str, found: tuple[Row, ...]) -> None:
    """The address is what counts: the picker shows it, and writes to it."""
    options = {row.project_id: row.project_name for row in found} | names
    state.remember(KEY, wanted if found else None)
    st.selectbox(
        state.say("project.choose"), list(options), index=None, key=KEY, on_change=_picked,
        format_func=lambda value: f"{value}  {options.get(value) or ''}".rstrip(),
        placeholder=state.say("project.choose"), label_visibility="collapsed",
    )  # fmt: skip


def _picked() -> None:
    chosen = state.recall(KEY)
    if chosen:
        st.query_params[KEY] = chosen


def _who(row: Row, asked: Asked, concerns: Asked) -> None:
    st.title(plain(row.project_name or row.project_id), anchor=False)
    st.caption(plain(" · ".join(_parts(row))))
    with st.container(gap="xxsmall"):
        st.markdown(f"**{plain(findings.of(asked.answer(), state.lang()))}**")
        briefly(concerns)


def _parts(row: Row) -> list[str]:
    """Number, department, leader, level, grade, stage, status: what is known of them."""
    lang = state.lang()
    days = form.value(row.days_in_stage, "days", lang)
    parts = [
        row.project_id,
        row.department,
        row.leader and state.say("project.led_by", leader=row.leader),
        _word("project_level", row),
        state.say("project.major") if row.is_major else None,
        row.supervision_grade and state.say("project.grade", grade=row.supervision_grade),
        row.stage and state.say("project.stage_days", stage=_word("stage", row), days=days),
        _word("status", row),
    ]
    return [part for part in parts if part]


def _word(column: str, row: Row) -> str | None:
    value = row.values[column]
    return dictionary.choice_label(column, value, state.lang()) if value else None


def _lights(row: Row, asked: Asked) -> None:
    answer = asked.answer()
    for place, (column, since) in zip(st.columns(3), LIGHTS.items(), strict=True):
        with place, st.container(gap=None):
            st.caption(answer.label(column, state.lang()))
            st.markdown(lit(row.values[column], worded=True))
            if row.values[column]:
                st.caption(plain(_age(row, since, answer.stamp.as_of)))


def _age(row: Row, since: str, today: date) -> str:
    """A reported light is as old as its list; the computed one as the data."""
    if not since:
        return state.say("project.light_data", day=form.day(today))
    day, first = form.day(row.as_of_date), row.values[since]
    if row.is_stale:
        days = form.value(row.news_days, "days", state.lang())
        return state.say("project.light_old", day=day, days=days)
    if first and first < row.as_of_date:
        return state.say("project.light_since", since=form.day(first))
    return state.say("project.light_new", day=day)


def quad(key: str) -> DeltaGenerator:
    """One quarter of the page: a frame with its heading, to be filled."""
    box = st.container(border=True, height="stretch", gap="xsmall", key=key.replace(".", "-"))
    box.markdown(f"##### {plain(state.say(key))}")
    return box
