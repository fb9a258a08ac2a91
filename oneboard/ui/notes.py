"""The page of notes: what is watched and how it moved, which comments are open, own filters."""

import streamlit as st

from oneboard import digest, store
from oneboard.digest import Reading
from oneboard.query.link import MARK
from oneboard.store import Comment, Subject, Watched
from oneboard.ui import address, against, comments, state, watch, where
from oneboard.ui.escape import plain
from oneboard.ui.light import lit
from oneboard.ui.rights import can, need
from oneboard.ui.tabs import if_open

MOST = 40  # items drawn; the rest is counted


@if_open
def watched() -> None:
    """Every item with what it says now, and what it said on the version compared with."""
    mine = watch.mine()
    if not mine:
        st.info(state.say("notes.watch_none"), icon=":material/star:")
        return
    then = against.number()
    for one in mine[:MOST]:
        _watched(one, then)
    _left(len(mine))


def _watched(one: Watched, then: int | None) -> None:
    now, before = _reading(one.about, None), _reading(one.about, then) if then else None
    with st.container(border=True, key=f"watched-{one.id}"):
        name, value, change, star = st.columns([4, 4, 4, 1], vertical_alignment="center")
        with name:
            _link(one.about)
        with value:
            st.markdown(_worded(now))
        with change:
            st.markdown(_moved(one.about, before, now))
            st.caption(plain(_since(one.about)))
        with star:
            st.button(
                "", key=f"unwatch:{one.id}", type="tertiary", icon=":material/stars:",
                help=state.say("notes.unwatch"), on_click=_unwatch, args=(one,),
                disabled=not can("figures"),
            )  # fmt: skip


def _unwatch(one: Watched) -> None:
    store.unwatch(one, who=need("figures"))


def _moved(about: Subject, before: Reading | None, now: Reading | None) -> str:
    """What it said then and by how much it moved; that it stayed, where it did."""
    if before is None:
        return plain(state.say("notes.no_before"))
    if now is None or not now.differs(before):
        return f":gray[{plain(state.say('notes.same', number=before.number))}]"
    lang = state.lang()
    told = plain(state.say("notes.before", number=before.number, then=before.words[lang]))
    change = digest.change(about, before, now, lang)
    return f"**{plain(change)}** · {told}" if change else told


def _since(about: Subject) -> str:
    """When the star was set, and what the figure said then."""
    return state.say("notes.starred", number=about.number, then=comments.said_then(about))


@if_open
def open_comments() -> None:
    """Every open comment, newest first: the figure then, by a link, and what it says now."""
    known = comments.readable(store.comments(state.board()))
    found = [one for one in known if one.is_open]
    if not found:
        st.info(state.say("notes.comments_none"), icon=":material/chat:")
        return
    for one in found[:MOST]:
        _comment(one)
    _left(len(found))


def _comment(one: Comment) -> None:
    now = _reading(one.about, None)
    with st.container(border=True, key=f"open-comment-{one.id}"):
        name, said, value, done = st.columns([4, 4, 4, 1], vertical_alignment="center")
        with name:
            _link(one.about, one.about.number)
        with said:
            st.markdown(plain(one.text))
            st.caption(plain(f"{one.who} · {comments.moment(one.at)}"))
            for answer in one.replies:
                st.caption(f"↳ {plain(f'{answer.who}: {answer.text}')}")
        with value:
            then = comments.said_then(one.about)
            st.caption(plain(state.say("notes.before", number=one.about.number, then=then)))
            st.markdown(_worded(now))
        with done:
            if comments.may_comment():
                st.button(
                    "", key=f"resolve:list:{one.id}", type="tertiary", icon=":material/check:",
                    help=state.say("notes.resolve"), on_click=comments.resolve, args=(one,),
                )  # fmt: skip


def _left(n: int) -> None:
    if n > MOST:
        st.caption(plain(state.say("notes.more", n=n - MOST)))


def _worded(now: Reading | None) -> str:
    """What the figure says on the version on screen, with its light."""
    if now is None:
        return f":gray[{plain(state.say('notes.only_there'))}]"
    shape = f"{lit(now.state)} " if now.state else ""
    return f"{shape}**{plain(now.words[state.lang()])}**"


def _link(about: Subject, number: int | None = None) -> None:
    """To the figure under its own choices, on a version or on the one on screen."""
    lang, seen = state.lang(), state.sight()
    name = digest.named(about, lang, seen=seen, ask=comments.cached)
    narrowed = digest.scope(about.choices, lang, seen=seen, ask=comments.cached)
    file = where.file_of(about.page)
    if file is None:
        st.markdown(plain(name))
        st.caption(plain(narrowed))
        return
    st.page_link(
        file, label=plain(name), icon=":material/open_in_new:",
        query_params=address.elsewhere(_chosen(about, number), figure=about.figure),
    )  # fmt: skip
    page = state.say(f"page.{about.page}.title")
    st.caption(plain(" · ".join(part for part in (page, narrowed) if part)))


def _chosen(about: Subject, number: int | None) -> dict[str, list[str]]:
    told = dict(about.link)
    told |= {MARK: [str(value) for value in about.mark.values()]} if about.mark else {}
    return told | ({state.VERSION_KEY: [str(number)]} if number else {})


def _reading(about: Subject, number: int | None) -> Reading | None:
    """The figure as it reads on a version; without a number, on the one on screen."""
    seen = state.sight()
    return digest.read_on(about, number or seen.number, seen=seen, ask=comments.cached)
