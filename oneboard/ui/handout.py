"""Files that people take away: who takes one is asked once more at the click, and noted."""

from collections.abc import Callable
from typing import Any

import streamlit as st

from oneboard import store
from oneboard.access import Viewer
from oneboard.door import way, who
from oneboard.ui import person, state
from oneboard.ui.rights import can


class Withdrawn(Exception):
    """Whoever clicks is no longer the one for whom the page was drawn."""


def button(
    label: str,
    make: Callable[[], bytes | str],
    what: str,
    *,
    right: str = "figures",
    told: dict[str, Any] | None = None,
    **looks: Any,
) -> None:
    """A file that is made when somebody clicks. `what` and `told` go into the log beside who and
    how far they see: names and counts, never the data. `looks`: as Streamlit has them."""
    allowed = can(right)
    looks["disabled"] = looks.get("disabled", False) or not allowed
    st.download_button(
        label, guarded(make, what, right=right, told=told or {}), on_click="ignore",
        help=None if allowed else state.say("door.not_now"), **looks,
    )  # fmt: skip


def guarded(
    make: Callable[[], bytes | str], what: str, *, right: str, told: dict[str, Any]
) -> Callable[[], bytes | str]:
    """It is called after the run, where nothing of the session is at hand: what says who sits there
    is taken along now."""
    drawn_for, now = state.viewer(), _asking_the_door()

    def give() -> bytes | str:
        there = now()
        if there is None or there != drawn_for or not there.may(right):
            store.note(drawn_for.name, "denied", {"what": what})
            raise Withdrawn(what)
        made = make()
        store.note(there.name, "export", _about(what, there) | told)
        return made

    return give


def _asking_the_door() -> Callable[[], Viewer | None]:
    """By then a session may be closed or a role taken."""
    if way.way() == way.NONE:
        here = person.known()
        return lambda: here
    cookies, headers, claims = st.context.cookies, st.context.headers, person.claims()
    return lambda: who.viewer(cookies, headers, claims)


def _about(what: str, there: Viewer) -> dict[str, Any]:
    scope = {} if there.departments is None else {"departments": list(there.departments)}
    return {"what": what, "roles": sorted(there.roles), **scope}
