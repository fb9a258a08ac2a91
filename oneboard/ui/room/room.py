"""A meeting, screen by screen: what to show is in the address, what was typed is in the store."""

from collections.abc import Sequence

import streamlit as st

from oneboard import store
from oneboard.store import Agenda, Ground, Item
from oneboard.ui import address, state
from oneboard.ui.escape import plain
from oneboard.ui.room import deciding, ends, live, places, point, screens
from oneboard.ui.room.places import Place
from oneboard.ui.room.sizes import Sizes, sizes
from oneboard.ui.room.wall import Pace, height, wall

AGENDA, PLACE, KIOSK = "agenda", "place", "kiosk"
DECIDING, LEAVING = "room:deciding", "room:leaving"
ARROWS = {"back": "arrow_back", "next": "arrow_forward"}  # their shapes say where they lead
SHORTEST = 5  # seconds of a kiosk: less cannot be read
AFTERWARDS = "pages/portfolio/meeting.py"


def room() -> None:
    """One place of the agenda in the address; without one, the pages of the board."""
    name, seconds = st.query_params.get(AGENDA, ""), _seconds()
    if state.recall(LEAVING):
        state.remember(LEAVING, False)
        st.switch_page(AFTERWARDS, query_params=address.link(agenda=name))
    agenda = store.agenda(state.board(), name) if name else None
    if name and agenda is None:
        st.title(state.say("page.room.title"), anchor=False)
        st.warning(plain(state.say("room.no_agenda", name=name)))
        return
    shown = (
        places.of_agenda(agenda, is_kiosk=bool(seconds))
        if agenda
        else places.of_pages(screens.pages())
    )
    now = places.at(shown, st.query_params.get(PLACE))
    is_live = live.follows(seconds=seconds)
    if not is_live:
        live.pin()
        if now.item:
            point.look_at(now.item)
    _draw(agenda, shown, now, seconds, is_live=is_live)
    if is_live:
        live.watch()


def _seconds() -> int:
    told = st.query_params.get(KIOSK, "")
    return max(SHORTEST, int(told)) if told.isdecimal() and int(told) else 0


def _sizes() -> Sizes:
    known = store.current_settings()
    return sizes(state.lang(), screen_mm=known["room_screen_mm"], seat_m=known["room_seat_m"])


def _draw(
    agenda: Agenda | None, shown: Sequence[Place], now: Place, seconds: int, *, is_live: bool
) -> None:
    size = _sizes()
    title, clock = st.columns([5, 1], gap="small")
    with title:
        _title(agenda, now)
    with clock:
        progress = state.say("room.progress", n=shown.index(now) + 1, total=len(shown))
        pace = Pace(
            progress,
            f"{agenda.name if agenda else ''}:{now.number}", now.item.minutes if now.item else 0,
            seconds,
        )  # fmt: skip
        wall(size, pace, go=lambda way: _go(shown, now, way, loops=bool(seconds)))
    foot = ""
    if now.item:
        foot = _point(agenda, now, now.item, size)
    elif agenda and now.kind == places.OPENING:
        ends.before(agenda, most=size.told)
    elif agenda:
        ends.after(agenda)
    _foot(foot, shown, now, can_go=not seconds, can_decide=bool(agenda and now.item),
          is_live=is_live, is_enough=size.is_enough)  # fmt: skip


def _title(agenda: Agenda | None, now: Place) -> None:
    """What is asked of the room, in large words."""
    if now.item is None:
        st.title(state.say(f"room.{now.kind}"), anchor=False)
        st.caption(plain(f"{agenda.name} · {agenda.day}" if agenda else ""))
        return
    about = point.about(now.item)
    st.title(plain(now.item.ask or about), anchor=False)
    told = [about] * bool(now.item.ask) + [now.item.why] * bool(now.item.why)
    if told:
        st.caption(plain(" · ".join(told)))


def _point(agenda: Agenda | None, now: Place, item: Item, size: Sizes) -> str:
    """The chart, and beside it the figures or, while somebody types, the decisions."""
    chosen, screen = point.choices(item), screens.of_page(item.page)
    left, right = st.columns([2, 1] if not state.recall(DECIDING) else [3, 2], gap="small")
    foot = ""
    with left:
        if screen:
            foot = point.chart(screen, chosen, size, height=height())
        elif not ends.one(item):
            st.info(state.say("room.no_picture"))
    with right:
        if agenda and state.recall(DECIDING):
            ground = Ground(
                agenda.name, now.number, item.page, state.sight().number, point.link(item)
            )
            codes = deciding.codes_of(point.figures(item))
            deciding.panel(ground, codes, chosen, deciding.taken_at(agenda.name, now.number))
        else:
            with st.container(gap="xsmall", key="room-tiles"):
                point.tiles_of(item, chosen, most=size.tiles)
    return foot


def _foot(
    told: str, shown: Sequence[Place], now: Place, *, can_go: bool, can_decide: bool,
    is_live: bool, is_enough: bool,
) -> None:  # fmt: skip
    """Date and version of the data, and the way on."""
    parts = [state.say("room.sample")] * (state.board() == store.SAMPLE) + [told]
    parts += [live.told()] * is_live + [state.say("room.too_small")] * (not is_enough)
    with st.container(
        horizontal=True, wrap=False, vertical_alignment="center", gap="xsmall", key="room-foot"
    ):
        st.caption(plain(" · ".join(part for part in parts if part)), width="stretch")
        ways = ARROWS if can_go else {}
        ways = {"decide": "gavel"} | ways if can_decide and can_go else ways
        for way, icon in (ways | ({"leave": "close"} if can_go else {})).items():
            word = state.say(f"room.way_{way}")
            st.button(
                "" if way in ARROWS else word, key=f"room:{way}", type="tertiary",
                icon=f":material/{icon}:", on_click=_go, args=(shown, now, way),
                help=word if way in ARROWS else None,
            )  # fmt: skip


def _go(shown: Sequence[Place], now: Place, way: str, *, loops: bool = False) -> None:
    if way == "decide":
        state.remember(DECIDING, not state.recall(DECIDING))
    elif way == "leave" and state.recall(DECIDING):
        state.remember(DECIDING, False)
    elif way == "leave":
        state.remember(LEAVING, True)
    else:
        state.remember(DECIDING, False)
        st.query_params[PLACE] = str(places.after(shown, now, way, loops=loops).number)
