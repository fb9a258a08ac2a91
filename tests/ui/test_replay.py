"""A part that is sent again looks and works like one that is drawn."""

from types import SimpleNamespace

import pytest
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from streamlit.testing.v1 import AppTest

from oneboard.ui import replay
from tests.ui.board import opened


def page():
    import streamlit as st

    from oneboard.ui import replay

    def count() -> None:
        st.session_state["counted"] = st.session_state.get("counted", 0) + 1

    def draw() -> None:
        st.session_state["drawn"] += 1
        with st.container(border=True):
            st.markdown(f"part {st.session_state.get('choice')}")
            st.button("open", key="open", on_click=count)
            st.toggle("more", key="more")

    st.markdown("before")
    if st.session_state.get("wide"):
        st.markdown("wide")
    replay.part(draw, "test", st.session_state.get("choice"))
    st.markdown("after")
    if st.session_state.get("open"):
        st.markdown("pressed")
    if st.session_state.get("more"):
        st.markdown("turned on")


@pytest.fixture(autouse=True)
def nothing_kept():
    replay._parts.clear()


def session(**state: object) -> AppTest:
    app = AppTest.from_function(page)
    app.session_state["drawn"] = 0
    for name, value in state.items():
        app.session_state[name] = value
    return app.run()


def told(app: AppTest) -> list[str]:
    assert not app.exception, app.exception
    return [one.value for one in app.markdown]


def test_the_same_part_is_drawn_once_and_stays_in_its_place():
    app = session()
    first = told(app)
    assert told(app.run()) == first == ["before", "part None", "after"]
    assert app.session_state["drawn"] == 1


def test_another_session_gets_the_part_with_a_state_of_its_own():
    app, other = session(), session()
    assert told(other) == told(app)
    assert other.session_state["drawn"] == 0
    assert told(other.toggle(key="more").set_value(True).run())[-1] == "turned on"
    assert told(app.run())[-1] == "after"
    assert told(other.run())[-1] == "turned on"


def test_a_button_that_was_sent_again_can_be_pressed_once():
    app = session().run()
    assert told(app.button(key="open").click().run())[-1] == "pressed"
    assert told(app.run())[-1] == "after"
    assert app.session_state["counted"] == 1
    assert app.session_state["drawn"] == 1


def test_what_decides_or_where_it_stands_makes_another_part():
    app = session()
    app.session_state["choice"] = "other"
    assert "part other" in told(app.run())
    app.session_state["wide"] = True
    assert told(app.run()) == ["before", "wide", "part other", "after"]
    assert app.session_state["drawn"] == 3


def test_a_value_that_was_set_for_one_person_is_not_sent_to_the_next():
    assert told(session(more=True))[-1] == "turned on"
    assert told(session())[-1] == "after"
    assert session().session_state["drawn"] == 0


def test_a_browser_that_has_a_message_gets_its_name_only():
    long, short = ForwardMsg(hash="kept"), ForwardMsg(ref_hash="kept")
    sent: list[ForwardMsg] = []
    shared = SimpleNamespace(widget_ids_this_run=None)
    part = replay.Part(((long, short),), frozenset(), (), places=0)
    for known in (frozenset(), frozenset({"kept"})):
        context = SimpleNamespace(shared=shared, cached_message_hashes=known, _enqueue=sent.append)
        replay._send(part, context)
    assert sent == [long, short]


@pytest.mark.usefixtures("on_sample")
def test_every_part_with_data_is_decided_by_who_sees_it(monkeypatch):
    decided: dict[str, list[tuple]] = {}

    def part(draw, name, *decides):
        decided.setdefault(name, []).append(decides)
        draw()

    monkeypatch.setattr(replay, "part", part)
    board = opened("people/points")
    board.switch_page("pages/portfolio/home.py").run()
    seen = board.session_state["sight"][1].key
    assert {"tiles", "card", "attention", "menu", "trust"} <= set(decided)
    for name in set(decided) - {"menu", "trust"}:  # links, and words that decide for themselves
        assert all(seen in decides for decides in decided[name]), name
