"""The register kept by its officers: taken as a workbook, changed, and delivered again."""

import io
from collections.abc import Callable

import streamlit as st

from oneboard import store, text
from oneboard.ingest import template
from oneboard.ingest.template_known import Prefill
from oneboard.query import Sight
from oneboard.ui import handout, state
from oneboard.ui.rights import can

RIGHT, TABLE = "register", "integrity_case"
UPLOAD_PAGE = "pages/data/upload.py"
OFFERED = {"zh": "integrity.take.chinese", "en": "integrity.take.english"}


def kept() -> None:
    """Two workbooks of what stands now, and the way back in."""
    if not can(RIGHT):
        return
    seen = state.sight()
    number = store.version(seen.board).number  # an older one would undo what came since
    st.caption(state.say("integrity.keep"))
    with st.container(horizontal=True, vertical_alignment="center"):
        for lang, key in OFFERED.items():
            handout.button(
                state.say(key), _workbook(seen, number, lang), "register", right=RIGHT,
                told={"board": seen.board, "version": number},
                file_name=text.say("integrity.workbook", lang, number=number),
                icon=":material/download:", key=f"register:{lang}",
            )  # fmt: skip
        st.page_link(
            UPLOAD_PAGE, label=state.say("integrity.deliver"), icon=":material/upload_file:"
        )


def _workbook(seen: Sight, number: int, lang: str) -> Callable[[], bytes]:
    """Read when somebody clicks, which is a look like any other."""

    def make() -> bytes:
        cases = store.register(seen.board, number, who=seen.viewer.name, why="workbook")
        known = Prefill(rows={TABLE: cases})
        with io.BytesIO() as stream:
            template.write(stream, lang, [TABLE], known, currency=store.currency(seen.board))
            return stream.getvalue()

    return make
