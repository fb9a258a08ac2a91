"""Boards that many tests begin with: published once, and copied for each test."""

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.ingest.road.made import loaded, opaque, projects

MAPPED = {"table|": "project", "column|B": "project.budget_total", "unit|B": "1"}


def published(folder: Path, deliver: Callable[[Path], dict[str, Any]]) -> Path:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("ONEBOARD_DATA", str(folder / "data"))
        assert deliver(folder)["outcome"] == "published"
    return folder / "data"


@pytest.fixture(scope="session")
def eight_published(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("eight")
    return published(folder, lambda at: loaded(projects(at / "before.xlsx")))


@pytest.fixture(scope="session")
def works_published(tmp_path_factory: pytest.TempPathFactory) -> Path:
    def deliver(at: Path) -> dict[str, Any]:
        said = {f"works-2025.csv||{key}": one for key, one in MAPPED.items()}
        return loaded(opaque(at / "works-2025.csv"), answers=said)

    return published(tmp_path_factory.mktemp("works"), deliver)


@pytest.fixture
def eight_projects(eight_published: Path, own_data: Path) -> Path:
    """A board of its own with the eight projects of `made.projects`."""
    return Path(shutil.copytree(eight_published, own_data))


@pytest.fixture
def mapped_works(works_published: Path, own_data: Path) -> Path:
    """A board of its own with the list whose headers say nothing, mapped by hand."""
    return Path(shutil.copytree(works_published, own_data))
