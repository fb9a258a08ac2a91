"""What minutes say, before any file format."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from oneboard import dictionary, query, store, text
from oneboard import format as form
from oneboard.pack import agenda as pack_agenda
from oneboard.pack import chosen, earlier
from oneboard.pack.deck import Table
from oneboard.query import Sight
from oneboard.store import Agenda, Decision, Item

WORDS = ("present", "asked", "decided", "nothing", "earlier", "none", "open", "points", "owner",
         "due", "decision", "basis", "state", "point", "day", "meeting", "figure", "ask",
         "means")  # fmt: skip
DECIDED = ("decision", "owner", "due", "basis", "state")
WIDTHS = (0.36, 0.15, 0.14, 0.23, 0.12)  # of the columns of DECIDED, as shares of a line


@dataclass(frozen=True)
class Figure:
    """A figure as the meeting saw it."""

    name: str
    value: str
    stamp: str
    means: str


@dataclass(frozen=True)
class Said:
    """One decision. `basis`: the figure it rests on, with its value then and the version."""

    text: str
    owner: str
    due: str
    basis: str
    state: str


@dataclass(frozen=True)
class Point:
    """One item of the agenda with what was decided on it."""

    title: str
    ask: str
    figure: Figure | None
    link: str
    decisions: tuple[Said, ...]


@dataclass(frozen=True)
class Minutes:
    """Minutes in one language. `earlier`: decisions of other meetings and their state."""

    title: str
    day: str
    present: str
    stamp: str
    points: tuple[Point, ...]
    earlier_said: str
    earlier: Table
    lang: str
    words: dict[str, str] = field(hash=False)


def of(
    agenda: Agenda, lang: str, *, seen: Sight, address: str = "", present: str = "",
    today: date | None = None,
) -> Minutes:  # fmt: skip
    """Of an agenda, with all that was decided under its name so far. `present`: as typed."""
    taken = store.decisions(seen.board, agenda.name)
    before = earlier.earlier(agenda.name, lang, seen=seen, today=today or date.today())
    return Minutes(
        title=text.say("minutes.title", lang, meeting=agenda.name),
        day=form.day(agenda.day),
        present=present,
        stamp=_stamp(seen, lang),
        points=_points(agenda.items, taken, lang, seen, address),
        earlier_said=earlier.finding(before, lang) if before else "",
        earlier=earlier.table(before, lang),
        lang=lang,
        words={word: text.say(f"minutes.{word}", lang) for word in WORDS},
    )


def _points(
    items: Sequence[Item], taken: Sequence[Decision], lang: str, seen: Sight, address: str
) -> tuple[Point, ...]:
    """Every item in order; decisions without an item of today's agenda stand at the end."""
    places = {item.place for item in items}
    found = [
        _point(item, [one for one in taken if one.place == item.place], lang, seen, address)
        for item in items
    ]
    others = tuple(_said(one, lang, seen) for one in taken if one.place not in places)
    if others:
        found.append(Point(text.say("minutes.others", lang), "", None, "", others))
    return tuple(found)


def _point(
    item: Item, taken: Sequence[Decision], lang: str, seen: Sight, address: str
) -> Point:  # fmt: skip
    shown = _as_shown(item, seen)
    told = query.pinned(shown, lang) | {
        name: values for name, values in item.link.items() if name not in ("lang", "version")
    }
    if item.project:
        told["project"] = item.project
    return Point(
        title=pack_agenda.title(replace(item, ask=""), lang),
        ask=item.ask,
        figure=_figure(item, lang, shown),
        link=query.link(address, item.page, told, figure=item.figure),
        decisions=tuple(_said(one, lang, seen) for one in taken),
    )


def _as_shown(item: Item, seen: Sight) -> Sight:
    number = chosen.version_of(item.link)
    known = {version.number for version in store.versions(seen.board)}
    return replace(seen, number=number) if number in known else seen


def _figure(item: Item, lang: str, seen: Sight) -> Figure | None:
    """Nothing where the item shows a page or a whole chart."""
    word = dictionary.vocabulary().get(query.read_figure(item.figure)[1])
    if word is None:
        return None
    value = earlier.value_now(item.figure, item.link, seen=seen)
    means = word.means(lang) or ""
    return Figure(word.label(lang), form.value(value, word.unit, lang), _stamp(seen, lang), means)


def _stamp(seen: Sight, lang: str) -> str:
    as_of = store.version(seen.board, seen.number).as_of
    return text.say("card.foot", lang, as_of=as_of, number=seen.number)


def _said(one: Decision, lang: str, seen: Sight) -> Said:
    word = dictionary.vocabulary().get(query.read_figure(one.figure)[1])
    version = _stamp(replace(seen, number=one.number), lang) if _is_known(one, seen) else ""
    basis = version
    if word and one.value is not None:
        basis = f"{word.label(lang)} {form.value(one.value, word.unit, lang)} · {version}"
    state = "late" if one.is_late(date.today()) else one.state
    said = text.say(f"pack.state_{state}", lang)
    return Said(one.text, one.owner, form.value(one.due, "", lang), basis, said)


def _is_known(one: Decision, seen: Sight) -> bool:
    return one.number in {version.number for version in store.versions(seen.board)}
