"""The settings of one topic as a form: meaning, unit, default, what it is now, who changed it."""

from collections.abc import Mapping
from typing import Any

import streamlit as st

from oneboard import dictionary, store
from oneboard.dictionary import Setting
from oneboard.store import SettingChange, StoreTrouble
from oneboard.ui import state
from oneboard.ui.escape import plain
from oneboard.ui.rights import can, need

DONE = "settings:done"


def intro() -> None:
    """What the page is for, and what the last change did, said once."""
    st.caption(state.say("settings.intro"))
    said = state.recall(DONE)
    if said:
        st.success(said, icon=":material/check_circle:")
        state.remember(DONE, None)


def form() -> None:
    """Choose a topic, change its settings, save them together."""
    labels = {g.name: g.label(state.lang()) for g in dictionary.setting_groups().values()}
    group = st.pills(
        state.say("settings.topic"), list(labels), default=next(iter(labels)), required=True,
        format_func=labels.get, key="settings_topic",
    )  # fmt: skip
    known = [one for one in dictionary.settings().values() if one.group == group]
    last = {change.key: change for change in reversed(store.setting_changes())}
    closed = not can("settings")
    with st.form(f"settings:{group}", border=True):
        wanted = {one.key: _field(one, last.get(one.key), closed=closed) for one in known}
        why = st.text_input(
            state.say("settings.why"), key=f"why:{group}", disabled=closed,
            placeholder=state.say("settings.why_example"),
        )  # fmt: skip
        with st.container(horizontal=True):
            save = st.form_submit_button(
                state.say("settings.save"), type="primary", disabled=closed, key=f"save:{group}"
            )
            reset = st.form_submit_button(
                state.say("settings.reset"), disabled=closed, key=f"reset:{group}"
            )
    if save:
        _save(wanted, why.strip())
    elif reset:
        _save({one.key: one.default for one in known}, why.strip())


def _field(one: Setting, last: SettingChange | None, *, closed: bool) -> Any:
    name, field, about = st.columns([4, 2, 3], vertical_alignment="center")
    with name:
        st.markdown(
            f"**{plain(one.label(state.lang()))}**  \n:gray[{plain(one.means(state.lang()))}]"
        )
    with field:
        value = _input(one, closed=closed)
    with about:
        st.caption(plain(_about(one, last)))
    return value


def _input(one: Setting, *, closed: bool) -> Any:
    now = store.current_settings()[one.key]
    # the version in the key: after a save or a reset the field shows what is stored
    common: dict[str, Any] = {
        "label": one.label(state.lang()), "label_visibility": "collapsed", "disabled": closed,
        "key": f"setting:{one.key}:{store.settings_version()}",
    }  # fmt: skip
    if one.type == "text":
        return st.text_input(value=now, **common)
    if one.type == "choice":
        labels = {choice.value: choice.label(state.lang()) for choice in one.choices}
        return st.selectbox(
            options=list(labels), index=list(labels).index(now), format_func=labels.get, **common
        )
    whole = one.type == "integer"
    number: type[int] | type[float] = int if whole else float
    low, high = (None if bound is None else number(bound) for bound in (one.min, one.max))
    return st.number_input(
        value=number(now), min_value=low, max_value=high,
        step=1 if whole else _step(one), format="%d" if whole else "%g", **common,
    )  # fmt: skip


def _step(one: Setting) -> float:
    return 0.01 if one.unit in ("share", "ratio") else 1.0


def _about(one: Setting, last: SettingChange | None) -> str:
    """Unit, range, default, and who changed it last."""
    parts = [state.say("settings.default", value=shown(one, one.default))]
    if one.min is not None:
        parts.append(state.say("settings.range", low=f"{one.min:g}", high=f"{one.max:g}"))
    if last:
        when = f"{last.changed_at:%Y-%m-%d}"
        parts.append(state.say("settings.changed", who=last.changed_by, when=when))
    return " · ".join(parts)


def shown(one: Setting, value: Any) -> str:
    """A value with its unit, a choice in words."""
    for choice in one.choices:
        if choice.value == value:
            return choice.label(state.lang())
    unit = state.say(f"settings.unit.{one.unit}") if one.unit else ""
    return f"{value:g} {unit}".strip() if isinstance(value, (int, float)) else str(value)


def _save(wanted: Mapping[str, Any], why: str) -> None:
    """Store all or none, with a line in the audit log; a refusal is a sentence."""
    now, who = store.current_settings(), need("settings")
    moved = {key: value for key, value in wanted.items() if value != now[key]}
    if not moved:
        st.info(state.say("settings.nothing"), icon=":material/info:")
        return
    try:
        version = store.change_settings(moved, who=who)
        before = {key: now[key] for key in moved}
        store.note(who, "settings", {"version": version, "from": before, "to": moved, "why": why})
    except StoreTrouble as trouble:
        st.error(plain(trouble.say(state.lang())), icon=":material/error:")
        return
    state.remember(DONE, state.say("settings.saved", n=len(moved), version=version))
    st.rerun()
