"""What else goes on an agenda: a saved view, a page of the board, one of its figures."""

from collections.abc import Callable, Mapping, Sequence

import streamlit as st

from oneboard import dictionary, query, store
from oneboard.query import Answer
from oneboard.store import Item
from oneboard.ui import saved, state, where
from oneboard.ui.ask import Asked
from oneboard.ui.meeting import figures

VIEW, PAGE, FIGURE = "meeting:saved", "meeting:page", "meeting:figure"


def adding(put: Callable[[Item], None]) -> None:
    """A saved view, or a page under the choices of now with one of its figures."""
    left, right = st.columns(2)
    with left:
        _view(put)
    with right:
        _figure(put)


def _view(put: Callable[[Item], None]) -> None:
    kept = {view.id: view for view in saved.views()}
    state.keep_known(VIEW, kept)
    chosen = st.selectbox(
        state.say("meeting.saved_view"), list(kept), index=None, key=VIEW,
        format_func=lambda number: kept[number].name, placeholder=state.say("meeting.choose"),
    )  # fmt: skip
    if chosen is not None:
        view = kept[chosen]
        _button(_item(view.page, view.link, view.figure, view.name), "view", put)


def _figure(put: Callable[[Item], None]) -> None:
    asked_of = {name.partition("/")[0] for name in query.names()}
    pages = [name for name in where.names() if name in asked_of]
    page = st.selectbox(
        state.say("meeting.page"), pages, index=None, key=PAGE,
        format_func=lambda name: state.say(f"page.{name}.title"),
        placeholder=state.say("meeting.choose"),
    )  # fmt: skip
    if page is None:
        return
    codes = ["", *_figures(page)]
    code = st.selectbox(
        state.say("meeting.figure"), codes, key=f"{FIGURE}:{page}",
        format_func=lambda one: figures.label(one, state.lang()) or state.say("meeting.whole_page"),
    )  # fmt: skip
    name = figures.label(code, state.lang()) or state.say(f"page.{page}.title")
    _button(_item(page, state.choices(), code, name), "figure", put)


def _figures(page: str) -> list[str]:
    """The headline figures of a page."""
    asked = [Asked(name, state.choices()) for name in query.names() if name.startswith(f"{page}/")]
    tiles = [one for one in asked if "figure" in one.question.gives]
    return [code for one in tiles for code in _codes(one.answer())]


def _codes(answer: Answer) -> list[str]:
    known = dictionary.vocabulary()
    return [
        query.figure_code(answer.query.name, row.figure) for row in answer if row.figure in known
    ]


def _item(page: str, link: Mapping[str, Sequence[str]], figure: str, ask: str) -> Item:
    told = {name: list(values) for name, values in link.items() if values}
    minutes = store.current_settings()["agenda_minutes_view"]
    project = next(iter(told.get("project", ())), "")
    return Item(0, page, told, figure, project, ask, minutes)


def _button(item: Item, what: str, put: Callable[[Item], None]) -> None:
    st.button(
        state.say("meeting.add"), key=f"meeting:add:{what}", icon=":material/playlist_add:",
        on_click=put, args=(item,),
    )  # fmt: skip
