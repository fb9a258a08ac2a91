"""A figure on screen as what a comment or a star is about."""

from typing import Any

from oneboard import digest, query, text
from oneboard.store import Subject
from oneboard.ui import address, where
from oneboard.ui.ask import Asked


def subject(asked: Asked, mark: dict[str, Any], measure: str, page: str = "") -> Subject:
    """The figure with all that is needed to find it again, and what it says now.

    `page`: where it stands, if it is another page than the one on screen.
    """
    answer, code = asked.answer(), query.figure_code(asked.name, measure)
    value = query.figure(answer, measure, mark) if measure else None
    narrowed = chosen(asked)
    return Subject(
        figure=code,
        page=page or where.current(),
        number=answer.stamp.number,
        choices=narrowed,
        mark=mark,
        link=codes(narrowed) if page else address.kept(pinned=False),
        value=value,
        said={lang: digest.say(code, value, answer, lang) for lang in text.LANGUAGES},
    )


def chosen(asked: Asked) -> dict[str, list]:
    """What a person chose, without what the page works out beside it."""
    return {name: list(values) for name, values in asked.key[1] if values and name in digest.CHOSEN}


def codes(narrowed: dict[str, list]) -> dict[str, list[str]]:
    return {name: [str(value) for value in values] for name, values in narrowed.items()}
