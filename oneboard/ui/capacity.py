"""Which resource the capacity page looks at: the bottleneck until somebody chooses another."""

import streamlit as st

from oneboard.ui import state
from oneboard.ui.ask import ask


def resource() -> list[str]:
    """As a choice for a question; empty where no resource is known."""
    answer = ask("capacity/resources").answer()
    labels = {row.resource_id: f"{row.department} · {row.resource}" for row in answer}
    if not labels:
        return []
    state.keep_known("resource", labels)
    chosen = st.selectbox(
        state.say("capacity.resource"), list(labels), key="resource", format_func=labels.get,
        label_visibility="collapsed", width=420,
    )  # fmt: skip
    return [chosen]
