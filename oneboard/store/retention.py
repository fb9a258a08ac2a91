"""How long things are kept: old versions as the setting says, and files only they rested on."""

from collections.abc import Iterator
from pathlib import Path

from oneboard.store import pointer
from oneboard.store.attach import attached
from oneboard.store.audit import note
from oneboard.store.janitor import prune, tidy
from oneboard.store.paths import Board, boards
from oneboard.store.settings import current_settings
from oneboard.store.uploads import uploads_folder


def retire(*, who: str) -> dict[str, int]:
    """Remove what is past its time; how many versions, delivered files and leavings went."""
    keep = int(current_settings()["keep_versions"])
    gone = {"versions": 0, "files": 0, "leavings": len(tidy())}
    if keep:
        gone["versions"] = sum(len(prune(board, keep=keep)) for board in boards())
        gone["files"] = len(list(_forget_files()))
    note(who, "retired", gone)
    return gone


def _forget_files() -> Iterator[Path]:
    """Delivered files that no version names any more. Those that wait lie elsewhere."""
    named = {name for board in boards() for name in _named(board)}
    for path in uploads_folder().glob("*"):
        if len(path.name) == 64 and path.name not in named:
            path.unlink()
            yield path


def _named(board: Board) -> Iterator[str]:
    for number in pointer.published(board):
        with attached(board.file(number)) as con:
            yield from (row[0] for row in con.execute("select sha256 from data.source").fetchall())
