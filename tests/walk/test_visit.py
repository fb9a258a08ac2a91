"""The walk is worth something only if it notices what is broken."""

import shutil

import pytest

from tests.walk.browser import new_page
from tests.walk.server import ROOT, running
from tests.walk.visit import problems, visit

APP = """
import streamlit as st

case = st.query_params.get("case")
if case != "untitled":
    st.title("A page")
if case == "broken":
    raise ValueError("secret detail")
if case == "wide":
    st.components.v2.component("wide", html="<div style='width: 4000px'>wide</div>")()
if case == "outside":
    st.image("https://outside.example/picture.png")
"""

pytestmark = pytest.mark.walk


@pytest.fixture(scope="module")
def page(browser, tmp_path_factory):
    folder = tmp_path_factory.mktemp("app")
    (folder / "app.py").write_text(APP)
    shutil.copytree(ROOT / ".streamlit", folder / ".streamlit")
    shutil.copytree(ROOT / "static", folder / "static")
    with running(app=folder / "app.py") as url:
        page = new_page(browser)
        page.board = url
        yield page
        page.context.close()


@pytest.mark.parametrize(
    ("case", "noticed"),
    [
        ("broken", "exception: "),
        ("untitled", "no title"),
        ("wide", "wider than the screen: "),
        ("outside", "asked the outside world: https://outside.example/picture.png"),
    ],
)
def test_what_is_broken_is_noticed(page, case, noticed):
    page.outside.clear()
    visit(page, page.board, case=case)
    assert [problem for problem in problems(page) if problem.startswith(noticed)]


def test_a_sound_page_has_no_problems(page):
    page.outside.clear()
    visit(page, page.board)
    assert problems(page) == []


def test_an_error_shows_no_details_and_no_way_out(page):
    visit(page, page.board, case="broken")
    shown = page.locator("body").inner_text()
    assert "secret detail" not in shown
    assert "Google" not in shown
