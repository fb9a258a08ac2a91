"""Templates to hand out: of all tables or some, for everybody or for one department."""

import io
from collections.abc import Callable, Sequence

import streamlit as st

from oneboard import dictionary, store, text
from oneboard.ingest import template
from oneboard.ingest.template_known import departments, known_of
from oneboard.ui import handout, state
from oneboard.ui.tabs import if_open
from oneboard.ui.upload import delivery

OFFERED = {"zh": "templates.chinese", "en": "templates.english"}


@if_open
def templates() -> None:
    st.markdown(state.say("templates.intro"))
    known = [one for one in dictionary.tables().values() if not one.restricted]
    left, right = st.columns(2)
    with left:
        department = st.selectbox(
            state.say("templates.department"), ["", *offered()], key="templates:department",
            format_func=lambda name: name or state.say("templates.anybody"),
            help=state.say("templates.department_help"),
        )  # fmt: skip
    with right:
        chosen = st.multiselect(
            state.say("templates.tables"), [one.name for one in known], key="templates:tables",
            format_func=lambda name: dictionary.tables()[name].label(state.lang()),
            placeholder=state.say("templates.all"),
        )  # fmt: skip
    with st.container(horizontal=True):
        for lang, key in OFFERED.items():
            handout.button(
                state.say(key), _maker(lang, department, chosen), "template", right="publish",
                told={"tables": list(chosen)}, file_name=name(lang, department),
                icon=":material/download:", key=f"template:{lang}",
            )  # fmt: skip


def offered() -> list[str]:
    """Departments that the viewer may see."""
    mine = state.viewer().departments
    if mine is None:
        return departments(delivery.BOARD)
    return [known_of(delivery.BOARD, one).department for one in mine]


def name(lang: str, department: str) -> str:
    said = text.say("template.file_name", lang)
    return f"{department} {said}" if department else said


def _maker(lang: str, department: str, chosen: Sequence[str]) -> Callable[[], bytes]:
    """Made when somebody clicks: it holds what the board says then."""

    def make() -> bytes:
        known = known_of(delivery.BOARD, department) if department else template.NOBODY
        currency = store.currency(delivery.BOARD)
        with io.BytesIO() as stream:
            template.write(stream, lang, chosen or None, known, currency=currency)
            return stream.getvalue()

    return make
