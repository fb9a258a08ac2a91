"""How far the board can be believed, in one line on every page: age of the data, coverage,
evidence, and what project list and ledger do not agree on. About the whole board, whatever the
filters: a click opens the passport of the figure."""

from dataclasses import dataclass

import streamlit as st

from oneboard import format as form
from oneboard import text
from oneboard.query import Answer, Row, Sight
from oneboard.ui import passport, replay, state
from oneboard.ui.ask import Asked, answered
from oneboard.ui.cache import kept
from oneboard.ui.escape import plain
from oneboard.ui.light import lit

FRESHNESS, QUALITY, EVIDENCE = "quality/freshness", "quality/headline", "evidence/headline"
OVERDUE = ("stale", "never")
IN_TIME = ("current", "due")


PLACE = "trust:place"
FIGURES = {
    "age": (FRESHNESS, ""),
    "coverage": (QUALITY, "lists_late"),
    "evidence": (EVIDENCE, "claims_proven_share"),
    "apart": (QUALITY, "unreconciled"),
}


@dataclass(frozen=True)
class Fact:
    """One part of the line. No light: not known, or not known of everything."""

    name: str
    light: str | None
    words: str


def strip() -> None:
    """The place of the line. It is filled when the page stands, so that no page waits for it."""
    place = st.container(horizontal=True, gap="small", width="content", key="trust")
    state.remember(PLACE, place)


def fill() -> None:
    """Nothing is asked where there is no version yet."""
    place = state.recall(PLACE)
    state.remember(PLACE, None)
    if not place:
        return
    lang = state.lang()
    seen = state.sight() if state.versions() else None
    told = _facts(seen.key, lang, seen=seen) if seen else unknown(lang)
    with place:
        replay.part(lambda: _strip(told, is_open=seen is not None), "trust", *told, seen is None)
    for fact in told:
        if state.recall(_key(fact)):
            question, measure = FIGURES[fact.name]
            page, _, _ = question.partition("/")
            asked = Asked(question, {})
            passport.open_passport(asked, fact.words, {}, measure=measure, page=page)


def _strip(told: list[Fact], *, is_open: bool) -> None:
    for fact in told:
        label = f":small[{lit(fact.light)} :gray[{plain(fact.words)}]]"
        st.button(label, key=_key(fact), type="tertiary", disabled=not is_open)


def _key(fact: Fact) -> str:
    return f"trust:{fact.name}"


@kept
def _facts(seen_key: tuple, lang: str, *, seen: Sight) -> list[Fact]:
    fresh, quality, evidence = (
        answered(Asked(name, {}).key, seen_key, seen=seen)
        for name in (FRESHNESS, QUALITY, EVIDENCE)
    )
    return facts(fresh, quality, evidence, lang)


def unknown(lang: str) -> list[Fact]:
    return [_said(name, lang, "unknown", None) for name in FIGURES]


def facts(fresh: Answer, quality: Answer, evidence: Answer, lang: str) -> list[Fact]:
    """Green only where everything is known and nothing is wrong."""
    return [
        _age(fresh, lang),
        _coverage(_tile(quality, "lists_late"), _tile(quality, "cells_blank"), lang),
        _evidence(_tile(evidence, "claims_proven_share"), lang),
        _apart(_tile(quality, "unreconciled"), lang),
    ]


def _tile(answer: Answer, figure: str) -> Row | None:
    """The tile, where its value is known."""
    rows = (row for row in answer if row.figure == figure and row.value is not None)
    return next(rows, None)


def _said(name: str, lang: str, key: str, light: str | None, **values: str | int) -> Fact:
    return Fact(name, light, text.say(f"trust.{name}_{key}", lang, **values))


def _age(fresh: Answer, lang: str) -> Fact:
    """The oldest list, and the departments whose lists are late or were never delivered."""
    ages = [row.age_days for row in fresh if row.age_days is not None]
    if not ages:
        return _said("age", lang, "unknown", None)
    departments = {row.dept_id for row in fresh}
    overdue = {row.dept_id for row in fresh if row.delivery_state in OVERDUE}
    oldest = form.value(max(ages), "days", lang)
    if overdue:
        return _said(
            "age", lang, "overdue", "watch", n=len(overdue), total=len(departments), oldest=oldest
        )
    is_judged = all(row.delivery_state in IN_TIME for row in fresh)
    return _said("age", lang, "fine", "ok" if is_judged else None, oldest=oldest)


def _coverage(lists: Row | None, cells: Row | None, lang: str) -> Fact:
    if lists is None or cells is None or not cells.total:
        return _said("coverage", lang, "unknown", None)
    is_whole = lists.covered == lists.total and not cells.value
    return _said(
        "coverage", lang, "known", "ok" if is_whole else "watch",
        covered=f"{lists.covered:,.0f}", total=f"{lists.total:,.0f}",
        share=_share(cells.covered / cells.total, lang),
    )  # fmt: skip


def _evidence(share: Row | None, lang: str) -> Fact:
    if share is None:
        return _said("evidence", lang, "unknown", None)
    light = "ok" if share.value == 1 else "watch"
    return _said("evidence", lang, "known", light, share=_share(share.value, lang))


def _apart(gap: Row | None, lang: str) -> Fact:
    """Projects that stand in only one of the two cannot be compared."""
    if gap is None:
        return _said("apart", lang, "unknown", None)
    if gap.value:
        return _said("apart", lang, "known", "watch", gap=form.value(gap.value, "money", lang))
    if gap.covered == gap.total:
        return _said("apart", lang, "none", "ok")
    covered, total = f"{gap.covered:,.0f}", f"{gap.total:,.0f}"
    return _said("apart", lang, "partly", None, covered=covered, total=total)


def _share(share: float, lang: str) -> str:
    """Never rounded up to everything."""
    return form.value(min(share, 0.999) if share < 1 else share, "share", lang)
