"""Which delivered files are in the board already: nothing is taken twice by accident."""

from collections.abc import Iterable

from oneboard.store.attach import attached
from oneboard.store.paths import Board, at
from oneboard.store.trouble import NoVersion
from oneboard.store.version import version


def taken(board: Board | str, hashes: Iterable[str]) -> dict[str, int]:
    """Hash of a file -> the version that took it, for those the served version rests on.

    The version itself is the record, so it cannot disagree with what was published; a file that
    was rolled back may be brought again.
    """
    here = at(board)
    try:
        path = here.file(version(here).number)
    except NoVersion:
        return {}
    with attached(path) as con:
        rows = con.execute(
            "select sha256, max(number) from data.upload"
            " where list_contains($hashes, sha256) group by sha256",
            {"hashes": list(hashes)},
        ).fetchall()
    return dict(rows)
