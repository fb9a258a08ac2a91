"""The agenda under construction: its name and day, its points in order, its time, its keeping."""

from datetime import date

import streamlit as st

from oneboard import store
from oneboard.store import Item
from oneboard.ui import address, minutes, pack, state, where
from oneboard.ui.ask import ask
from oneboard.ui.escape import plain
from oneboard.ui.meeting import draft, figures
from oneboard.ui.meeting.adding import adding
from oneboard.ui.meeting.draft import Draft, Line
from oneboard.ui.meeting.needs import needs
from oneboard.ui.rights import can, need
from oneboard.ui.tabs import columns, if_open

DRAFT, CHOSEN, NAME, DAY = "meeting:draft", "agenda", "meeting:name", "meeting:day"
OPENED = "meeting:opened"
LONGEST_NAME, LONGEST_ASK, LONGEST_TIME = 200, 300, 240


@if_open
def builder() -> None:
    """Left what needs a decision, right the agenda that grows from it."""
    _follow_address()
    left, right = columns([5, 6])
    with left:
        now = _draft()
        ticked = {_key(line) for line in now.lines}
        needs(ask("meeting/needs"), ticked, _tick)
    with right, st.container(border=True, key="meeting-agenda", gap="small"):
        _head()
        _time()
        for place, line in enumerate(_draft().lines, 1):
            _line(place, line)
        adding(_added)


def _draft() -> Draft:
    return state.once(DRAFT, lambda: draft.begin("", date.today()))


def _change(now: Draft) -> None:
    state.remember(DRAFT, now)


def _follow_address() -> None:
    """A link to an agenda opens it, until somebody opens another."""
    name = st.query_params.get(CHOSEN, "")
    if name and name != state.recall(OPENED):
        _open(name)


def _open(name: str) -> None:
    kept = store.agenda(state.board(), name)
    if kept:
        _load(kept.name, kept.day, kept.items)
    state.remember(OPENED, name)


def _load(name: str, day: date, items: tuple[Item, ...]) -> None:
    """Other points in the widgets: name and day as well."""
    _change(draft.begin(name, day, items, made=_draft().made))
    state.remember(NAME, name)
    state.remember(DAY, day)


def _key(line: Line) -> str:
    """What a matter is known by, on the list and on the agenda."""
    return line.item.project or next(iter(line.item.link.get("decision", ())), "")


def _tick(item: Item) -> None:
    now = _draft()
    key = _key(Line(0, item))
    there = next((line.key for line in now.lines if _key(line) == key), None)
    _change(draft.add(now, item) if there is None else draft.remove(now, there))


def _head() -> None:
    """Name and day, and what can be done with the whole agenda."""
    kept = store.agendas(state.board())
    now = _draft()
    state.once(NAME, lambda: now.name)
    state.once(DAY, lambda: now.day)
    with st.container(horizontal=True, vertical_alignment="bottom", gap="small"):
        st.text_input(
            state.say("meeting.name"), key=NAME, max_chars=LONGEST_NAME, on_change=_rename,
        )  # fmt: skip
        st.date_input(
            state.say("meeting.day"), key=DAY, width=150, format="YYYY-MM-DD", on_change=_rename
        )
        st.button(
            state.say("meeting.keep"), key="meeting:keep", icon=":material/save:", on_click=_keep,
            type="primary",
            disabled=not now.name or now.says(_of(kept, now.name)) or not can("present"),
        )  # fmt: skip
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        _others(kept)
        _start(kept)


def _of(kept: list[store.Agenda], name: str) -> store.Agenda | None:
    return next((one for one in kept if one.name == name), None)


def _rename() -> None:
    now, name = _draft(), (state.recall(NAME) or "").strip()
    _change(Draft(name, state.recall(DAY) or now.day, now.lines, now.made))


def _keep() -> None:
    now = _draft()
    store.keep_agenda(state.board(), now.name, now.day, now.items, who=need("present"))
    _name_in_address(now.name)


def _name_in_address(name: str) -> None:
    state.remember(OPENED, name)
    if name:
        st.query_params[CHOSEN] = name
    else:
        st.query_params.pop(CHOSEN, None)


def _others(kept: list[store.Agenda]) -> None:
    """Other agendas to open, the last one to begin from, a new one, and away with this one."""
    with st.popover(state.say("meeting.agendas", n=len(kept)), icon=":material/folder_open:"):
        for one in kept:
            st.button(
                f"{one.day} · {plain(one.name)}", key=f"meeting:open:{one.id}", type="tertiary",
                on_click=_opened, args=(one.name,),
            )  # fmt: skip
        if not kept:
            st.caption(state.say("meeting.none_kept"))
    st.button(
        state.say("meeting.copy"), key="meeting:copy", icon=":material/content_copy:",
        on_click=_copy, disabled=not kept, help=state.say("meeting.copy_help"),
    )  # fmt: skip
    st.button(state.say("meeting.new"), key="meeting:new", icon=":material/add:", on_click=_new)
    st.button(
        "", key="meeting:drop", type="tertiary", icon=":material/delete:", on_click=_drop,
        disabled=not _of(kept, _draft().name) or not can("present"), help=state.say("meeting.drop"),
    )  # fmt: skip


def _opened(name: str) -> None:
    _open(name)
    _name_in_address(name)


def _copy() -> None:
    """The points of the latest meeting under a name and day still to be given."""
    latest = store.agendas(state.board())[0]
    _load("", date.today(), latest.items)
    _name_in_address("")


def _new() -> None:
    _load("", date.today(), ())
    _name_in_address("")


def _drop() -> None:
    store.drop_agenda(state.board(), _draft().name, who=need("present"))
    _new()


def _start(kept: list[store.Agenda]) -> None:
    """The room shows what was kept; what is not yet kept would be missing there."""
    now, room = _draft(), where.file_of("room")
    if not can("present"):
        st.caption(state.say("meeting.not_yours"))
    elif room and now.lines and now.says(_of(kept, now.name)):
        st.page_link(
            room, label=state.say("meeting.start"), icon=":material/slideshow:",
            query_params=address.link(agenda=now.name),
        )  # fmt: skip
        pack.offer_agenda(now.name)
        minutes.offer(now.name)
    elif now.lines:
        st.caption(state.say("meeting.not_kept"))


def _time() -> None:
    """Time boxes and the opening against the length of a meeting."""
    settings = store.current_settings()
    length, opening = settings["meeting_minutes"], settings["agenda_minutes_opening"]
    total = _draft().minutes + opening
    told = state.say("meeting.time", total=total, length=length, opening=opening)
    over = state.say("meeting.over", n=total - length) if total > length else ""
    st.progress(min(1.0, total / length), text=f"{told} **:red[{over}]**" if over else told)


def _line(place: int, line: Line) -> None:
    item, key = line.item, line.key
    with st.container(gap=None, key=f"meeting-line-{key}"):
        with st.container(horizontal=True, wrap=False, vertical_alignment="center", gap="xsmall"):
            st.markdown(f"**{place}**", width="content")
            st.text_input(
                state.say("meeting.the_ask"), item.ask, key=f"meeting:ask:{key}",
                max_chars=LONGEST_ASK, on_change=_edit, args=(key,), label_visibility="collapsed",
                placeholder=state.say("meeting.the_ask"),
            )  # fmt: skip
            st.number_input(
                state.say("meeting.minutes"), 1, LONGEST_TIME, item.minutes,
                key=f"meeting:minutes:{key}", on_change=_edit, args=(key,), width=120,
                label_visibility="collapsed", help=None,
            )  # fmt: skip
            _act("up", ":material/arrow_upward:", key, place == 1)
            _act("down", ":material/arrow_downward:", key, place == len(_draft().lines))
            _act("remove", ":material/close:", key, False)
        st.caption(plain(_shown(item)))


def _shown(item: Item) -> str:
    """What the room sees, and why it stands on the agenda."""
    title = state.say(f"page.{item.page}.title") if where.file_of(item.page) else item.page
    parts = [title, item.project, figures.label(item.figure, state.lang()), item.why]
    return " · ".join(part for part in parts if part)


def _act(what: str, icon: str, key: int, is_idle: bool) -> None:
    st.button(
        "", key=f"meeting:{what}:{key}", type="tertiary", icon=icon, disabled=is_idle,
        on_click=_acted, args=(what, key), help=state.say(f"meeting.{what}"),
    )  # fmt: skip


def _acted(what: str, key: int) -> None:
    steps, now = {"up": -1, "down": 1}, _draft()
    _change(draft.move(now, key, steps[what]) if what in steps else draft.remove(now, key))


def _edit(key: int) -> None:
    ask_now = (state.recall(f"meeting:ask:{key}") or "").strip()
    _change(draft.edit(_draft(), key, ask=ask_now, minutes=state.recall(f"meeting:minutes:{key}")))


def _added(item: Item) -> None:
    _change(draft.add(_draft(), item))
