"""A row of headline figures, each against its plan and against the version chosen in the frame."""

from collections.abc import Sequence

import streamlit as st

from oneboard import dictionary, query, text
from oneboard import format as form
from oneboard.query import Answer, Row
from oneboard.ui import against, comments, passport, replay, state
from oneboard.ui.ask import Asked
from oneboard.ui.cache import kept
from oneboard.ui.escape import plain
from oneboard.ui.tabs import if_open

SHAPES = {"ok": ":green[●]", "watch": ":yellow[▲]", "risk": ":red[◆]", None: ":gray[○]"}
NARROWEST = 150  # pixels of a tile before the row breaks


@if_open
def tiles(*questions: Asked, columns: int = 6, sparks: bool = True) -> None:
    """One tile per row of the answers, all in one row as far as the screen allows.

    A question gives: figure (a metric), value, plan (or null), state (ok, watch, risk or null),
    covered and total (how many of how many are in the value), trend (list, oldest first).
    `sparks=False` leaves the trends out where a page must fit one screen.
    """
    keys = tuple(asked.key for asked in questions)
    decides = keys, state.sight().key, against.number(), comments.all_open(), state.lang()
    replay.part(lambda: _row(questions, columns, sparks), "tiles", columns, sparks, *decides)
    for asked in questions:
        for row in asked.answer():
            if state.recall(_key(asked, row)):
                label = dictionary.vocabulary()[row.figure].label(state.lang())
                passport.open_passport(asked, label, {}, measure=row.figure)


def _row(questions: Sequence[Asked], columns: int, sparks: bool) -> None:
    with st.grid(columns, gap="small", min_column_width=NARROWEST):
        for asked in questions:
            then = before(asked)
            for row in asked.answer():
                tile(row, then, asked, sparks=sparks)
    people = [asked.answer().stamp.few for asked in questions if asked.question.few]
    if any(people):
        st.caption(state.say("tile.in_groups", n=people[0]))


def before(asked: Asked) -> Answer | None:
    """The answer of the version that the frame compares with, under the same choices."""
    earlier = against.number()
    return None if earlier is None else asked.answer(earlier)


def tile(
    row: Row, before: Answer | None, asked: Asked, *, sparks: bool, is_bare: bool = False
) -> None:
    """One tile. A bare one has nothing to click or to point at."""
    metric = dictionary.vocabulary()[row.figure]
    lang = state.lang()
    change = _change(row, before, metric.unit, lang)
    with st.container(border=True, key=f"tile-{row.figure}", height="stretch", gap="xxsmall"):
        st.metric(
            f"{_shape(row)} {metric.label(lang)}".strip(),
            form.value(row.value, metric.unit, lang),
            change,
            delta_color="off",
            delta_description=_since(before) if change is not None and before else None,
            help=None if is_bare else _help(metric, row, asked.answer(), lang),
            chart_data=row.trend if sparks and row.trend and len(row.trend) > 1 else None,
        )
        with st.container(horizontal=True, wrap=False, vertical_alignment="center", gap="xsmall"):
            st.caption(_against(row, asked, metric.unit, lang), width="stretch")
            n = comments.count(asked, row.figure)
            if not is_bare:
                st.button(
                    f":orange[{n}]" if n else "",
                    key=_key(asked, row),
                    type="tertiary",
                    icon=":material/chat:" if n else ":material/fact_check:",
                    help=state.say("card.sources"),
                )


def _key(asked: Asked, row: Row) -> str:
    return f"open:{asked.name}:{row.figure}"


def _shape(row: Row) -> str:
    """Hollow where the value is unknown; nothing where nobody judges the figure."""
    return "" if row.state is None and row.value is not None else SHAPES[row.state]


def _change(row: Row, before: Answer | None, unit: str, lang: str) -> str | int | None:
    then = next((r.value for r in before or () if r.figure == row.figure), None)
    if row.value is None or then is None:
        return None
    moved = row.value - then
    gap_unit = {"percent": "pp", "share": "pp"}.get(unit, unit)
    moved = moved * 100 if unit == "share" else moved
    text_of = form.value(moved, gap_unit, lang, signed=True)
    return 0 if abs(moved) < 1e-9 else text_of.replace(form.MINUS, "-")


def _since(before: Answer) -> str:
    return state.say("tile.since", number=before.stamp.number)


def _against(row: Row, asked: Asked, unit: str, lang: str) -> str:
    """The state in words and what the value is held against: its plan, else how much is known."""
    if row.value is None:
        return _why_unknown(row, asked, lang)
    word = "" if row.state is None else text.say(f"state.{row.state}", lang)
    own = f"against.{row.figure}"  # some figures are read against something else than a plan
    if row.plan is not None:
        key = own if text.knows(own) else "tile.plan"
        told = text.say(key, lang, word=word, plan=form.value(row.plan, unit, lang))
    else:
        told = f"{word} · {_coverage(row, lang)}"
    return plain(told.strip(" ·"))


def _coverage(row: Row, lang: str) -> str:
    if not row.total:
        return ""
    return text.say(
        "tile.coverage", lang, covered=f"{row.covered or 0:,.0f}", total=f"{row.total:,.0f}"
    )


def _why_unknown(row: Row, asked: Asked, lang: str) -> str:
    """Which table nobody brought, or that nothing in the choices has what the figure needs."""
    stamp = asked.answer().stamp
    if stamp.few and row.figure in asked.question.few:
        return text.say("tile.few", lang, n=stamp.few)
    seen = state.sight()
    missing = _missing(asked.name, row.figure, seen.key, seen=seen)
    if not missing:
        return text.say("tile.nothing_known", lang)
    names = [dictionary.tables()[name].label(lang) for name in missing]
    return plain(text.say("tile.missing", lang, tables=text.say("tile.and", lang).join(names)))


@kept
def _missing(name: str, figure: str, seen_key: tuple, *, seen: query.Sight) -> list[str]:
    question = query.load(name)
    source = question.rows.get(figure)
    return query.missing_tables(
        query.load(f"rows/{source.name}") if source else question, seen=seen
    )


def _help(
    metric: dictionary.Column | dictionary.Metric, row: Row, answer: Answer, lang: str
) -> str:
    lines = [
        metric.means(lang),
        text.say("card.foot", lang, as_of=answer.stamp.as_of, number=answer.stamp.number),
        _coverage(row, lang),
    ]
    return "\n\n".join(plain(line) for line in lines if line)
