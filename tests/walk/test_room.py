"""A meeting on the wall in a real browser: through the agenda by keyboard, with a decision."""

import shutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from oneboard import store
from oneboard.store import Item
from tests.walk.browser import new_page
from tests.walk.server import running
from tests.walk.visit import problems, visit, wait_until_idle

pytestmark = pytest.mark.walk
NAME = "November"
ITEMS = (
    Item(1, "burn", {}, "burn/headline:free_year", "", "Who gets what is left?", 10),
    Item(2, "gap", {}, "", "", "Open a fund for pilots?", 5),
)


@pytest.fixture
def room(sample_board: Path, own_data: Path, browser) -> Iterator[Page]:
    """The opening of a meeting with two points."""
    shutil.copytree(sample_board, own_data)
    store.keep_agenda(store.SAMPLE, NAME, date.today(), ITEMS, who="Li Na")
    with running(own_data) as url:
        page = new_page(browser, "en")
        visit(page, url, "room", lang="en", agenda=NAME)
        yield page
        page.context.close()


def press(page: Page, key: str, *, asked: str) -> None:
    page.keyboard.press(key)
    expect(page.locator("h1")).to_have_text(asked)
    wait_until_idle(page)


def test_a_meeting_is_walked_by_keyboard_and_its_decision_is_kept(room):
    assert problems(room) == []
    assert not room.locator('[data-testid="stSidebar"]').is_visible()
    press(room, "PageDown", asked=ITEMS[0].ask)
    press(room, "ArrowRight", asked=ITEMS[1].ask)
    press(room, "ArrowLeft", asked=ITEMS[0].ask)
    room.keyboard.press("d")
    words = room.get_by_role("textbox", name="Decision")
    words.fill("Pilots first")
    words.press("ArrowLeft")
    words.press("Home")
    words.press_sequentially("d: ")
    expect(room.locator("h1")).to_have_text(ITEMS[0].ask)
    room.get_by_role("button", name="Keep the decision").click()
    expect(room.get_by_text("d: Pilots first")).to_be_visible()
    [kept] = store.decisions(store.SAMPLE, NAME)
    assert (kept.text, kept.place, kept.figure) == ("d: Pilots first", 1, ITEMS[0].figure)
    assert kept.value is not None and kept.number == 3
    assert problems(room) == []
