"""The sections of a digest, each in one language."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any

from oneboard import dictionary, findings, query, text
from oneboard import format as form
from oneboard.digest.figure import Reading, change, named, scope
from oneboard.digest.material import Material, Movement, Remark
from oneboard.query import Row, Sight
from oneboard.store import Decision, Subject

MOST = 12  # lines of a section
EACH = 4  # projects of one kind of change
SHAPES = {"risk": "◆", "watch": "▲", "ok": "●"}
TROUBLED = ("never", "stale")  # the worse one first
THEN_NOW = {"stage": "stage", "colour": "light", "money": "budget", "dates": "end"}


@dataclass(frozen=True)
class Line:
    """One sentence, its shape where somebody judged, and where it leads."""

    text: str
    link: str = ""
    state: str | None = None
    detail: str = ""

    @property
    def shape(self) -> str:
        return SHAPES.get(self.state or "", "·")


@dataclass(frozen=True)
class Section:
    """A heading, what its lines say together, the lines, and how many more there are."""

    title: str
    finding: str
    lines: tuple[Line, ...] = ()
    more: str = ""


@dataclass(frozen=True)
class Words:
    """On which version, in which language, and with links to where."""

    seen: Sight
    lang: str
    base: str

    def say(self, name: str, **values: Any) -> str:
        return text.say(f"digest.{name}", self.lang, **values)

    def to(self, page: str, *, figure: str = "", **choices: Any) -> str:
        return query.link(self.base, page, self._pinned() | choices, figure=figure)

    def to_figure(self, about: Subject, number: int) -> str:
        """The figure under its own choices, on the version that is meant."""
        chosen = self._pinned() | dict(about.link) | {"version": str(number)}
        mark = list(about.mark.values())
        return query.link(self.base, about.page, chosen, figure=about.figure, mark=mark)

    def _pinned(self) -> dict[str, Any]:
        return dict(query.pinned(self.seen, self.lang))

    def section(self, name: str, finding: str, lines: Iterable[Line]) -> Section:
        """At most so many lines; what is left out is counted."""
        told = tuple(lines)
        left = len(told) - MOST
        more = self.say("more", n=left) if left > 0 else ""
        return Section(self.say(f"section.{name}"), finding, told[:MOST], more)

    def counted(self, name: str, lines: list[Line]) -> Section:
        key = f"some.{name}" if lines else f"none.{name}"
        return self.section(name, self.say(key, n=len(lines)), lines)


def attention(material: Material, words: Words) -> Section:
    answer = material.attention
    if not len(answer):
        return words.section("attention", text.say("attention.nothing", words.lang), ())
    told = zip(answer, findings.lines(answer, words.lang), strict=True)
    lines = (Line(sentence, _target(row, words), row.light) for row, sentence in told)
    return words.section("attention", findings.of(answer, words.lang), lines)


def _target(row: Row, words: Words) -> str:
    if row.project_id:
        return words.to("project", project=row.project_id)
    return words.to(row.page, department=row.dept_id)


def changes(material: Material, words: Words) -> Section:
    found = material.changes
    if found is None:
        return words.section("changes", text.say("changes.none", words.lang), ())
    finding = words.say(
        "since", before=found.before, finding=findings.of(found.waterfall, words.lang)
    )
    since = {"against": str(found.before)}
    moves = Line(findings.of(found.moves, words.lang), words.to("changes", **since))
    kinds: dict[str, list[Row]] = {}
    for row in found.projects:
        kinds.setdefault(row.moved, []).append(row)
    lines = [line for rows in kinds.values() for line in _projects(rows, found.before, words)]
    made = words.section("changes", finding, ())
    return replace(made, lines=(moves, *lines))


def _projects(rows: list[Row], before: int, words: Words) -> list[Line]:
    """The first projects of one kind of change, those at risk before others; the last line says
    how many are like it. What is gone is shown on the version that had it."""
    first = sorted(rows, key=lambda row: _judged(row) != "risk")[:EACH]
    lines = []
    for row in first:
        number = before if row.moved == "left" else words.seen.number
        link = words.to("project", project=row.project_id, version=str(number))
        lines.append(Line(_moved(row, words), link, _judged(row)))
    left = len(rows) - EACH
    if left > 0:
        lines[-1] = replace(lines[-1], detail=text.say("attention.more", words.lang, n=left))
    return lines


def _judged(row: Row) -> str | None:
    return row.light_now if row.moved == "colour" else None


def _moved(row: Row, words: Words) -> str:
    stem = THEN_NOW.get(row.moved)
    told = {
        when: _worded(row.moved, row.values[f"{stem}_{when}"], words) if stem else ""
        for when in ("then", "now")
    }
    name = row.project_name or row.project_id
    return words.say(f"moved.{row.moved}", project=name, **told)


def _worded(moved: str, value: Any, words: Words) -> str:
    if moved == "colour":
        return text.say(f"state.{value or 'unknown'}", words.lang)
    if moved == "stage":
        return dictionary.choice_label("stage", value, words.lang)
    return form.value(value, "money" if moved == "money" else "date", words.lang)


def moved(material: Material, words: Words) -> Section:
    lines = [_watched(one, words) for one in material.moved]
    return words.counted("watched", lines)


def _watched(one: Movement, words: Words) -> Line:
    about, lang = one.watched.about, words.lang
    told = words.say(
        "watched_line", figure=named(about, lang, seen=words.seen), who=one.watched.who,
        then=one.then.words[lang], now=one.now.words[lang],
    )  # fmt: skip
    detail = [change(about, one.then, one.now, lang), scope(about.choices, lang, seen=words.seen)]
    link = words.to_figure(about, words.seen.number)
    return Line(told, link, one.now.state, " · ".join(part for part in detail if part))


def comments(material: Material, words: Words) -> Section:
    lines = [_comment(one, words) for one in material.remarks]
    return words.counted("comments", lines)


def _comment(remark: Remark, words: Words) -> Line:
    one, about, now, lang = remark.comment, remark.comment.about, remark.now, words.lang
    said = {
        "figure": named(about, lang, seen=words.seen), "text": one.text, "who": one.who,
        "then": _read(remark.then, lang), "number": about.number,
    }  # fmt: skip
    if about.number == words.seen.number:
        told = words.say("comment_now", **said)
    else:
        told = words.say("comment_since", now=_read(now, lang), **said)
    return Line(
        told, words.to_figure(about, about.number), now.state if now else None,
        scope(about.choices, lang, seen=words.seen),
    )  # fmt: skip


def _read(reading: Reading | None, lang: str) -> str:
    return reading.words[lang] if reading else form.UNKNOWN


def decisions(material: Material, words: Words) -> Section:
    lines = [_decision(one, words) for one in material.late]
    return words.counted("decisions", lines)


def _decision(one: Decision, words: Words) -> Line:
    """Without its owner: a digest leaves the board, and its reader is told no names of people."""
    told = words.say("decision_line", text=one.text, due=one.due, agenda=one.agenda)
    chosen = dict(one.link) | {"version": str(one.number)}
    return Line(told, words.to(one.page, figure=one.figure, **chosen), "risk")


def freshness(material: Material, words: Words) -> Section:
    answer = material.freshness
    if not len(answer):
        return words.section("freshness", words.say("no_lists"), ())
    late = [row for row in answer if row.delivery_state in TROUBLED]
    late.sort(key=lambda row: (TROUBLED.index(row.delivery_state), -(row.age_days or 0)))
    lines = [_late_list(row, words) for row in late]
    return words.section("freshness", findings.of(answer, words.lang), lines)


def _late_list(row: Row, words: Words) -> Line:
    days = {
        name: form.value(row.values[f"{name}_days"], "days", words.lang)
        for name in ("age", "rhythm")
    }
    table = dictionary.tables()[row.table_name].label(words.lang)
    told = words.say(
        f"list_{row.delivery_state}", department=row.department or row.dept_id, table=table, **days
    )
    link = words.to("quality", department=row.dept_id)
    return Line(told, link, "risk" if row.delivery_state == "never" else "watch")
