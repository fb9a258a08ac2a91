"""How the columns of a file were understood, side by side with its cells, open to correction."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any
from zlib import crc32

import streamlit as st

from oneboard import dictionary
from oneboard.ui import state
from oneboard.ui.escape import plain
from oneboard.ui.upload import delivery
from oneboard.ui.upload.block import Settings, settings_of
from oneboard.ui.upload.places import label, options, with_header

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
    _drifted(file)
    for number, table in enumerate(file["tables"]):
        _block(file, table, number)


def _drifted(file: Told) -> None:
    """What differs from the last file of this source."""
    for issue in file["issues"]:
        if issue["code"] == "DRIFT":
            st.info(plain(issue["message"][state.lang()]), icon=":material/compare_arrows:")


def _block(file: Told, table: Told, number: int) -> None:
    order, rows = delivery.under_way(), lines(table)
    # What was understood is part of the name, so that a new reading starts without old edits.
    seen = crc32(repr((table["table"], table["header"], rows)).encode())
    name = f"{order.id}:{file['file']}:{number}:{seen}"
    st.markdown(plain(_title(table)))
    st.caption(_understood(rows))
    further = _further(table, f"{order.id}:{file['file']}:{number}")
    with st.form(f"block:{name}", border=True):
        said = settings_of(table, name)
        edited = st.data_editor(
            {_word(column): values for column, values in rows.items()}, hide_index=True,
            disabled=[_word(column) for column in rows if column not in EDITED],
            placeholder="", height="content",
            column_config=_config(table, further), key=f"columns:{name}",
        )  # fmt: skip
        if st.form_submit_button(state.say("upload.apply")):
            after = {column: list(edited[_word(column)]) for column in rows}
            fresh = answers(file["file"], table, rows, after, said)
            delivery.look(replace(order, answers={**order.answers, **fresh}))
            st.rerun()


def _understood(rows: Mapping[str, list]) -> str:
    known = sum(bool(place) for place in rows["target"])
    return state.say(
        "upload.understood", count=len(rows["target"]), known=known,
        unknown=len(rows["target"]) - known,
    )  # fmt: skip


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
                said_now = with_header(new or "", table["headers"][place])
                found[f"{start}{ANSWERS[column]}|{place}{table['mark']}"] = said_now
    return found


def _further(table: Told, name: str) -> list[str]:
    """Other tables that columns of this one may go to, said before their columns are offered."""
    if not table["table"]:
        return []
    known = delivery.under_way().tables
    fed = _fed(table)
    return st.multiselect(
        state.say("upload.further"), [one for one in known if one not in fed],
        key=f"further:{name}", format_func=lambda one: known[one].label(state.lang()),
        placeholder=state.say("upload.choose_answer"), help=state.say("upload.further_help"),
    )  # fmt: skip


def _fed(table: Told) -> list[str]:
    """The block's own table, then the others that its columns go to."""
    named = {place.partition(".")[0] for place in _targets(table).values()}
    return list(dict.fromkeys([table["table"], *sorted(named)]))


def _targets(table: Told) -> dict[str, str]:
    """Letter -> place, as an answer would spell it."""
    periods = table["unpivot"]["columns"] if table["unpivot"] else {}
    return {
        letter: place + _braced(table["fixed"].get(letter) if letter not in periods else None)
        for letter, place in {**table["columns"], **periods}.items()
    }


def _braced(fixed: dict[str, str] | None) -> str:
    return "{" + ",".join(f"{k}={v}" for k, v in fixed.items()) + "}" if fixed else ""


def _note(table: Told, place: str) -> str:
    if table["unpivot"] and place in table["unpivot"]["columns"]:
        period = dict(zip(table["unpivot"]["cols"], table["unpivot"]["periods"], strict=True))
        return state.say("upload.mapping.period", period=period[place])
    if place in table["also"]:
        names = ", ".join(_named(one) for one in table["also"][place])
        return state.say("upload.mapping.also", names=names)
    reason = table["unused"].get(place)
    return state.say(f"upload.unused.{reason}") if reason else ""


def _named(place: str) -> str:
    return label(place, state.lang()) if place else state.say("upload.mapping.not_loaded")


def _config(table: Told, further: Sequence[str]) -> dict[str, Any]:
    factors = {f"{dictionary.units()[name].factor:g}": dictionary.units()[name] for name in UNITS}
    select = st.column_config.SelectboxColumn
    offered = dict.fromkeys([*options([*_fed(table), *further]), *_targets(table).values()])
    return {
        _word("place"): st.column_config.TextColumn(_word("place"), width="small"),
        _word("note"): st.column_config.TextColumn(_word("note"), width="medium"),
        _word("target"): select(
            _word("target"), options=list(offered), format_func=_named, width="medium"
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
    order = delivery.under_way()
    guess = state.say(
        "upload.reading", encoding=reading["encoding"], delimiter=_sign(reading["delimiter"])
    )
    with st.expander(guess), st.form(f"reading:{order.id}:{file['file']}", border=False):
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
