"""A figure by its code: what it is called, which way is better, and what it says now."""

from collections.abc import Mapping, Sequence

from oneboard import dictionary, query
from oneboard import format as form
from oneboard.ui import state
from oneboard.ui.ask import Asked

Words = dictionary.Column | dictionary.Metric
Link = Mapping[str, Sequence[str]]


def words(code: str) -> Words | None:
    """Label, unit and direction of a figure; a whole chart has none of its own."""
    return dictionary.vocabulary().get(query.read_figure(code)[1])


def label(code: str, lang: str) -> str:
    """The figure in words; a whole chart by its question."""
    known, question = words(code), query.read_figure(code)[0]
    if known:
        return known.label(lang)
    return query.load(question).question(lang) if question in query.names() else ""


def value(code: str, link: Link) -> float | None:
    """What the figure says on the version on screen, under the choices of a link."""
    question, measure = query.read_figure(code)
    if not measure or question not in query.names():
        return None
    asked = Asked(question, {name: list(link.get(name, ())) for name in query.load(question).needs})
    answer = asked.answer()
    mark = query.mark_told(answer, list(link.get("mark", ())))
    return query.figure(answer, measure, mark) if _is_there(answer, measure) else None


def _is_there(answer: query.Answer, measure: str) -> bool:
    return measure in answer.columns or "figure" in answer.columns


def show(code: str, number: float | None, *, signed: bool = False) -> str:
    """A value of the figure as it is read."""
    known = words(code)
    return form.value(number, known.unit if known else "", state.lang(), signed=signed)
