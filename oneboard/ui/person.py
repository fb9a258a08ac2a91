"""Who sits at the screen: whom the door let in, or whose eyes an administrator borrows."""

import time
from dataclasses import replace
from typing import Any, NoReturn

import streamlit as st
from streamlit.runtime.scriptrunner import StopException

from oneboard import access, store, text
from oneboard.access import Viewer
from oneboard.door import way, who
from oneboard.ui.anew import load_anew

KNOWN, BORROWED = "viewer", "borrowed"
FRESH = 1.0  # seconds that an answer of the door holds: one run, not the click after it


def viewer() -> Viewer:
    """Ends the run where nobody is there: nothing is drawn, no click takes effect."""
    found = known()
    if found is None:
        _end()
    return _borrowed(found)


def _end() -> NoReturn:
    """Streamlit's own stop says by its type that it comes back."""
    raise StopException


def known() -> Viewer | None:
    """Who came in, by what the door says now."""
    if way.way() == way.NONE:
        return access.local() if way.is_local(st.get_option("server.address") or "") else None
    at, found = st.session_state.get(KNOWN, (0.0, None))
    if time.monotonic() - at > FRESH:
        found = who.viewer(st.context.cookies, st.context.headers, claims())
        st.session_state[KNOWN] = time.monotonic(), found
    return found


def claims() -> dict[str, Any]:
    """What the identity provider said of this browser."""
    is_there = way.way() == way.OIDC and st.user.is_logged_in
    return st.user.to_dict() if is_there else {}


def borrow(eyes: Viewer | None) -> None:
    """Look with another person's roles and departments; None gives one's own back."""
    mine = known()
    if mine is None or not mine.may("administer"):
        _end()
    st.session_state[BORROWED] = eyes
    told = {"roles": sorted(eyes.roles), "departments": eyes.departments} if eyes else {}
    store.note(mine.name, "view_as" if eyes else "view_as_ended", told)


def _borrowed(mine: Viewer) -> Viewer:
    eyes = st.session_state.get(BORROWED)
    if eyes is None or not mine.may("administer"):
        return mine
    return replace(eyes, behind=mine.name)


def enter(lang: str) -> None:
    """Nothing of the board is drawn for whoever did not come in by the door."""
    if known() is not None:
        return
    st.title(text.say("door.title", lang), anchor=False)
    match way.way():
        case way.NONE:
            address = st.get_option("server.address")
            st.error(text.say("serve.only_here", lang, address=address), icon=":material/lock:")
        case way.LOCAL:
            st.info(text.say("door.please", lang), icon=":material/lock:")
            load_anew()
        case way.OIDC:
            _to_the_provider(lang)
        case way.PROXY:
            st.info(text.say("door.by_proxy", lang), icon=":material/lock:")
    st.stop()


def _to_the_provider(lang: str) -> None:
    said = claims()
    if said and who.by_name(who.name_of(said)) is None:
        told = text.say("door.no_account", lang, name=who.name_of(said) or said.get("sub", "?"))
        st.text(told)
    elif said:
        st.text(text.say("door.expired", lang))
    if said:
        st.button(text.say("door.leave", lang), on_click=st.logout)
    else:
        st.button(text.say("door.by_provider", lang), on_click=st.login, type="primary")


def eyes(lang: str) -> None:
    """Above the menu: whose eyes an administrator looks with, and the way back to the own ones."""
    me = viewer()
    if not me.behind:
        return
    roles = ", ".join(text.say(f"role.{role}", lang) for role in sorted(me.roles))
    departments = " ".join(me.departments or ())
    told = text.say("accounts.looking", lang, roles=roles, departments=departments)
    st.warning(told, icon=":material/visibility:")
    st.button(text.say("accounts.back", lang), key="eyes:back", on_click=borrow, args=(None,))


def card(lang: str) -> None:
    """Who is signed in, and the way out."""
    me = viewer()
    if way.way() == way.NONE:
        st.caption(text.say("frame.local_user", lang))
        return
    st.text(text.say("door.as", lang, name=me.behind or me.name))
    st.caption(", ".join(text.say(f"role.{role}", lang) for role in sorted(me.roles)))
    if way.way() in (way.LOCAL, way.OIDC):
        st.button(
            text.say("door.leave", lang), key="leave", icon=":material/logout:", on_click=_leave
        )


def _leave() -> None:
    """The cookie in the browser would work again; the session that it stands for does not."""
    st.session_state.pop(KNOWN, None)
    if way.way() == way.LOCAL:
        store.close_session(st.context.cookies.get(who.COOKIE, ""))
    else:
        store.close_session(who.token_of(claims()))
        st.logout()
