"""Choices of the frame in a real browser: chips, address, other pages, reload, back, clicks."""

import csv
import re

import pytest
from openpyxl import load_workbook
from playwright.sync_api import Locator, Page, expect

from tests.walk.browser import SCREEN, new_page
from tests.walk.visit import problems, visit, wait_until_idle

pytestmark = pytest.mark.walk
BY_STAGE = ".st-key-card-home-by-stage-by-stage"
CHART = "[data-testid='stPlotlyChart']"


@pytest.fixture
def page(browser) -> Page:
    page = new_page(browser)
    yield page
    page.context.close()


def chips(page: Page, name: str) -> Locator:
    return page.locator(f".st-key-{name} [data-tag]:visible")


def choose(page: Page, name: str, place: int) -> None:
    page.locator(f".st-key-{name} input").click()
    page.get_by_role("option").nth(place).click()
    page.keyboard.press("Escape")


def go(page: Page, title: str) -> None:
    page.get_by_test_id("stSidebar").get_by_role("link", name=title, exact=True).click()
    expect(page.locator("h1")).to_have_text(title)
    wait_until_idle(page)


def test_a_choice_stays_on_every_page_after_a_reload_and_on_the_way_back(page, board):
    visit(page, board, lang="en")
    choose(page, "department", 3)
    expect(page).to_have_url(re.compile(r"department=D03"))
    expect(chips(page, "department")).to_have_count(1)
    wait_until_idle(page)
    for title in ("Lab-to-industry gap", "Upload", "Portfolio"):
        go(page, title)
        expect(page).to_have_url(re.compile(r"department=D03"))
    page.reload()
    wait_until_idle(page)
    expect(chips(page, "department")).to_have_count(1)
    for title in ("Upload", "Lab-to-industry gap"):
        page.go_back()
        expect(page.locator("h1")).to_have_text(title)
        wait_until_idle(page)
    expect(chips(page, "department")).to_have_count(1)
    assert problems(page) == []


def test_a_link_says_the_same_in_the_other_language(page, board):
    visit(page, board, "portfolio", lang="zh", department="D07", stage="pilot")
    expect(chips(page, "department")).to_have_count(1)
    words = chips(page, "stage").all_inner_texts()
    page.get_by_role("radio", name="English").click()
    expect(page.locator("h1")).to_have_text("Portfolio")
    wait_until_idle(page)
    expect(page).to_have_url(re.compile(r"department=D07.*stage=pilot|stage=pilot.*department=D07"))
    assert chips(page, "stage").all_inner_texts() != words


def test_the_name_of_the_first_page_leads_to_it_with_its_choices(page, board):
    visit(page, board, "home", lang="en", department="D03")
    expect(page.locator("h1")).to_have_text("One board")
    expect(chips(page, "department")).to_have_count(1)
    assert problems(page) == []


def test_what_cannot_be_chosen_is_ignored(page, board):
    visit(page, board, "portfolio", lang="xx", department="nowhere", stage="[]", version="99")
    expect(page.locator("h1")).to_have_text("Portfolio")
    assert chips(page, "department").count() == chips(page, "stage").count() == 0
    assert problems(page) == []


def test_a_click_on_a_mark_sets_the_filter_and_its_cross_clears_it(page, board):
    visit(page, board, lang="en")
    page.locator(f"{BY_STAGE} .bars path").nth(1).click(force=True)
    expect(page).to_have_url(re.compile(r"stage=pilot"))
    expect(chips(page, "stage")).to_have_count(1)
    wait_until_idle(page)
    chips(page, "stage").get_by_role("button").click()
    expect(page).not_to_have_url(re.compile(r"stage="))
    expect(chips(page, "stage")).to_have_count(0)


def test_an_earlier_version_changes_the_date_on_the_cards(page, board):
    visit(page, board, lang="en")
    choose(page, "version", 1)
    expect(page.locator(BY_STAGE)).to_contain_text("version 2")
    expect(page).to_have_url(re.compile(r"version=2"))
    expect(page.locator(BY_STAGE)).to_contain_text("As of 2026-06-30")


@pytest.fixture
def passport(page, board) -> Locator:
    """The open passport of the stages."""
    visit(page, board, lang="en")
    page.locator(BY_STAGE).get_by_role("button", name="Sources").click()
    dialog = page.get_by_role("dialog")
    expect(dialog).to_contain_text("Where this figure comes from")
    wait_until_idle(page)
    return dialog


def test_the_rows_behind_a_card_add_up_and_name_their_cells(passport):
    passport.get_by_role("tab", name="Rows behind it").click()
    expect(passport.get_by_test_id("stAlert")).to_contain_text("the figure shown")
    expect(passport.get_by_test_id("stAlert")).to_contain_text("rows add up to")
    for head in ("File", "Sheet", "Cell"):
        expect(passport.locator("th").get_by_text(head, exact=True)).not_to_have_count(0)


def test_the_download_holds_the_answer(page, passport, tmp_path):
    with page.expect_download() as loading:
        passport.get_by_role("button", name="Download CSV").click()
    loading.value.save_as(tmp_path / "stages.csv")
    assert loading.value.suggested_filename == "home-by_stage.csv"
    text = (tmp_path / "stages.csv").read_text("utf-8-sig")
    rows = list(csv.reader(text.splitlines()))
    assert any("Pilot" in cell for row in rows for cell in row)
    with page.expect_download() as loading:
        passport.get_by_role("button", name="Download Excel").click()
    loading.value.save_as(tmp_path / "stages.xlsx")
    assert loading.value.suggested_filename == "home-by_stage.xlsx"
    assert len(load_workbook(tmp_path / "stages.xlsx").sheetnames) == 2


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_the_first_page_fits_one_screen(page, board, lang):
    visit(page, board, lang=lang)
    tall = page.get_by_test_id("stMain").evaluate("box => box.scrollHeight")
    assert tall <= SCREEN["height"]


@pytest.mark.parametrize("name", ["", "portfolio", "gap"])
def test_every_chart_says_in_words_what_it_shows(page, board, name):
    visit(page, board, name, lang="en")
    charts = page.locator(CHART)
    assert charts.count() > 0
    for place in range(charts.count()):
        figure = charts.nth(place).locator("xpath=descendant-or-self::*[@role='figure']")
        assert figure.first.get_attribute("aria-label")


def test_a_filter_and_the_sources_are_reached_by_the_keyboard(page, board):
    visit(page, board, lang="en")
    reached = set()
    for _ in range(60):
        page.keyboard.press("Tab")
        reached.add(page.evaluate("document.activeElement.closest('[class*=st-key-]')?.className"))
    told = " ".join(filter(None, reached))
    assert all(f"st-key-{name}" in told for name in ("department", "stage", "open-home-standing"))
