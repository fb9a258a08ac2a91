"""The rows with remarks: mended in place, or handed back to the department as a workbook."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any
from zlib import crc32

import streamlit as st

from oneboard import dictionary, text
from oneboard.ingest.road import handback
from oneboard.ingest.road.corrected import answer_key
from oneboard.ui import handout, state
from oneboard.ui.escape import plain
from oneboard.ui.tabs import if_open
from oneboard.ui.upload import delivery

Told = dict[str, Any]
ROW, REMARKS = "row", "remarks"
OFFERED = {"zh": "handback.offer.chinese", "en": "handback.offer.english"}


def count(file: Told) -> int:
    """Records with remarks; a table on its side has one in each column."""
    handed = sum(len(part.get("records", part["rows"])) + part["more"] for part in file["bad_rows"])
    return handed + sum(part["count"] for part in file["kept_rows"])


@if_open
def rows(file: Told) -> None:
    if not count(file):
        st.caption(state.say("upload.no_issues"))
        return
    _kept(file)
    if not file["bad_rows"]:
        return
    if not delivery.under_way().is_register:
        _hand_back(file)
    st.caption(state.say("upload.rows.edit_help"))
    for number, part in enumerate(file["bad_rows"]):
        _part(file, part, number)


def _hand_back(file: Told) -> None:
    st.caption(state.say("handback.help", count=count(file)))
    with st.container(horizontal=True):
        for lang, key in OFFERED.items():
            handout.button(
                state.say(key), _workbook(file, lang), "rows handed back", right="publish",
                told={"rows": count(file)},
                file_name=text.say("handback.name", lang, file=file["file"].rpartition(".")[0]),
                icon=":material/undo:", key=f"hand-back:{file['file']}:{lang}",
            )  # fmt: skip


def _kept(file: Told) -> None:
    """Rows that no workbook may carry, and what to do about them instead."""
    for part in file["kept_rows"]:
        table = dictionary.tables()[part["table"]].label(state.lang())
        said = {"table": table, "count": part["count"], "sheet": part["sheet"] or file["file"]}
        st.info(plain(state.say("handback.kept", row=part["first"], **said)))


def _workbook(file: Told, lang: str) -> Callable[[], bytes]:
    return lambda: handback.write(file, lang)


def _part(file: Told, part: Told, number: int) -> None:
    if part["sheet"]:
        st.markdown(f"**{plain(part['sheet'])}**")
    if "records" in part:
        st.caption(state.say("handback.sideways", columns=", ".join(part["records"])))
    before = cells(part)
    said = remarks(file, part)
    seen = crc32(repr((before, said)).encode())
    with st.form(f"rows:{delivery.under_way().id}:{file['file']}:{number}:{seen}", border=False):
        edited = st.data_editor(
            {ROW: [one["row"] for one in part["rows"]], REMARKS: said, **before},
            hide_index=True, disabled=[ROW, REMARKS, *_names(part)], placeholder="",
            column_config=_config(part), key=f"edit:{file['file']}:{number}:{seen}",
        )  # fmt: skip
        if st.form_submit_button(state.say("upload.settle")):
            after = {letter: list(edited[letter]) for letter in before}
            delivery.look(delivery.answered(answers(file["file"], part, after)))
            st.rerun()
    if part["more"]:
        st.caption(state.say("upload.rows.more", count=part["more"]))


def _names(part: Told) -> list[str]:
    """The columns with the names of a table on its side: labels, not values."""
    if "records" not in part:
        return []
    return [one for one in part["headers"] if one not in part["records"]]


def cells(part: Told) -> dict[str, list[str | None]]:
    """Letter -> the cells of the column, as they stand in the file."""
    return {
        letter: [one["cells"].get(letter) for one in part["rows"]] for letter in part["headers"]
    }


def remarks(file: Told, part: Told) -> list[str]:
    """What is wrong with each row: the addresses, and what to know about the first."""
    found: dict[int, list[str]] = {}
    for issue in file["issues"]:
        if issue["sheet"] == part["sheet"] and issue["cell"] and issue["severity"] != "info":
            row = int("".join(sign for sign in issue["cell"] if sign.isdigit()))
            found.setdefault(row, []).append(issue["message"][state.lang()])
    return [" ".join(dict.fromkeys(found.get(one["row"], []))) for one in part["rows"]]


def answers(file: str, part: Told, after: Mapping[str, Sequence]) -> dict[str, str]:
    """The cells that were changed, as corrections."""
    return {
        answer_key(file, part["sheet"], f"{letter}{one['row']}"): str(now or "").strip()
        for letter, column in after.items()
        for one, now in zip(part["rows"], column, strict=True)
        if (now or "") != (one["cells"].get(letter) or "")
    }


def _config(part: Told) -> dict[str, Any]:
    heads = {letter: f"{letter} · {header}" for letter, header in part["headers"].items()}
    return {
        ROW: st.column_config.NumberColumn(state.say("upload.rows.row"), pinned=True),
        REMARKS: st.column_config.TextColumn(state.say("upload.rows.remarks"), width="large"),
        **{letter: st.column_config.TextColumn(head) for letter, head in heads.items()},
    }
