"""Folders of files that are not part of the project: hard workbooks and real exports.

A variable names each; without it they are looked for in the folder `shared` beside the checkout.
"""

import os
from pathlib import Path

SHARED = Path(__file__).parents[2] / "shared"


def workbooks() -> Path | None:
    return _folder("ONEBOARD_WORKBOOKS", SHARED / "workbooks")


def real() -> Path | None:
    return _folder("ONEBOARD_REAL", SHARED / "real")


def _folder(variable: str, otherwise: Path) -> Path | None:
    found = Path(os.environ.get(variable) or otherwise)
    return found if found.is_dir() else None
