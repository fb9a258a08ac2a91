"""Which ways of signing in may be served where; an unsafe one never starts."""

import pytest

from oneboard.commands import run
from oneboard.door import way

LONG = "x" * way.SHORTEST
WHOLE = {
    "local": {"ONEBOARD_URL": "https://board.example"},
    "oidc": {
        "ONEBOARD_URL": "https://board.example",
        "ONEBOARD_OIDC_SERVER": "https://id.example",
        "ONEBOARD_OIDC_CLIENT": "board",
        "ONEBOARD_OIDC_SECRET": "s",
        "ONEBOARD_COOKIE_SECRET": LONG,
    },
    "proxy": {"ONEBOARD_URL": "https://board.example", "ONEBOARD_PROXY_SECRET": LONG},
}


@pytest.fixture
def environment(monkeypatch):
    def set_to(values):
        for name, value in values.items():
            monkeypatch.setenv(name, value)

    return set_to


@pytest.mark.parametrize("kind", WHOLE)
def test_a_whole_login_may_be_served_anywhere(kind, environment):
    environment({"ONEBOARD_LOGIN": kind, **WHOLE[kind]})
    assert way.way() == kind
    assert way.trouble("0.0.0.0") is None


@pytest.mark.parametrize(
    ("kind", "left_out"), [(kind, name) for kind in WHOLE for name in WHOLE[kind]]
)
def test_half_a_login_names_what_to_set(kind, left_out, environment):
    environment({"ONEBOARD_LOGIN": kind} | {k: v for k, v in WHOLE[kind].items() if k != left_out})
    for lang in ("en", "zh"):
        assert left_out in run.refusal("0.0.0.0", 8501, lang)
        assert left_out in run.refusal("127.0.0.1", 8501, lang)


@pytest.mark.parametrize(
    ("given", "key"),
    [
        ({"ONEBOARD_LOGIN": "ldap"}, "serve.login_unknown"),
        ({**WHOLE["proxy"], "ONEBOARD_PROXY_SECRET": "guess"}, "serve.secret_short"),
        ({**WHOLE["proxy"], "ONEBOARD_URL": "http://board.example"}, "serve.not_sealed"),
        ({**WHOLE["proxy"], "ONEBOARD_URL": "http://127.0.0.1.evil.example"}, "serve.not_sealed"),
    ],
)
def test_what_is_unsafe_is_not_served(given, key, environment):
    environment({"ONEBOARD_LOGIN": "proxy"} | given)
    found = way.trouble("0.0.0.0")
    assert found is not None and found[0] == key


def test_passwords_may_travel_openly_on_this_machine_only(environment):
    environment({"ONEBOARD_LOGIN": "local", "ONEBOARD_URL": "http://127.0.0.1:8501"})
    assert way.trouble("127.0.0.1") is None


def test_nobody_is_served_a_board_that_nobody_can_open(environment, monkeypatch, own_data, capsys):
    environment({"ONEBOARD_LOGIN": "local", **WHOLE["local"]})
    monkeypatch.setattr(run, "serve", lambda *_: pytest.fail("served"))
    monkeypatch.setattr(run, "publish_sample", lambda *_: pytest.fail("took its time before that"))
    monkeypatch.setattr(run, "taken", lambda *_: False)
    assert run.main(["--address", "0.0.0.0"]) == 1
    assert "user first" in capsys.readouterr().err
