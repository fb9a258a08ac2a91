"""What somebody asks for: which files, onto which board, with which answers."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from oneboard.dictionary import SHELVES


@dataclass(frozen=True)
class File:
    """A delivered file: where it lies now, and its name as the person knows it."""

    path: Path
    name: str


@dataclass(frozen=True)
class Wish:
    """`answers`: question id -> value, also for questions that were never asked.

    `as_of`: None means the date the files speak of. `partial`: publish what is clear, although
    another file of the delivery is refused or waits. `brought_by`: who brought the files, if that
    was somebody else than `who` publishes them. `shelves`: of those tables rows are taken.
    """

    files: tuple[File, ...]
    board: str
    answers: Mapping[str, str] = field(default_factory=dict, hash=False)
    as_of: date | None = None
    note: str = ""
    who: str = "local"
    partial: bool = False
    brought_by: str = ""
    shelves: tuple[str, ...] = SHELVES


class BadAnswers(ValueError):
    """The answers are neither {id: value}, {file: {id: value}} nor [{"id", "answer"}]."""


def answers_from(given: Any) -> dict[str, str]:
    """Flat answers from any accepted shape; inside a file's own group its name may be left out."""
    if isinstance(given, list):
        return answers_from(dict(map(_pair, given)))
    if not isinstance(given, Mapping):
        raise BadAnswers
    flat: dict[str, str] = {}
    for key, value in given.items():
        if isinstance(value, Mapping):
            flat |= {_within(key, name): as_text(one) for name, one in value.items()}
        else:
            flat[key] = as_text(value)
    return flat


def _pair(entry: Any) -> tuple[str, Any]:
    if not isinstance(entry, Mapping) or "id" not in entry:
        raise BadAnswers
    found = next((entry[name] for name in ("answer", "value") if name in entry), None)
    return str(entry["id"]), found


def _within(file: str, name: str) -> str:
    return name if name.startswith(f"{file}|") else f"{file}|{name}"


def as_text(value: Any) -> str:
    """Answers are texts: 10000.0 is 10000, true is yes, null leaves out."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    if isinstance(value, list | dict):
        raise BadAnswers
    return str(value)
