"""A walk through the whole board in a real browser, in both languages."""

import os

import pytest

from tests.house.sources import menu
from tests.walk.browser import new_page
from tests.walk.visit import problems, visit

PAGES = [name for name, _ in menu()]
FACE_LOADED = """() => [...document.fonts]
  .filter(face => face.family.includes('One Board Sans') && face.status === 'loaded')
  .map(face => face.weight)"""

pytestmark = pytest.mark.walk


# A page takes many seconds in the browser: every second one, in one language by turns. Every page
# in both languages is drawn without a browser in test_pages.py; ONEBOARD_WALK=both walks them all.
TURNS = [(name, ("zh", "en")[place % 2]) for place, name in enumerate(PAGES[::2])]
BOTH = [(name, lang) for name in PAGES for lang in ("en", "zh")]


@pytest.mark.parametrize(("name", "lang"), BOTH if os.environ.get("ONEBOARD_WALK") else TURNS)
def test_every_page_stands(board, visitors, shots, name, lang):
    page = visitors[lang]
    visit(page, board, "" if name == PAGES[0] else name, lang=lang)
    if shots:
        page.screenshot(path=shots / f"{name}-{lang}.png")
    assert problems(page) == []


def test_the_first_page_is_the_board(board, visitors):
    page = visitors["en"]
    visit(page, board, lang="en")
    assert problems(page) == []
    assert page.locator("h1").inner_text()


def test_chinese_is_drawn_in_the_boards_own_face(board, visitors):
    page = visitors["zh"]
    visit(page, board, lang="zh")
    assert {"400", "700"} <= set(page.evaluate(FACE_LOADED))


def test_the_board_follows_a_dark_screen(board, browser, shots):
    page = new_page(browser, "zh", theme="dark")
    visit(page, board, lang="zh")
    if shots:
        page.screenshot(path=shots / f"{PAGES[0]}-zh-dark.png")
    ground = "getComputedStyle(document.querySelector('[data-testid=\"stApp\"]')).backgroundColor"
    assert page.evaluate(ground) == "rgb(15, 23, 32)"
    assert problems(page) == []
    page.context.close()
