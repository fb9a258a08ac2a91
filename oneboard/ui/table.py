"""Rows of an answer as a table with the dictionary's labels, units and formats."""

from collections.abc import Sequence
from typing import Any

import streamlit as st

from oneboard import dictionary, text
from oneboard import format as form
from oneboard.query import Answer
from oneboard.ui import state

NUMBERS = {
    "money": "compact", "percent": "%.1f%%", "share": "percent", "ratio": "%.2f",
    "count": "localized", "pp": "%.1f", "points": "%.1f", "level": "%d", "months": "%.1f",
    "days": "localized",
}  # fmt: skip
HIDDEN = ("source_id", "source_row", "source_column", "column_name")
COLUMNS = ("worst_column", "blank_column", "changed_column")  # whose values name a column


def grid(
    answer: Answer,
    *,
    height: int | str = "auto",
    key: str = "",
    hide: tuple[str, ...] = (),
    **picks: Any,
) -> Any:
    """`picks`: what Streamlit is told of the selection of cells."""
    shown = [c for c in readable(answer.columns) if c not in hide]
    return st.dataframe(
        displayed(answer, shown),
        hide_index=True,
        height=height,
        key=key or None,
        column_config=config(answer, shown),
        placeholder=form.UNKNOWN,
        **picks,
    )


def readable(columns: Sequence[str]) -> list[str]:
    """Without what leads to the cell, and without sentences in the other language."""
    others = tuple(f"_{lang}" for lang in text.LANGUAGES if lang != state.lang())
    return [c for c in columns if c not in HIDDEN and not c.endswith(others)]


def displayed(answer: Answer, shown: list[str]) -> dict[str, list]:
    """Columns as they are read: choices by their label, what is unknown among texts as a dash."""
    return {
        name: _as_told(answer, name)
        if _lacks_few(answer, name)
        else as_read(name, answer.column(name))
        for name in shown
    }


def _lacks_few(answer: Answer, name: str) -> bool:
    return answer.is_few and any(answer.lacks(place, name) for place in range(len(answer)))


def _as_told(answer: Answer, name: str) -> list[str]:
    """Numbers as texts, so that a word can stand where one is left out."""
    word = answer.few_word(state.lang())
    values = enumerate(answer.column(name))
    return [word if answer.lacks(n, name) else text_of(answer, name, v) for n, v in values]


def as_read(name: str, values: list) -> list:
    if any(value is not None and not isinstance(value, str) for value in values):
        return values  # Streamlit writes numbers and dates, and leaves unknown ones blank
    return [form.UNKNOWN if value is None else _label(name, value) for value in values]


def _label(name: str, value: str) -> str:
    if name == "table_name" and value in dictionary.tables():
        return dictionary.tables()[value].label(state.lang())
    if name in COLUMNS and value in dictionary.vocabulary():
        return dictionary.vocabulary()[value].label(state.lang())
    return dictionary.choice_label(name, value, state.lang())


def config(answer: Answer, shown: list[str]) -> dict[str, Any]:
    lang, words = state.lang(), dictionary.vocabulary()
    made = {}
    for name in shown:
        if name not in words:
            continue
        word = words[name]
        shape = NUMBERS.get(word.unit)
        are_numbers = any(isinstance(v, (int, float)) for v in answer.column(name))
        numeric = shape and are_numbers and not _lacks_few(answer, name)
        column = st.column_config.NumberColumn if numeric else st.column_config.Column
        extra = {"format": shape} if numeric else {}
        made[name] = column(word.label(lang), help=word.means(lang) or None, **extra)
    return made


def text_of(answer: Answer, name: str, value: Any) -> str:
    return form.value(value, answer.unit(name), state.lang())
