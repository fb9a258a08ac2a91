"""Everything a board needs in one file, and a board from such a file.

Published versions never change, so copying them is safe; the state database is copied by SQLite
itself, because a plain copy of a database in use may miss what was written last.
"""

import json
import re
import shutil
import sqlite3
import tarfile
from collections.abc import Iterator
from contextlib import ExitStack, closing
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import IO

from oneboard.store import durable, state
from oneboard.store.lock import publish_lock
from oneboard.store.paths import boards, data_folder
from oneboard.store.trouble import StoreTrouble
from oneboard.store.uploads import hash_of

MANIFEST, STATE = "manifest.json", "state.sqlite"
KEPT = re.compile(
    r"boards/[a-z][a-z0-9_-]*/(current\.json|versions/\d{6,}(\.restricted)?\.duckdb)"
    r"|uploads/[0-9a-f]{64}|staged/\w[\w.-]*(/\w[\w.-]*)+|state\.sqlite"
)


def backup(out: Path) -> int:
    """Write the file; how many files it holds. Nobody publishes meanwhile."""
    with ExitStack() as stack:
        for board in boards():
            stack.enter_context(publish_lock(board))
        folder = Path(stack.enter_context(TemporaryDirectory()))
        found = dict(_found(folder))
        listed = {name: hash_of(path) for name, path in found.items()}
        beside = out.with_name(f".{out.name}.making")
        (folder / MANIFEST).write_text(json.dumps(listed, indent=1), "utf-8")
        beside.unlink(missing_ok=True)
        beside.touch(0o600)  # it holds what the data folder keeps from others
        with tarfile.open(beside, "w") as tar:
            tar.add(folder / MANIFEST, MANIFEST)
            for name, path in found.items():
                tar.add(path, name, recursive=False)
        durable.move(beside, out)
    return len(found)


def restore(file: Path) -> int:
    """Fill an empty data folder from the file; how many files it held.

    StoreTrouble: the folder holds a board already, or the file is not whole. Then nothing changes.
    """
    target = data_folder()
    if boards():
        raise StoreTrouble("restore_not_empty", folder=str(target))
    target.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory(dir=target, prefix=".restoring-") as kept:
        folder = Path(kept)
        listed = _unpacked(file, folder)
        for name in sorted(listed, key=lambda name: name.endswith("current.json")):
            (target / name).parent.mkdir(parents=True, exist_ok=True)
            durable.move(folder / name, target / name)
    return len(listed)


def _found(folder: Path) -> Iterator[tuple[str, Path]]:
    here = data_folder()
    for path in sorted(here.rglob("*")):
        name = path.relative_to(here).as_posix()
        if path.is_file() and KEPT.fullmatch(name):
            yield name, _copied_state(folder) if name == STATE else path


def _copied_state(folder: Path) -> Path:
    copy = folder / STATE
    address = state.url().removeprefix(state.SQLITE)
    with closing(sqlite3.connect(address)) as live, closing(sqlite3.connect(copy)) as still:
        live.backup(still)
    return copy


def _unpacked(file: Path, folder: Path) -> dict[str, str]:
    """The files of the manifest, each as its hash says; nothing else is taken."""
    try:
        with tarfile.open(file, "r:") as tar:
            listed = json.loads(_opened(tar, MANIFEST).read())
            for name, wanted in listed.items():
                if not KEPT.fullmatch(name):
                    raise StoreTrouble("restore_broken", file=file.name, name=name)
                (folder / name).parent.mkdir(parents=True, exist_ok=True)
                with (folder / name).open("wb") as out:
                    shutil.copyfileobj(_opened(tar, name), out)
                if hash_of(folder / name) != wanted:
                    raise StoreTrouble("restore_broken", file=file.name, name=name)
    except (tarfile.TarError, KeyError, ValueError, OSError) as error:
        raise StoreTrouble("restore_broken", file=file.name, name=str(error)) from error
    return listed


def _opened(tar: tarfile.TarFile, name: str) -> IO[bytes]:
    found = tar.extractfile(name)
    if found is None:
        raise KeyError(name)
    return found
