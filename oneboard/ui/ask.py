"""Questions of a page, answered once per version, scope, language and choices."""

from dataclasses import dataclass, field
from typing import Any

from oneboard import query
from oneboard.query import Answer, Sight
from oneboard.ui import state
from oneboard.ui.cache import kept

ON_PAGE = "asked"


@dataclass(frozen=True)
class Asked:
    """A question with its choices, not yet answered: drawing a cached card needs no answer."""

    name: str
    choices: dict[str, list] = field(hash=False)

    @property
    def question(self) -> query.Query:
        return query.load(self.name)

    @property
    def key(self) -> tuple:
        needs = self.question.needs
        return self.name, tuple((n, tuple(self.choices.get(n, ()))) for n in needs)

    def answer(self, number: int | None = None) -> Answer:
        """The answer on the version on screen, or on an earlier one of the same board."""
        seen = state.sight()
        if number is not None:
            seen = query.sight(seen.viewer, board=seen.board, number=number)
        return answered(self.key, seen.key, seen=seen)


def ask(name: str, choices: dict[str, list] | None = None, **more: Any) -> Asked:
    chosen = dict(state.choices() if choices is None else choices)
    asked = Asked(name, chosen | {k: query.as_list(v) for k, v in more.items()})
    state.once(ON_PAGE, dict).setdefault(name, asked)
    return asked


def begin_page() -> None:
    state.remember(ON_PAGE, {})


def on_page(name: str) -> Asked | None:
    """The question as the page of this run asks it, also in a tab that is closed."""
    return state.recall(ON_PAGE, {}).get(name)


@kept
def answered(key: tuple, seen_key: tuple, *, seen: Sight) -> Answer:
    name, chosen = key
    return query.ask(name, {n: list(values) for n, values in chosen}, seen=seen)
