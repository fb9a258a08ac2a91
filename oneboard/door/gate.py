"""Nobody reaches the board, its downloads or its socket but by the way of signing in.

Roles are no matter here: this keeps strangers out, the query gate decides what a person sees.
"""

import json
import logging
import time
from http.cookies import CookieError, SimpleCookie
from typing import Any
from urllib.parse import urlsplit

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import PlainTextResponse, RedirectResponse

from oneboard import text
from oneboard.door import way, who

HEALTH = ("/healthz", "/readyz")
OPEN = (*HEALTH, "/sign-in", "/app/static/", "/static/", "/_stcore/health", "/favicon")
# Roads of Streamlit for whoever runs the machine or drives it by program, never for a visitor.
INSIDE = ("/_stcore/metrics", "/_stcore/agent/", "/_stcore/script-health-check")
SAFE = {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "SAMEORIGIN",
    "Referrer-Policy": "same-origin",
    "Permissions-Policy": "camera=(), microphone=(), geolocation=()",
    "Content-Security-Policy": "frame-ancestors 'self'; object-src 'none'; base-uri 'self'",
    "Cross-Origin-Opener-Policy": "same-origin",
}
SEALED = {"Strict-Transport-Security": "max-age=31536000"}
log = logging.getLogger("oneboard.requests")


class Gate:
    """Wraps the whole server: who may come in, safe headers, one line of log per request."""

    def __init__(self, app: Any) -> None:
        self.app = app

    async def __call__(self, scope: Any, receive: Any, send: Any) -> None:
        if scope["type"] not in ("http", "websocket"):
            return await self.app(scope, receive, send)
        begun, status = time.perf_counter(), [0]

        async def sent(message: Any) -> None:
            if message["type"] == "http.response.start":
                status[0] = message["status"]
                _seal(message)
            await send(message)

        if scope["path"].startswith(INSIDE):
            await _closed(scope, receive, sent)
        elif _may_enter(scope):
            await self.app(scope, receive, sent)
        else:
            await _turned_away(scope, receive, sent)
        _tell(scope, status[0], begun)
        return None


def _may_enter(scope: Any) -> bool:
    headers = Headers(scope=scope)
    match way.way():
        case way.NONE:
            return all(map(way.is_local, _ends(scope)))
        case way.LOCAL:
            return _is_open(scope["path"]) or bool(who.by_session(cookie(headers)))
        case way.PROXY:
            return scope["path"] in HEALTH or who.passes_gate(headers.get(who.GATE, ""))
    return True


def _ends(scope: Any) -> tuple[str, str, str]:
    """The address listened at, the visitor's, and the one that was typed: a proxy in front, or a
    name that a stranger's page let point to this machine, shows in one of them."""
    server, client = (scope.get(end) or ("localhost",) for end in ("server", "client"))
    typed = urlsplit(f"//{Headers(scope=scope).get('host', '')}").hostname
    return server[0], client[0], typed or ""


def _is_open(path: str) -> bool:
    return path.startswith(OPEN)


def cookie(headers: Headers) -> str:
    try:
        jar: SimpleCookie = SimpleCookie(headers.get("cookie", ""))
    except CookieError:
        return ""
    return jar[who.COOKIE].value if who.COOKIE in jar else ""


async def _turned_away(scope: Any, receive: Any, send: Any) -> None:
    """A person who opens a page is led to the door; everything else is closed."""
    if scope["type"] == "http" and way.way() == way.LOCAL and "text/html" in _accepts(scope):
        target = scope["path"] + (f"?{q}" if (q := scope["query_string"].decode()) else "")
        response: Any = RedirectResponse("/sign-in", 303)
        response.set_cookie("oneboard_next", target[:2000], httponly=True, samesite="lax")
        return await response(scope, receive, send)
    if scope["type"] == "http" and way.way() == way.NONE:
        typed = _ends(scope)[2]
        told = [text.say("serve.only_here", lang, address=typed) for lang in text.LANGUAGES]
        return await PlainTextResponse("\n".join(told), 403)(scope, receive, send)
    return await _closed(scope, receive, send)


async def _closed(scope: Any, receive: Any, send: Any) -> None:
    if scope["type"] == "websocket":
        await receive()
        return await send({"type": "websocket.close", "code": 4403})
    return await PlainTextResponse("403", 403)(scope, receive, send)


def _accepts(scope: Any) -> str:
    return Headers(scope=scope).get("accept", "")


def _seal(message: Any) -> None:
    """Safe headers; where people come by https no cookie, Streamlit's neither, travels openly."""
    headers = MutableHeaders(scope=message)
    for name, value in (SAFE | (SEALED if way.is_https() else {})).items():
        headers.setdefault(name, value)
    if way.is_https():
        message["headers"] = [(name, _sealed(name, value)) for name, value in headers.raw]


def _sealed(name: bytes, value: bytes) -> bytes:
    is_open = name.lower() == b"set-cookie" and b"; secure" not in value.lower()
    return value + b"; Secure" if is_open else value


def _tell(scope: Any, status: int, begun: float) -> None:
    """What was asked for and how it ended; never what stands behind the question mark."""
    if log.isEnabledFor(logging.INFO):
        told = {
            "method": scope.get("method", "socket"), "path": scope["path"], "status": status,
            "ms": round(1000 * (time.perf_counter() - begun)),
        }  # fmt: skip
        log.info(json.dumps(told))
