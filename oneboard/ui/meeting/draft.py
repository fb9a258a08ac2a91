"""The agenda while it is being written: values that change by making new ones."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from oneboard.store import Agenda, Item


@dataclass(frozen=True)
class Line:
    """One point with a key of its own, which it keeps wherever it is moved."""

    key: int
    item: Item


@dataclass(frozen=True)
class Draft:
    """`made`: how many lines there ever were, so that no two share a key."""

    name: str
    day: date
    lines: tuple[Line, ...] = ()
    made: int = 0

    @property
    def items(self) -> tuple[Item, ...]:
        return tuple(replace(line.item, place=n) for n, line in enumerate(self.lines, 1))

    @property
    def minutes(self) -> int:
        return sum(line.item.minutes for line in self.lines)

    def says(self, agenda: Agenda | None) -> bool:
        """Is this what was kept?"""
        kept = agenda and (agenda.name, agenda.day, agenda.items)
        return kept == (self.name, self.day, self.items)


def begin(name: str, day: date, items: Iterable[Item] = (), *, made: int = 0) -> Draft:
    """A draft with these points. `made`: keys that earlier drafts used up."""
    lines = tuple(Line(made + n, item) for n, item in enumerate(items, 1))
    return Draft(name, day, lines, made + len(lines))


def add(draft: Draft, item: Item) -> Draft:
    made = draft.made + 1
    return replace(draft, lines=(*draft.lines, Line(made, item)), made=made)


def remove(draft: Draft, key: int) -> Draft:
    return replace(draft, lines=tuple(line for line in draft.lines if line.key != key))


def move(draft: Draft, key: int, steps: int) -> Draft:
    """Up (-1) or down (+1); the first stays first and the last stays last."""
    lines = list(draft.lines)
    here = next(n for n, line in enumerate(lines) if line.key == key)
    there = min(max(here + steps, 0), len(lines) - 1)
    lines.insert(there, lines.pop(here))
    return replace(draft, lines=tuple(lines))


def edit(draft: Draft, key: int, **words: Any) -> Draft:
    """Change the ask or the minutes of one point."""
    return replace(
        draft,
        lines=tuple(
            replace(line, item=replace(line.item, **words)) if line.key == key else line
            for line in draft.lines
        ),
    )
