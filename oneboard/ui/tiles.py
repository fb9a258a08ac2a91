"""A row of headline figures, each against its plan and against the version before."""

import streamlit as st

from oneboard import dictionary, store, text
from oneboard import format as form
from oneboard.query import Answer, Row
from oneboard.ui import passport, state
from oneboard.ui.ask import Asked
from oneboard.ui.escape import plain

SHAPES = {"ok": "●", "watch": "▲", "risk": "◆", None: "○"}


def tiles(asked: Asked, *, columns: int = 6, sparks: bool = True) -> None:
    """One tile per row of the answer.

    The question gives: figure (a metric), value, plan (or null), state (ok, watch, risk or null),
    covered and total (how many of how many are in the value), trend (list, oldest first).
    `sparks=False` leaves the trends out where a page must fit one screen.
    """
    answer = asked.answer()
    before = _before(asked)
    with st.grid(columns, gap="small"):
        for row in answer:
            _tile(row, before.get(row.figure), answer, asked, sparks=sparks)


def _before(asked: Asked) -> dict[str, Row]:
    seen = state.sight()
    earlier = next((v.number for v in store.versions(seen.board) if v.number < seen.number), None)
    if earlier is None:
        return {}
    return {row.figure: row for row in asked.answer(earlier)}


def _tile(row: Row, before: Row | None, answer: Answer, asked: Asked, *, sparks: bool) -> None:
    metric = dictionary.vocabulary()[row.figure]
    lang = state.lang()
    with st.container(border=True, key=f"tile-{row.figure}", height="stretch", gap="xxsmall"):
        st.metric(
            f"{_shape(row)} {metric.label(lang)}".strip(),
            form.value(row.value, metric.unit, lang),
            _change(row, before, metric.unit, lang),
            delta_color="off",
            delta_description=state.say("tile.since_last") if before else None,
            help=_help(metric, row, answer, lang),
            chart_data=row.trend if sparks and row.trend and len(row.trend) > 1 else None,
        )
        with st.container(horizontal=True, vertical_alignment="center", gap="small"):
            st.caption(_against(row, metric.unit, lang), width="stretch")
            if st.button(
                "",
                key=f"open:{asked.name}:{row.figure}",
                type="tertiary",
                icon=":material/fact_check:",
                help=state.say("card.sources"),
            ):
                passport.open_passport(asked, metric.label(lang), {}, measure=row.figure)


def _shape(row: Row) -> str:
    """Hollow where the value is unknown; nothing where nobody judges the figure."""
    return "" if row.state is None and row.value is not None else SHAPES[row.state]


def _change(row: Row, before: Row | None, unit: str, lang: str) -> str | int | None:
    if before is None or row.value is None or before.value is None:
        return None
    moved = row.value - before.value
    gap_unit = {"percent": "pp", "share": "pp"}.get(unit, unit)
    moved = moved * 100 if unit == "share" else moved
    text_of = form.value(moved, gap_unit, lang, signed=True)
    return 0 if abs(moved) < 1e-9 else text_of.replace(form.MINUS, "-")


def _against(row: Row, unit: str, lang: str) -> str:
    """The state in words and what the value is held against; some figures have no state."""
    word = "" if row.state is None else text.say(f"state.{row.state}", lang)
    if row.value is None:
        return text.say("state.unknown", lang)
    if row.plan is None:
        return word
    own = f"against.{row.figure}"  # some figures are read against something else than a plan
    key = own if text.knows(own) else "tile.plan"
    return text.say(key, lang, word=word, plan=form.value(row.plan, unit, lang)).lstrip(" ·")


def _help(metric: dictionary.Metric, row: Row, answer: Answer, lang: str) -> str:
    lines = [
        metric.means(lang),
        text.say("card.foot", lang, as_of=answer.stamp.as_of, number=answer.stamp.number),
    ]
    if row.total:
        lines.append(
            text.say(
                "tile.coverage", lang, covered=f"{row.covered or 0:,.0f}", total=f"{row.total:,.0f}"
            )
        )
    return "\n\n".join(plain(line) for line in lines)
