"""Marts are tried where they are written; here the store works without them."""

from pathlib import Path

import pytest

from oneboard.store import forget, marts


@pytest.fixture(autouse=True)
def no_marts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder for the marts of one test."""
    folder = tmp_path / "marts"
    folder.mkdir()
    monkeypatch.setattr(marts, "FOLDER", folder)
    yield folder
    forget()
