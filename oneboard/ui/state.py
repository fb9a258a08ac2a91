"""What the browser session holds: language, viewer, version and the choices of the frame."""

from collections.abc import Callable, Container
from contextvars import ContextVar
from typing import Any, TypeVar
from urllib.parse import urlsplit

import streamlit as st

from oneboard import access, dictionary, query, store, text
from oneboard.charts import Look
from oneboard.query import Sight
from oneboard.ui import person, serving

T = TypeVar("T")
FILTERS = ("department", "stage", "grade", "field")
LANGUAGE_KEY, BOARD_KEY, VERSION_KEY, AGAINST_KEY = "lang", "board", "version", "against"
MISSING = object()
_run: ContextVar[dict[tuple, Any] | None] = ContextVar("run", default=None)
TOUCHED, SIGHT, FOLLOWED, RUN = "touched", "sight", "followed", "run"


def lang() -> str:
    """The language of the screen: the chosen one, else the browser's."""
    chosen = st.session_state.get(LANGUAGE_KEY)
    return chosen if chosen in text.LANGUAGES else browser_lang()


def browser_lang() -> str:
    return "zh" if (st.context.locale or "").lower().startswith("zh") else "en"


def say(key: str, **values: Any) -> str:
    return text.say(key, lang(), **values)


def look() -> Look:
    return Look(lang=lang(), mode=st.context.theme.type or "light")


def viewer() -> access.Viewer:
    return person.viewer()


def board() -> str:
    """The chosen board where there are two, else the one there is."""
    return _asked_once(_board)


def _board() -> str:
    chosen = st.session_state.get(BOARD_KEY)
    return chosen if chosen and chosen in boards() else usual_board()


def usual_board() -> str:
    """The board that is shown to who chose none."""
    return _asked_once(_usual_board)


def _usual_board() -> str:
    return store.screen_board().name


def boards() -> list[str]:
    return _asked_once(_boards)


def _boards() -> list[str]:
    return [board.name for board in store.boards()]


def versions() -> list[store.VersionInfo]:
    """Of the board on screen, newest first."""
    return _asked_once(_versions)


def _versions() -> list[store.VersionInfo]:
    return store.versions(board())


def currency() -> str:
    """What amounts on screen are in, in words."""
    code, known = store.currency(board()), dictionary.settings()["currency"].choices
    return next((choice.label(lang()) for choice in known if choice.value == code), code)


def place() -> tuple[str, str]:
    """Where the board is served, and the page on screen as its address names it."""
    told = urlsplit(st.context.url or "")
    if not told.netloc:
        return "", ""
    folder = (st.get_option("server.baseUrlPath") or "").strip("/")
    base = f"{told.scheme}://{told.netloc}{folder and '/'}{folder}"
    return base, told.path.strip("/").removeprefix(folder).strip("/")


def number() -> int | None:
    return st.session_state.get(VERSION_KEY)


def newest() -> int | None:
    """The version that is shown to who chose none."""
    return recall(FOLLOWED)


def sight() -> Sight:
    """Whose eyes on which version: what every question of this run is asked with."""
    chosen = recall(BOARD_KEY), number()
    known = recall(SIGHT)
    if known is None or known[0] != chosen:
        known = chosen, query.sight(viewer(), board=board(), number=number())
        remember(SIGHT, known)
    return known[1]


def see(version: int) -> None:
    """Look at one version for the rest of this run, whatever the frame has chosen."""
    chosen = recall(BOARD_KEY), number()
    remember(SIGHT, (chosen, query.sight(viewer(), board=board(), number=version)))


def look_anew() -> None:
    """At the beginning of a run: another version may have been published.

    Who looks at the newest version goes on to the next one; who chose an earlier one stays there.
    """
    remember(SIGHT, None)
    remember(RUN, {})
    _run.set(recall(RUN))
    if not versions():
        return
    now = serving.served(query.sight(viewer(), board=board()))
    if number() == recall(FOLLOWED) and VERSION_KEY not in st.query_params:
        set_choice(VERSION_KEY, now)
    remember(FOLLOWED, now)


def this_run(make: Callable[[], T]) -> T:
    """What `make` gives, asked once in a run."""
    return _asked_once(make, sight())


def _asked_once(make: Callable[[], T], *decides: Any) -> T:
    known = _run.get() or once(RUN, dict)
    if (make, *decides) not in known:
        known[make, *decides] = make()
    return known[make, *decides]


def choices(**more: Any) -> dict[str, list]:
    """The filters of the frame, and what a page adds to them."""
    chosen = {name: list(st.session_state.get(name) or []) for name in FILTERS}
    return chosen | {name: query.as_list(value) for name, value in more.items()}


def choose(name: str, value: Any) -> None:
    """Set a filter of the frame from a click: a second click on the same mark clears it."""
    now = list(st.session_state.get(name) or [])
    st.session_state[name] = [] if now == [value] else [value]
    touch()


def set_choice(name: str, value: Any) -> None:
    """Set a choice of the frame; nothing chosen is what everybody sees."""
    if value:
        st.session_state[name] = value
    else:
        st.session_state.pop(name, None)


def restate() -> None:
    """Another language: what is chosen has new labels, and the browser still shows the old ones."""
    for name in (VERSION_KEY, AGAINST_KEY, *FILTERS):
        if name in st.session_state:
            st.session_state[name] = st.session_state[name]
    touch()


def touch() -> None:
    """Somebody has just changed a choice on screen: until it is written, the address is older."""
    st.session_state[TOUCHED] = True


def was_touched() -> bool:
    return st.session_state.pop(TOUCHED, False)


def forget_choices() -> None:
    """Another board has other versions and departments."""
    for name in (VERSION_KEY, AGAINST_KEY, *FILTERS):
        set_choice(name, None)
    touch()


def keep_known(name: str, options: Container) -> None:
    """Leave out what cannot be chosen here: an old link, or a department of another version."""
    chosen = st.session_state.get(name)
    if isinstance(chosen, list):
        if any(value not in options for value in chosen):
            st.session_state[name] = [value for value in chosen if value in options]
    elif chosen is not None and chosen not in options:
        del st.session_state[name]


def remember(key: str, value: Any) -> None:
    st.session_state[key] = value


def recall(key: str, default: Any = None) -> Any:
    return st.session_state.get(key, default)


def once(key: str, make: Callable[[], Any]) -> Any:
    found = st.session_state.get(key, MISSING)
    if found is MISSING:
        found = st.session_state[key] = make()
    return found
