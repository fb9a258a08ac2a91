"""Every account, and how many sessions of it are open."""

from collections import Counter

import streamlit as st

from oneboard import store
from oneboard.ui import state
from oneboard.ui.accounts import choices


def listed() -> None:
    found, known = store.accounts(), choices.names()
    if not found:
        st.info(state.say("accounts.nobody"), icon=":material/person_off:")
        return
    open_now = Counter(session.account for session in store.open_sessions())
    st.dataframe(
        {
            state.say("accounts.name"): [one.name for one in found],
            state.say("accounts.roles"): [_roles(one) for one in found],
            state.say("accounts.departments"): [
                ", ".join(known.get(code, code) for code in one.departments) for one in found
            ],
            state.say("accounts.active"): [one.is_active for one in found],
            state.say("accounts.sessions"): [open_now[one.name] for one in found],
            state.say("accounts.since"): [one.made_at for one in found],
            state.say("accounts.by"): [one.made_by for one in found],
        },
        hide_index=True,
    )


def _roles(one: store.Account) -> str:
    return ", ".join(state.say(f"role.{role}") for role in sorted(one.roles))
