"""Bringing files: the uploader, and deliveries that wait from before."""

import streamlit as st

from oneboard import dictionary, store
from oneboard import format as form
from oneboard.ui import state
from oneboard.ui.escape import plain
from oneboard.ui.rights import can
from oneboard.ui.tabs import if_open, tabs
from oneboard.ui.upload import delivery
from oneboard.ui.upload.mappings import remembered
from oneboard.ui.upload.templates import templates
from oneboard.ui.upload.uploader import uploader


def bring() -> None:
    """While nothing is on the desk: the uploader, templates, and what is remembered. Officers of
    the register find the same, and of everything only what is theirs."""
    if not state.viewer().shelves:
        st.info(state.say("upload.no_rights"), icon=":material/lock:")
        st.stop()
    if delivery.order() is not None:
        return
    drawn = {"bring": _files, "templates": templates, "remembered": remembered}
    if not can("publish"):
        del drawn["templates"]
    places = tabs([state.say(f"upload.tab.{name}") for name in drawn])
    for place, draw in zip(places, drawn.values(), strict=True):
        with place:
            draw()


@if_open
def _files() -> None:
    st.markdown(state.say("upload.intro" if can("publish") else "upload.intro_register"))
    brought = uploader()
    if brought:
        _begin(brought)
    _waiting()
    with st.expander(state.say("upload.which")):
        st.dataframe(which(), hide_index=True)


def which() -> dict[str, list]:
    """Every table that may be brought here, and the export that brings it."""
    shelves, lang = state.viewer().shelves, state.lang()
    known = [table for table in dictionary.tables().values() if table.shelf in shelves]
    return {
        state.say("upload.effect.table"): [table.label(lang) for table in known],
        state.say("upload.which_export"): [table.bring(lang) for table in known],
    }


def _begin(brought: list) -> None:
    try:
        delivery.begin(brought)
    except OSError as error:
        st.error(plain(state.say("upload.not_kept", reason=error.strerror or str(error))))
        return
    st.rerun()


def _waiting() -> None:
    found = delivery.waiting()
    if not found:
        return
    st.subheader(state.say("upload.title.waiting"), anchor=False)
    for one in found:
        with st.container(horizontal=True, vertical_alignment="center", border=True):
            st.markdown(plain(_line(one)), width="stretch")
            st.button(
                state.say("upload.go_on"), key=f"go-on:{one.id}",
                on_click=delivery.go_on, args=(one,),
            )  # fmt: skip
            st.button(
                state.say("upload.drop"), key=f"drop:{one.id}", type="tertiary",
                on_click=delivery.drop, args=(one,),
            )  # fmt: skip


def _line(one: store.Staged) -> str:
    first, more = one.files[0], len(one.files) - 1
    files = state.say("upload.and_more", first=first, more=more) if more else first
    status = state.say(f"status.{one.status}")
    said = {"files": files, "when": form.day(one.created), "status": status, "who": one.who}
    count = len(store.staged_comments(one.id))
    parts = [state.say("upload.waiting_line", **said)]
    parts += [state.say("upload.comments", count=count)] if count else []
    return " \u00b7 ".join(parts)
