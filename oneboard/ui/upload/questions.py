"""Everything that is unclear, of all files, in one block that is answered in one go."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import streamlit as st

from oneboard.ui import state
from oneboard.ui.escape import plain
from oneboard.ui.upload import delivery

Told = dict[str, Any]


def questions() -> None:
    """Required questions first; the optional ones wait in a box of their own."""
    told, order = delivery.report(), delivery.order()
    if told is None or order is None or told["version"]:
        return
    pairs = [(file, question) for file in told["files"] for question in file["questions"]]
    must = [pair for pair in pairs if pair[1]["required"]]
    may = [pair for pair in pairs if not pair[1]["required"]]
    if must:
        st.subheader(state.say("upload.title.questions", count=len(must)), anchor=False)
        _form(order, must, name="must")
    if may:
        with st.expander(state.say("upload.optional", count=len(may))):
            _form(order, may, name="may")
    if order.answers:
        st.button(
            state.say("upload.take_back", count=len(order.answers)), type="tertiary",
            on_click=delivery.look, args=(replace(order, answers={}),),
        )  # fmt: skip


def _form(order: delivery.Order, pairs: Sequence[tuple[Told, Told]], *, name: str) -> None:
    with st.form(f"questions:{order.id}:{name}", border=True):
        given = {question["id"]: _question(file, question) for file, question in pairs}
        if st.form_submit_button(state.say("upload.apply"), type="primary"):
            fresh = {key: value for key, value in given.items() if value is not None}
            delivery.look(replace(order, answers={**order.answers, **fresh}))
            st.rerun()


def _question(file: Told, question: Told) -> str | None:
    """One line: the question with its reason and the values it is about, and the answer."""
    lang = state.lang()
    left, right = st.columns([3, 2], vertical_alignment="center")
    with left:
        st.markdown(plain(_said(file, question)))
        reason = state.say("upload.question_help", reason=question["reason"][lang])
        values = samples(file, question)
        seen = state.say("upload.in_file", values=" · ".join(values)) if values else ""
        st.caption(plain(f"{seen}  {reason}".strip()))
    with right:
        return _answer(question, lang)


def _said(file: Told, question: Told) -> str:
    """With the file's name where there are several."""
    said = question["text"][state.lang()]
    return f"{file['file']}: {said}" if len(delivery.under_way().files) > 1 else said


def _answer(question: Told, lang: str) -> str | None:
    key, label = f"answer:{question['id']}", question["text"][lang]
    choices = {one["value"]: one[lang] for one in question["choices"]}
    if not choices:
        typed = st.text_input(
            label, question["guess"] or "", key=key, label_visibility="collapsed"
        )  # fmt: skip
        return typed.strip() or None
    values = list(choices)
    guess = question["guess"]
    return st.selectbox(
        label, values, index=values.index(guess) if guess in values else None, key=key,
        format_func=lambda value: _label(value, choices, guess), label_visibility="collapsed",
        placeholder=state.say("upload.choose_answer"),
    )  # fmt: skip


def _label(value: str, choices: dict[str, str], guess: str | None) -> str:
    label = choices[value]
    return state.say("upload.guess", label=label) if value == guess else label


def samples(file: Told, question: Told) -> list[str]:
    """The first values of the column that a question is about."""
    where = question["id"].rpartition("|")[2].partition("@")[0]
    tables = [one for one in file["tables"] if one["sheet"] == question["sheet"]]
    return next((one["samples"][where] for one in tables if where in one["samples"]), [])
