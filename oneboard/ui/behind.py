"""The rows behind a figure: that they add up to it, who delivered them when, each to its cell."""

from collections import Counter
from datetime import datetime
from typing import Any

import streamlit as st

from oneboard import dictionary, query
from oneboard import format as form
from oneboard.query import Answer, Behind, Sight
from oneboard.ui import state
from oneboard.ui.ask import Asked
from oneboard.ui.cache import kept
from oneboard.ui.escape import plain
from oneboard.ui.table import as_read
from oneboard.ui.tabs import if_open

FIRST = ("value", "file", "sheet", "cell", "delivered_by", "delivered_at", "delivered_as_of")
DELIVERY = ("file", "sheet", "delivered_by", "delivered_at", "delivered_as_of")
MOST = 4  # deliveries in words; the rest stand in the rows


@if_open
def rows(asked: Asked, mark: dict[str, Any], measure: str) -> None:
    measures = _measures(asked, measure)
    if measure not in measures:
        st.caption(state.say("passport.no_rows"))
    if not measures:
        return
    chosen = measures[0]
    if len(measures) > 1:
        chosen = st.segmented_control(
            state.say("passport.measure"), measures, default=measures[0], required=True,
            format_func=lambda name: dictionary.vocabulary()[name].label(state.lang()),
            key=f"measure:{asked.name}",
        )  # fmt: skip
    seen = state.sight()
    found = _behind(asked.key, chosen, tuple(mark.items()), seen.key, asked=asked, seen=seen)
    if found.is_closed:
        st.info(state.say("passport.rows_closed"), icon=":material/lock:")
        return
    if found.is_others:
        st.info(state.say("passport.rows_of_others"), icon=":material/lock:")
        return
    _sum_line(asked.answer(), found, mark)
    _deliveries(found)
    st.dataframe(
        _as_columns(found), hide_index=True, height=360, column_config=_headers(found),
        placeholder=form.UNKNOWN,
    )  # fmt: skip


def _measures(asked: Asked, measure: str) -> list[str]:
    """The figure itself; for one that is worked out, those of its row that have rows."""
    known = asked.question.rows
    if measure in known:
        return [measure]
    return [] if measure and query.has_tiles(asked.answer()) else list(known)


@kept
def _behind(
    key: tuple, measure: str, mark: tuple, seen_key: tuple, *, asked: Asked, seen: Sight
) -> Behind:
    return query.behind(asked.question, measure, asked.choices, mark=dict(mark), seen=seen)


def _sum_line(answer: Answer, found: Behind, mark: dict[str, Any]) -> None:
    """The rows must add up to the figure; where they do not, say so."""
    shown = query.figure(answer, found.measure, mark)
    unit, lang = answer.unit(found.measure), state.lang()
    same = shown is not None and found.total is not None and abs(shown - found.total) < 0.01
    key = "passport.adds_up" if same else "passport.differs"
    say = st.success if same else st.warning
    say(
        state.say(
            key,
            n=f"{len(found):,}",
            total=form.value(found.total, unit, lang),
            figure=form.value(shown, unit, lang),
        )
    )


def _deliveries(found: Behind) -> None:
    """Who brought the rows and when, the largest delivery first."""
    columns = zip(*(_column(found, name) for name in DELIVERY), strict=True)
    counted = Counter(columns).most_common()
    lines = [_delivery(delivery, n) for delivery, n in counted[:MOST] if delivery[0]]
    if len(counted) > MOST:
        lines.append(plain(state.say("passport.more_deliveries", n=len(counted) - MOST)))
    st.markdown("\n".join(f"- {line}" for line in lines))


def _delivery(delivery: tuple, n: int) -> str:
    file, sheet, who, at, as_of = delivery
    place = f"{file} · {sheet}" if sheet else file
    said = state.say(
        "passport.delivery", file=place, who=who or form.UNKNOWN, at=when(at),
        as_of=form.value(as_of, "date", state.lang()), n=f"{n:,}",
    )  # fmt: skip
    return plain(said)


def when(moment: datetime | None) -> str:
    return f"{moment:%Y-%m-%d %H:%M}" if moment else form.UNKNOWN


def _as_columns(found: Behind) -> dict[str, list]:
    """What each row adds, where it stands, who brought it; choices in the words of the screen."""
    order = [name for name in FIRST if name in found.columns]
    order += [name for name in found.columns if name not in FIRST]
    return {name: as_read(name, _column(found, name)) for name in order}


def _column(found: Behind, name: str) -> list:
    place = found.columns.index(name)
    return [record[place] for record in found.records]


def _headers(found: Behind) -> dict[str, Any]:
    words, lang = dictionary.vocabulary(), state.lang()
    return {name: words[name].label(lang) for name in found.columns if name in words}
