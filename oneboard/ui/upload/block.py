"""What one table of a sheet is: which of ours, where its header stands, values for all rows."""

from dataclasses import dataclass, field
from typing import Any

import streamlit as st

from oneboard import dictionary
from oneboard.ui import state
from oneboard.ui.upload import delivery


@dataclass(frozen=True)
class Settings:
    """The changed ones only: "table|" -> "budget"."""

    changed: dict[str, str] = field(default_factory=dict, hash=False)


def settings_of(table: dict[str, Any], name: str) -> Settings:
    """Draw the choices of one block and tell what was changed."""
    left, middle, right, last = st.columns([3, 1, 3, 2])
    with left:
        changed = _table(table, name)
    with middle:
        changed |= _header(table, name)
    with right:
        place = _constant_place(table, name)
    with last:
        value = st.text_input(state.say("upload.constant_value"), key=f"constant-value:{name}")
    if place and value.strip():
        changed[f"constant|{place}"] = value.strip()
    return Settings(changed)


def _table(table: dict[str, Any], name: str) -> dict[str, str]:
    known = delivery.under_way().tables
    now = table["table"]
    chosen = st.selectbox(
        state.say("upload.table_of_sheet"), ["", *known], key=f"table:{name}",
        index=list(known).index(now) + 1 if now in known else None,
        placeholder=state.say("upload.choose_answer"),
        format_func=lambda one: known[one].label(state.lang()) if one
        else state.say("upload.leave_table_out"),
    )  # fmt: skip
    return {"table|": chosen} if chosen is not None and chosen != now else {}


def _header(table: dict[str, Any], name: str) -> dict[str, str]:
    first, last = table["header"]
    now = str(first) if first == last else f"{first}-{last}"
    said = st.text_input(
        state.say("upload.header_row"), now, key=f"header:{name}",
        help=state.say("upload.header_help"),
    )  # fmt: skip
    return {"header|": said.strip()} if said.strip() and said.strip() != now else {}


def _constant_place(table: dict[str, Any], name: str) -> str:
    known = dictionary.tables().get(table["table"] or "")
    places = [f"{known.name}.{column.name}" for column in known.columns] if known else []
    return st.selectbox(
        state.say("upload.constant"), ["", *places], key=f"constant:{name}",
        format_func=lambda place: _label(place),
    )  # fmt: skip


def _label(place: str) -> str:
    if not place:
        return state.say("upload.nothing_chosen")
    table, _, column = place.partition(".")
    return dictionary.tables()[table].column(column).label(state.lang())
