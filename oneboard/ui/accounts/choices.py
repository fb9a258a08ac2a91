"""Roles and departments to choose from, in the words of the screen."""

import streamlit as st

from oneboard import access, query, store
from oneboard.query import Sight
from oneboard.ui import state
from oneboard.ui.cache import kept

ADMINISTRATOR = access.Viewer("accounts", frozenset({"executive"}))  # names of departments only


def roles(key: str) -> list[str]:
    labels = {role: state.say(f"role.{role}") for role in access.ROLES}
    return st.multiselect(
        state.say("accounts.roles"), access.ROLES, key=key, select_all=False,
        format_func=labels.get, placeholder=state.say("accounts.roles"),
    )  # fmt: skip


def departments(key: str) -> list[str]:
    """They bind department heads; others see every department anyway."""
    known = names()
    return st.multiselect(
        state.say("accounts.departments"), list(known), key=key, select_all=False,
        format_func=lambda code: known.get(code, code), help=state.say("accounts.departments_help"),
        placeholder=state.say("accounts.departments"),
    )  # fmt: skip


def names() -> dict[str, str]:
    """Departments of the board on screen; none before anything was published."""
    if not store.versions(state.board()):
        return {}
    seen = query.sight(ADMINISTRATOR, board=state.board())
    return _names(seen.key, seen=seen)


@kept
def _names(seen_key: tuple, *, seen: Sight) -> dict[str, str]:
    return {row.value: row.label for row in query.ask("options/department", seen=seen)}
