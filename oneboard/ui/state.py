"""What the browser session holds: language, viewer, version and the choices of the frame."""

from collections.abc import Callable
from typing import Any

import streamlit as st

from oneboard import access, query, store, text
from oneboard.charts import Look
from oneboard.query import Sight

FILTERS = ("department", "stage", "grade", "field")
LANGUAGE_KEY = "lang"


def lang() -> str:
    """The language of the screen: from the URL, else from the browser."""
    chosen = st.session_state.get(LANGUAGE_KEY) or st.query_params.get(LANGUAGE_KEY)
    if chosen in text.LANGUAGES:
        return chosen
    return "zh" if (st.context.locale or "").lower().startswith("zh") else "en"


def say(key: str, **values: Any) -> str:
    return text.say(key, lang(), **values)


def look() -> Look:
    return Look(lang=lang(), mode=st.context.theme.type or "light")


def viewer() -> access.Viewer:
    return access.local()


def board() -> str:
    return st.session_state.get("board") or store.screen_board().name


def number() -> int | None:
    return st.session_state.get("version")


def sight() -> Sight:
    """Whose eyes on which version: what every question of this run is asked with."""
    return query.sight(viewer(), board=board(), number=number())


def choices(**more: Any) -> dict[str, list]:
    """The filters of the frame, and what a page adds to them."""
    chosen = {name: list(st.session_state.get(name) or []) for name in FILTERS}
    return chosen | {name: query.as_list(value) for name, value in more.items()}


def choose(name: str, value: Any) -> None:
    """Set a filter of the frame from a click: a second click on the same mark clears it."""
    now = list(st.session_state.get(name) or [])
    st.session_state[name] = [] if now == [value] else [value]


def remember(key: str, value: Any) -> None:
    st.session_state[key] = value


def recall(key: str, default: Any = None) -> Any:
    return st.session_state.get(key, default)


def once(key: str, make: Callable[[], Any]) -> Any:
    if key not in st.session_state:
        st.session_state[key] = make()
    return st.session_state[key]
