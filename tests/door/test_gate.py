"""Strangers reach nothing but the door itself; what leaves carries safe headers."""

import re
from pathlib import Path

import pytest
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.responses import PlainTextResponse
from starlette.routing import Route, WebSocketRoute
from starlette.testclient import TestClient, WebSocketDenialResponse
from starlette.websockets import WebSocketDisconnect
from streamlit.web.server.starlette import (
    starlette_agent_routes,
    starlette_routes,
    starlette_websocket,
)

from oneboard import store
from oneboard.door import gate, passwords, server, way, who
from oneboard.door.gate import SAFE, Gate

CLOSED = (WebSocketDisconnect, WebSocketDenialResponse)
PASSWORD = "correct horse battery"
PAGE = {"accept": "text/html"}
VISITORS = {"health", "host-config", "upload_file", "bidi-components", "stream"}
NGINX = Path(server.__file__).parents[2] / "docs/deploy/nginx.conf"


async def page(_):
    return PlainTextResponse("the board")


async def crumb(_):
    """As Streamlit does it."""
    return PlainTextResponse("", headers={"Set-Cookie": "_streamlit_xsrf=2; Path=/; SameSite=Lax"})


async def socket(connection):
    await connection.accept()
    await connection.send_text("the board")
    await connection.close()


@pytest.fixture
def visitor(own_data, monkeypatch):
    """A stranger's browser before a board with accounts."""
    monkeypatch.setenv("ONEBOARD_LOGIN", "local")
    monkeypatch.setenv("ONEBOARD_URL", "http://127.0.0.1")
    store.add_account("ana", roles=["analyst"], secret=passwords.hashed(PASSWORD), who="t")
    return browser()


def browser(**more):
    inside = [Route("/cookie", crumb), Route("/{any:path}", page)]
    inside += [WebSocketRoute("/_stcore/stream", socket)]
    app = Starlette(routes=[*server.routes(), *inside], middleware=[Middleware(Gate)])
    more = {"base_url": "http://127.0.0.1", "client": ("127.0.0.1", 50_000)} | more
    return TestClient(app, follow_redirects=False, **more)


def sign_in(visitor, name="ana", password=PASSWORD, csrf=None):
    form = visitor.get("/sign-in")
    csrf = form.text.partition('name="csrf" value="')[2].partition('"')[0] if csrf is None else csrf
    return visitor.post("/sign-in", data={"name": name, "password": password, "csrf": csrf})


@pytest.mark.parametrize("path", ["/", "/media/file.xlsx", "/_stcore/upload_file/1", "/gap"])
def test_a_stranger_gets_nothing(path, visitor):
    assert visitor.get(path).status_code == 403
    assert visitor.get(path, headers=PAGE).headers["location"] == "/sign-in"


def test_a_stranger_opens_no_socket(visitor):
    with pytest.raises(CLOSED), visitor.websocket_connect("/_stcore/stream") as connection:
        connection.receive_text()


def test_who_signs_in_comes_to_the_page_that_was_asked_for(visitor):
    visitor.get("/gap?department=D02", headers=PAGE)
    answer = sign_in(visitor)
    assert (answer.status_code, answer.headers["location"]) == (303, "/gap?department=D02")
    cookie = next(c for c in answer.headers.get_list("set-cookie") if who.COOKIE in c).lower()
    assert "httponly" in cookie and "samesite=lax" in cookie
    assert visitor.get("/").text == "the board"
    with visitor.websocket_connect("ws://127.0.0.1/_stcore/stream") as connection:
        assert connection.receive_text() == "the board"


@pytest.mark.parametrize("target", ["//evil.example", "https://evil.example", "/\\evil.example"])
def test_nobody_is_sent_elsewhere(target, visitor):
    visitor.cookies.set("oneboard_next", target)
    assert sign_in(visitor).headers["location"] == "/"


def test_a_form_from_elsewhere_signs_nobody_in(visitor):
    assert sign_in(visitor, csrf="made up").status_code == 403
    assert sign_in(visitor, csrf="").status_code == 403
    assert visitor.get("/").status_code == 403


def test_the_sixth_try_waits_even_with_the_right_password(visitor):
    for _ in range(5):
        assert sign_in(visitor, password="wrong").status_code == 401
    assert sign_in(visitor).status_code == 429


def test_a_closed_session_makes_its_cookie_a_strangers(visitor):
    sign_in(visitor)
    assert visitor.get("/").text == "the board"
    store.close_session(visitor.cookies[who.COOKIE])
    assert visitor.get("/").status_code == 403


def test_names_of_people_in_the_form_are_text(visitor):
    assert "<script>" not in sign_in(visitor, name="<script>alert(1)</script>").text


def test_every_answer_carries_safe_headers(visitor):
    for path in ("/", "/sign-in", "/healthz"):
        sent = visitor.get(path).headers
        assert {name: sent.get(name) for name in SAFE} == SAFE


def test_no_cookie_travels_openly_where_people_come_by_https(visitor, monkeypatch):
    monkeypatch.setenv("ONEBOARD_URL", "https://board.example")
    visitor = browser(base_url="https://127.0.0.1")
    given = visitor.get("/gap", headers=PAGE).headers.get_list("set-cookie")
    given += sign_in(visitor).headers.get_list("set-cookie")
    given += visitor.get("/cookie").headers.get_list("set-cookie")
    assert len(given) == 5
    assert [cookie.lower().count("; secure") for cookie in given] == [1] * 5


@pytest.mark.parametrize("path", gate.INSIDE)
def test_roads_inside_the_server_are_for_nobody(path, visitor):
    sign_in(visitor)
    assert visitor.get(path).status_code == 403


def test_every_road_of_the_server_inside_is_blocked_in_the_example_of_the_proxy():
    blocked = re.findall(r"location (\S+) { return 404; }", NGINX.read_text("utf-8"))
    assert tuple(blocked) == gate.INSIDE


def test_each_road_inside_streamlit_is_a_visitors_or_closed():
    modules = (starlette_agent_routes, starlette_routes, starlette_websocket)
    told = {str(value) for module in modules for value in vars(module).values()}
    roads = {f"/{road}" for road in told if road.startswith("_stcore/")}
    left = {road for road in roads if not road.startswith(gate.INSIDE)}
    assert len(roads) > len(left) and {road.split("/")[2] for road in left} == VISITORS


@pytest.mark.parametrize(
    "more",
    [
        {"base_url": "http://board.example.org"},
        {"base_url": "http://127.0.0.1.evil.example"},
        {"client": ("10.0.0.7", 50_000)},
    ],
)
def test_without_a_login_nobody_comes_by_a_proxy_or_another_name(more, own_data):
    assert browser().get("/").text == "the board"
    turned = browser(**more).get("/")
    assert turned.status_code == 403 and "ONEBOARD_LOGIN" in turned.text


def test_behind_a_portal_only_the_portal_comes_in(own_data, monkeypatch):
    secret = "s" * way.SHORTEST
    monkeypatch.setenv("ONEBOARD_LOGIN", "proxy")
    monkeypatch.setenv("ONEBOARD_PROXY_SECRET", secret)
    visitor = browser()
    assert visitor.get("/", headers={"X-Forwarded-User": "ana"}).status_code == 403
    assert visitor.get("/", headers={who.GATE: secret}).text == "the board"
    with pytest.raises(CLOSED), visitor.websocket_connect("/_stcore/stream") as connection:
        connection.receive_text()


def test_health_says_whether_there_is_something_to_show(on_sample):
    visitor = browser()
    assert visitor.get("/healthz").json() == {"status": "ok"}
    ready = visitor.get("/readyz")
    assert ready.status_code == 200 and ready.json()["version"] == 3


def test_without_a_version_the_board_is_not_ready(visitor):
    assert visitor.get("/readyz").status_code == 503
