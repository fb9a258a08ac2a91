"""Delivered files, kept as they came, named by their hash."""

import hashlib
import os
import shutil
from pathlib import Path

from oneboard.store import durable
from oneboard.store.delivery import Upload
from oneboard.store.paths import data_folder
from oneboard.store.trouble import StoreTrouble, writing


def uploads_folder() -> Path:
    return data_folder() / "uploads"


def upload_path(sha256: str) -> Path:
    return uploads_folder() / sha256


def kept_file(sha256: str) -> Path | None:
    """A delivered file that was published, or that still waits."""
    if upload_path(sha256).is_file():
        return upload_path(sha256)
    waiting = (data_folder() / "staged").glob("*/*.upload")
    return next((path for path in waiting if hash_of(path) == sha256), None)


def keep(upload: Upload) -> Path:
    """Copy a delivered file to where it stays. A link would change along with its original."""
    place = upload_path(upload.sha256)
    if place.exists():
        return place
    with writing(uploads_folder()):
        uploads_folder().mkdir(parents=True, exist_ok=True)
        copy = place.with_name(f".{upload.sha256}.{os.getpid()}.new")
        shutil.copyfile(upload.path, copy)
        if hash_of(copy) != upload.sha256:
            copy.unlink()
            raise StoreTrouble("upload_changed", file=upload.file)
        durable.move(copy, place)
    return place


def hash_of(path: Path) -> str:
    with path.open("rb") as handle:
        return hashlib.file_digest(handle, "sha256").hexdigest()
