"""Who looks at the board with the secrets, and what none of them may read."""

import re
from collections.abc import Set

from oneboard import access, query
from oneboard.query import Sight
from tests.access.planted import CASE, NAME, THING

OWN = ("D07", "D09")  # a department and the one below it
STRANGE = re.compile(rf"(?:{NAME}|{THING})-(?!D07\b|D09\b)[\w]+")


def seen_by(role: str) -> Sight:
    departments = OWN if role == "department_head" else ()
    return query.sight(access.viewer(role, frozenset({role}), departments))


def given_away(told: str, seen: Sight, people: Set[str]) -> set[str]:
    """The secrets in what was told: cases to anybody, people to who sees nobody by name, and
    whatever is of other departments to a head."""
    found = {CASE} if CASE in told else set()
    if seen.viewer.departments is not None:
        return found | set(STRANGE.findall(told))
    if seen.viewer.may("people"):
        return found
    return found | ({NAME} if NAME in told else set()) | (people & set(re.findall(r"\w+", told)))
