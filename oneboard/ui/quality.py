"""The words around the suspicion tests: for whom they are, what they look for, at which limits."""

import streamlit as st

from oneboard import format as form
from oneboard import store
from oneboard.ui import state
from oneboard.ui.escape import plain

SHARES = {"exact_plan": "exact_plan_share", "round_numbers": "round_number_share"}


def for_analysts() -> None:
    """Nothing below this is drawn for anybody else."""
    if not state.viewer().may("publish"):
        st.info(state.say("quality.not_for_you"), icon=":material/lock:")
        st.stop()
    st.info(state.say("quality.for_analysts"), icon=":material/policy:")


def explain() -> None:
    """Each test in a sentence, with the limit that the settings give it now."""
    now = store.current_settings()
    limits = {test: form.value(now[key], "share", state.lang()) for test, key in SHARES.items()}
    with st.container(border=True):
        _line("unchanged", versions=now["unchanged_versions"])
        _line("exact_plan", limit=limits["exact_plan"])
        _line("round_numbers", limit=limits["round_numbers"])
        _line("all_green", projects=now["all_green_min_projects"])
        st.caption(plain(state.say("quality.explain.limits", rows=now["suspicion_min_rows"])))


def _line(test: str, **values: object) -> None:
    st.markdown(state.say(f"quality.explain.{test}", **values))
