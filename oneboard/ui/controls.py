"""Choices of a page beside the filters of the frame; kept in the URL like those."""

import streamlit as st

from oneboard import dictionary, store
from oneboard.ui import state
from oneboard.ui.ask import ask


def scale() -> str:
    """Which readiness scale the charts speak in. Scales are never converted into one another."""
    names = dictionary.settings()["readiness_scale"].choices
    first = store.current_settings()["readiness_scale"]
    options = [choice.value for choice in names]
    labels = {choice.value: choice.label(state.lang()) for choice in names}
    return st.segmented_control(
        state.say("gap.scale"),
        options,
        default=first,
        format_func=labels.get,
        key="scale",
        required=True,
        label_visibility="collapsed",
        bind="query-params",
    )


def period() -> str:
    """Which year or quarter the points speak of: the latest year until somebody chooses."""
    options = ask("options/period").answer().column("value")
    years = [value for value in options if value.isdecimal()]
    return st.segmented_control(
        state.say("points.period"),
        options,
        default=years[-1],
        key="period",
        required=True,
        label_visibility="collapsed",
        bind="query-params",
    )
