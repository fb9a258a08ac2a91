"""Streamlit's file uploader in the language of the screen."""

from pathlib import Path
from typing import Any

import streamlit as st

from oneboard import store
from oneboard.ui import state

MEGABYTES = 200  # that the server takes, as in .streamlit/config.toml


def uploader() -> list[Any]:
    """The files that were dropped or chosen: told once, whatever the browser still holds."""
    times = state.recall("upload:times") or 0
    brought = st.file_uploader(
        state.say("upload.choose"), accept_multiple_files=True, key=f"upload:files:{times}",
        label_visibility="collapsed",
    )  # fmt: skip
    if brought:
        state.remember("upload:times", times + 1)
    words = {
        "button": state.say("upload.choose"),
        "limit": state.say("upload.limit", megabytes=largest()),
    }
    speak = st.components.v2.component(
        "uploader_words", js=Path(__file__).with_name("uploader.js").read_text("utf-8")
    )
    speak(data=words, key="uploader-words")
    return brought


def largest() -> int:
    """Megabytes of the largest file that is read."""
    return min(MEGABYTES, store.current_settings()["file_max_mb"])
