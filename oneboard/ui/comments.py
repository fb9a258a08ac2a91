"""Comments on a figure: how many are open, and the tab of its passport to write and answer them."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import UTC, datetime
from typing import Any

import streamlit as st

from oneboard import digest, query, store
from oneboard import format as form
from oneboard.access import Viewer
from oneboard.query import Answer, Sight
from oneboard.store import Comment, Subject
from oneboard.ui import state
from oneboard.ui.ask import Asked, answered, ask
from oneboard.ui.escape import plain
from oneboard.ui.rights import can, need
from oneboard.ui.subject import chosen, subject
from oneboard.ui.tabs import if_open

TEXT, LONGEST = "comment:text", 1000


def count(asked: Asked, measure: str = "") -> int:
    """How many comments are open on a figure; without a measure, on all figures of a question."""
    found = all_open()
    if not found:
        return 0
    code, choices = query.figure_code(asked.name, measure), store.choice_code(chosen(asked))
    return sum(narrowed == choices and _concerns(figure, code) for figure, narrowed in found)


def sources(asked: Asked) -> str:
    """What the button says that opens the passport of a card, with the open comments."""
    n, word = count(asked), state.say("card.sources")
    return f"{word} :orange-badge[:material/chat: {n}]" if n else word


def all_open() -> tuple[tuple[str, str], ...]:
    """Figure and choices of every open comment that this person may read."""
    return state.this_run(_open)


def _open() -> tuple[tuple[str, str], ...]:
    return tuple(one.about.key for one in readable(store.open_comments(state.board())))


def readable(found: Iterable[Comment]) -> list[Comment]:
    """What this person may read: who sees some departments only reads what was said of those."""
    who = state.viewer()
    return [one for one in found if one.who == who.name or _is_within(one.about, who)]


def _is_within(about: Subject, who: Viewer) -> bool:
    if who.departments is None:
        return True
    projects = about.choices.get("project", [])
    if projects:
        return len(ask("project/standing", {"project": projects}).answer()) == len(projects)
    named = set(about.choices.get("department", []))
    return bool(named) and named <= set(ask("options/department").answer().column("value"))


def _concerns(figure: str, code: str) -> bool:
    return figure == code or query.read_figure(figure)[0] == code


@if_open
def tab(asked: Asked, mark: dict[str, Any], measure: str, page: str = "") -> None:
    """What was said to the figure under the choices on screen, then under others; and a form."""
    about = subject(asked, mark, measure, page)
    if may_comment():
        _form(about)
    known = readable(store.comments(state.board()))
    said = [one for one in known if _concerns(one.about.figure, about.figure)]
    _seen([one for one in said if one.is_seen and one.about.key == about.key])
    comments = [one for one in said if not one.is_seen]
    here = [one for one in comments if one.about.key[1] == about.key[1]]
    elsewhere = [one for one in comments if one not in here]
    for one in _open_first(here):
        _comment(one, about)
    if elsewhere:
        st.caption(state.say("notes.elsewhere"))
    for one in _open_first(elsewhere):
        _comment(one, about)


def may_comment() -> bool:
    """Not with eyes that are borrowed: what is said bears a name."""
    return can("comment")


def _open_first(comments: Sequence[Comment]) -> list[Comment]:
    return sorted(comments, key=lambda one: not one.is_open)


def _form(about: Subject) -> None:
    with st.form("comment:form", clear_on_submit=True, border=False):
        st.text_area(
            state.say("notes.comment"), key=TEXT, max_chars=LONGEST, height=80,
            placeholder=state.say("notes.comment"), label_visibility="collapsed",
        )  # fmt: skip
        with st.container(horizontal=True, vertical_alignment="center"):
            st.form_submit_button(
                state.say("notes.send"), icon=":material/chat:", on_click=_keep, args=(about,)
            )
            st.form_submit_button(
                state.say("notes.saw"), icon=":material/done_all:", on_click=_saw, args=(about,)
            )
            st.caption(plain(state.say("notes.kept_with", number=about.number)))


def _keep(about: Subject) -> None:
    """A comment without words says nothing and is not kept."""
    text = _typed(TEXT)
    if text:
        store.comment(state.board(), about, text, who=need("comment"))


def _saw(about: Subject) -> None:
    store.comment(state.board(), about, _typed(TEXT), who=need("comment"), is_seen=True)


def _typed(key: str) -> str:
    return (state.recall(key) or "").strip()


def _seen(notes: Sequence[Comment]) -> None:
    """Everybody once, with the last version they saw."""
    latest = {one.who: one for one in reversed(notes)}
    for one in latest.values():
        told = state.say("notes.seen", who=one.who, when=moment(one.at), number=one.about.number)
        said = f": {one.text}" if one.text else ""
        st.caption(f":material/done_all: {plain(told + said)}")


def _comment(one: Comment, now: Subject) -> None:
    with st.container(border=True, gap="xsmall", key=f"comment-{one.id}"):
        st.markdown(plain(one.text))
        st.caption(plain(" · ".join(_about(one, now))))
        for answer in one.replies:
            told = state.say("notes.reply_line", who=answer.who, when=moment(answer.at))
            st.caption(f"↳ {plain(told)} {plain(answer.text)}")
        if not one.is_open:
            _closed(one)
        elif may_comment():
            _answer(one)


def _about(one: Comment, now: Subject) -> list[str]:
    """By whom and when; what the figure said then and says now; under which filters."""
    lang, seen = state.lang(), state.sight()
    then = said_then(one.about)
    parts = [one.who, moment(one.at)]
    if one.about.key == now.key and one.about.number == now.number:
        parts.append(state.say("notes.then", then=then, number=now.number))
    elif one.about.key == now.key:
        parts.append(state.say(
            "notes.then_now", then=then, number=one.about.number, now=now.said[lang]
        ))  # fmt: skip
    else:
        name = digest.named(one.about, lang, seen=seen, ask=cached)
        parts.append(state.say("notes.then_of", name=name, then=then, number=one.about.number))
    if one.about.key[1] != now.key[1]:
        narrowed = digest.scope(one.about.choices, lang, seen=seen, ask=cached)
        parts.append(narrowed or state.say("notes.whole"))
    return parts


def said_then(about: Subject) -> str:
    """How the figure read when it was commented. It was kept as its writer saw it: who sees less
    is told what the same version says to them."""
    lang, who = state.lang(), state.viewer()
    if about.said and who.departments is None and who.sees_people:
        return about.said[lang]
    then = digest.read_on(about, about.number, seen=state.sight(), ask=cached)
    return then.words[lang] if then else form.UNKNOWN


def cached(name: str, choices: Mapping[str, list], seen: Sight) -> Answer:
    return answered(Asked(name, dict(choices)).key, seen.key, seen=seen)


def _answer(one: Comment) -> None:
    key = f"reply:{one.id}"
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        st.text_input(
            state.say("notes.reply"), key=key, max_chars=LONGEST, width="stretch",
            placeholder=state.say("notes.reply"), label_visibility="collapsed",
        )  # fmt: skip
        _button("reply", ":material/reply:", one, _reply)
        _button("resolve", ":material/check:", one, resolve)


def _closed(one: Comment) -> None:
    assert one.closed_at is not None, "an open comment is not closed"
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        told = state.say("notes.closed", who=one.closed_by, when=moment(one.closed_at))
        st.caption(f":green[:material/check:] {plain(told)}", width="stretch")
        if may_comment():
            _button("reopen", ":material/undo:", one, _reopen)


def _button(what: str, icon: str, one: Comment, act: Callable[[Comment], None]) -> None:
    st.button(
        state.say(f"notes.{what}"), key=f"{what}:button:{one.id}", type="tertiary", icon=icon,
        on_click=act, args=(one,),
    )  # fmt: skip


def _reply(one: Comment) -> None:
    key = f"reply:{one.id}"
    text = _typed(key)
    if text:
        store.reply(one, text, who=need("comment"))
        state.remember(key, "")


def resolve(one: Comment) -> None:
    """What stands in the answer's box is said with it."""
    _reply(one)
    store.resolve(one, who=need("comment"))


def _reopen(one: Comment) -> None:
    store.reopen(one, who=need("comment"))


def moment(at: datetime) -> str:
    """By the clock of this machine."""
    return f"{at.replace(tzinfo=UTC).astimezone():%Y-%m-%d %H:%M}"
