"""View as: the board as another role and department see it. Nothing can be changed meanwhile."""

import streamlit as st

from oneboard import access
from oneboard.ui import person, state
from oneboard.ui.accounts import choices

ROLE, SCOPE = "eyes:role", "eyes:scope"
LENT = [role for role in access.ROLES if role not in ("integrity_officer", "administrator")]


def eyes() -> None:
    st.caption(state.say("accounts.eyes_intro"))
    labels = {role: state.say(f"role.{role}") for role in LENT}
    st.selectbox(state.say("accounts.role"), LENT, key=ROLE, format_func=labels.get)
    if state.recall(ROLE) == "department_head":
        choices.departments(SCOPE)
    st.button(state.say("accounts.look"), key="eyes:look", type="primary", on_click=_look)


def _look() -> None:
    role, departments = state.recall(ROLE), tuple(state.recall(SCOPE) or ())
    person.borrow(access.viewer(role, frozenset({role}), departments))
