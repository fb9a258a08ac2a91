"""The rows of an answer: a table, a quick chart, a file."""

from collections.abc import Callable
from typing import Any

import streamlit as st

from oneboard import export, text
from oneboard.charts.quick import MOST, quick
from oneboard.explore.result import Refused, Result
from oneboard.explore.run import WHOLE, ask
from oneboard.query import Sight
from oneboard.ui import handout, state
from oneboard.ui.card import CONFIG
from oneboard.ui.escape import plain
from oneboard.ui.fit import tall

ALONG, MEASURED, LINE = "explore:along", "explore:measured", "explore:line"
NUMBERS = ("INT", "DOUBLE", "FLOAT", "DECIMAL", "HUGEINT")
HEIGHT = 420


def show(sql: str, result: Result, seen: Sight) -> None:
    key = "explore.cut" if result.is_cut else "explore.rows"
    n = f"{len(result.records):,}"
    st.caption(state.say(key, n=n, seconds=f"{result.seconds:.2f}", number=seen.number))
    as_table, as_chart = st.tabs([state.say("explore.as_table"), state.say("explore.as_chart")])
    with as_table:
        st.dataframe(_columns(result), hide_index=True, height=tall(len(result.records), HEIGHT))
        told = {"board": seen.board, "version": seen.number}
        handout.button(
            state.say("explore.csv", n=f"{WHOLE:,}"), _maker(sql, seen, state.lang(), told),
            "explored", right="query", told=told,
            file_name="question.csv", mime="text/csv", key="explore:csv",
        )  # fmt: skip
    with as_chart:
        _chart(result)


def _columns(result: Result) -> dict[str, list]:
    """By name; a name that stands twice gets its place."""
    names: list[str] = []
    for name in result.columns:
        names.append(f"{name} ({len(names) + 1})" if name in names else name)
    return {name: [row[place] for row in result.records] for place, name in enumerate(names)}


def _maker(sql: str, seen: Sight, lang: str, told: dict[str, Any]) -> Callable[[], bytes]:
    """The whole answer, asked again: the screen holds its beginning only. Its rows are counted in
    what is `told` to the log."""

    def make() -> bytes:
        try:
            whole = ask(sql, seen=seen, most=WHOLE)
        except Refused as refused:
            why = text.say(f"explore.{refused.code}", lang, **refused.values)
            return why.encode("utf-8-sig")
        told["rows"] = len(whole.records)
        return export.rows_csv(whole.columns, whole.records)

    return make


def _chart(result: Result) -> None:
    measured = [
        name
        for name, kind in zip(result.columns, result.types, strict=True)
        if any(word in kind.upper() for word in NUMBERS)
    ]
    if not measured or not result.records:
        st.caption(state.say("explore.no_chart"))
        return
    state.keep_known(ALONG, result.columns)
    state.keep_known(MEASURED, measured)
    with st.container(horizontal=True, vertical_alignment="bottom"):
        along = st.selectbox(state.say("explore.along"), result.columns, key=ALONG, width=260)
        value = st.selectbox(state.say("explore.measured"), measured, key=MEASURED, width=260)
        line = st.toggle(state.say("explore.line"), key=LINE)
    names = [row[result.columns.index(along)] for row in result.records]
    values = [row[result.columns.index(value)] for row in result.records]
    title = state.say("explore.chart_title", along=along, value=value)
    st.markdown(f"**{plain(title)}**")
    if len(names) > MOST:
        st.caption(state.say("explore.first", n=MOST))
    figure = quick(names, values, state.look(), line=line)
    st.plotly_chart(figure, key="explore:chart", theme=None, config=CONFIG, alt=title)
