"""While the clerk is at work: how far it is, and a way to stop it."""

import streamlit as st

from oneboard.ingest.road.clerk import State
from oneboard.ingest.road.pace import counted_down, share
from oneboard.ingest.road.take import Step
from oneboard.ui import state
from oneboard.ui.escape import plain
from oneboard.ui.upload import delivery

PUBLISHING = 0.5  # of the bar: nothing tells how far a publish is
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
    step = Step(**now.step)
    told = state.say(f"progress.{step.what}", file=step.file, done=step.done + 1, total=step.total)
    done = share(step)
    st.progress(
        PUBLISHING if done is None else done,
        text=plain(" · ".join(filter(None, (told, rest(now))))),
    )


def rest(now: State) -> str:
    """What is left of the time that was estimated when the step was told."""
    left = now.step.get("left") if now.step else None
    seconds = counted_down(left, since=now.told_at)
    if seconds is None:
        return ""
    return state.say("progress.left", seconds=seconds) if seconds else state.say("progress.over")
