"""Files that are still there, whole, after the power has failed."""

import os
from pathlib import Path


def fsync(path: Path) -> None:
    """Wait until a file, or the names in a folder, are on the disk."""
    if path.is_dir() and os.name == "nt":
        return  # Windows keeps names by itself and lets nobody open a folder
    handle = os.open(path, os.O_RDONLY if os.name != "nt" else os.O_RDWR)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def move(path: Path, to: Path) -> None:
    """Give a finished file its name, in one step that lasts."""
    fsync(path)
    path.replace(to)
    fsync(to.parent)


def write(path: Path, content: bytes) -> None:
    """Replace a small file whole: a reader sees the old one or the new one."""
    new = path.with_name(f".{path.name}.new")
    new.write_bytes(content)
    move(new, path)
