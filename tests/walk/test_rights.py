"""What a page shows depends on who looks, drawn without a browser."""

import pytest
from streamlit.testing.v1 import AppTest

from oneboard import access, text
from tests.house.sources import ROOT

CLOSED = text.say("points.names_closed", "en")


def told(viewer: access.Viewer, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The sentences of the points page."""
    monkeypatch.setattr(access, "local", lambda: viewer)
    app = AppTest.from_file(ROOT / "app.py", default_timeout=60)
    app.query_params["lang"] = "en"
    app.run().switch_page("pages/people/points.py").run()
    assert not app.exception
    return [box.value for box in app.info]


@pytest.mark.usefixtures("on_sample")
def test_names_are_closed_with_a_sentence(monkeypatch):
    open_to_all = access.local()
    executive = access.Viewer("executive", frozenset({"executive"}))
    assert CLOSED in told(executive, monkeypatch)
    assert CLOSED not in told(open_to_all, monkeypatch)
