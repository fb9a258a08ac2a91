"""While the clerk is at work: how far it is, and a way to stop it."""

import time

import streamlit as st

from oneboard.ingest.road.clerk import State
from oneboard.ui import state
from oneboard.ui.escape import plain
from oneboard.ui.upload import delivery

SHARES = {"read": (0.0, 0.6), "understand": (0.6, 0.9), "compare": (0.9, 1.0), "publish": (0.2, 1)}
EVERY = 0.4


def progress() -> None:
    """Draw the progress and nothing below it; say so if the clerk died."""
    if delivery.order() is None:
        return
    if delivery.progress().busy:
        _watch()
        st.button(state.say("upload.cancel"), on_click=delivery.leave, icon=":material/close:")
        st.stop()
    if delivery.progress().report is None:
        st.error(state.say("upload.broken"), icon=":material/error:")
        st.button(state.say("upload.again"), on_click=delivery.look, args=(delivery.order(),))
        st.button(state.say("upload.new"), on_click=delivery.leave, type="tertiary")
        st.stop()
    delivery.finished()


@st.fragment(run_every=EVERY)
def _watch() -> None:
    now = delivery.progress()
    if not now.busy:
        st.rerun()
    if now.step is None:
        st.progress(0.0, text=state.say("upload.in_line" if now.in_line else "upload.starts"))
        return
    step = now.step
    said = {"file": step["file"], "done": step["done"] + 1, "total": step["total"]}
    told = state.say(f"progress.{step['what']}", **said)
    st.progress(share(step), text=plain(" · ".join(filter(None, (told, rest(now))))))


def rest(now: State) -> str:
    """What is left of the time that was estimated when the step was told."""
    if not now.step or not now.step.get("left"):
        return ""
    seconds = round(now.step["left"] - (time.monotonic() - now.told_at))
    if seconds <= 0:
        return state.say("progress.over")
    return state.say("progress.left", seconds=seconds)


def share(step: dict) -> float:
    """How much of all the work lies behind."""
    start, stop = SHARES[step["what"]]
    return start + (stop - start) * (step["done"] + step["part"]) / max(step["total"], 1)
