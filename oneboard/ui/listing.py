"""A list to look through: search, columns, sorting; a click opens the project or the passport."""

import streamlit as st

from oneboard import format as form
from oneboard.query import Answer
from oneboard.ui import address, cells, passport, replay, state
from oneboard.ui.ask import Asked
from oneboard.ui.controls import some_of
from oneboard.ui.escape import plain
from oneboard.ui.table import config, displayed, readable
from oneboard.ui.tabs import if_open

NAMES = ("project_id", "project_name")  # a click on one of these opens the project


@if_open
def listing(
    asked: Asked, *, shown: tuple[str, ...], height: int = 520, number: int | None = None
) -> None:
    """The answer as a table that begins with the columns `shown`; all of its columns can be chosen.

    Search words and columns are kept in the address, so that a link shows the same list. `number`:
    another version than the one on screen.
    """
    answer = asked.answer(number)
    name = asked.name.replace("/", "_")
    with st.container(border=True, key=f"list-{name}"):
        words, columns = _controls(answer, shown, name)
        kept = _found(answer, words)
        st.caption(
            state.say("list.count", n=f"{len(kept):,}", total=f"{len(answer):,}"), width="stretch"
        )
        decides = asked.key, state.sight().key, number, state.lang(), words, tuple(columns), height
        replay.part(lambda: _rows(answer, kept, columns, name, height), "listing", name, *decides)
        _hint(columns, number)
        cell = cells.clicked(f"{name}_rows")
        if cell:
            _open(asked, answer, kept[cell[0]], cell[1], number)
        passport.downloads(answer)


def _hint(columns: list[str], number: int | None) -> None:
    """What a click does. What another version said has no passport on this one."""
    is_of_projects = bool(set(NAMES) & set(columns))
    told = {"list.open": is_of_projects, "list.open_cell": number is None}
    st.caption(plain(" ".join(state.say(key) for key, is_so in told.items() if is_so)))


def _controls(answer: Answer, shown: tuple[str, ...], name: str) -> tuple[str, list[str]]:
    lang, options = state.lang(), readable(answer.columns)
    first = [column for column in shown if column in options]
    with st.container(horizontal=True, vertical_alignment="bottom", gap="small"):
        words = st.text_input(
            state.say("list.search"), key=f"{name}_find", bind="query-params", width=320,
            placeholder=state.say("list.search"), label_visibility="collapsed",
            icon=":material/search:",
        )  # fmt: skip
        columns = some_of(
            f"{name}_columns", state.say("list.columns"), options, first,
            lambda column: answer.label(column, lang),
        )  # fmt: skip
    return words or "", [column for column in answer.columns if column in columns]


def _found(answer: Answer, words: str) -> list[int]:
    """Rows in which every search word occurs, in whatever column, as it is shown on screen."""
    wanted = words.casefold().split()
    if not wanted:
        return list(range(len(answer)))
    shown = zip(*displayed(answer, list(answer.columns)).values(), strict=True)
    texts = (" ".join(str(v) for v in record if v is not None).casefold() for record in shown)
    return [n for n, text in enumerate(texts) if all(word in text for word in wanted)]


def _rows(answer: Answer, kept: list[int], columns: list[str], name: str, height: int) -> None:
    shown = displayed(answer, columns)
    st.dataframe(
        {column: [values[n] for n in kept] for column, values in shown.items()},
        hide_index=True,
        height=height,
        key=f"{name}_rows",
        column_config=config(answer, columns),
        placeholder=form.UNKNOWN,
        **cells.selectable(f"{name}_rows"),
    )


def _open(asked: Asked, answer: Answer, place: int, column: str, number: int | None) -> None:
    if column in NAMES:
        project = answer.rows[place].project_id
        st.switch_page(passport.PROJECT_PAGE, query_params=address.link(project=project))
    elif number is None:
        cells.open_cell(asked, answer, place, column)
