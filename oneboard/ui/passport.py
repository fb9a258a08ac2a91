"""The passport of a figure: data, rows down to the cell, definition, statement, downloads."""

from typing import Any

import streamlit as st

from oneboard import dictionary, export, query, text
from oneboard import format as form
from oneboard.query import Answer, Behind, Sight
from oneboard.ui import address, state, table
from oneboard.ui.ask import Asked
from oneboard.ui.cache import kept
from oneboard.ui.escape import plain

FIRST = ("value", "file", "sheet", "cell")
PROJECT_PAGE = "pages/portfolio/project.py"


def project_link(project_id: str) -> None:
    st.page_link(
        PROJECT_PAGE,
        label=state.say("card.open_project", project=plain(project_id)),
        query_params=address.link(project=project_id),
        icon=":material/open_in_new:",
    )


def open_passport(asked: Asked, title: str, mark: dict[str, Any], *, measure: str = "") -> None:
    st.dialog(state.say("passport.title"), width="large")(_passport)(asked, title, mark, measure)


def _passport(asked: Asked, title: str, mark: dict[str, Any], measure: str) -> None:
    answer = asked.answer()
    st.markdown(f"**{plain(title)}**")
    words = ("data", "rows", "definition", "statement")
    data, rows, definition, statement = st.tabs([state.say(f"passport.{word}") for word in words])
    with data:
        data_table(answer)
        downloads(answer)
    with rows:
        _rows(asked, answer, mark, measure)
    with definition:
        _definition(answer, measure)
    with statement:
        st.code(answer.query.sql, language="sql")


def data_table(answer: Answer, *, height: int | str = "auto") -> None:
    table.grid(answer, height=height)


def downloads(answer: Answer) -> None:
    lang, name = state.lang(), answer.query.name.replace("/", "-")
    with st.container(horizontal=True):
        st.download_button(
            state.say("card.csv"), lambda: export.csv(answer, lang), file_name=f"{name}.csv",
            mime="text/csv", on_click="ignore", key=f"csv:{name}",
        )  # fmt: skip
        st.download_button(
            state.say("card.xlsx"), lambda: export.xlsx(answer, lang), file_name=f"{name}.xlsx",
            on_click="ignore", key=f"xlsx:{name}",
        )  # fmt: skip


def _rows(asked: Asked, answer: Answer, mark: dict[str, Any], measure: str) -> None:
    measures = [measure] if measure in answer.query.rows else list(answer.query.rows)
    if not measures or measure and measure not in answer.query.rows:
        st.caption(state.say("passport.no_rows"))
        return
    if mark:
        st.caption(state.say("passport.mark", mark=plain(", ".join(str(v) for v in mark.values()))))
    chosen = measures[0]
    if len(measures) > 1:
        chosen = st.segmented_control(
            state.say("passport.measure"), measures, default=measures[0], required=True,
            format_func=lambda name: dictionary.vocabulary()[name].label(state.lang()),
            key=f"measure:{asked.name}",
        )  # fmt: skip
    seen = state.sight()
    found = _behind(asked.key, chosen, tuple(mark.items()), seen.key, asked=asked, seen=seen)
    _sum_line(answer, found, mark)
    st.dataframe(
        _as_columns(found),
        hide_index=True,
        height=360,
        column_config=_headers(found),
        placeholder=form.UNKNOWN,
    )


@kept
def _behind(
    key: tuple, measure: str, mark: tuple, seen_key: tuple, *, asked: Asked, seen: Sight
) -> Behind:
    return query.behind(asked.question, measure, asked.choices, mark=dict(mark), seen=seen)


def _sum_line(answer: Answer, found: Behind, mark: dict[str, Any]) -> None:
    """The rows must add up to the figure; where they do not, say so."""
    shown = query.figure(answer, found.measure, mark)
    unit, lang = answer.unit(found.measure), state.lang()
    same = shown is not None and found.total is not None and abs(shown - found.total) < 0.01
    key = "passport.adds_up" if same else "passport.differs"
    say = st.success if same else st.warning
    say(
        state.say(
            key,
            n=f"{len(found):,}",
            total=form.value(found.total, unit, lang),
            figure=form.value(shown, unit, lang),
        )
    )


def _as_columns(found: Behind) -> dict[str, list]:
    """What each row adds and where it stands first; choices in the words of the screen."""
    order = [name for name in FIRST if name in found.columns]
    order += [name for name in found.columns if name not in FIRST]
    return {name: table.as_read(name, _column(found, name)) for name in order}


def _column(found: Behind, name: str) -> list:
    place = found.columns.index(name)
    return [record[place] for record in found.records]


def _headers(found: Behind) -> dict[str, Any]:
    words, lang = dictionary.vocabulary(), state.lang()
    return {name: words[name].label(lang) for name in found.columns if name in words}


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
