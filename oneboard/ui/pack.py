"""Board packs of a page, a project or an agenda, made when somebody clicks."""

from collections.abc import Callable
from typing import Any

import streamlit as st

from oneboard import pack
from oneboard.ui import against, handout, state
from oneboard.ui.rights import can


def offer(page: str) -> None:
    """The kinds of file, on pages that have slides."""
    if page in pack.pages():
        _offer(page, page, page=page)


def offer_project(project: str) -> None:
    """The one page of a project."""
    _offer("project", project, project=project)


def offer_agenda(name: str) -> None:
    """The pack of an agenda that is kept under this name."""
    _offer("agenda", name, agenda=name)


def _offer(key: str, file: str, **wish: Any) -> None:
    if not can("pack"):
        return
    seen = state.sight()
    about = {"board": seen.board, "version": seen.number, **wish}
    help = "pack.help" if "page" in wish else f"pack.help_{key}"
    opened = st.popover(
        state.say("pack.title"), icon=":material/slideshow:", key=f"pack-{key}", on_change="rerun"
    )
    if not opened.open:
        return
    with opened:
        st.caption(state.say(help))
        for kind in pack.KINDS:
            handout.button(
                kind.upper(), _maker(kind, wish), "pack", right="pack",
                told=about | {"as": kind}, file_name=f"{file}.{kind}", key=f"pack:{key}:{kind}",
                width="stretch",
            )  # fmt: skip


def address() -> str:
    """Where the board is served, for links that lead back."""
    base, _ = state.place()
    return base


def _maker(kind: str, wish: dict[str, Any]) -> Callable[[], bytes]:
    """What is on screen now: the version, the filters, the choices of the page, the language."""
    seen, lang, served = state.sight(), state.lang(), address()
    told = {name: st.query_params.get_all(name) for name in st.query_params}
    chosen = pack.from_link(told) | {k: v for k, v in state.choices().items() if v}
    before = against.number()
    if before is not None:
        chosen["compared"] = [before]

    def make() -> bytes:
        wanted = pack.Wish(lang=lang, choices=chosen, address=served, **wish)
        return pack.file_of(pack.build(wanted, seen=seen), kind)

    return make
