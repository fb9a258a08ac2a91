"""What publishing would do to the headline figures, and the project list against the ledger."""

from typing import Any

import streamlit as st

from oneboard import dictionary, findings, query, text
from oneboard.charts import Look, changes
from oneboard.query import Answer, Sight
from oneboard.ui import state
from oneboard.ui.escape import plain
from oneboard.ui.finished import finished
from oneboard.ui.upload import delivery

Told = dict[str, Any]
STANDS = ("before", "after")
SCOPE = ("entered", "left", "reclassified")
ASKED = "upload:figures:asked"
CONFIG = {"displayModeBar": False, "responsive": True}


def figures() -> None:
    """Built on demand: it takes as long as a publish."""
    told, order = delivery.report(), delivery.order()
    if told is None or order is None or told["version"] or told["outcome"] != "ready":
        return
    if order.is_register:  # it moves no figure
        return
    if not told["preview"]:
        st.button(
            state.say("upload.figures.ask"), icon=":material/query_stats:",
            help=state.say("upload.figures.help"), on_click=delivery.preview,
        )  # fmt: skip
        return
    st.subheader(state.say("upload.figures.title"), anchor=False)
    base = told["effect"]["base"]
    if base is None:
        st.caption(state.say("upload.effect_first"))
        return
    answer, steps = _answers(told["preview"], base)
    if not len(answer):
        st.caption(state.say("upload.figures.none"))
        return
    st.markdown(f"**{plain(findings.of(answer, state.lang()))}**")
    st.dataframe(split(answer, state.look()), hide_index=True)
    st.plotly_chart(
        finished(changes.waterfall(answer, state.look())), key="upload:figures", theme=None,
        config=CONFIG,
    )  # fmt: skip
    _bridge(steps)


def _answers(preview: Told, base: int) -> tuple[Answer, Answer]:
    """Asked once for each preview: opening it takes longer than all the rest of the page."""
    known = state.recall(ASKED)
    if known is None or known[0] != preview["published_at"]:
        seen = Sight(state.viewer(), preview["board"], preview["number"])
        moved = query.ask("changes/waterfall", {"compared": [base]}, seen=seen)
        known = preview["published_at"], moved, query.ask("upload/ledger_bridge", seen=seen)
        state.remember(ASKED, known)
    return known[1], known[2]


def _bridge(answer: Answer) -> None:
    """Only where both sources speak."""
    told = set(answer.column("bridge_part"))
    if "list" not in told or sum(answer.column("bridge_amount")) == 0:
        return
    st.subheader(state.say("upload.bridge.title"), anchor=False)
    st.markdown(f"**{plain(findings.of(answer, state.lang()))}**")
    st.dataframe(bridge(answer, state.look()), hide_index=True, placeholder="")


def bridge(answer: Answer, look: Look) -> dict[str, list]:
    """From the list to the ledger, step by step."""
    words, lang = dictionary.vocabulary(), look.lang
    names = [dictionary.choice_label("bridge_part", row.bridge_part, lang) for row in answer]
    amounts = [row.bridge_amount for row in answer]
    signed = [row.bridge_part != "list" for row in answer]
    shown = [
        look.text(one, "money", signed=sign) for one, sign in zip(amounts, signed, strict=True)
    ]
    return {
        words["bridge_part"].label(lang): [*names, text.say("upload.bridge.ledger", lang)],
        words["bridge_amount"].label(lang): [*shown, look.text(sum(amounts), "money")],
        words["projects"].label(lang): [*answer.column("projects"), None],
    }


def split(answer: Answer, look: Look) -> dict[str, list]:
    """One line for each figure: now, what would move it, and what it would be."""
    lines: dict[str, dict[str, float]] = {}
    for row in answer:
        kind = "scope" if row.part in SCOPE else row.part
        line = lines.setdefault(row.figure, {})
        line[kind] = line.get(kind, 0.0) + row.moved_by
    kinds = ("before", "real", "scope", "correction", "after")
    words = dictionary.vocabulary()
    labels = [words[name].label(look.lang) for name in lines]
    return {text.say("upload.figures.figure", look.lang): labels} | {
        text.say(f"upload.figures.{kind}", look.lang): [
            _shown(line.get(kind, 0.0), words[name].unit, look, signed=kind not in STANDS)
            for name, line in lines.items()
        ]
        for kind in kinds
    }


def _shown(amount: float, unit: str, look: Look, *, signed: bool) -> str:
    return "" if signed and not amount else look.text(amount, unit, signed=signed)
