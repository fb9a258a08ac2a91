"""Saved views: keep what is on screen under a name; open, rename or forget what was kept."""

from collections.abc import Callable

import streamlit as st

from oneboard import store
from oneboard.store import SavedView
from oneboard.ui import address, scope, state, where
from oneboard.ui.escape import plain
from oneboard.ui.rights import can, need

NAME, SHARED, PINNED, RENAMED = "saved:name", "saved:shared", "saved:pinned", "saved:renamed"
LONGEST = 200
Act = Callable[[SavedView], None]


def offer() -> None:
    """A small button in the frame; the rest is drawn when somebody asks for it."""
    if st.button(
        "", key="saved", type="tertiary", icon=":material/bookmarks:", help=state.say("saved.title")
    ):
        st.dialog(state.say("saved.title"), width="medium")(_dialog)()


def views() -> list[SavedView]:
    """What this person may open, without pages that are gone."""
    kept = store.views_of(state.board(), state.viewer().name)
    return [view for view in kept if where.file_of(view.page)]


def _dialog() -> None:
    _save()
    kept = views()
    if not kept:
        st.caption(state.say("saved.none"))
    with st.container(gap="xsmall", key="saved-views"):
        for view in kept:
            _line(view)
    scope.controls("saved")


def _save() -> None:
    with st.form("saved:form", border=False):
        st.text_input(
            state.say("saved.name"),
            key=NAME,
            max_chars=LONGEST,
            placeholder=state.say("saved.name"),
        )
        with st.container(horizontal=True, vertical_alignment="center", gap="medium"):
            st.checkbox(state.say("saved.share"), key=SHARED)
            st.checkbox(state.say("saved.pin"), key=PINNED, help=state.say("saved.pin_help"))
            st.form_submit_button(
                state.say("saved.save"), icon=":material/bookmark_add:", on_click=_keep,
                disabled=not can("figures"),
            )  # fmt: skip


def _keep() -> None:
    """A view without a name could not be found again."""
    name = (state.recall(NAME) or "").strip()
    if not name:
        return
    store.save_view(
        state.board(), name, where.current(), address.kept(pinned=bool(state.recall(PINNED))),
        who=need("figures"), figure=address.figure(), shared=bool(state.recall(SHARED)),
    )  # fmt: skip
    for key in (NAME, SHARED, PINNED):
        state.set_choice(key, None)


def _line(view: SavedView) -> None:
    is_own = view.who == state.viewer().name
    if is_own and state.recall(RENAMED) == view.id:
        _rename(view)
        return
    with st.container(horizontal=True, vertical_alignment="center", gap="xsmall"):
        st.page_link(
            where.file_of(view.page) or "", label=plain(view.name), icon=":material/bookmark:",
            query_params=address.elsewhere(view.link, figure=view.figure), width="stretch",
        )  # fmt: skip
        st.caption(plain(_about(view, is_own=is_own)))
        if is_own:
            _button("rename", ":material/edit:", view, _begin_to_rename)
            _button("forget", ":material/delete:", view, _forget)


def _about(view: SavedView, *, is_own: bool) -> str:
    parts = [state.say(f"page.{view.page}.title")]
    parts += [] if is_own else [view.who]
    parts += [state.say("saved.shared")] if view.shared and is_own else []
    version = view.link.get(state.VERSION_KEY)
    parts += [state.say("saved.version", number=version[0])] if version else []
    return " · ".join(parts)


def _button(what: str, icon: str, view: SavedView, act: Act) -> None:
    st.button(
        "", key=f"saved:{what}:{view.id}", type="tertiary", icon=icon, on_click=act, args=(view,),
        help=state.say(f"saved.{what}"), disabled=not can("figures"),
    )  # fmt: skip


def _begin_to_rename(view: SavedView) -> None:
    state.remember(RENAMED, view.id)


def _rename(view: SavedView) -> None:
    key = f"saved:to:{view.id}"
    st.text_input(
        state.say("saved.rename"), view.name, key=key, max_chars=LONGEST, on_change=_renamed,
        args=(view, key), label_visibility="collapsed",
    )  # fmt: skip


def _renamed(view: SavedView, key: str) -> None:
    state.set_choice(RENAMED, None)
    name = (state.recall(key) or "").strip()
    if name and name != view.name:
        store.rename_view(view, name, who=need("figures"))


def _forget(view: SavedView) -> None:
    store.forget_view(view, who=need("figures"))
