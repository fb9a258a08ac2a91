"""What a comment or a star is about: a figure, and how it was seen then."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from typing import Any

from sqlalchemy import Column, Float, Integer, String, Text

JSON = ("choices", "mark", "link", "said")
VERSIONED = ("compared",)  # goes along with the version, so it does not tell figures apart


@dataclass(frozen=True)
class Subject:
    """One figure as it stood on screen.

    `figure`: "question:measure", or the question alone; `choices`: what the question was asked
    with; `mark`: the one mark meant; `page`, `link`: where it stood, in the codes of the address;
    `number`, `value`, `said`: the version, the value there and how it read in each language.
    """

    figure: str
    page: str
    number: int
    choices: Mapping[str, list] = field(default_factory=dict, hash=False)
    mark: Mapping[str, Any] = field(default_factory=dict, hash=False)
    link: Mapping[str, list[str]] = field(default_factory=dict, hash=False)
    value: float | None = None
    said: Mapping[str, str] = field(default_factory=dict, hash=False)

    @property
    def key(self) -> tuple[str, str]:
        """Alike for the same figure under the same choices, whatever the version."""
        return self.figure, choice_code(self.choices)


NAMES = tuple(one.name for one in fields(Subject))


def choice_code(choices: Mapping[str, list]) -> str:
    """The choices in one order, without those that are open."""
    told = {name: values for name, values in choices.items() if values and name not in VERSIONED}
    chosen = {name: sorted(map(str, values)) for name, values in told.items()}
    return json.dumps(chosen, ensure_ascii=False, sort_keys=True)


def columns() -> list[Column]:
    """For a table whose rows are about a figure."""
    return [
        Column("figure", String(200), nullable=False),
        Column("page", String(80), nullable=False),
        Column("number", Integer, nullable=False),
        Column("choices", Text, nullable=False),
        Column("mark", Text, nullable=False),
        Column("link", Text, nullable=False),
        Column("value", Float),
        Column("said", Text, nullable=False),
    ]


def record(about: Subject) -> dict[str, Any]:
    told = {name: getattr(about, name) for name in NAMES}
    return told | {name: json.dumps(dict(told[name]), ensure_ascii=False) for name in JSON}


def read(row: Mapping[str, Any]) -> tuple[Subject, dict[str, Any]]:
    """The subject of a row, and what else the row holds."""
    told = {name: row[name] for name in NAMES} | {name: json.loads(row[name]) for name in JSON}
    return Subject(**told), {name: value for name, value in row.items() if name not in NAMES}
