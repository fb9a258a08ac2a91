"""What became of the decisions of earlier meetings, typed in the room or uploaded."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from oneboard import dictionary, query, store, text
from oneboard import format as form
from oneboard.charts import Look
from oneboard.pack import chosen
from oneboard.pack.deck import Cell, Table
from oneboard.query import Sight

STATES = {"late": ("◆", "risk"), "open": ("○", None), "dropped": ("▲", "watch"),
          "done": ("●", "ok")}  # fmt: skip
WIDTHS = (0.09, 0.37, 0.16, 0.1, 0.28)
SHOWN = 8


@dataclass(frozen=True)
class Earlier:
    """One earlier decision. `since`: its figure then and now."""

    state: str
    text: str
    owner: str
    due: date | None
    meeting: str
    since: str = ""


def earlier(agenda: str, lang: str, *, seen: Sight, today: date) -> list[Earlier]:
    """Late ones first, the longest late before the others; those of the agenda itself are no
    earlier ones."""
    typed = [
        Earlier(
            "late" if one.is_late(today) else one.state, one.text, one.owner, one.due, one.agenda,
            since(one.figure, one.value, one.link, lang, seen=seen),
        )
        for one in store.decisions(seen.board) if one.agenda != agenda
    ]  # fmt: skip
    uploaded = [
        Earlier(row.follow_up, row.item, row.responsible or "", row.due_date, row.meeting or "")
        for row in query.ask("meeting/decided", seen=seen)
    ]
    return sorted([*typed, *uploaded], key=_place)


def foremost(found: Sequence[Earlier]) -> list[Earlier]:
    """As many as a slide holds: those whose figure can be told before the others."""
    return sorted(found, key=lambda one: not one.since)[:SHOWN]


def _place(one: Earlier) -> tuple:
    due = one.due or date.max
    first = due.toordinal() if one.state == "late" else -due.toordinal()
    return list(STATES).index(one.state), first, one.text


def since(
    figure: str, then: float | None, link: Mapping[str, Sequence[str]], lang: str, *, seen: Sight
) -> str:
    """What a figure was when it was decided, and what it is under the same choices now."""
    word = dictionary.vocabulary().get(query.read_figure(figure)[1])
    if word is None or then is None:
        return ""
    now = value_now(figure, link, seen=seen)
    before, after = (form.value(number, word.unit, lang) for number in (then, now))
    return text.say("pack.moved", lang, figure=word.label(lang), before=before, after=after)


def value_now(
    figure: str, link: Mapping[str, Sequence[str]], *, seen: Sight
) -> float | None:  # fmt: skip
    """A figure by its code, as a version has it."""
    question, measure = query.read_figure(figure)
    if not measure or question not in query.names():
        return None
    page = question.partition("/")[0]
    asked = chosen.to_ask(page, chosen.from_link(link), seen=seen)
    answer = query.ask(question, asked, seen=seen)
    if not {measure, "figure"} & set(answer.columns):
        return None
    return query.figure(answer, measure, query.mark_told(answer, list(link.get("mark", ()))))


def finding(found: Sequence[Earlier], lang: str) -> str:
    n = Counter(one.state for one in found)
    return text.say("pack.earlier", lang, **{name: n[name] for name in STATES})


def table(found: Sequence[Earlier], lang: str) -> Table:
    heads = ("state", "decision", "owner", "due", "meeting")
    return Table(
        tuple(text.say(f"pack.head_{name}", lang) for name in heads),
        tuple(_row(one, lang) for one in found),
        WIDTHS,
    )


def _row(one: Earlier, lang: str) -> tuple[Cell, ...]:
    shape, light = STATES[one.state]
    state = Cell(
        text.say(f"pack.state_{one.state}", lang), shape,
        Look(lang=lang).status(light).removeprefix("#"),
    )  # fmt: skip
    told = " · ".join(filter(None, [one.text, one.since]))
    due = form.value(one.due, "", lang)
    return state, Cell(told), Cell(one.owner), Cell(due), Cell(one.meeting)
