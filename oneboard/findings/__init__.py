"""The sentence above a chart: what the answer says, in words.

One module per page; in it, one function per question, named like the question:
`(answer, lang) -> str`. An answer without rows never gets here.
"""

from collections.abc import Callable
from importlib import import_module
from importlib.util import find_spec

from oneboard import text
from oneboard.query import Answer

Finding = Callable[[Answer, str], str]


def of(answer: Answer, lang: str) -> str:
    """The finding of an answer; the question itself where nobody wrote one."""
    if not len(answer):
        return text.say("answer.nothing", lang)
    write = _writer(answer.query.name)
    return write(answer, lang) if write else answer.query.question(lang)


def _writer(name: str) -> Finding | None:
    page, _, question = name.partition("/")
    module = f"oneboard.findings.{page}"
    return getattr(import_module(module), question, None) if find_spec(module) else None


def lines(answer: Answer, lang: str) -> list[str]:
    """One sentence per row, written by `<question>_lines` of the page's module."""
    page, _, question = answer.query.name.partition("/")
    write = getattr(import_module(f"oneboard.findings.{page}"), f"{question}_lines")
    return write(answer, lang)
