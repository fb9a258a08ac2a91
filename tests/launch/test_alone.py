"""What Streamlit would do by itself and must not here."""

import pytest
from streamlit import net_util
from streamlit.web.server import server_util

from oneboard.commands._alone import ask_nobody_outside


def test_a_strangers_page_makes_the_server_ask_nobody(monkeypatch):
    """A pinned way in of Streamlit: where it moved, the first line fails."""
    monkeypatch.setattr(net_util, "get_external_ip", net_util.get_external_ip)
    monkeypatch.setattr(net_util, "_make_blocking_http_get", lambda *_, **__: pytest.fail("asked"))
    ask_nobody_outside()
    assert not server_util.is_url_from_allowed_origins("https://evil.example")
