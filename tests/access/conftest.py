"""The sample organisation with planted secrets, made once for all processes that run tests."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from filelock import FileLock

from oneboard import store
from oneboard.store import Subject
from tests.access.planted import THING, VIEW, people, plant


@pytest.fixture(scope="session")
def planted(sample_board: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    base = tmp_path_factory.getbasetemp()
    data = (base.parent if "PYTEST_XDIST_WORKER" in os.environ else base) / "planted"
    with FileLock(f"{data}.lock"), pytest.MonkeyPatch.context() as patch:
        if not data.exists():
            making = data.with_suffix(".making")
            patch.setenv("ONEBOARD_DATA", str(making))
            plant(sample_board, making)
            _said()
            making.rename(data)
    return data


def _said() -> None:
    for department in ("D03", "D07"):
        chosen = {"department": [department]}
        about = Subject("burn/headline:spent", "burn", 3, choices=chosen, link=chosen)
        store.comment("sample", about, f"{THING}-{department}-said", who="someone")
    store.save_view("sample", VIEW, "burn", {"department": ["D03"]}, who="someone")


@pytest.fixture
def on_planted(planted: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[frozenset[str]]:
    """The ids of people, on the board with the secrets."""
    monkeypatch.setenv("ONEBOARD_DATA", str(planted))
    yield people(planted)
