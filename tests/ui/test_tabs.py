"""Only the open tab is asked and drawn."""

from streamlit.testing.v1 import AppTest


def page() -> None:
    import streamlit as st

    from oneboard.ui.tabs import columns, if_open, tabs

    @if_open
    def draw(name: str) -> None:
        st.text(name)

    first, second = tabs(["first", "second"])
    with first:
        draw("in the first")
    with second:
        left, right = columns(2)
        with left:
            draw("in the second")
    draw("below")


def test_a_closed_tab_stays_empty():
    app = AppTest.from_function(page).run()
    assert [text.value for text in app.text] == ["in the first", "below"]
