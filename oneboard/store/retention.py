"""How long things are kept: old versions as the setting says, and files only they rested on."""

from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path

import duckdb

from oneboard.store import pointer
from oneboard.store.attach import attached
from oneboard.store.audit import note
from oneboard.store.janitor import prune, tidy
from oneboard.store.paths import boards
from oneboard.store.settings import current_settings
from oneboard.store.uploads import uploads_folder


@dataclass(frozen=True)
class Gone:
    """How many versions, delivered files and leavings went. `unread`: versions that do not open."""

    versions: int
    files: int
    leavings: int
    unread: tuple[str, ...]


def retire(*, who: str) -> Gone:
    """Remove what is past its time. While a version does not open, nobody knows which delivered
    files it rests on: then none of them goes."""
    keep = int(current_settings()["keep_versions"])
    leavings = len(tidy())
    versions = sum(len(prune(board, keep=keep)) for board in boards()) if keep else 0
    named, unread = _named()
    files = len(list(_forget_files(named))) if keep and not unread else 0
    gone = Gone(versions, files, leavings, unread)
    note(who, "retired", asdict(gone))
    return gone


def _forget_files(named: set[str]) -> Iterator[Path]:
    """Delivered files that no version names any more. Those that wait lie elsewhere."""
    for path in uploads_folder().glob("*"):
        if len(path.name) == 64 and path.name not in named:
            path.unlink()
            yield path


def _named() -> tuple[set[str], tuple[str, ...]]:
    """The files that versions name, and the versions that cannot be asked."""
    named: set[str] = set()
    unread: list[str] = []
    for board in boards():
        for number in pointer.published(board):
            try:
                with attached(board.file(number)) as con:
                    found = con.execute("select sha256 from data.source").fetchall()
            except duckdb.Error:
                unread.append(f"{board.name} {number}")
            else:
                named |= {name for (name,) in found}
    return named, tuple(unread)
