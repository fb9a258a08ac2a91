"""Every change of a setting that was ever made, newest first."""

from collections.abc import Mapping
from typing import Any

import streamlit as st

from oneboard import dictionary, store
from oneboard.store import SettingChange
from oneboard.ui import state
from oneboard.ui.settings.form import shown

NAMES = ("version", "setting", "before", "after", "who", "when", "why")


def changes() -> None:
    made = store.setting_changes()
    st.subheader(state.say("settings.history"), anchor=False)
    if made:
        st.dataframe(listed(made), hide_index=True)
    else:
        st.caption(state.say("settings.no_history"))


def listed(made: list[SettingChange]) -> dict[str, list]:
    """One line for each; what a setting was before is its change before, or its default."""
    known, noted = dictionary.settings(), _noted()
    lines = []
    for place, change in enumerate(made):
        one = known.get(change.key)
        if one is None:
            continue  # a setting that the board had once
        earlier = (older.value for older in made[place + 1 :] if older.key == change.key)
        lines.append(
            (
                change.version,
                one.label(state.lang()),
                shown(one, next(earlier, one.default)),
                shown(one, change.value),
                change.changed_by,
                f"{change.changed_at:%Y-%m-%d %H:%M}",
                _why(change, noted),
            )
        )
    columns = zip(*lines, strict=True) if lines else ([] for _ in NAMES)
    labels = [state.say(f"settings.column.{name}") for name in NAMES]
    return {label: list(column) for label, column in zip(labels, columns, strict=True)}


def _noted() -> list[Mapping[str, Any]]:
    """What the audit log says of changed settings, oldest first."""
    lines = (line.details for line in store.audit_log() if line.action == "settings")
    return sorted(lines, key=lambda details: details["version"])


def _why(change: SettingChange, noted: list[Mapping[str, Any]]) -> str:
    """Settings that were saved together share one line of the log, with their last version."""
    found = (d["why"] for d in noted if d["version"] >= change.version and change.key in d["to"])
    return next(found, "")
