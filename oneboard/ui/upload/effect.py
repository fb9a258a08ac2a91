"""What publishing would change: by table and department, then single changes."""

from collections import Counter
from collections.abc import Sequence
from typing import Any

import streamlit as st

from oneboard import dictionary
from oneboard.ui import state
from oneboard.ui.escape import plain
from oneboard.ui.upload import delivery

Told = dict[str, Any]
MOST_SHOWN = 1_000  # changes that the report holds for each table
NUMBERS = ("added", "changed", "left", "unchanged", "late")


def effect() -> None:
    told = delivery.report()
    if told is None or told["version"] or not told["effect"]:
        return
    found = told["effect"]
    st.subheader(state.say("upload.title.effect"), anchor=False)
    st.caption(_against(found))
    st.dataframe(by_table(found["counts"]), hide_index=True)
    with st.expander(state.say("upload.effect_by_department")):
        st.dataframe(counts(found["counts"]), hide_index=True)
    for table in dict.fromkeys(lack["table"] for lack in found["lacking"]):
        st.caption(plain(_lacking(table, found["lacking"])))
    if found["conflicts"]:
        with st.expander(state.say("upload.conflicts", count=len(found["conflicts"]))):
            st.dataframe(conflicts(found["conflicts"]), hide_index=True)
    if found["changes"]:
        with st.expander(_changes_title(found["changes"])):
            st.dataframe(changes(_narrowed(found["changes"])), hide_index=True)


def _narrowed(found: Sequence[Told]) -> list[Told]:
    """Those of one table and one department, where somebody chose."""
    names = list(dict.fromkeys(one["table"] for one in found))
    owners = sorted({one["dept_id"] for one in found if one["dept_id"]})
    left, right = st.columns(2)
    with left:
        table = st.selectbox(
            state.say("upload.effect.table"), ["", *names], key="effect:table",
            format_func=lambda name: _table(name) if name else state.say("upload.effect.all"),
        )  # fmt: skip
    with right:
        owner = st.selectbox(
            state.say("upload.effect.department"), ["", *owners], key="effect:department",
            format_func=lambda name: name or state.say("upload.effect.all"),
        )  # fmt: skip
    return [one for one in found if table in ("", one["table"]) and owner in ("", one["dept_id"])]


def _changes_title(found: Sequence[Told]) -> str:
    """Of a table with very many changes only the first are shown; the counts above are complete."""
    most = max(Counter(one["table"] for one in found).values())
    key = "upload.changes_first" if most >= MOST_SHOWN else "upload.changes"
    return state.say(key, count=len(found))


def _against(found: Told) -> str:
    if found["base"] is None:
        return state.say("upload.effect_first")
    if not any(count[kind] for count in found["counts"] for kind in ("added", "changed", "left")):
        return state.say("upload.effect_nothing")
    return state.say("upload.effect_against", number=found["base"])


def by_table(found: Sequence[Told]) -> dict[str, list]:
    """The counts of each table over all departments."""
    totals: dict[str, Counter[str]] = {}
    for one in found:
        totals.setdefault(one["table"], Counter()).update({kind: one[kind] for kind in NUMBERS})
    shown = [kind for kind in NUMBERS if any(total[kind] for total in totals.values())]
    return {state.say("upload.effect.table"): [_table(name) for name in totals]} | {
        state.say(f"upload.effect.{kind}"): [total[kind] for total in totals.values()]
        for kind in shown
    }


def counts(found: Sequence[Told]) -> dict[str, list]:
    """One line for each table and department. Columns in which nothing stands are left out."""
    shown = [kind for kind in NUMBERS if any(count[kind] for count in found)]
    return {
        state.say("upload.effect.table"): [_table(one["table"]) for one in found],
        state.say("upload.effect.department"): [_owner(one["dept_id"]) for one in found],
    } | {state.say(f"upload.effect.{kind}"): [one[kind] for one in found] for kind in shown}


def changes(found: Sequence[Told]) -> dict[str, list]:
    return {
        state.say("upload.effect.table"): [_table(one["table"]) for one in found],
        state.say("upload.effect.department"): [_owner(one["dept_id"]) for one in found],
        state.say("upload.change.key"): [one["row_key"] for one in found],
        state.say("upload.change.kind"): [
            state.say(f"upload.change.{one['change']}") for one in found
        ],
        state.say("upload.change.column"): [_column(one) for one in found],
        state.say("upload.change.before"): [_text(one["before"]) for one in found],
        state.say("upload.change.after"): [_text(one["after"]) for one in found],
    }


def conflicts(found: Sequence[Told]) -> dict[str, list]:
    return {
        state.say("upload.effect.table"): [_table(one["table"]) for one in found],
        state.say("upload.change.key"): [one["row_key"] for one in found],
        state.say("upload.change.column"): [_column(one) for one in found],
        state.say("upload.conflict.taken"): [_text(one["taken"]) for one in found],
        state.say("upload.conflict.other"): [_text(one["other"]) for one in found],
    }


def _lacking(table: str, found: Sequence[Told]) -> str:
    """Every column of one table that would stay blank in some records."""
    columns = [
        state.say("upload.lacking_column", column=_column(lack), rows=lack["rows"])
        for lack in found
        if lack["table"] == table
    ]
    joined = state.say("upload.between").join(columns)
    return state.say("upload.lacking", table=_table(table), columns=joined)


def _table(name: str) -> str:
    return dictionary.tables()[name].label(state.lang())


def _column(one: Told) -> str:
    if not one["column"]:
        return ""
    return dictionary.tables()[one["table"]].column(one["column"]).label(state.lang())


def _owner(department: str | None) -> str:
    return department or state.say("upload.effect.everyone")


def _text(value: Any) -> str:
    return "" if value is None else str(value)
