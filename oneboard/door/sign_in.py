"""The door of a board with accounts of its own: a form to come in."""

import html
import secrets
from pathlib import Path
from string import Template

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response

from oneboard import store, text
from oneboard.door import passwords, way, who

FORM, NEXT = "oneboard_form", "oneboard_next"
PAGE = Template((Path(__file__).parent / "sign_in.html").read_text("utf-8"))
LONGEST = 1000


async def sign_in(request: Request) -> Response:
    if request.method == "GET":
        return _form(request)
    form = await request.form()
    if not _is_own(request, str(form.get("csrf", ""))):
        return _form(request, "door.again", 403)
    name, password = (str(form.get(field, ""))[:LONGEST] for field in ("name", "password"))
    address = request.client.host if request.client else ""
    token, trouble = await run_in_threadpool(_let_in, name, password, address)
    if trouble:
        return _form(request, trouble, 429 if trouble == "door.too_often" else 401)
    response = RedirectResponse(_target(request), 303)
    _set(response, who.COOKIE, token, seconds=int(store.LASTS.total_seconds()))
    response.delete_cookie(NEXT)
    response.delete_cookie(FORM)
    return response


def _let_in(name: str, password: str, address: str) -> tuple[str, str]:
    """A token, or the key of the sentence that says why not; never which of the two was wrong."""
    if not store.may_try(name, address):
        return "", "door.too_often"
    account = store.find_account(name)
    fits = passwords.fits(password, account.secret if account else "")
    if not (fits and account and account.is_active):
        store.failed_try(name, address)
        return "", "door.wrong"
    return store.open_session(account.name, way.LOCAL), ""


def _target(request: Request) -> str:
    """Where the person wanted to go: a path of this board and nothing else."""
    wanted = request.cookies.get(NEXT, "/")
    is_here = wanted.startswith("/") and not wanted.startswith(("//", "/\\"))
    return wanted if is_here and wanted.isascii() and wanted.isprintable() else "/"


def _form(request: Request, trouble: str = "", status: int = 200) -> HTMLResponse:
    lang = _lang(request)
    csrf = secrets.token_urlsafe(24)
    words = {
        name: html.escape(text.say(f"door.{name}", lang))
        for name in ("title", "name", "password", "enter", "help")
    }
    told = html.escape(text.say(trouble, lang)) if trouble else ""
    response = HTMLResponse(PAGE.substitute(words, lang=lang, csrf=csrf, trouble=told), status)
    response.headers["Cache-Control"] = "no-store"
    _set(response, FORM, csrf, same="strict")
    return response


def _is_own(request: Request, given: str) -> bool:
    """The form was ours: what it brought is what its page left in the browser."""
    kept = request.cookies.get(FORM, "")
    return bool(kept) and secrets.compare_digest(kept.encode(), given.encode())


def _set(
    response: Response, name: str, value: str, *, seconds: int | None = None, same: str = "lax"
) -> None:
    response.set_cookie(
        name, value, max_age=seconds, httponly=True, secure=way.is_https(),
        samesite="strict" if same == "strict" else "lax",
    )  # fmt: skip


def _lang(request: Request) -> str:
    spoken = request.headers.get("accept-language", "").lower()
    return "zh" if spoken.startswith("zh") else "en"
