"""The frame around every page: what board this is, the menu, the version and the filters."""

from collections.abc import Mapping, Sequence
from copy import copy
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import streamlit as st
from streamlit.runtime.scriptrunner import StopException

from oneboard import dictionary, query, store, text
from oneboard.ui import (
    address,
    against,
    arrival,
    person,
    replay,
    saved,
    scope,
    state,
    trouble,
    trust,
    where,
)
from oneboard.ui.ask import begin_page
from oneboard.ui.cache import kept
from oneboard.ui.escape import plain

BRAND = Path(__file__).parent / "brand"
INDENT = "\u2003"
ROOT = "start"  # reserved by the page at the bare address, which leaves its name to the redirect


@dataclass(frozen=True)
class Page:
    """One line of the menu: the file under pages/, its address, its icon, and which filters of
    the frame stand above it, with the version; "version" alone: no filter. None at all: no version
    either. A bare page has the whole screen and is reached by links, not by the menu."""

    name: str
    path: str
    icon: str
    filters: tuple[str, ...] = state.FILTERS
    bare: bool = False
    right: tuple[str, ...] = ("figures",)  # any of these opens it


def run(menu: Mapping[str, Sequence[Page]], *, home: str) -> None:
    """Draw the frame, then the page that was asked for.

    The filters are drawn here and not by the pages, so that they are the same ones everywhere.
    """
    person.enter(state.lang())
    address.read()
    scope.arrive()
    state.look_anew()
    lang = state.lang()
    listed = tuple(page for section in menu.values() for page in section)
    pages = {page: copy(drawn) for page, drawn in _pages(listed, lang, home).items()}
    first = next(drawn for page, drawn in pages.items() if page.name == home)
    sections = {
        text.say(f"menu.{section}", lang): [pages[page] for page in listed]
        for section, listed in menu.items()
    }
    next(iter(sections.values())).append(_named_address(home, first))
    current = st.navigation(sections, position="hidden")
    if current not in pages.values():
        st.switch_page(first, query_params=address.link(**arrival.told()))
    asked = next(page for page, drawn in pages.items() if drawn == current)
    if not asked.bare:
        _sidebar(menu, pages)
    if not _is_open(asked, state.viewer().rights):
        _locked(asked, home, pages)
    where.announce({page.name: f"pages/{page.path}.py" for page in listed}, asked.name)
    with trouble.told():
        filters(asked.filters)
        address.write()
        _draw(current)


def _draw(current: st.Page) -> None:
    begin_page()
    try:
        current.run()
    except (StopException, store.NoVersion):  # the page has said why it ends early
        _finish()
        raise
    _finish()


def _finish() -> None:
    """What no page waits for: the line of trust, and the passport that the address names."""
    trust.fill()
    arrival.open_passport()


@cache
def _pages(listed: tuple[Page, ...], lang: str, home: str) -> dict[Page, st.Page]:
    """Made once, for Streamlit looks every file up; a run takes copies and marks its own."""
    return {page: _page(page, lang, home) for page in listed}


def _page(page: Page, lang: str, home: str) -> st.Page:
    return st.Page(
        f"pages/{page.path}.py",
        title=text.say(f"page.{page.name}.title", lang),
        icon=page.icon,
        url_path=ROOT if page.name == home else page.name,
        default=page.name == home,
    )


def _named_address(home: str, first: st.Page) -> st.Page:
    """The first page lives at the bare address; this lets its name be typed as well."""
    return st.Page(
        lambda: st.switch_page(first), title=first.title, url_path=home, visibility="hidden"
    )


def _sidebar(menu: Mapping[str, Sequence[Page]], pages: Mapping[Page, st.Page]) -> None:
    st.logo(_brand(state.lang()), size="large")
    with st.sidebar:
        _language()
        _board()
        person.eyes(state.lang())
        _menu(menu, pages)
        st.caption(state.say("frame.currency", currency=state.currency()))
        person.card(state.lang())


@cache
def _brand(lang: str) -> str:
    """Drawn as outlines, so that it needs no font."""
    return (BRAND / f"{lang}.svg").read_text("utf-8")


def _menu(menu: Mapping[str, Sequence[Page]], pages: Mapping[Page, st.Page]) -> None:
    """Links that carry the choices; Streamlit's own menu would leave them behind."""
    choices, rights = address.link(), tuple(state.viewer().rights)
    replay.part(
        lambda: _sections(menu, pages, choices, rights),
        "menu", rights, address.told(choices), state.lang(),
    )  # fmt: skip


def _sections(
    menu: Mapping[str, Sequence[Page]],
    pages: Mapping[Page, st.Page],
    choices: Mapping[str, Any],
    rights: Sequence[str],
) -> None:
    for section, listed in menu.items():
        shown = [page for page in listed if not page.bare and _is_open(page, rights)]
        if not shown:
            continue
        st.caption(state.say(f"menu.{section}"))
        with st.container(gap="xxsmall", key=f"menu-{section}"):
            for page in shown:
                st.page_link(pages[page], query_params=choices, width="stretch")


def _is_open(page: Page, rights: Sequence[str]) -> bool:
    return bool(set(page.right) & set(rights))


def _locked(page: Page, home: str, pages: Mapping[Page, st.Page]) -> None:
    """A page that the role does not open: nothing of it is drawn, nor of its filters. Everybody
    comes by the first one: there stands what the role opens instead."""
    st.title(state.say(f"page.{page.name}.title"), anchor=False)
    if page.name == home:
        st.info(state.say("door.nothing_here"), icon=":material/lock:")
        for other, drawn in pages.items():
            if _is_open(other, state.viewer().rights) and not other.bare:
                st.page_link(drawn, query_params=address.link())
    else:
        state.once(f"denied:{page.name}", lambda: _note_denial(page.name))
        st.info(state.say("door.not_your_page"), icon=":material/lock:")
    st.stop()


def _note_denial(name: str) -> bool:
    who = state.viewer()
    store.note(who.behind or who.name, "denied", {"page": name})
    return True


def _language() -> None:
    state.remember(state.LANGUAGE_KEY, state.lang())
    st.segmented_control(
        state.say("language.choose"), list(text.LANGUAGES), key=state.LANGUAGE_KEY,
        format_func=lambda code: text.say("language.name", code), required=True,
        label_visibility="collapsed", on_change=state.restate,
    )  # fmt: skip


def _board() -> None:
    """Which organisation, and that the sample is made up; a switch where both are there."""
    names = state.boards()
    if len(names) > 1:
        state.remember(state.BOARD_KEY, state.board())
        st.segmented_control(
            state.say("frame.board"), names, key=state.BOARD_KEY, required=True,
            format_func=lambda name: state.say(f"frame.board_{name}"),
            on_change=state.forget_choices,
        )  # fmt: skip
    if state.board() == store.SAMPLE:
        st.badge(state.say("frame.sample"), icon=":material/science:", color="orange")
    else:
        name = store.current_settings()[f"organisation_name_{state.lang()}"]
        st.caption(state.say("frame.own", name=plain(name)))
    for found in store.health(state.board()).troubles:  # an older version is served meanwhile
        st.warning(plain(found.say(state.lang())), icon=":material/error:")


def filters(names: Sequence[str]) -> None:
    """Version and filters, as chips in one line, kept in the address."""
    if not names:
        return
    with st.container(
        horizontal=True, vertical_alignment="bottom", gap="small", key="frame-filters"
    ):
        _version()
        _against()
        saved.offer()
        scope.told()
        for name in (name for name in names if name in state.FILTERS):
            _filter(name)


def _version() -> None:
    labels = {
        version.number: state.say("frame.version", as_of=version.as_of, number=version.number)
        for version in state.versions()
    }
    state.keep_known(state.VERSION_KEY, labels)
    st.selectbox(
        state.say("filter.version"), list(labels), key=state.VERSION_KEY, on_change=state.touch,
        format_func=labels.get, label_visibility="collapsed", width=230,
    )  # fmt: skip


def _against() -> None:
    """What the version is compared with, and a way to keep both in the link."""
    labels = {
        code: state.say(
            f"frame.against_{code}" if not code.isdecimal() else "frame.against",
            as_of=version.as_of, number=version.number,
        )
        for code, version in state.this_run(against.options).items()
    }  # fmt: skip
    if not labels:
        return
    state.keep_known(state.AGAINST_KEY, labels)
    st.selectbox(
        state.say("filter.against"), list(labels), key=state.AGAINST_KEY, on_change=state.touch,
        format_func=labels.get, label_visibility="collapsed", width=260,
    )  # fmt: skip
    st.button(
        "", key="pin", type="tertiary", icon=":material/keep:", on_click=address.pin,
        help=state.say("frame.pin"), disabled=address.is_pinned(),
    )  # fmt: skip


def _filter(name: str) -> None:
    seen = state.sight()
    options = _options(name, seen.key, state.lang(), seen=seen)
    state.keep_known(name, options)
    st.multiselect(
        state.say(f"filter.{name}"), list(options), key=name, on_change=state.touch,
        format_func=options.get, placeholder=state.say(f"filter.{name}"),
        label_visibility="collapsed", select_all=False,
    )  # fmt: skip


@kept
def _options(name: str, seen_key: tuple, lang: str, *, seen: query.Sight) -> dict[str, str]:
    """What can be chosen, by value, in the words of the screen."""
    answer = query.ask(f"options/{name}", seen=seen)
    return {row.value: _option(name, row, lang) for row in answer}


def _option(name: str, row: query.Row, lang: str) -> str:
    if name == "department":
        return _department(row, lang)
    column = {"stage": "stage", "grade": "supervision_grade"}.get(name)
    return dictionary.choice_label(column, row.label, lang) if column else row.label


def _department(row: query.Row, lang: str) -> str:
    """Set in below the one it belongs to; a department stands for all below it, and says so."""
    label = INDENT * row.depth + row.label
    if not row.below:
        return label
    return text.say("filter.with_below", lang, department=label, n=row.below)
