"""What the store cannot do now, named, with a sentence in both languages for each."""

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import duckdb

from oneboard import text

FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
DAMAGED = "Corrupt database file"
CLOSED = (errno.EACCES, errno.EPERM, errno.EROFS, errno.ENOTDIR)


class StoreTrouble(Exception):
    """Its sentence is `store.<code>`, whose blanks `values` fill."""

    def __init__(self, code: str, **values: Any) -> None:
        super().__init__(code, values)
        self.code = code
        self.values = values

    def say(self, lang: str) -> str:
        return text.say(f"store.{self.code}", lang, **self.values)


class Stale(StoreTrouble):
    """Somebody published after the change was worked out."""


class Locked(StoreTrouble):
    """Somebody is publishing right now."""


class NoVersion(StoreTrouble):
    """The board has no such version."""


class BrokenVersion(StoreTrouble):
    """A version file that does not open."""


class NoSpace(StoreTrouble):
    """The disk is full; nothing was published."""


class NotWritable(StoreTrouble):
    """The data folder takes no files; nothing was published."""


class Unsound(StoreTrouble):
    """A finished version failed its own checks and was thrown away."""


@contextmanager
def writing(folder: Path) -> Iterator[None]:
    """Turn what disks do to writers into a trouble that a person can act on."""
    try:
        yield
    except OSError as error:
        raise _named(error.errno, folder, error.strerror or str(error)) from error
    except duckdb.Error as error:
        code = _errno_in(str(error))
        if DAMAGED in str(error):
            raise BrokenVersion("data_damaged", reason=str(error)) from error
        if code is None and not isinstance(error, duckdb.IOException):
            raise  # a mistake of ours, not of the disk
        raise _named(code, folder, str(error)) from error


def _errno_in(message: str) -> int | None:
    """DuckDB hands on the system's words, not its number."""
    return next((code for code in (*FULL, *CLOSED) if os.strerror(code) in message), None)


def _named(code: int | None, folder: Path, reason: str) -> StoreTrouble:
    if code in FULL:
        return NoSpace("disk_full", folder=str(folder))
    if code in CLOSED:
        return NotWritable("folder_read_only", folder=str(folder))
    return StoreTrouble("cannot_write", folder=str(folder), reason=reason)
