"""The star that puts a figure or a project on the watch list of a person."""

from typing import Any

import streamlit as st

from oneboard import store
from oneboard.store import Subject, Watched
from oneboard.ui import state
from oneboard.ui.ask import Asked, ask
from oneboard.ui.rights import can, need
from oneboard.ui.subject import subject

PROJECT = "project/standing"  # watching a project is watching how it stands


def star(asked: Asked, mark: dict[str, Any], measure: str, page: str = "") -> None:
    about = subject(asked, mark, measure, page)
    known = next((one for one in mine() if _is_same(one.about, about)), None)
    st.button(
        state.say("notes.watched" if known else "notes.watch"), key=f"star:{about.figure}",
        type="tertiary", icon=":material/stars:" if known else ":material/star:",
        help=state.say("notes.watch_help"), on_click=_turn, args=(about, known),
        disabled=not can("figures"),
    )  # fmt: skip


def star_project(project: str) -> None:
    star(ask(PROJECT, {"project": [project]}), {}, "", "project")


def mine() -> list[Watched]:
    """What this person watches, in the order the stars were set."""
    return store.watched(state.board(), state.viewer().name)


def _is_same(one: Subject, other: Subject) -> bool:
    return one.key == other.key and dict(one.mark) == dict(other.mark)


def _turn(about: Subject, known: Watched | None) -> None:
    who = need("figures")
    if known:
        store.unwatch(known, who=who)
    else:
        store.watch(state.board(), about, who=who)
