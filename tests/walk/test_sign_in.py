"""People come in by the door that the board was started with, and by no other."""

import re
import subprocess
import sys

import pytest
from playwright.sync_api import Page, expect

from oneboard import store
from oneboard.door import way, who
from tests.walk.browser import new_page
from tests.walk.server import ROOT, commanded
from tests.walk.visit import wait_until_idle

pytestmark = pytest.mark.walk

PASSWORD = "correct horse battery"
SECRET = "s" * way.SHORTEST


@pytest.fixture
def stranger(browser):
    page = new_page(browser)
    yield page
    page.context.close()


@pytest.fixture
def replayed(browser):
    """Another browser with the cookies of the first."""
    pages: list[Page] = []

    def visitor(cookies) -> Page:
        page = new_page(browser)
        pages.append(page)
        page.context.add_cookies(cookies)
        return page

    yield visitor
    for page in pages:
        page.context.close()


def test_local_accounts(own_sample, stranger, replayed):
    command = [sys.executable, "-m", "oneboard.commands", "user", "first", "ada"]
    subprocess.run(command, input=f"{PASSWORD}\n", text=True, cwd=ROOT, check=True)
    with commanded(own_sample, "local") as url:
        stranger.goto(f"{url}/accounts?lang=en")
        expect(stranger).to_have_url(f"{url}/sign-in")
        _fill_in(stranger, "wrong password")
        expect(stranger.get_by_role("alert")).to_have_text("Name and password do not fit together.")
        _fill_in(stranger, PASSWORD)
        expect(stranger).to_have_url(re.compile(re.escape(f"{url}/accounts?lang=en")))
        wait_until_idle(stranger)
        _is_signed_in(stranger, "ada", "Administrator")
        kept = stranger.context.cookies()
        stranger.get_by_role("button", name="Sign out").click()
        expect(stranger).to_have_url(f"{url}/sign-in")
        old = replayed(kept)
        old.goto(url)
        expect(old).to_have_url(f"{url}/sign-in")


def _fill_in(page: Page, password: str) -> None:
    page.get_by_label("Name").fill("ada")
    page.get_by_label("Password").fill(password)
    page.get_by_role("button", name="Sign in").click()


def _is_signed_in(page: Page, name: str, role: str) -> None:
    sidebar = page.get_by_test_id("stSidebar")
    expect(sidebar.get_by_text(f"Signed in: {name}")).to_be_visible()
    expect(sidebar.get_by_text(role, exact=True)).to_be_visible()


@pytest.mark.filterwarnings("ignore")  # of the library that plays the provider
def test_an_identity_provider(own_sample, stranger, replayed):
    from oidc_provider_mock import User, run_server_in_thread

    store.add_account("chief@example.org", roles=["administrator"], who="t")
    store.add_account("alice@example.org", roles=["analyst"], who="t")
    people = [
        User(sub=name, claims={"email": f"{name}@example.org", "groups": ["administrator"]})
        for name in ("alice", "bob")
    ]
    with (
        run_server_in_thread(user_claims=people) as provider,
        commanded(own_sample, "oidc", **_client(provider.server_port)) as url,
    ):
        _by_provider(stranger, f"{url}/explore?lang=en", "bob")
        expect(stranger.get_by_text("signed in as bob@example.org, but nobody")).to_be_visible()
        stranger.context.clear_cookies()
        _by_provider(stranger, f"{url}/explore?lang=en", "alice")
        _is_signed_in(stranger, "alice@example.org", "Analyst")
        kept = stranger.context.cookies()
        stranger.get_by_role("button", name="Sign out").click()
        old = replayed(kept)
        old.goto(f"{url}/explore?lang=en")
        expect(old.get_by_text("Your session has ended.")).to_be_visible()


def _client(port: int) -> dict[str, str]:
    return {
        "ONEBOARD_OIDC_SERVER": f"http://localhost:{port}/.well-known/openid-configuration",
        "ONEBOARD_OIDC_CLIENT": "board",
        "ONEBOARD_OIDC_SECRET": "secret of the client",
        "ONEBOARD_COOKIE_SECRET": SECRET,
    }


def _by_provider(page: Page, address: str, name: str) -> None:
    page.goto(address)
    page.get_by_role("button", name="Sign in with your organisation's account").click()
    page.get_by_role("button", name=name, exact=True).click()


def test_a_portal(own_sample, stranger):
    store.add_account("ada", roles=["administrator"], who="t")
    with commanded(own_sample, "proxy", ONEBOARD_PROXY_SECRET=SECRET) as url:
        name = {"X-Forwarded-User": "ada"}
        stranger.set_extra_http_headers(name)
        assert stranger.goto(f"{url}/accounts?lang=en").status == 403
        stranger.set_extra_http_headers(name | {who.GATE: SECRET})
        assert stranger.goto(f"{url}/accounts?lang=en").status == 200
        wait_until_idle(stranger)
        _is_signed_in(stranger, "ada", "Administrator")
