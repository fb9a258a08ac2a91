"""Comments on a figure, the star, and the filters a person begins with, without a browser."""

import pytest
from streamlit.testing.v1 import AppTest

from oneboard import access, store
from oneboard.store import Subject
from oneboard.ui import comments, state
from tests.ui.board import SECONDS, told

MINE = {"department": ["D03"]}
RISKS = "home/standing:projects_at_risk"


@pytest.fixture(autouse=True)
def own_state(on_sample, tmp_path, monkeypatch):
    """What is said in these tests stays beside the sample, not in it."""
    monkeypatch.setenv("ONEBOARD_STATE", f"sqlite:///{tmp_path / 'state.sqlite'}")


def passport_page() -> None:
    import streamlit as st

    from oneboard import ui
    from oneboard.ui import comments, state, watch

    state.look_anew()
    asked = ui.ask("home/standing")
    st.text(f"tile {comments.count(asked, 'projects_at_risk')}")
    st.text(comments.sources(asked))
    watch.star(asked, {}, "projects_at_risk", "home")
    comments.tab(asked, {}, "projects_at_risk", "home")


@pytest.fixture
def page() -> AppTest:
    return AppTest.from_function(passport_page, default_timeout=SECONDS).run()


def press(page: AppTest, icon: str) -> AppTest:
    [button] = [one for one in page.button if one.icon == f":material/{icon}:"]
    page = button.click().run()
    assert not page.exception
    return page


def test_a_comment_is_counted_answered_and_resolved(page):
    page.text_area[0].set_value("  请核对口径  ")
    page = press(page, "chat")
    [said] = store.comments("sample")
    assert (said.text, said.about.figure, said.about.page) == ("请核对口径", RISKS, "home")
    assert said.about.value and said.about.said["en"] == f"{said.about.value:,.0f}"
    assert [line.value for line in page.text] == [
        "tile 1",
        "Sources :orange-badge[:material/chat: 1]",
    ]
    page.text_input[0].set_value("已核对")
    page = press(page, "check")
    [said] = store.comments("sample")
    assert not said.is_open and said.replies[0].text == "已核对"
    assert [line.value for line in page.text] == ["tile 0", "Sources"]
    assert "Resolved by local" in told(page.caption)
    assert store.open_comments("sample") == []


def test_who_has_seen_a_figure_is_told_and_an_empty_comment_is_not_kept(page):
    page = press(page, "chat")
    assert store.comments("sample") == []
    page = press(page, "done_all")
    assert "Seen by local" in told(page.caption)
    assert store.open_comments("sample") == []


def test_the_star_puts_a_figure_on_the_list_and_takes_it_off(page):
    page = press(page, "star")
    [mine] = store.watched("sample", "local")
    assert mine.about.figure == RISKS and mine.about.number == 3
    press(page, "stars")
    assert store.watched("sample") == []


def notes_page() -> None:
    from oneboard.ui import notes, state

    state.look_anew()
    notes.watched()
    notes.open_comments()


def test_the_lists_tell_what_a_figure_was_and_is():
    standing = Subject("project/standing", "project", 2, choices={"project": ["RE-2025-006"]})
    store.watch("sample", standing, who="local")
    risks = Subject(RISKS, "home", 2, value=1.0, said={"en": "1", "zh": "1"})
    store.comment("sample", risks, "为何增加？", who="李娜")
    page = AppTest.from_function(notes_page, default_timeout=SECONDS).run()
    assert not page.exception
    shown = told(page.markdown)
    assert "At risk" in shown and "Version 2" in shown
    assert "为何增加" in shown and "Version 2\\: 1" in told(page.caption)


def arriving_page() -> None:
    import streamlit as st

    from oneboard.ui import scope, state

    scope.arrive()
    state.look_anew()
    st.text(str({name: values for name, values in state.choices().items() if values}))
    scope.told()
    scope.controls("here")


@pytest.mark.parametrize(
    ("address", "shown"),
    [
        ({}, MINE),
        ({"lang": "en"}, MINE),
        ({"version": "2"}, {}),
    ],
)
def test_who_comes_without_choices_begins_with_their_own(address, shown):
    store.keep_scope("sample", MINE, who="local")
    page = AppTest.from_function(arriving_page, default_timeout=SECONDS)
    for name, value in address.items():
        page.query_params[name] = value
    page.run()
    assert page.text[0].value == str(shown)
    assert ("My default filters" in told(page.caption)) == bool(shown)
    press(page, "person_cancel")
    assert store.scope_of("sample", "local") == {}


@pytest.mark.parametrize(
    ("choices", "who", "is_read"),
    [
        ({}, "李娜", False),
        ({}, "head", True),
        ({"department": ["D03"]}, "李娜", True),
        ({"department": ["D03", "D07"]}, "李娜", False),
    ],
)
def test_who_sees_one_department_reads_what_was_said_of_it(choices, who, is_read, monkeypatch):
    head = access.Viewer("head", frozenset({"department_head"}), ("D03",))
    monkeypatch.setattr(state, "viewer", lambda: head)
    store.comment("sample", Subject(RISKS, "home", 3, choices=choices), "?", who=who)
    assert bool(comments.readable(store.comments("sample"))) == is_read
