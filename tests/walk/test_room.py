"""A meeting in a real browser: its agenda, the wall, a decision, the minutes, the next opening."""

import shutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import docx
import pytest
from playwright.sync_api import Page, expect

from oneboard import store, text
from oneboard.store import Item
from oneboard.ui.room import screens
from tests.walk.browser import new_page
from tests.walk.server import running
from tests.walk.visit import crowded, problems, visit, wait_until_idle

pytestmark = pytest.mark.walk
NAME, NEXT = "November", "December"
LAST = Item(1, "burn", {}, "burn/headline:free_year", "", "Who gets what is left?", 10)


@pytest.fixture
def meeting(sample_board: Path, own_data: Path, browser) -> Iterator[tuple[Page, str]]:
    """Somebody who prepares a meeting; an agenda of the next one is kept already."""
    shutil.copytree(sample_board, own_data)
    store.keep_agenda(store.SAMPLE, NEXT, date.today(), (LAST,), who="Li Na")
    with running(own_data) as url:
        page = new_page(browser, "en")
        visit(page, url, "meeting", lang="en")
        yield page, url
        page.context.close()


def test_a_meeting_from_its_agenda_to_the_opening_of_the_next(meeting, tmp_path):
    page, url = meeting
    asked = build(page)
    page.get_by_role("link", name="Start the meeting").click()
    expect(page.locator("h1")).to_have_text("What became of earlier decisions?")
    wait_until_idle(page)
    assert not page.locator('[data-testid="stSidebar"]').is_visible()
    press(page, "PageDown", title=asked[0])
    press(page, "ArrowRight", title=asked[1])
    press(page, "ArrowLeft", title=asked[0])
    decide(page, asked[0])
    assert problems(page) == []
    press(page, "Escape", title=asked[0])
    press(page, "End", title="What was decided today")
    expect(page.get_by_text("Two: Pilots first")).to_be_visible()
    assert "Two: Pilots first" in minutes(page, tmp_path / "minutes.docx")
    visit(page, url, "room", lang="en", agenda=NEXT)
    expect(page.get_by_text("Two: Pilots first")).to_be_visible()
    assert problems(page) == []


def test_no_word_on_the_wall_is_covered_or_cut(board, browser):
    """In English, whose letters must be larger and whose words are longer."""
    page = new_page(browser, "en")
    visit(page, board, "room", lang="en")
    found = {page.locator("h1").inner_text(): crowded(page)}
    for name in screens.pages()[1:]:
        title = text.say(f"page.{name}.title", "en")
        press(page, "ArrowRight", title=title)
        found[title] = crowded(page)
    page.context.close()
    assert {title: words for title, words in found.items() if words} == {}


def build(page: Page) -> list[str]:
    """Tick the two foremost matters and keep them; what is asked of the room."""
    page.get_by_role("tab", name="Agenda").click()
    matters = page.locator(".st-key-meeting-matters [data-testid='stCheckbox'] label")
    asks = page.get_by_label("What is asked of the room")
    for n in range(2):
        matters.nth(n).click()
        expect(asks).to_have_count(n + 1)
    name = page.get_by_label("Name of the meeting")
    name.fill(NAME)
    name.press("Enter")
    page.locator(".st-key-meeting-keep button").click()
    expect(page.get_by_role("link", name="Start the meeting")).to_be_visible()
    kept = store.agenda(store.SAMPLE, NAME)
    assert kept is not None and len(kept.items) == 2
    return [item.ask for item in kept.items]


def press(page: Page, key: str, *, title: str) -> None:
    page.keyboard.press(key)
    expect(page.locator("h1")).to_have_text(title)
    wait_until_idle(page)


def decide(page: Page, asked: str) -> None:
    """Keys of a presenter are letters while somebody types."""
    page.keyboard.press("d")
    words = page.get_by_role("textbox", name="Decision")
    words.fill("Pilots first")
    words.press("ArrowLeft")
    words.press("Home")
    words.press_sequentially("Two: ")
    expect(page.locator("h1")).to_have_text(asked)
    owner = page.get_by_role("combobox", name="Owner")
    owner.fill("Chen Hao")
    owner.press("Enter")
    due = page.get_by_test_id("stDateInputField")
    due.get_by_role("spinbutton").first.click()
    page.keyboard.type("20270131")
    page.keyboard.press("Escape")  # its calendar would stay in the way
    expect(page.locator("h1")).to_have_text(asked)
    page.get_by_role("button", name="Keep the decision").click()
    kept = page.locator("[class*='st-key-decision-']")
    expect(kept).to_contain_text("Two: Pilots first")
    expect(kept).to_contain_text("Chen Hao · 2027-01-31 · Open")
    expect(kept).to_be_in_viewport(ratio=1)
    [one] = store.decisions(store.SAMPLE, NAME)
    assert (one.place, one.page, one.number, one.due) == (1, "project", 3, date(2027, 1, 31))
    assert one.figure == "project/money:money_gap" and one.value is not None


def minutes(page: Page, out: Path) -> str:
    """Every word in the tables of the minutes."""
    page.get_by_role("button", name="Minutes").click()
    with page.expect_download() as download:
        page.get_by_role("button", name="DOCX").click()
    download.value.save_as(out)
    tables = docx.Document(str(out)).tables
    return "\n".join(cell.text for table in tables for row in table.rows for cell in row.cells)
