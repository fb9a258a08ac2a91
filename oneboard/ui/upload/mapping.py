"""How the columns of a file were understood, side by side with its cells, open to correction."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import streamlit as st

from oneboard import dictionary
from oneboard.ui import state
from oneboard.ui.escape import plain
from oneboard.ui.upload import delivery
from oneboard.ui.upload.block import Settings, settings_of

Told = dict[str, Any]
UNITS = ("yuan", "thousand_yuan", "wan_yuan", "million_yuan", "yi_yuan")
ORDERS = ("dmy", "mdy", "ymd", "serial")
ENCODINGS = ("utf-8", "gb18030", "big5", "utf-16", "cp1252")
DELIMITERS = (",", ";", "\t", "|")
EDITED = ("target", "unit", "dates")  # columns of the table a person may change
ANSWERS = {"target": "column", "unit": "unit", "dates": "dates"}


def mapping(file: Told) -> None:
    _reading(file)
    if not file["tables"]:
        st.caption(state.say("upload.no_tables"))
    for number, table in enumerate(file["tables"]):
        _block(file, table, number)


def _block(file: Told, table: Told, number: int) -> None:
    order = delivery.order()
    name = f"{order.id}:{file['file']}:{number}"
    st.markdown(plain(_title(table)))
    with st.form(f"block:{name}", border=True):
        said = settings_of(table, name)
        rows = lines(table)
        edited = st.data_editor(
            {_word(column): values for column, values in rows.items()}, hide_index=True,
            disabled=[_word(column) for column in rows if column not in EDITED],
            placeholder="",
            column_config=_config(table), key=f"columns:{name}:{table['signature']}",
        )  # fmt: skip
        if st.form_submit_button(state.say("upload.apply")):
            after = {column: list(edited[_word(column)]) for column in rows}
            fresh = answers(file["file"], table, rows, after, said)
            delivery.look(replace(order, answers={**order.answers, **fresh}))
            st.rerun()


def lines(table: Told) -> dict[str, list]:
    """One line for each column of the file: as it stands there, and what became of it."""
    places = list(table["headers"])
    targets = _targets(table)
    units = {place: f"{factor:g}" for place, factor in table["units"].items()}
    return {
        "place": places,
        "header": [table["headers"][place] for place in places],
        "samples": [" · ".join(table["samples"].get(place, [])) for place in places],
        "target": [targets.get(place, "") for place in places],
        "unit": [units.get(place) for place in places],
        "dates": [table["dates"].get(place) for place in places],
        "note": [_note(table, place) for place in places],
    }


def answers(
    file: str, table: Told, before: Mapping[str, list], after: Mapping[str, list], said: Settings
) -> dict[str, str]:
    """What was changed, as answers: "<file>|<sheet>|<what>|<where>"."""
    start = f"{file}|{table['sheet'] or ''}|"
    found = {f"{start}{key}{table['mark']}": value for key, value in said.changed.items()}
    for column in EDITED:
        for place, old, new in zip(before["place"], before[column], after[column], strict=True):
            if (new or "") != (old or ""):
                found[f"{start}{ANSWERS[column]}|{place}{table['mark']}"] = new or ""
    return found


def options(table: Told) -> list[str]:
    """Leave out, the columns of the block's own table, then of the other tables it feeds."""
    named = {place.partition(".")[0] for place in _targets(table).values()}
    tables = list(dict.fromkeys([table["table"], *sorted(named)]))
    known = dictionary.tables()
    found = [f"{name}.{column}" for name in tables if name in known for column in known[name].names]
    return list(dict.fromkeys(["", *found, *_targets(table).values()]))


def _targets(table: Told) -> dict[str, str]:
    periods = table["unpivot"]["columns"] if table["unpivot"] else {}
    return {**table["columns"], **periods}


def _note(table: Told, place: str) -> str:
    if table["unpivot"] and place in table["unpivot"]["columns"]:
        period = dict(zip(table["unpivot"]["cols"], table["unpivot"]["periods"], strict=True))
        return state.say("upload.mapping.period", period=period[place])
    if place in table["also"]:
        names = ", ".join(label(one) for one in table["also"][place])
        return state.say("upload.mapping.also", names=names)
    reason = table["unused"].get(place)
    return state.say(f"upload.unused.{reason}") if reason else ""


def label(place: str) -> str:
    """ "project.budget_total" as people call it."""
    if not place:
        return state.say("upload.mapping.not_loaded")
    table, _, column = place.partition("{")[0].partition(".")
    known = dictionary.tables()[table]
    return f"{known.label(state.lang())} · {known.column(column).label(state.lang())}"


def _config(table: Told) -> dict[str, Any]:
    factors = {f"{dictionary.units()[name].factor:g}": dictionary.units()[name] for name in UNITS}
    select = st.column_config.SelectboxColumn
    return {
        _word("place"): st.column_config.TextColumn(_word("place"), width="small"),
        _word("target"): select(
            _word("target"), options=options(table), format_func=label, width="medium"
        ),
        _word("unit"): select(
            _word("unit"), options=list(factors), width="small",
            format_func=lambda factor: factors[factor].label(state.lang()),
        ),
        _word("dates"): select(
            _word("dates"), options=list(ORDERS), width="small",
            format_func=lambda order: state.say(f"upload.order.{order}"),
        ),
    }  # fmt: skip


def _word(column: str) -> str:
    return state.say(f"upload.mapping.{column}")


def _title(table: Told) -> str:
    first, last = table["header"]
    return state.say(
        "upload.block",
        sheet=table["sheet"] or state.say("upload.text_file"),
        header=f"{first}–{last}" if first != last else first,
        first=table["first"],
        last=table["last"],
        n=table["n"],
    )


def _reading(file: Told) -> None:
    """How a text file was taken apart; another way is one choice away."""
    reading = file["reading"]
    if not reading or not reading["encoding"]:
        return
    order = delivery.order()
    with st.form(f"reading:{order.id}:{file['file']}", border=False):
        one, other, button = st.columns([2, 2, 1], vertical_alignment="bottom")
        encodings = list(dict.fromkeys([reading["encoding"], *ENCODINGS]))
        encoding = one.selectbox(state.say("upload.encoding"), encodings)
        signs = list(dict.fromkeys([reading["delimiter"], *DELIMITERS]))
        sign = other.selectbox(state.say("upload.delimiter"), signs, format_func=_sign)
        if button.form_submit_button(state.say("upload.apply")):
            said = {"encoding": encoding, "delimiter": sign}
            fresh = {f"{file['file']}||{k}|": v for k, v in said.items() if v != reading[k]}
            delivery.look(replace(order, answers={**order.answers, **fresh}))
            st.rerun()


def _sign(sign: str | None) -> str:
    return state.say("upload.tabulator") if sign == "\t" else sign or "–"
