"""The way from a part of a page to the evidence behind it: a button, and the passport it opens."""

from collections.abc import Mapping
from typing import Any

import streamlit as st

from oneboard import findings
from oneboard.ui import comments, passport, state
from oneboard.ui.ask import Asked

ICON = ":material/fact_check:"


def button(asked: Asked, *, name: str = "", label: str | None = None) -> None:
    """Says how many comments there are, unless told what to say.

    `name`: of the part, where it is not the question's.
    """
    told = comments.sources(asked) if label is None else label
    help = None if told else state.say("card.sources")
    st.button(told, key=_key(asked, name), type="tertiary", icon=ICON, help=help)


def opened(
    asked: Asked, title: str = "", *, name: str = "", mark: Mapping[str, Any] | None = None
) -> None:
    """The passport, where the button was pressed; its title is the finding unless one is given.

    Called beside the part and not in it: a part that is sent again still opens its passport.
    """
    if state.recall(_key(asked, name)):
        told = title or findings.of(asked.answer(), state.lang())
        passport.open_passport(asked, told, dict(mark or {}))


def _key(asked: Asked, name: str) -> str:
    return f"open:{name or asked.name}"
