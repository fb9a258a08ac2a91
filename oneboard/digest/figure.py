"""A figure that somebody watches or commented on, as another version has it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from oneboard import dictionary, findings, query, store, text
from oneboard import format as form
from oneboard.query import Answer, Row, Sight
from oneboard.store import Subject

Ask = Callable[[str, Mapping[str, list], Sight], Answer]
# what a person chooses; a question that needs more is handed what its page works out
CHOSEN = ("department", "stage", "grade", "field", "project", "period", "scale", "flow_year",
          "resource_id", "compared")  # fmt: skip
STATES = ("state", "light_computed")  # columns that judge a row
SAME = 1e-9
PROJECT = "project/standing"  # what is watched of a project: how it stands
LABELLED = {"stage": "stage", "grade": "supervision_grade"}


@dataclass(frozen=True)
class Reading:
    """What a figure says on one version. `words`: in each language; `value`: of a single number."""

    number: int
    value: float | None
    state: str | None
    words: Mapping[str, str] = field(hash=False)

    def differs(self, other: "Reading") -> bool:
        if self.value is not None and other.value is not None:
            return abs(self.value - other.value) > SAME or self.state != other.state
        return self.words != other.words or self.state != other.state


def ask(name: str, choices: Mapping[str, list], seen: Sight) -> Answer:
    return query.ask(name, choices, seen=seen)


def read(about: Subject, *, seen: Sight, ask: Ask = ask) -> Reading | None:
    """The figure asked again; nothing where only its page can, or version or question is gone."""
    name, measure = query.read_figure(about.figure)
    if name not in query.names() or set(query.load(name).needs) - set(CHOSEN):
        return None
    try:
        answer = ask(name, about.choices, seen)
    except (query.StatementFailed, store.StoreTrouble):
        return None
    row = _row(answer, measure)
    value = query.figure(answer, measure, about.mark) if measure else None
    state = next((row.values[column] for column in STATES if row and column in row.values), None)
    words = {lang: say(about.figure, value, answer, lang) for lang in text.LANGUAGES}
    return Reading(seen.number, value, state, words)


def read_on(about: Subject, number: int, *, seen: Sight, ask: Ask = ask) -> Reading | None:
    """The same by the same eyes on another version."""
    try:
        there = query.sight(seen.viewer, board=seen.board, number=number)
    except store.StoreTrouble:
        return None
    return read(about, seen=there, ask=ask)


def _row(answer: Answer, measure: str) -> Row | None:
    """The tile that is meant, or the only row there is."""
    if measure and "figure" in answer.columns:
        return next((row for row in answer if row.figure == measure), None)
    return answer.rows[0] if len(answer) == 1 else None


def say(figure: str, value: float | None, answer: Answer, lang: str) -> str:
    """A single number in its unit, else what the answer finds."""
    _, measure = query.read_figure(figure)
    return form.value(value, _unit(measure), lang) if measure else findings.of(answer, lang)


def _unit(measure: str) -> str:
    words = dictionary.vocabulary()
    return words[measure].unit if measure in words else ""


def named(about: Subject, lang: str, *, seen: Sight, ask: Ask = ask) -> str:
    """The name of the figure, with its project where it is about one."""
    label = _label(about.figure, lang)
    projects = about.choices.get("project")
    if not projects:
        return label
    answer = ask(PROJECT, {"project": projects}, seen)
    project = next((row.project_name for row in answer if row.project_name), projects[0])
    return project if about.figure == PROJECT else f"{project}: {label}"


def _label(figure: str, lang: str) -> str:
    """As the dictionary says it, else the question; its code where the question is gone."""
    name, measure = query.read_figure(figure)
    words = dictionary.vocabulary()
    if measure in words:
        return words[measure].label(lang)
    if name not in query.names():
        return figure
    return query.load(name).question(lang).rstrip("?？")


def change(about: Subject, then: Reading, now: Reading, lang: str) -> str:
    """By how much a number moved; nothing where it stayed or is not one."""
    _, measure = query.read_figure(about.figure)
    if then.value is None or now.value is None or abs(now.value - then.value) <= SAME:
        return ""
    unit, moved = _unit(measure), now.value - then.value
    if unit == "share":
        return form.value(moved * 100, "pp", lang, signed=True)
    return form.value(moved, {"percent": "pp"}.get(unit, unit), lang, signed=True)


def scope(choices: Mapping[str, list], lang: str, *, seen: Sight, ask: Ask = ask) -> str:
    """The chosen filters in words; nothing for the whole board."""
    told = [
        text.say("notes.filter", lang, name=text.say(f"filter.{name}", lang), values=labels)
        for name, values in choices.items()
        if values and text.knows(f"filter.{name}")
        for labels in [_labels(name, values, lang, ask(f"options/{name}", {}, seen))]
    ]
    return text.say("notes.and", lang).join(told)


def _labels(name: str, values: list, lang: str, answer: Answer) -> str:
    options = {row.value: str(row.label) for row in answer}
    column = LABELLED.get(name, name)
    told = (dictionary.choice_label(column, options.get(v, str(v)), lang) for v in values)
    return text.say("notes.or", lang).join(told)
