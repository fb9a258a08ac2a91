"""The small piece of the room that runs in the browser: letters, keys, clock, pointer."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import streamlit as st

from oneboard.ui import state
from oneboard.ui.room.sizes import Sizes

KEY = "room"
PACE = '<div class="pace"><span class="progress"></span><span class="clock"></span></div>'
HEIGHT = 1080  # pixels, until the browser has told


@dataclass(frozen=True)
class Pace:
    """How far the meeting is and how long a place may take. `point`: what its clock is kept
    under; `seconds`: after how many a kiosk goes on by itself, 0 where people do."""

    progress: str
    point: str
    minutes: int = 0
    seconds: int = 0


def wall(sizes: Sizes, pace: Pace, *, go: Callable[[str], None]) -> None:
    """Make the page a wall. `go` is told where a key leads."""
    piece = st.components.v2.component(
        "room_wall", html=PACE, css=_file("room.css"),
        js=_file("room.js"), isolate_styles=False,
    )  # fmt: skip
    piece(
        key=KEY,
        data={
            "root": sizes.root, "height": height(), "point": pace.point, "minutes": pace.minutes,
            "seconds": pace.seconds, "progress": pace.progress,
            "over": state.say("room.over", time="{time}"),
        },
        on_go_change=lambda: go(_told("go")),
        on_height_change=lambda: None,
    )  # fmt: skip


def height() -> int:
    """Pixels of the screen from top to bottom."""
    return int(_told("height") or HEIGHT)


def _told(name: str) -> str:
    return getattr(state.recall(KEY), name, None) or ""


@cache
def _file(name: str) -> str:
    return Path(__file__).with_name(name).read_text("utf-8")
