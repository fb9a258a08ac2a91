"""What stands for a page on the wall: everything it names is there, and stands on its page."""

import pytest

from oneboard import access, query
from oneboard.ui.room import screens
from tests.house import sources

PATHS = dict(sources.menu())


@pytest.mark.parametrize("page", screens.screens())
def test_the_question_is_asked_on_the_page_too(page):
    told = screens.of_page(page)
    written = sources.text(sources.ROOT / f"pages/{PATHS[page]}.py")
    assert f'ui.ask("{told.question}"' in written


@pytest.mark.parametrize("page", screens.screens())
def test_what_rows_are_chosen_by_is_given(page):
    told = screens.of_page(page)
    assert set(told.only[:1]) <= set(query.load(told.question).gives)


@pytest.mark.usefixtures("on_sample")
@pytest.mark.parametrize("page", screens.screens())
def test_the_figures_are_given_by_their_questions(page):
    told = screens.of_page(page)
    assert len(told.tiles) <= 4
    for one in told.tiles:
        asked = query.load(one.question)
        if "figure" in asked.gives:
            assert one.measure in given(one.question) and not one.light
        else:
            assert {one.measure, one.light} <= set(asked.gives)


def given(question: str) -> list[str]:
    return query.ask(question, seen=query.sight(access.local())).column("figure")
