"""The address of a page, or of one figure on it, with all that decides what is seen there.

A figure is written `question` or `question:measure`; one mark of it by its values, in the order of
the question's `mark`. The choices are codes, as in the address of the board itself.
"""

from collections.abc import Mapping, Sequence
from typing import Any
from urllib.parse import urlencode

from oneboard.query.answer import Answer
from oneboard.query.gate import as_list
from oneboard.query.sight import Sight

FIGURE, MARK = "figure", "mark"


def link(
    base: str,
    page: str,
    choices: Mapping[str, Any],
    *,
    figure: str = "",
    mark: Sequence[Any] = (),
) -> str:
    """Where the page opens with these choices and, where a figure is named, with its passport.

    `base`: where the board is served. Without it there is no address.
    """
    if not base:
        return ""
    told = {name: as_list(value) for name, value in choices.items()}
    told |= {FIGURE: as_list(figure), MARK: [str(value) for value in mark]}
    asked = urlencode({name: values for name, values in told.items() if values}, doseq=True)
    return f"{base.rstrip('/')}/{page}?{asked}"


def pinned(seen: Sight, lang: str) -> dict[str, str]:
    """The choices that keep a link at what is seen now, whatever is published later."""
    return {"lang": lang, "board": seen.board, "version": str(seen.number)}


def figure_code(question: str, measure: str = "") -> str:
    return f"{question}:{measure}" if measure else question


def read_figure(code: str) -> tuple[str, str]:
    """Question and measure; no measure stands for the whole answer."""
    question, _, measure = code.partition(":")
    return question, measure


def mark_told(answer: Answer, told: Sequence[str]) -> dict[str, Any]:
    """The mark of the answer whose values are told, as parameters; none where it has no such."""
    place = next((n for n, mark in enumerate(answer.marks()) if told == list(map(str, mark))), None)
    if place is None:
        return {}
    names = (parameter for parameter, _ in answer.query.mark)
    return dict(zip(names, answer.marks()[place], strict=True))
