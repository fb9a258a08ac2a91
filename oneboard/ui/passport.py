"""The passport of a figure: its value, its meaning, the rows down to the cell, who delivered them
when, its history over the versions, the statement, downloads and its own address."""

from collections.abc import Callable
from typing import Any

import streamlit as st

from oneboard import dictionary, export, query, store, text
from oneboard import format as form
from oneboard.query import Answer
from oneboard.ui import address, against, behind, comments, handout, state, trace, watch
from oneboard.ui.ask import Asked
from oneboard.ui.escape import plain
from oneboard.ui.table import grid
from oneboard.ui.tabs import if_open, tabs

PROJECT_PAGE = "pages/portfolio/project.py"
PARTS = ("data", "rows", "history", "comments", "definition", "statement")


def project_link(project_id: str) -> None:
    st.page_link(
        PROJECT_PAGE,
        label=state.say("card.open_project", project=plain(project_id)),
        query_params=address.link(project=project_id),
        icon=":material/open_in_new:",
    )


def open_passport(
    asked: Asked,
    title: str,
    mark: dict[str, Any],
    *,
    measure: str = "",
    page: str = "",
    on_dismiss: Callable[[], None] | None = None,
) -> None:
    """`page`: where the figure stands, if it is another than the one on screen."""
    dialog = st.dialog(
        state.say("passport.title"), width="large", on_dismiss=on_dismiss or "ignore"
    )
    dialog(_passport)(asked, title, mark, measure, page)


def _passport(asked: Asked, title: str, mark: dict[str, Any], measure: str, page: str) -> None:
    answer = asked.answer()
    _head(answer, title, mark, measure)
    watch.star(asked, mark, measure, page)
    words = {part: state.say(f"passport.{part}") for part in PARTS}
    has_rows = measure in answer.query.rows or mark and not measure
    first = words["rows" if has_rows else "data"]
    data, rows, history, said, definition, statement = tabs(list(words.values()), default=first)
    with data:
        _data(answer)
    with rows:
        behind.rows(asked, mark, measure)
    with history:
        trace.history(asked, mark, measure)
    with said:
        comments.tab(asked, mark, measure, page)
    with definition:
        _definition(answer, measure)
    with statement:
        _statement(answer)
    _address(asked, mark, measure, page)


def _head(answer: Answer, title: str, mark: dict[str, Any], measure: str) -> None:
    """The figure with its meaning, and which data it was made from."""
    lang = state.lang()
    if answer.is_few:
        key = "passport.few_others" if answer.others else "passport.few"
        st.info(state.say(key, n=answer.stamp.few), icon=":material/lock:")
    if measure:
        value = form.value(query.figure(answer, measure, mark), answer.unit(measure), lang)
        st.metric(plain(title), value)
        st.caption(plain(dictionary.vocabulary()[measure].means(lang)))
    else:
        st.markdown(f"**{plain(title)}**")
    if mark:
        st.caption(state.say("passport.mark", mark=plain(", ".join(str(v) for v in mark.values()))))
    stamp, info = answer.stamp, store.version(answer.stamp.board, answer.stamp.number)
    st.caption(plain(state.say(
        "passport.stamp", as_of=stamp.as_of, number=stamp.number, who=info.published_by,
        at=behind.when(info.published_at.astimezone()),
    )))  # fmt: skip


@if_open
def _data(answer: Answer) -> None:
    data_table(answer)
    downloads(answer, place="passport")


def data_table(answer: Answer, *, height: int | str = "auto") -> None:
    grid(answer, height=height)


def downloads(answer: Answer, *, place: str = "page") -> None:
    """`place`: a page may offer them, too, while the passport of the same figure is open."""
    lang, name = state.lang(), answer.query.name.replace("/", "-")
    told = {"board": answer.stamp.board, "version": answer.stamp.number, "rows": len(answer)}
    with st.container(horizontal=True):
        handout.button(
            state.say("card.csv"), lambda: export.csv(answer, lang), answer.query.name,
            told=told | {"as": "csv"}, file_name=f"{name}.csv", mime="text/csv",
            key=f"csv:{place}:{name}",
        )  # fmt: skip
        handout.button(
            state.say("card.xlsx"), lambda: export.xlsx(answer, lang), answer.query.name,
            told=told | {"as": "xlsx"}, file_name=f"{name}.xlsx", key=f"xlsx:{place}:{name}",
        )  # fmt: skip


@if_open
def _definition(answer: Answer, measure: str) -> None:
    lang, words = state.lang(), dictionary.vocabulary()
    for name in [measure] if measure else answer.columns:
        if name in words and words[name].means(lang):
            st.markdown(f"**{plain(words[name].label(lang))}**: {plain(words[name].means(lang))}")
    used = query.settings_used(answer.query)
    if used:
        st.caption(state.say("passport.settings", version=answer.stamp.settings_version))
        st.dataframe(used_settings(used, lang), hide_index=True)


def used_settings(used: dict[str, Any], lang: str) -> dict[str, list]:
    declared = dictionary.settings()
    return {
        text.say("passport.setting", lang): [declared[name].label(lang) for name in used],
        text.say("passport.setting_value", lang): [str(value) for value in used.values()],
    }


@if_open
def _statement(answer: Answer) -> None:
    st.code(answer.query.sql, language="sql")


def _address(asked: Asked, mark: dict[str, Any], measure: str, page: str) -> None:
    """A link that opens this passport later, on the data of now and as its page stands now."""
    base, here = state.place()
    own = {} if page else {name: st.query_params.get_all(name) for name in st.query_params}
    told = own | query.pinned(state.sight(), state.lang())
    told |= {state.AGAINST_KEY: query.as_list(against.number())}
    told |= {name: asked.choices.get(name, []) for name in state.FILTERS}
    figure = query.figure_code(asked.name, measure)
    link = query.link(base, page or here, told, figure=figure, mark=list(mark.values()))
    if link:
        st.caption(state.say("passport.link"))
        st.code(link, language=None)
