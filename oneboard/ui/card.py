"""A chart with its finding above it and its evidence one click away."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

import streamlit as st

from oneboard import dictionary, findings, query, text
from oneboard.charts import Figure, Look
from oneboard.query import Answer, Sight
from oneboard.ui import comments, passport, replay, sources, state
from oneboard.ui.ask import Asked, answered
from oneboard.ui.cache import kept
from oneboard.ui.escape import plain
from oneboard.ui.finished import Finished, finished
from oneboard.ui.tabs import if_open

Draw = Callable[[Answer, Look], Figure]
CONFIG = {"displayModeBar": False, "responsive": True}


@dataclass(frozen=True)
class Card:
    """A finished card: what the browser gets, without asking again."""

    finding: str
    question: str
    foot: str
    figure: Finished | None
    alt: str


@if_open
def show(
    draw: Draw, asked: Asked, *, key: str = "", height: int | None = None, border: bool = True
) -> None:
    """Draw a question: its finding, the chart, the date of the data, the way to the cells."""
    name = key or f"{asked.name}:{draw.__name__}"
    free = _without_own_filters(asked)
    seen, look, mark = state.sight(), state.look(), state.recall(f"mark:{name}") or {}
    card = _card(free.key, seen.key, look, draw, seen=seen)
    size = height, border
    if mark or state.recall(f"table:{name}", False):
        _drawn(card, free, name, *size)
    else:
        decides = free.key, seen.key, look, draw, size, _chosen(free), comments.sources(free)
        replay.part(lambda: _drawn(card, free, name, *size), "card", name, *decides)
    sources.opened(free, card.finding, name=name, mark=mark)


def _drawn(card: Card, asked: Asked, name: str, height: int | None, border: bool) -> None:
    gap = "small" if border else "xsmall"
    with st.container(border=border, gap=gap, key=f"card-{_plain(name)}", height="stretch"):
        st.markdown(f"**{plain(card.finding)}**")
        st.caption(plain(card.question))
        if card.figure is None:
            st.info(card.alt)
            return
        if state.recall(f"table:{name}", False):
            passport.data_table(asked.answer(), height=height or card.figure.layout.height)
        else:
            _plot(card, asked, name, height)
        _foot(card, asked, name)


def _plot(card: Card, asked: Asked, name: str, height: int | None) -> None:
    assert card.figure is not None, "an empty card has nothing to plot"
    figure = _emphasised(card.figure, asked)
    size = {"height": height} if height else {}
    if not asked.question.mark:
        st.plotly_chart(figure, key=name, theme=None, config=CONFIG, alt=card.alt, **size)
        return
    st.plotly_chart(
        figure,
        key=name,
        theme=None,
        config=CONFIG,
        alt=card.alt,
        selection_mode="points",
        on_select=lambda: _clicked(asked, name),
        **size,
    )


def _clicked(asked: Asked, name: str) -> None:
    """A click narrows the frame's filters where it can, and picks the mark whose rows are shown."""
    points = (state.recall(name) or {}).get("selection", {}).get("points", [])
    parameters = [parameter for parameter, _ in asked.question.mark]
    if not points or not points[0].get("customdata"):
        state.remember(f"mark:{name}", None)
        return
    mark = dict(zip(parameters, points[0]["customdata"], strict=False))
    state.remember(f"mark:{name}", mark)
    for parameter in parameters:
        if parameter in state.FILTERS:
            state.choose(parameter, mark[parameter])


def _foot(card: Card, asked: Asked, name: str) -> None:
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        st.caption(card.foot, width="stretch")
        mark = state.recall(f"mark:{name}") or {}
        if "project" in mark and not asked.choices.get("project"):
            passport.project_link(mark["project"])
        st.toggle(state.say("card.table"), key=f"table:{name}")
        sources.button(asked, name=name)


def _without_own_filters(asked: Asked) -> Asked:
    """The chart that sets a filter is not narrowed by it: it shows the choice among the rest."""
    own = {parameter for parameter, _ in asked.question.mark if parameter in state.FILTERS}
    return Asked(asked.name, {k: [] if k in own else v for k, v in asked.choices.items()})


def _emphasised(figure: Finished, asked: Asked) -> Finished:
    """Grey the marks outside the current choice."""
    own = _chosen(asked)
    if not own:
        return figure
    place, values = own[0]
    return figure.emphasised(place, set(values))


def _chosen(asked: Asked) -> tuple[tuple[int, tuple[str, ...]], ...]:
    """What is chosen of the filters that the chart sets itself, by the place in its marks."""
    now = state.choices()
    places = enumerate(parameter for parameter, _ in asked.question.mark)
    return tuple((place, tuple(now[name])) for place, name in places if now.get(name))


@kept
def _card(key: tuple, seen_key: tuple, look: Look, draw: Draw, *, seen: Sight) -> Card:
    answer = answered(key, seen_key, seen=seen)
    question = answer.query.question(look.lang)
    if not len(answer):
        return Card(
            text.say("answer.nothing", look.lang),
            question,
            "",
            None,
            why_empty(answer, seen=seen, look=look),
        )
    finding = findings.of(answer, look.lang)
    figure = finished(draw(answer, worded(look, answer)))
    return Card(finding, question, foot(answer, look.lang), figure, finding)


def worded(look: Look, answer: Answer) -> Look:
    """With the word for what is left out, where nothing else in the answer is unknown."""
    others = set(answer.columns) - set(answer.query.few)
    if not answer.is_few or any(None in answer.column(name) for name in others):
        return look
    return replace(look, few=answer.stamp.few)


def why_empty(answer: Answer, *, seen: Sight, look: Look) -> str:
    """Which export would bring the data, or what else leaves nothing over."""
    missing = query.missing_tables(answer.query, seen=seen)
    if missing:
        return bring(missing, look.lang)
    key = "answer.not_for_project" if answer.choices.get("project") else "answer.no_match"
    return text.say(key, look.lang)


def bring(tables: list[str], lang: str) -> str:
    """What to bring, table by table."""
    wanted = [dictionary.tables()[name] for name in tables]
    return " ".join(
        text.say("answer.bring", lang, table=t.label(lang), what=t.bring(lang)) for t in wanted
    )


def foot(answer: Answer, lang: str) -> str:
    """As-of, version and coverage under a figure."""
    stamp: dict[str, Any] = {"as_of": answer.stamp.as_of, "number": answer.stamp.number}
    parts = [_stamped(answer, stamp, lang)]
    parts += [answer.stamp.currency] if answer.has_money else []
    few = "card.few_others" if answer.others else "card.few"
    parts += [text.say(few, lang, n=answer.stamp.few)] if answer.is_few else []
    return " · ".join(parts)


def _stamped(answer: Answer, stamp: dict[str, Any], lang: str) -> str:
    if "covered" in answer.columns and "total" in answer.columns:
        covered = sum(v or 0 for v in answer.column("covered"))
        total = sum(v or 0 for v in answer.column("total"))
        return text.say(
            "card.foot_covered", lang, covered=f"{covered:,.0f}", total=f"{total:,.0f}", **stamp
        )
    return text.say("card.foot", lang, **stamp)


def _plain(name: str) -> str:
    return "".join(letter if letter.isalnum() else "-" for letter in name)
