"""One browser and one served sample board for the whole walk."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from oneboard.commands.test import browser as installed
from tests.walk.browser import new_page, opened
from tests.walk.server import running

expect.set_options(timeout=30_000)  # a machine at work draws slowly; what is wrong stays wrong


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    if not installed():
        pytest.skip("no Chromium or Chrome on this machine")
    with opened() as browser:
        yield browser


@pytest.fixture(scope="session")
def board(sample_board: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Address of a board with the sample organisation, which visitors may write to."""
    with running(
        Path(shutil.copytree(sample_board, tmp_path_factory.mktemp("walk") / "data"))
    ) as url:
        yield url


@pytest.fixture(scope="session")
def visitors(browser: Browser) -> Iterator[dict[str, Page]]:
    """A person for each language."""
    people = {lang: new_page(browser, lang) for lang in ("en", "zh")}
    yield people
    for page in people.values():
        page.context.close()


@pytest.fixture(scope="session")
def shots() -> Path | None:
    """Where pictures are kept, when somebody wants them."""
    folder = os.environ.get("ONEBOARD_SHOTS")
    return Path(folder) if folder else None
