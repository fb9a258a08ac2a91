"""The integrity register opens for those entitled alone, and every look is noted."""

from datetime import date

import pytest
from streamlit.testing.v1 import AppTest

from oneboard import access, query, store
from oneboard.ui import register
from tests.house.sources import menu
from tests.ui.board import SECONDS, opened, told

OTHERS = ("executive", "department_head", "analyst", "administrator")
SECRET = "退回违规支出"  # part of a measure of the sample


class Day(date):
    """A day on which two measures of the sample are in force and one has ended."""

    @classmethod
    def today(cls) -> date:
        return date(2026, 10, 15)


@pytest.fixture(autouse=True)
def today(monkeypatch):
    monkeypatch.setattr(register, "date", Day)


def as_role(role: str, monkeypatch) -> None:
    viewer = access.Viewer(role, frozenset({role}))
    monkeypatch.setattr(access, "local", lambda: viewer)


def everything(page) -> str:
    """Whatever the browser gets."""
    return str([element.proto for element in page.main]) + str(page.sidebar)


def actions() -> list[tuple[str, str]]:
    return [(entry.who, entry.action) for entry in store.register_views()]


@pytest.mark.usefixtures("own_sample")
@pytest.mark.parametrize("role", OTHERS)
def test_others_get_a_sentence_and_a_line_in_the_log(role, monkeypatch):
    as_role(role, monkeypatch)
    page = opened("people/integrity")
    assert "integrity officers only" in told(page.info)
    assert not page.toggle and not page.metric
    assert SECRET not in everything(page)
    page.run()
    assert actions() == [(role, "deny_register")], "once, however often the page is drawn"


@pytest.mark.usefixtures("own_sample")
def test_the_officer_opens_it_and_is_noted(monkeypatch):
    as_role("integrity_officer", monkeypatch)
    page = opened("people/integrity")
    assert SECRET not in everything(page)
    assert actions() == [], "the page alone shows nothing"
    page.toggle(key="integrity:open").set_value(True).run()
    assert not page.exception
    assert [metric.value for metric in page.metric] == ["3", "1", "0", "2"]
    shown = told(page.markdown)
    assert SECRET in shown and "Y10410" in shown and "60 days left" in shown
    assert actions() == [("integrity_officer", "view_register")]
    page.segmented_control(key="integrity:show").set_value("lifted").run()
    assert SECRET not in told(page.markdown)
    assert len(actions()) == 2


@pytest.mark.usefixtures("own_sample")
def test_a_board_without_cases_says_what_to_bring(monkeypatch):
    as_role("integrity_officer", monkeypatch)
    monkeypatch.setattr(store, "register", lambda *_, **__: [])
    page = opened("people/integrity")
    page.toggle(key="integrity:open").set_value(True).run()
    assert page.info and not page.metric


@pytest.mark.usefixtures("on_sample")
def test_subjects_are_named_to_nobody_else():
    for role, count in (("integrity_officer", 1), ("analyst", 0), ("administrator", 0)):
        seen = query.sight(access.Viewer(role, frozenset({role})))
        assert len(query.ask("options/subject", {"subject": ["D13"]}, seen=seen)) == count


def flag_page() -> None:
    from oneboard.query import Answer, load
    from oneboard.ui.ask import Asked
    from oneboard.ui.register import flagged

    class List(Asked):
        def answer(self, number: int | None = None) -> Answer:
            question = load(self.name)
            rest = [None] * (len(question.gives) - 2)
            people = (("Y10410", "FLAGGED", *rest), ("Y10317", "ENDED", *rest))
            return Answer(question, question.gives, people, {}, None)

    flagged(List("points/people", {}))


@pytest.mark.usefixtures("own_sample")
@pytest.mark.parametrize(
    ("role", "rules", "shown"),
    [
        ("integrity_officer", "yes", True),
        ("integrity_officer", "no", False),
        ("analyst", "yes", False),
    ],
)
def test_a_flag_shows_where_the_rules_say_so_and_to_the_entitled(role, rules, shown, monkeypatch):
    as_role(role, monkeypatch)
    store.change_settings({"integrity_flag_points": rules}, who="test")
    page = AppTest.from_function(flag_page, default_timeout=SECONDS).run()
    assert not page.exception
    said = told(page.warning)
    assert ("FLAGGED" in said) is shown and "ENDED" not in said
    assert bool(actions()) is shown, "a look for a flag is a look"


def test_the_page_is_in_the_menu():
    assert ("integrity", "people/integrity") in menu()
