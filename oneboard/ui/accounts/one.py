"""A new account, and changes to one."""

import secrets

import streamlit as st

from oneboard import store
from oneboard.door import passwords, way
from oneboard.ui import state
from oneboard.ui.accounts import choices
from oneboard.ui.escape import plain
from oneboard.ui.rights import need

NAME, ROLES, SCOPE = "accounts:name", "accounts:roles", "accounts:scope"
WHOM, TOLD = "accounts:whom", "accounts:told"


def added() -> None:
    """A new person. A password is made here and told once, where the board keeps passwords."""
    st.text_input(state.say("accounts.name"), key=NAME, max_chars=200)
    choices.roles(ROLES)
    choices.departments(SCOPE)
    st.button(state.say("accounts.add"), key="accounts:add", type="primary", on_click=_add)
    _tell()


def _add() -> None:
    name, roles = str(state.recall(NAME) or "").strip(), state.recall(ROLES) or []
    if not name or not roles:
        state.remember(TOLD, ("accounts.incomplete", {}))
        return
    if store.find_account(name):
        state.remember(TOLD, ("user.taken", {"name": name}))
        return
    password = _password()
    store.add_account(
        name, roles=roles, departments=state.recall(SCOPE) or [],
        secret=passwords.hashed(password) if password else "", who=need("administer"),
    )  # fmt: skip
    _say_once(name, password)
    for key in (NAME, ROLES, SCOPE):
        state.set_choice(key, None)


def changed() -> None:
    """Roles, departments, password and sessions of one account."""
    known = {one.name: one for one in store.accounts()}
    if not known:
        st.caption(state.say("accounts.none_to_change"))
        return
    whom = st.selectbox(state.say("accounts.whom"), list(known), key=WHOM)
    one = known[whom]
    keys = [f"accounts:{what}:{whom}" for what in ("roles", "scope", "active")]
    state.once(keys[0], lambda: sorted(one.roles))
    state.once(keys[1], lambda: list(one.departments))
    state.once(keys[2], lambda: one.is_active)
    choices.roles(keys[0])
    choices.departments(keys[1])
    st.toggle(state.say("accounts.active"), key=keys[2])
    with st.container(horizontal=True):
        st.button(
            state.say("accounts.save"), key="accounts:save", type="primary", on_click=_save,
            args=(whom, keys),
        )  # fmt: skip
        if way.way() == way.LOCAL:
            st.button(
                state.say("accounts.new_password"), key="accounts:secret", on_click=_renew,
                args=(whom,),
            )  # fmt: skip
        st.button(
            state.say("accounts.end_sessions"), key="accounts:end", on_click=_end, args=(whom,)
        )


def _save(whom: str, keys: list[str]) -> None:
    """Nobody can shut the last administrator out, not even that one."""
    roles, departments, is_active = (state.recall(key) for key in keys)
    left = {
        one.name
        for one in store.accounts()
        if one.is_active and "administrator" in one.roles and one.name != whom
    }
    if not left and not (is_active and "administrator" in roles):
        state.remember(TOLD, ("accounts.last_administrator", {}))
        return
    who = need("administer")
    store.change_account(whom, roles=roles, departments=departments, is_active=is_active, who=who)
    if not is_active:
        store.close_sessions(whom, who=who)
    state.remember(TOLD, ("user.changed", {"name": whom}))


def _renew(whom: str) -> None:
    password = _password()
    store.change_account(whom, secret=passwords.hashed(password), who=need("administer"))
    store.close_sessions(whom, who=need("administer"))
    _say_once(whom, password)


def _end(whom: str) -> None:
    store.close_sessions(whom, who=need("administer"))
    state.remember(TOLD, ("accounts.ended", {"name": whom}))


def _password() -> str:
    return secrets.token_urlsafe(12) if way.way() == way.LOCAL else ""


def _say_once(name: str, password: str) -> None:
    key = "accounts.password" if password else "user.added"
    state.remember(TOLD, (key, {"name": name, "password": password}))


def _tell() -> None:
    told = state.recall(TOLD)
    if told:
        state.remember(TOLD, None)
        st.info(plain(state.say(told[0], **told[1])))
