"""What stands for a page on the wall: everything it names is there, and stands on its page."""

import pytest

from oneboard import access, query
from oneboard.ui.room import screens
from tests.house import sources

PATHS = dict(sources.menu())


@pytest.mark.parametrize("page", screens.screens())
def test_the_chart_is_drawn_on_the_page_too(page):
    told = screens.of_page(page)
    written = sources.text(sources.ROOT / f"pages/{PATHS[page]}.py")
    family = told.draw.__module__.rpartition(".")[2]
    assert f'ui.show({family}.{told.draw.__name__}, ui.ask("{told.question}"' in written


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
