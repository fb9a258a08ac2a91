"""Who a page is drawn for: accounts, sessions, claims and headers as they are at that moment."""

from datetime import UTC, datetime, timedelta

import pytest

from oneboard import store
from oneboard.door import passwords, way, who

SECRET = "s" * way.SHORTEST


@pytest.fixture(autouse=True)
def people(own_data):
    store.add_account("Ana", roles=["analyst"], secret=passwords.hashed("a long password"), who="t")
    store.add_account("head", roles=["department_head"], departments=["D02"], who="t")


def test_a_session_opens_the_board_until_it_is_closed(monkeypatch):
    monkeypatch.setenv("ONEBOARD_LOGIN", "local")
    token = store.open_session("Ana", way.LOCAL)
    assert who.viewer({who.COOKIE: token}, {}, {}).name == "ana"
    assert who.viewer({who.COOKIE: token + "x"}, {}, {}) is None
    store.close_session(token)
    assert who.viewer({who.COOKIE: token}, {}, {}) is None


def test_roles_and_accounts_are_read_anew_each_time(monkeypatch):
    monkeypatch.setenv("ONEBOARD_LOGIN", "local")
    cookies = {who.COOKIE: store.open_session("Ana", way.LOCAL)}
    assert who.viewer(cookies, {}, {}).may("publish")
    store.change_account("ana", roles=["executive"], who="t")
    assert not who.viewer(cookies, {}, {}).may("publish")
    store.change_account("ana", is_active=False, who="t")
    assert who.viewer(cookies, {}, {}) is None


def test_a_session_ends_after_eight_hours(monkeypatch):
    token = store.open_session("Ana", way.LOCAL, opened=store.utc_now() - timedelta(hours=8))
    assert who.by_session(token) is None


def test_a_token_is_not_kept(own_data):
    token = store.open_session("Ana", way.LOCAL)
    assert token.encode() not in (own_data / "state.sqlite").read_bytes()


def told(age: float = 0, **changed):
    """Claims of a sign-in so many seconds ago."""
    said = {"iss": "https://id.example", "sub": "1", "email": "head", "email_verified": True}
    return said | {"iat": datetime.now(UTC).timestamp() - age} | changed


@pytest.fixture
def oidc(monkeypatch):
    monkeypatch.setenv("ONEBOARD_LOGIN", "oidc")


def test_the_provider_says_who_and_our_table_says_what(oidc):
    viewer = who.viewer({}, {}, said := told())
    assert (viewer.name, viewer.departments) == ("head", ("D02",))
    assert who.viewer({}, {}, said | {"groups": ["administrator"]}).roles == {"department_head"}


def test_a_cookie_of_the_provider_does_not_outlive_sign_out_nor_the_day(oidc):
    said = told()
    assert who.viewer({}, {}, said)
    store.close_session(who.token_of(said))
    assert who.viewer({}, {}, said) is None, "replayed after signing out"
    assert who.viewer({}, {}, told(age=9 * 3600)) is None, "older than a session lasts"
    assert who.viewer({}, {}, told(age=-3600)) is None, "from the future"


@pytest.mark.parametrize("wrong", [{"email_verified": False}, {"iat": ""}, {"email": "nobody"}])
def test_claims_that_prove_nothing_open_nothing(wrong, oidc):
    assert who.viewer({}, {}, told(**wrong)) is None


def test_a_header_counts_only_with_the_secret_of_the_proxy(monkeypatch):
    monkeypatch.setenv("ONEBOARD_LOGIN", "proxy")
    monkeypatch.setenv("ONEBOARD_PROXY_SECRET", SECRET)
    name = {"X-Forwarded-User": "head"}
    assert who.viewer({}, name, {}) is None
    assert who.viewer({}, name | {who.GATE: SECRET[:-1]}, {}) is None
    assert who.viewer({}, name | {who.GATE: SECRET}, {}).name == "head"
    monkeypatch.setenv("ONEBOARD_PROXY_SECRET", "")
    assert who.viewer({}, name | {who.GATE: ""}, {}) is None


def test_tries_are_counted_by_name_and_by_address():
    for _ in range(5):
        assert store.may_try("ana", "10.0.0.1")
        store.failed_try("ana", "10.0.0.1")
    assert not store.may_try("Ana", "10.0.0.2")
    assert store.may_try("head", "10.0.0.1")
    for n in range(15):
        store.failed_try(f"guess {n}", "10.0.0.1")
    assert not store.may_try("head", "10.0.0.1")
    assert store.may_try("head", "10.0.0.2")


def test_the_log_keeps_no_name_that_is_none():
    store.failed_try("my secret password", "10.0.0.1")
    assert "password" not in str(store.audit_log())


def test_passwords_fit_or_not():
    secret = store.find_account("ana").secret
    assert passwords.fits("a long password", secret)
    assert not passwords.fits("a long passwort", secret)
    assert not passwords.fits("", "")
    with pytest.raises(ValueError):
        passwords.hashed("short")
