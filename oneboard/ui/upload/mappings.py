"""What is remembered of files: looked at, corrected, forgotten, carried to another board."""

from collections.abc import Callable, Mapping, Sequence
from zlib import crc32

import streamlit as st

from oneboard import dictionary, store, text
from oneboard import format as form
from oneboard.ingest.road.mappings import BadMappings, Mapped, exported, imported, mappings
from oneboard.ingest.road.written import Unwritten, as_yaml, understood
from oneboard.ui import handout, state
from oneboard.ui.escape import plain
from oneboard.ui.rights import can, need, need_to_bring
from oneboard.ui.tabs import if_open
from oneboard.ui.upload import delivery
from oneboard.ui.upload.places import label, options

FILES = ["yaml", "yml", "json"]
Changes = list[tuple[str, str | None]]


@if_open
def remembered() -> None:
    st.markdown(state.say("mappings.intro"))
    found = mappings(delivery.BOARD, state.viewer().shelves)
    if can("publish"):
        _carry(found)
    if not found:
        st.caption(state.say("mappings.none"))
        return
    listed, chosen = st.columns([3, 2])
    with listed:
        st.dataframe(overview(found), hide_index=True)
    with chosen:
        one = st.selectbox(
            state.say("mappings.look"), found, format_func=_named, key="mappings:look"
        )
        _one(one)
    if can("publish"):
        _aliases()


def overview(found: Sequence[Mapped]) -> dict[str, list]:
    return _columns(
        {
            "source": [_named(one) for one in found],
            "table": [_table(one) for one in found],
            "columns": [len(one.shape.headers) if one.shape else None for one in found],
            "answers": [len(one.answers) for one in found],
            "uses": [one.uses for one in found],
            "seen": [form.day(one.shape.at) if one.shape else "" for one in found],
        }
    )


def _named(one: Mapped) -> str:
    if one.shape is None:
        return one.signature
    return " \u00b7 ".join(part for part in (one.shape.file, one.shape.sheet) if part)


def _table(one: Mapped) -> str:
    return dictionary.tables()[one.shape.table_name].label(state.lang()) if one.shape else ""


def _one(one: Mapped) -> None:
    """How each column was read, and the answers that made it so."""
    st.markdown(f"**{state.say('mappings.answers')}**")
    if not one.answers:
        st.caption(state.say("mappings.nothing_said"))
    changed = _edited(answers(one), f"answers:{one.signature}", ("what", "about"))
    if changed is not None:
        for key, value in changed:
            who = need_to_bring((one.shelf,))
            if value is None:
                store.forget_answer(delivery.BOARD, one.signature, key, who=who)
            else:
                store.remember_answers(delivery.BOARD, one.signature, {key: value}, who=who)
        st.rerun()
    if one.shape:
        with st.expander(state.say("mappings.reading", count=len(one.shape.headers))):
            st.dataframe(reading(one.shape), hide_index=True)
    st.button(
        state.say("mappings.forget"), icon=":material/delete:", type="tertiary",
        help=state.say("mappings.forget_help"), on_click=_forget, args=(one,),
    )  # fmt: skip


def _forget(one: Mapped) -> None:
    who = need_to_bring((one.shelf,))
    store.forget_mapping(delivery.BOARD, one.signature, who=who)


def answers(one: Mapped) -> dict[str, list]:
    """Key, what was asked, about what, and the answer."""
    headers = one.shape.headers if one.shape else {}
    parts = [key.partition("|") for key in one.answers]
    return {
        "key": list(one.answers),
        "what": [_asked(what) for what, _, _ in parts],
        "about": [_about(where, headers) for _, _, where in parts],
        "answer": list(one.answers.values()),
    }


def _asked(what: str) -> str:
    key = f"mappings.what.{what}"
    return state.say(key) if text.knows(key) else what


def _about(where: str, headers: Mapping[str, str]) -> str:
    place = where.partition("@")[0]
    return f"{place} \u00b7 {headers[place]}" if place in headers else where


def reading(shape: store.Shape) -> dict[str, list]:
    places = list(shape.headers)
    known = set(options(dictionary.tables()))
    columns = [shape.reading["columns"].get(place, "") for place in places]
    return _columns(
        {
            "column": places,
            "header": [shape.headers[place] for place in places],
            "target": [_places(one, known) for one in columns],
            "unit": [shape.reading["units"].get(place) for place in places],
        }
    )


def _places(said: str, known: set[str]) -> str:
    found = (one.strip() for one in said.split(";"))
    return " + ".join(label(one, state.lang()) if one in known else one for one in found if one)


def _aliases() -> None:
    """Spellings of departments, people and projects, and who they mean."""
    found = {
        f"{kind}|{spelling}": target
        for kind in store.KINDS
        for spelling, target in store.aliases(delivery.BOARD, kind).items()
    }
    st.markdown(f"**{state.say('mappings.aliases')}**")
    if not found:
        st.caption(state.say("mappings.no_aliases"))
        return
    parts = [key.partition("|") for key in found]
    rows = {
        "key": list(found),
        "what": [state.say(f"mappings.kind.{kind}") for kind, _, _ in parts],
        "about": [spelling for _, _, spelling in parts],
        "answer": list(found.values()),
    }
    changed = _edited(rows, "aliases", ("what", "about"))
    for key, value in changed or ():
        kind, _, spelling = key.partition("|")
        if value is None:
            store.forget_alias(delivery.BOARD, kind, spelling, who=need("publish"))
        else:
            store.remember_alias(delivery.BOARD, kind, spelling, value, who=need("publish"))
    if changed is not None:
        st.rerun()


def _edited(rows: dict[str, list], name: str, fixed: Sequence[str]) -> Changes | None:
    """What a person changed and saved; a blank answer is forgotten."""
    if not rows["key"]:
        return None
    shown = {key: values for key, values in rows.items() if key != "key"}
    seen = crc32(repr(rows).encode())
    with st.form(f"{name}:{seen}", border=False):
        after = st.data_editor(
            _columns(shown), hide_index=True, disabled=[_word(one) for one in fixed],
            placeholder="", key=f"edit:{name}:{seen}",
        )  # fmt: skip
        if not st.form_submit_button(state.say("mappings.save")):
            return None
    return changes(rows["key"], rows["answer"], list(after[_word("answer")]))


def changes(keys: Sequence[str], before: Sequence[str], after: Sequence[str | None]) -> Changes:
    said = [(one or "").strip() or None for one in after]
    return [(key, new) for key, old, new in zip(keys, before, said, strict=True) if new != old]


def _carry(found: Sequence[Mapped]) -> None:
    with st.container(horizontal=True, vertical_alignment="bottom"):
        handout.button(
            state.say("mappings.export"), _file(state.lang(), state.viewer().shelves), "mappings",
            right="publish",
            told={"rows": len(found)}, file_name="mappings.yaml", icon=":material/download:",
            disabled=not found,
        )  # fmt: skip
        with st.popover(state.say("mappings.import"), icon=":material/upload:"):
            times = state.recall("mappings:times") or 0
            brought = st.file_uploader(
                state.say("mappings.import"), type=FILES, key=f"mappings:file:{times}",
                label_visibility="collapsed",
            )  # fmt: skip
            if brought:
                state.remember("mappings:times", times + 1)
                _take(brought.getvalue())


def _file(lang: str, shelves: Sequence[str]) -> Callable[[], bytes]:
    return lambda: as_yaml(exported(delivery.BOARD, shelves), lang).encode()


def _take(content: bytes) -> None:
    try:
        said = understood(content.decode("utf-8-sig"))
        who = need("publish")
        count = imported(delivery.BOARD, said, who=who, shelves=state.viewer().shelves)
    except (BadMappings, ValueError) as error:
        line = error.line if isinstance(error, Unwritten) else None
        key = "mappings.bad_line" if line else "mappings.not_ours"
        st.error(plain(state.say(key, line=line) if line else state.say(key)))
        return
    st.toast(state.say("mappings.imported", count=count))
    st.rerun()


def _word(name: str) -> str:
    return state.say(f"mappings.column.{name}")


def _columns(values: dict[str, list]) -> dict[str, list]:
    return {_word(name): column for name, column in values.items()}
