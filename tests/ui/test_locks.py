"""What a role may not open is neither in the menu nor behind its address."""

import pytest

from oneboard import access, store, text
from tests.ui.board import opened, told

LOCKED = {
    "executive": {"accounts", "audit", "explore"},
    "department_head": {"accounts", "audit", "explore"},
    "administrator": {"explore", "portfolio"},
    "integrity_officer": {"accounts", "audit", "explore", "portfolio"},
}
FOLDER = {"portfolio": "portfolio"}


def as_role(role: str, monkeypatch) -> None:
    viewer = access.viewer(role, frozenset({role}), ("D02",))
    monkeypatch.setattr(access, "local", lambda: viewer)


@pytest.mark.usefixtures("own_sample")
@pytest.mark.parametrize("role", LOCKED)
def test_a_locked_page_draws_nothing_and_is_noted(role, monkeypatch):
    as_role(role, monkeypatch)
    for name in sorted(LOCKED[role]):
        page = opened(f"{FOLDER.get(name, 'data')}/{name}")
        links = [link.proto.label for link in page.sidebar.get("page_link")]
        assert text.say(f"page.{name}.title", "en") not in links
        assert text.say("door.not_your_page", "en") in told(page.info)
        assert not page.dataframe and not page.metric and not page.text_area
    denied = [entry for entry in store.audit_log() if entry.action == "denied"]
    assert {entry.details["page"] for entry in denied} >= LOCKED[role]
    assert {entry.who for entry in denied} == {role}


@pytest.mark.usefixtures("own_sample")
def test_borrowed_eyes_never_open_the_register(monkeypatch):
    officer = access.Viewer("officer", frozenset({"integrity_officer"}), behind="boss")
    monkeypatch.setattr(access, "local", lambda: officer)
    page = opened("people/integrity")
    assert not page.toggle and not page.metric
    assert not [e for e in store.register_views() if e.action == "view_register"]
