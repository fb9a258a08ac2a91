"""The dictionary page: all of it, found in the screen's language, to be taken away."""

import io

import openpyxl
import pytest

from oneboard import dictionary, store, text
from oneboard.ui import dictionary as page_of
from tests.store.making import project, publish, sheet
from tests.ui.board import opened

PAGE = "data/dictionary"


@pytest.fixture(autouse=True)
def a_version():
    publish(sheet("project", [project("P1")]))
    yield
    store.forget()


@pytest.mark.parametrize("lang", text.LANGUAGES)
def test_every_column_and_figure_is_listed(lang):
    columns, figures = (grid.value for grid in opened(PAGE, lang).dataframe)
    wanted = {f"{t.name}.{c.name}" for t in dictionary.tables().values() for c in t.columns}
    assert set(columns["name"]) == wanted
    assert set(figures["name"]) == set(dictionary.metrics())


def test_search_is_in_the_words_of_the_screen():
    page = opened(PAGE, "zh")
    label = dictionary.tables()["project"].column("spent_total").zh
    page.text_input(key="dictionary_find").set_value(label).run()
    found = page.dataframe[0].value
    assert 0 < len(found) < 30
    assert "project.spent_total" in set(found["name"])


def test_a_search_for_nothing_says_so():
    page = opened(PAGE)
    page.text_input(key="dictionary_find").set_value("no such word anywhere").run()
    assert len(page.info) >= 2
    assert not page.dataframe


@pytest.mark.parametrize("lang", text.LANGUAGES)
def test_the_template_is_a_workbook(lang):
    book = openpyxl.load_workbook(io.BytesIO(page_of.workbook(lang)))
    assert len(book.sheetnames) > len(dictionary.tables()) - 2
