"""Another version beside the one that is asked: what a statement that compares two is handed.

A question that needs `compared` is asked with the number of the other version. The statement gets
one list instead, of what every project said: `told` then by the other version, `restated` for the
same day by the one on screen, which may know it better by now.
"""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from oneboard import store
from oneboard.query import header
from oneboard.query.sight import Sight

NEED = "compared"
STANDING = "changes/standing"
Run = Callable[..., tuple]


def given(chosen: dict[str, list], *, seen: Sight, run: Run) -> dict[str, list]:
    """The choices as the statement takes them: the number replaced by the rows."""
    if NEED not in chosen or chosen[NEED] and isinstance(chosen[NEED][0], dict):
        return chosen
    numbers = chosen[NEED] or _before(seen)
    return chosen | {NEED: _rows(chosen, numbers[0], seen, run) if numbers else []}


def _before(seen: Sight) -> list[int]:
    known = store.versions(seen.board)
    return [version.number for version in known if version.number < seen.number][:1]


def _rows(chosen: dict[str, list], number: int, seen: Sight, run: Run) -> list[dict[str, Any]]:
    """One row about the version itself, then two about each project it had."""
    standing = header.load(STANDING)
    filters = {need: chosen.get(need, []) for need in standing.needs}
    then = store.version(seen.board, number)
    found: list[dict[str, Any]] = [{"said": "version", "number": number, "as_of": then.as_of}]
    looks = {
        "told": replace(seen, number=number),
        "restated": replace(seen, then=then.as_of),
    }
    for said, look in looks.items():
        columns, records, _ = run(standing.sql, filters, seen=look)
        found += [{"said": said, **dict(zip(columns, record, strict=True))} for record in records]
    return found
