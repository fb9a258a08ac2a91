"""Other departments, for whoever sees some only: their sums, beside the viewer's own rows.

A question that names the column of departments in its header (`-- others: dept_id`) is asked twice:
with the viewer's eyes, and for all other departments with eyes that see sums only. Groups of people
are made anew among those, for the viewer knows the own people and could take them off; figures of
too few projects are left out (of_projects). The rows behind stay closed.
"""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from oneboard.query.header import Query
from oneboard.query.sight import Sight

SUMS = frozenset({"executive"})  # a role that sees figures, and people in groups only


def eyes(seen: Sight) -> Sight | None:
    """Those for the departments that are not the viewer's; None where there is nothing to add."""
    if not seen.tells_others:
        return None
    return replace(seen, viewer=replace(seen.viewer, roles=SUMS), beyond=True)


def department(query: Query, mark: Mapping[str, Any], seen: Sight) -> list[str] | None:
    """Whose figure a mark is, where it may be that of others: then its rows are for the own
    departments only. None: whatever it is, it is no sum of others."""
    if not query.others or not seen.tells_others:
        return None
    named = (name for name, column in query.mark if column == query.others)
    return [mark[name] for name in named if name in mark]
