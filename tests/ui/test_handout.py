"""Who takes a file away is asked at the click, and the log says who took what."""

import pytest
from streamlit.testing.v1 import AppTest

from oneboard import access, store
from oneboard.ui import handout, person, state
from tests.ui.board import SECONDS

HEAD = access.viewer("head", frozenset({"department_head"}), ("D07",))
TAKEN = access.viewer("head", frozenset({"executive"}), ())


def gives(there: access.Viewer | None, monkeypatch, right: str = "figures"):
    monkeypatch.setattr(state, "viewer", lambda: HEAD)
    monkeypatch.setattr(person, "known", lambda: there)
    return handout.guarded(lambda: b"data", "burn/headline", right=right, told={"rows": 3})


def test_the_log_says_who_took_what_of_which_scope(monkeypatch):
    assert gives(HEAD, monkeypatch)() == b"data"
    [line] = store.audit_log()
    assert (line.who, line.action) == ("head", "export")
    assert line.details["what"] == "burn/headline" and line.details["rows"] == 3
    assert line.details["departments"] == ["D07"]
    assert "data" not in str(line.details)


@pytest.mark.parametrize(
    ("there", "right"), [(None, "figures"), (TAKEN, "figures"), (HEAD, "present")]
)
def test_nobody_else_gets_it(there, right, monkeypatch):
    give = gives(there, monkeypatch, right)
    with pytest.raises(handout.Withdrawn):
        give()
    assert [line.action for line in store.audit_log()] == ["denied"]


def page_that_writes() -> None:
    import streamlit as st

    from oneboard.ui.rights import can, need

    st.text(f"may comment: {can('comment')}")
    st.text(need("comment"))


@pytest.mark.parametrize(("behind", "allowed"), [("", True), ("root", False)])
def test_what_is_done_needs_its_right_and_own_eyes(behind, allowed, monkeypatch):
    viewer = access.Viewer("mei", frozenset({"analyst"}), None, behind)
    monkeypatch.setattr(access, "local", lambda: viewer)
    page = AppTest.from_function(page_that_writes, default_timeout=SECONDS).run()
    assert not page.exception
    said = [one.value for one in page.text]
    assert said == ([f"may comment: {allowed}", "mei"] if allowed else ["may comment: False"])
    assert bool(page.error) is not allowed
    denied = [line.who for line in store.audit_log() if line.action == "denied"]
    assert denied == ([] if allowed else ["root"])
