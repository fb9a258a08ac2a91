"""A finished figure reaches the browser as the figure that was drawn."""

import json

import plotly.graph_objects as go
from streamlit.testing.v1 import AppTest

from oneboard.ui.cache import VERSIONS, kept
from oneboard.ui.finished import finished

FIGURE = go.Figure(
    go.Bar(x=["<b>", "磁材"], y=[1, None], customdata=[["D1"], ["D2"]]), {"height": 321}
)


def page() -> None:
    import streamlit as st

    from tests.ui.test_finished import FIGURE, finished

    st.plotly_chart(FIGURE, key="drawn", theme=None)
    st.plotly_chart(finished(FIGURE), key="finished", theme=None)


def test_the_browser_gets_what_was_drawn():
    drawn, finished = AppTest.from_function(page).run().get("plotly_chart")
    assert json.loads(finished.proto.spec) == json.loads(drawn.proto.spec)
    assert finished.proto.spec.count("\\u003cb") == 1


def test_marks_outside_the_choice_are_dimmed_and_the_figure_stays():
    figure = finished(FIGURE)
    [trace] = figure.emphasised(0, {"D2"}).to_dict()["data"]
    assert trace["selectedpoints"] == [1]
    assert "selectedpoints" not in figure.to_dict()["data"][0]


def test_streamlit_finds_the_height():
    assert finished(FIGURE).to_dict()["layout"]["height"] == 321


class Seen:
    board = "own"

    def __init__(self, number: int) -> None:
        self.number = number


def test_what_is_kept_goes_with_its_version():
    made = []

    @kept
    def work(what, *, seen):
        made.append((what, seen.number))
        return what

    for _ in range(2):
        assert work("a", seen=Seen(1)) == "a"
    assert made == [("a", 1)]
    for number in range(2, 2 + VERSIONS):
        work("a", seen=Seen(number))
    work("a", seen=Seen(1))
    assert made.count(("a", 1)) == 2
