"""How much each version changed, read from its file without opening it for questions."""

from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from types import MappingProxyType

import duckdb

from oneboard.store.attach import attached
from oneboard.store.paths import Board, at
from oneboard.store.trouble import BrokenVersion

TOTALS = """
select change, sum(row_count) from data.change_count
where
    $scope is null
    or list_contains($scope, dept_id)
    or dept_id in (
        select dept_id from data.department_closure where list_contains($scope, ancestor)
    )
group by change
"""


def change_totals(
    board: Board | str, number: int, *, scope: tuple[str, ...] | None = None
) -> Mapping[str, int]:
    """Records by kind of change (added, changed, left, unchanged) of the departments in `scope`."""
    path = at(board).file(number)
    try:
        changed = path.stat().st_mtime_ns
        return _read(path, changed, scope)
    except (OSError, duckdb.Error) as error:
        raise BrokenVersion(
            "version_broken", board=at(board).name, number=number, reason=str(error)
        ) from error


@lru_cache(maxsize=1024)
def _read(path: Path, _changed: int, scope: tuple[str, ...] | None) -> Mapping[str, int]:
    with attached(path) as con:
        rows = con.execute(TOTALS, {"scope": list(scope) if scope is not None else None}).fetchall()
    return MappingProxyType({change: int(count) for change, count in rows})
