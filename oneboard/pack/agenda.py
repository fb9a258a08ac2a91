"""The slides of an agenda: how it opens, then its items in order, each with its ask."""

from dataclasses import replace
from datetime import date

from oneboard import store, text
from oneboard.pack import build, chosen, declared, earlier, quad
from oneboard.pack.build import Wish
from oneboard.pack.deck import Slide
from oneboard.query import Sight, link, pinned
from oneboard.store import Agenda, Item

MEETING = "meeting"


def slides(agenda: Agenda, wish: Wish, *, seen: Sight) -> tuple[Slide, ...]:
    found = [_opening(agenda, wish, seen)]
    for item in agenda.items:
        found += _of_item(item, wish, seen)
    return tuple(found)


def _opening(agenda: Agenda, wish: Wish, seen: Sight) -> Slide:
    """Done, late, dropped: the first thing a meeting looks at."""
    lang = wish.lang
    known = earlier.earlier(agenda.name, lang, seen=seen, today=date.today())
    version = store.version(seen.board, seen.number)
    stamp = text.say("card.foot", lang, as_of=version.as_of, number=seen.number)
    shown = earlier.foremost(known)
    part = text.say("pack.first", lang, n=len(shown), total=len(known))
    return Slide(
        page=MEETING,
        title=earlier.finding(known, lang) if known else text.say("pack.earlier_none", lang),
        question=f"{agenda.name} · {agenda.day}",
        body=earlier.table(shown, lang) if shown else None,
        why_empty="" if shown else programme(agenda, lang),
        tiles=(),
        foot=stamp if len(shown) == len(known) else f"{stamp} · {part}",
        sources="",
        link=link(wish.address, MEETING, pinned(seen, lang)),
        notes=programme(agenda, lang),
    )


def programme(agenda: Agenda, lang: str) -> str:
    """The items in a line each."""
    return "\n".join(f"{n}. {title(item, lang)}" for n, item in enumerate(agenda.items, start=1))


def title(item: Item, lang: str) -> str:
    """The page of an item, with its project, and what is asked."""
    named = " · ".join(filter(None, [build.page_name(item.page, lang), item.project]))
    return f"{named}: {item.ask}" if item.ask else named


def _of_item(item: Item, wish: Wish, seen: Sight) -> list[Slide]:
    """A project as its one page; a page by its slides, of which a figure picks its own."""
    link_number = chosen.version_of(item.link)
    known = {version.number for version in store.versions(seen.board)}
    if wish.is_as_agreed and link_number in known:
        seen = replace(seen, number=link_number)
    own = replace(wish, page=item.page, choices=chosen.from_link(item.link), agenda="")
    found: tuple[Slide, ...]
    if item.project:
        found = (quad.slide(replace(own, project=item.project), seen=seen),)
    elif item.page in declared.pages():
        found = build.slides(own, seen=seen, figure=item.figure)
    else:
        found = (_plain(item, own, seen),)
    said = ask(item, wish.lang)
    return [replace(slide, ask=said) for slide in found]


def ask(item: Item, lang: str) -> str:
    """What is asked, and how long it may take."""
    if not item.ask:
        return ""
    said = text.say("pack.ask", lang, ask=item.ask)
    if not item.minutes:
        return said
    return text.say("pack.ask_time", lang, ask=said, minutes=item.minutes)


def _plain(item: Item, wish: Wish, seen: Sight) -> Slide:
    """A page that gives no slides is looked at on the board."""
    address = link(wish.address, item.page, pinned(seen, wish.lang) | dict(item.link))
    return Slide(
        page=item.page,
        title=build.page_name(item.page, wish.lang),
        question=item.why,
        body=None,
        why_empty=text.say("pack.on_board", wish.lang),
        tiles=(),
        foot="",
        sources="",
        link=address,
        notes=title(item, wish.lang),
    )
