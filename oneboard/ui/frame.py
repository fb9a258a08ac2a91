"""The frame around every page: what board this is, the menu, the version and the filters."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import streamlit as st

from oneboard import dictionary, query, store, text
from oneboard.ui import state, trouble
from oneboard.ui.cache import kept
from oneboard.ui.escape import plain


@dataclass(frozen=True)
class Page:
    """One line of the menu: the file under pages/, its address and its icon."""

    name: str
    path: str
    icon: str


def run(menu: Mapping[str, Sequence[Page]], *, home: str) -> None:
    """Draw the frame, then the page that was asked for."""
    _language()
    lang = state.lang()
    current = st.navigation(
        {
            text.say(f"menu.{section}", lang): [_page(page, lang, home) for page in pages]
            for section, pages in menu.items()
        }
    )
    _board_line(lang)
    with trouble.told():
        current.run()


def _page(page: Page, lang: str, home: str) -> st.Page:
    return st.Page(
        f"pages/{page.path}.py",
        title=text.say(f"page.{page.name}.title", lang),
        icon=page.icon,
        url_path=page.name,
        default=page.name == home,
    )


def _language() -> None:
    """The switch sits in the sidebar; its value is written to the URL so that a link keeps it."""
    state.once(state.LANGUAGE_KEY, state.lang)
    with st.sidebar:
        st.segmented_control(
            text.say("language.choose", state.lang()), list(text.LANGUAGES), key=state.LANGUAGE_KEY,
            format_func=lambda code: text.say("language.name", code), required=True,
            label_visibility="collapsed", bind="query-params",
        )  # fmt: skip


def _board_line(lang: str) -> None:
    """Which organisation, which board, and that the sample is made up."""
    name = store.current_settings()[f"organisation_name_{lang}"]
    with st.sidebar:
        if state.board() == "sample":
            st.warning(text.say("frame.sample", lang), icon=":material/science:")
        else:
            st.caption(text.say("frame.own", lang, name=plain(name)))
        st.caption(text.say("frame.local_user", lang))


def filters() -> None:
    """Version and the four filters of the frame, as chips in one line, kept in the URL."""
    with st.container(
        horizontal=True, vertical_alignment="bottom", gap="small", key="frame-filters"
    ):
        _version()
        for name in state.FILTERS:
            _filter(name)


def _version() -> None:
    versions = store.versions(state.board())
    labels = {
        v.number: state.say("frame.version", as_of=v.as_of, number=v.number) for v in versions
    }
    st.selectbox(
        state.say("filter.version"), list(labels), key="version", bind="query-params",
        format_func=labels.get, label_visibility="collapsed", width=230,
    )  # fmt: skip


def _filter(name: str) -> None:
    seen = state.sight()
    options = _options(name, seen.key, seen=seen)
    st.multiselect(
        state.say(f"filter.{name}"), list(options), key=name, bind="query-params",
        format_func=lambda value: _shown(name, options.get(value, value)),
        placeholder=state.say(f"filter.{name}"), label_visibility="collapsed", width=230,
    )  # fmt: skip


def _shown(name: str, label: str) -> str:
    column = {"stage": "stage", "grade": "supervision_grade"}.get(name)
    return dictionary.choice_label(column, label, state.lang()) if column else label


@kept
def _options(name: str, seen_key: tuple, *, seen: query.Sight) -> dict[str, str]:
    answer = query.ask(f"options/{name}", seen=seen)
    return dict(zip(answer.column("value"), answer.column("label"), strict=True))
