"""Giving access, looking with other eyes, asking questions of one's own, reading the log."""

import pytest

from oneboard import dictionary, store, text
from tests.ui.board import opened
from tests.ui.board import told as raw

pytestmark = pytest.mark.usefixtures("own_sample")


def say(key: str) -> str:
    return text.say(key, "en")


def told(messages) -> str:
    """As it is read."""
    return raw(messages).replace("\\", "")


def actions() -> list[str]:
    return [entry.action for entry in store.audit_log()]


def test_the_last_administrator_cannot_be_shut_out():
    page = opened("data/accounts")
    page.text_input(key="accounts:name").set_value("Ada")
    page.multiselect(key="accounts:roles").set_value(["administrator"])
    page.button(key="accounts:add").click().run()
    assert store.find_account("ada").roles == {"administrator"}
    page.multiselect(key="accounts:roles:ada").set_value(["analyst"])
    page.button(key="accounts:save").click().run()
    assert say("accounts.last_administrator") in told(page.info)
    assert store.find_account("ada").roles == {"administrator"}

    store.add_account("bob", roles=["administrator"], who="t")
    page.button(key="accounts:save").click().run()
    assert store.find_account("ada").roles == {"analyst"}
    assert actions()[0] == "account_changed"


def test_other_eyes_see_what_they_may_and_change_nothing():
    page = opened("data/accounts")
    page.selectbox(key="eyes:role").set_value("analyst").run()
    page.button(key="eyes:look").click().run()
    assert say("door.not_your_page") in told(page.info)
    page.switch_page("pages/data/explore.py").run()
    assert say("door.not_your_page") in told(page.info) and not page.text_area
    page.switch_page("pages/data/accounts.py").run()
    page.button(key="eyes:back").click().run()
    assert page.button(key="accounts:add")
    noted = [(entry.who, entry.action) for entry in reversed(store.audit_log())]
    denied = ("local", "denied")
    assert noted[-4:] == [("local", "view_as"), denied, denied, ("local", "view_as_ended")]


def test_a_question_is_answered_refused_in_words_kept_and_forgotten():
    page = opened("data/explore")
    page.button(key="explore:run").click().run()
    assert not page.error and "projects" in page.main.dataframe[-1].value
    page.text_area(key="explore:sql").set_value("drop table project")
    page.button(key="explore:run").click().run()
    assert told(page.error) == say("explore.only_select")
    page.text_input(key="explore:name").set_value("mine")
    page.button(key="explore:keep").click().run()
    (kept,) = store.kept_questions("local")
    assert (kept.name, kept.sql) == ("mine", "drop table project")
    page.button(key=f"explore:forget:{kept.id}").click().run()
    assert not store.kept_questions("local")
    assert actions().count("explored") == 2


def test_the_log_is_searched_and_tells_when_it_was_cut(monkeypatch):
    store.note("ada", "export", {"what": "figures", "roles": ["analyst"], "later": 1})
    store.note("ada", "settings", {"to": {"small_group": 6}, "page": "audit"})
    store.note("bob", "signed_in")
    page = opened("data/audit")
    assert say("audit.whole") in told(page.success)
    page.text_input(key="audit:find").set_value("ADA").run()
    (shown,) = [table.value for table in page.main.dataframe]
    assert list(shown.iloc[:, 1]) == ["ada", "ada"]
    settings, taken = shown.iloc[:, 3]
    small = dictionary.settings()["small_group"].label("en")
    assert settings == f"After: {small} = 6 · Page: {say('page.audit.title')}"
    assert taken == f"What: figures · Roles: {say('role.analyst')} · later: 1"
    monkeypatch.setattr(store, "audit_is_whole", lambda: False)
    page.run()
    assert say("audit.broken") in told(page.error)
