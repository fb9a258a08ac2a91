"""What needs attention: ranked sentences, each with its shape and the way to its page."""

import streamlit as st

from oneboard import findings
from oneboard.query import Answer, Row, Sight
from oneboard.ui import address, card, comments, passport, replay, sources, state
from oneboard.ui.ask import Asked, answered
from oneboard.ui.cache import kept
from oneboard.ui.escape import plain

SHAPES = {"ok": "●", "watch": "▲", "risk": "◆"}
Link = dict[str, list[str] | str]
NAME = "attention"
COLOURS = {"ok": "green", "watch": "yellow", "risk": "red"}
PAGES = {
    "alignment": "pages/steering/alignment.py",
    "portfolio": "pages/portfolio/portfolio.py",
    "points": "pages/people/points.py",
    "quality": "pages/data/quality.py",
}


def attention(asked: Asked, *, lines: int = 8) -> None:
    """A card with the first rows of the answer, one sentence each.

    The answer gives: light (ok, watch, risk), alike (how many more of the kind), and where the
    sentence leads: project_id, or else page and dept_id.
    """
    answer, lang, seen, choices = asked.answer(), state.lang(), state.sight(), address.link()
    decides = asked.key, seen.key, lang, lines, comments.sources(asked), address.told(choices)
    replay.part(lambda: _card(asked, answer, lines, choices), NAME, *decides)
    sources.opened(asked, name=NAME)


def _card(asked: Asked, answer: Answer, lines: int, choices: Link) -> None:
    lang, seen = state.lang(), state.sight()
    with st.container(border=True, height="stretch", key="card-attention", gap="small"):
        if not len(answer):
            st.markdown(f"**{state.say('attention.nothing')}**")
            return
        st.markdown(f"**{plain(findings.of(answer, lang))}**")
        st.caption(plain(answer.query.question(lang)))
        with st.container(gap="xxsmall"):
            sentences = _sentences(asked.key, seen.key, lang, seen=seen)
            for row, sentence in list(zip(answer, sentences, strict=True))[:lines]:
                _line(row, sentence, choices)
        _foot(asked, answer)


@kept
def _sentences(key: tuple, seen_key: tuple, lang: str, *, seen: Sight) -> list[str]:
    return findings.lines(answered(key, seen_key, seen=seen), lang)


def _line(row: Row, sentence: str, choices: Link) -> None:
    colour, shape = COLOURS.get(row.light, "gray"), SHAPES.get(row.light, "○")
    more = f" :gray[{plain(state.say('attention.more', n=row.alike))}]" if row.alike else ""
    page, target = _target(row)
    st.page_link(
        page,
        label=f":{colour}[{shape}] {plain(sentence)}{more}",
        query_params=choices | target,
        width="stretch",
    )


def _target(row: Row) -> tuple[str, Link]:
    if row.project_id:
        return passport.PROJECT_PAGE, {"project": row.project_id}
    return PAGES[row.page], {"department": row.dept_id} if row.dept_id else {}


def _foot(asked: Asked, answer: Answer) -> None:
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        st.caption(
            f"{plain(state.say('attention.rule'))} · {card.foot(answer, state.lang())}",
            width="stretch",
        )
        sources.button(asked, name=NAME)
