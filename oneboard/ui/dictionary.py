"""The dictionary on screen: every table, column and figure, searched in the screen's language."""

import tempfile
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import streamlit as st

from oneboard import dictionary, store, text
from oneboard.dictionary import Column, Metric, Table, document
from oneboard.ingest import template
from oneboard.ui import state
from oneboard.ui.escape import plain

Line = dict[str, str]
WIDTHS = {"meaning": "large", "rules": "medium", "choices": "medium", "headers": "medium"}


def search() -> str:
    st.caption(state.say("dictionary.intro"))
    words = st.text_input(
        state.say("dictionary.search"), key="dictionary_find", bind="query-params", width=520,
        placeholder=state.say("dictionary.search"), label_visibility="collapsed",
        icon=":material/search:",
    )  # fmt: skip
    return words or ""


def downloads() -> None:
    """The whole dictionary as a document, and an empty workbook to fill in, in each language."""
    with st.container(horizontal=True):
        st.download_button(
            state.say("dictionary.document"), document.render, file_name="dictionary.md",
            mime="text/markdown", on_click="ignore", icon=":material/description:",
        )  # fmt: skip
        for lang in text.LANGUAGES:
            st.download_button(
                state.say(f"dictionary.template_{lang}"), lambda lang=lang: workbook(lang),
                file_name=text.say("template.file_name", lang), on_click="ignore",
                icon=":material/table_view:", key=f"template:{lang}",
            )  # fmt: skip


def workbook(lang: str) -> bytes:
    """The template as a file; its money columns name the currency of the settings."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "template.xlsx"
        template.write(path, lang, currency=store.current_settings()["currency"])
        return path.read_bytes()


def tables(words: str) -> None:
    """Columns that match, of one table or of all."""
    known = dictionary.tables()
    labels: dict[str | None, str] = {None: state.say("dictionary.all_tables", n=len(known))}
    labels |= {name: table.label(state.lang()) for name, table in known.items()}
    chosen = st.selectbox(
        state.say("dictionary.table"), list(labels), key="dictionary_table", width=520,
        format_func=labels.get,
    )  # fmt: skip
    if chosen:
        _about(known[chosen])
    shown = [known[chosen]] if chosen else list(known.values())
    _grid([_column(table, column) for table in shown for column in table.columns], words)


def _about(table: Table) -> None:
    """What a row is, how a load treats it, and which export brings it."""
    lang = state.lang()
    facts = {
        "grain": table.grain(lang),
        "treat": getattr(table, f"treat_{lang}"),
        "bring": table.bring(lang),
        "key": ", ".join(table.column(name).label(lang) for name in table.key),
    }
    for name, words in facts.items():
        st.markdown(f"**{state.say(f'document.{name}')}**: {plain(words)}")
    if table.restricted:
        st.caption(state.say("document.restricted"))


def _column(table: Table, column: Column) -> Line:
    lang = state.lang()
    return {
        "table": table.label(lang),
        "column": column.label(lang),
        "name": f"{table.name}.{column.name}",
        "unit": _unit(column.unit),
        "rules": _rules(column),
        "meaning": column.means(lang),
        "choices": ", ".join(choice.label(lang) for choice in column.choices),
        "headers": ", ".join(column.headers),
    }


def _unit(name: str) -> str:
    """Units of the dictionary have a name in each language; money is in the base currency."""
    if name == "money":
        return store.current_settings()["currency"]
    known = dictionary.units()
    return known[name].label(state.lang()) if name in known else name


def _rules(column: Column) -> str:
    flags = ("required", "may_lack", "expected", "generated")
    said = [state.say(f"document.{flag}") for flag in flags if getattr(column, flag)]
    low = [f"≥ {column.min:g}"] if column.min is not None else []
    high = [f"≤ {column.max:g}"] if column.max is not None else []
    return "; ".join([*said, *low, *high])


def figures(words: str) -> None:
    _grid([_metric(one) for one in dictionary.metrics().values()], words)


def _metric(one: Metric) -> Line:
    lang = state.lang()
    return {
        "figure": one.label(lang),
        "meaning": one.means(lang),
        "unit": _unit(one.unit),
        "better": state.say(f"dictionary.better.{one.better}") if one.better else "",
        "choices": ", ".join(choice.label(lang) for choice in one.choices),
        "name": one.name,
    }


def _grid(lines: list[Line], words: str) -> None:
    found = list(matching(lines, words))
    st.caption(state.say("list.count", n=f"{len(found):,}", total=f"{len(lines):,}"))
    if not found:
        st.info(state.say("dictionary.none"), icon=":material/search_off:")
        return
    columns: dict[str, list] = {name: [line[name] for line in found] for name in found[0]}
    st.dataframe(columns, hide_index=True, height=560, column_config=_config(columns))


def _config(names: Iterable[str]) -> dict[str, Any]:
    return {
        name: st.column_config.TextColumn(
            state.say(f"dictionary.column.{name}"), width=WIDTHS.get(name)
        )
        for name in names
    }


def matching(lines: Iterable[Line], words: str) -> Iterable[Line]:
    """Lines in which every search word occurs somewhere."""
    wanted = words.casefold().split()
    for line in lines:
        everything = " ".join(line.values()).casefold()
        if all(word in everything for word in wanted):
            yield line
