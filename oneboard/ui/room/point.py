"""One point of an agenda on the wall: what is asked, the finding, its chart and its figures."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import streamlit as st

from oneboard import findings, query, store, text
from oneboard.charts import Look
from oneboard.charts.large import enlarged
from oneboard.query import Answer, Row, Sight
from oneboard.ui import address, against, card, state
from oneboard.ui.ask import Asked, answered, ask
from oneboard.ui.cache import kept
from oneboard.ui.escape import plain
from oneboard.ui.finished import finished
from oneboard.ui.room.screens import Screen, Told, of_page
from oneboard.ui.room.sizes import Sizes
from oneboard.ui.tiles import SHAPES, before, tile

Size = tuple[float, float, tuple[int, int]]  # times, least letters, room of the chart
CONFIG = {"displayModeBar": False, "responsive": True, "staticPlot": True}


def look_at(item: store.Item) -> None:
    """See the version that the point names, if it names one, with all that is drawn for it."""
    told = (item.link.get(state.VERSION_KEY) or [""])[-1]
    known = {version.number for version in store.versions(state.board())}
    if told.isdecimal() and int(told) in known:
        state.see(int(told))


def choices(item: store.Item) -> dict[str, list]:
    """What narrows the point: its own choices; a page of a kiosk takes those of the frame."""
    own: dict[str, Any] = {k: list(v) for k, v in item.link.items() if k not in address.SINGLE}
    if item.project:
        own["project"] = [item.project]
    usual = {} if item.link or item.project else state.choices()
    return {"compared": query.as_list(against.number())} | _period() | usual | own


def _period() -> dict[str, list]:
    """Points are shown for the latest year until somebody chooses, here as on their page."""
    options = ask("options/period", {}).answer().column("value")
    return {"period": [value for value in options if value.isdecimal()][-1:]}


def figures(item: store.Item) -> list[Told]:
    """What stands beside the chart: the figure that the point is about first."""
    screen = of_page(item.page)
    shown = list(screen.tiles) if screen else []
    question, measure = query.read_figure(item.figure)
    if not measure:
        return shown
    own = next((t for t in shown if (t.question, t.measure) == (question, measure)), None)
    first = own or Told(question, measure)
    return [first, *(told for told in shown if told != first)]


def row_of(told: Told, asked: Asked) -> Row | None:
    """The row of a headline figure; a column of a question with one row, told like one."""
    answer = asked.answer()
    if "figure" in answer.columns:
        return next((row for row in answer if row.figure == told.measure), None)
    if len(answer) != 1 or told.measure not in answer.columns:
        return None
    values = answer.rows[0].values
    unjudged = dict.fromkeys(("plan", "covered", "total", "trend"))
    light = values.get(told.light)
    judged = light if light in SHAPES else None
    return Row(unjudged | {"figure": told.measure, "value": values[told.measure], "state": judged})


def tiles_of(item: store.Item, chosen: Mapping[str, list], *, most: int) -> None:
    shown = 0
    for told in figures(item):
        asked = ask(told.question, dict(chosen))
        row = row_of(told, asked)
        if row is None or shown == most:
            continue
        then = before(asked) if "figure" in asked.answer().columns else None
        tile(row, then, asked, sparks=False, is_bare=True)
        shown += 1


def chart(screen: Screen, chosen: Mapping[str, list], sizes: Sizes, *, height: int) -> str:
    """Draw the chart below its finding; what stands in the foot of the screen."""
    asked, seen = ask(screen.question, dict(chosen)), state.sight()
    size = sizes.times(height), sizes.letter(height), sizes.room(height)
    cut = screen.only, sizes.lanes if screen.ranked else None
    drawn = _large(asked.key, seen.key, state.look(), screen.draw, size, *cut, seen=seen)
    with st.container(gap="xxsmall", key="room-chart"):
        st.markdown(f"**{plain(drawn.finding)}**")
        if drawn.figure is None:
            st.info(drawn.alt)
        else:
            st.plotly_chart(
                drawn.figure, key=f"room:{screen.question}", theme=None, config=CONFIG,
                alt=drawn.alt,
            )  # fmt: skip
    return drawn.foot


@kept
def _large(
    key: tuple, seen_key: tuple, look: Look, draw: card.Draw, size: Size,
    only: tuple[str, ...], most: int | None, *, seen: Sight,
) -> card.Card:  # fmt: skip
    whole = answered(key, seen_key, seen=seen)
    answer, question = _only(whole, *only), whole.query.question(look.lang)
    if not len(answer):
        why = card.why_empty(answer, seen=seen, look=look)
        return card.Card(text.say("answer.nothing", look.lang), question, "", None, why)
    times, least, room = size
    figure = enlarged(draw(_first(answer, most), look), times, least=least, size=room)
    finding = findings.of(whole, look.lang)
    return card.Card(
        finding, question, _foot(whole, len(answer), most, look), finished(figure), finding
    )


def _only(answer: Answer, column: str = "", value: str = "") -> Answer:
    if not column:
        return answer
    place = answer.columns.index(column)
    return replace(answer, records=tuple(r for r in answer.records if r[place] == value))


def _first(answer: Answer, most: int | None) -> Answer:
    return answer if most is None else replace(answer, records=answer.records[:most])


def _foot(answer: Answer, rows: int, most: int | None, look: Look) -> str:
    """As-of, version and coverage, and how many rows the chart leaves out."""
    told = card.foot(answer, look.lang)
    if most is None or rows <= most:
        return told
    return f"{text.say('room.first', look.lang, n=most, total=rows)} · {told}"


def about(item: store.Item) -> str:
    """The project that the point is about, by name, or the page."""
    if item.page != "project":
        return state.say(f"page.{item.page}.title")
    rows = ask("project/standing", choices(item)).answer().rows
    return rows[0].project_name if rows else item.project


def link(item: store.Item) -> dict[str, list[str]]:
    """The choices that lead back to what the room saw."""
    own = {"project": [item.project]} if item.project else {}
    return own | {name: list(values) for name, values in item.link.items()}
