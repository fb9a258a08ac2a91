"""Who looks at a page: asked again and again, so that a closed session or a taken role counts."""

import hmac
import os
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

from oneboard import access, store
from oneboard.access import Viewer
from oneboard.door import way

COOKIE = "oneboard_session"
GATE = "x-oneboard-gate"
EARLY = 60  # seconds that two clocks may differ


def viewer(
    cookies: Mapping[str, str], headers: Mapping[str, str], claims: Mapping[str, Any]
) -> Viewer | None:
    """The person, or nobody. `claims`: what the identity provider said, empty elsewhere."""
    match way.way():
        case way.NONE:
            return access.local()
        case way.LOCAL:
            return by_session(cookies.get(COOKIE, ""))
        case way.OIDC:
            return by_claims(claims)
        case way.PROXY:
            return by_proxy(headers)
    return None


def by_session(token: str) -> Viewer | None:
    found = store.find_session(token) if token else None
    if not found or not found.is_open or found.way != way.LOCAL:
        return None
    return by_name(found.account)


def by_claims(claims: Mapping[str, Any]) -> Viewer | None:
    """The provider's cookie outlives a sign-out and a restart; our own session does not."""
    token, name = token_of(claims), name_of(claims)
    if not token or not name:
        return None
    found = store.find_session(token)
    if found is None and by_name(name) and _is_fresh(claims):
        store.open_session(name, way.OIDC, token=token, opened=_signed_in(claims))
        found = store.find_session(token)
    return by_name(name) if found and found.is_open and found.way == way.OIDC else None


def token_of(claims: Mapping[str, Any]) -> str:
    """One sign-in at the provider: who, by whom, when."""
    parts = [str(claims.get(name, "")) for name in ("iss", "sub", "iat")]
    return "\n".join(parts) if all(parts) else ""


def name_of(claims: Mapping[str, Any]) -> str:
    """The claim that names accounts; an address that the provider did not verify names nobody."""
    claim = os.environ.get("ONEBOARD_OIDC_NAME", "email")
    if claim == "email" and claims.get("email_verified") is False:
        return ""
    return str(claims.get(claim) or "")


def by_proxy(headers: Mapping[str, str]) -> Viewer | None:
    """Anybody can send a header with a name in it; only the proxy knows the secret beside it."""
    if not passes_gate(headers.get(GATE, "")):
        return None
    return by_name(headers.get(os.environ.get("ONEBOARD_PROXY_USER", "X-Forwarded-User"), ""))


def passes_gate(secret: str) -> bool:
    wanted = os.environ.get("ONEBOARD_PROXY_SECRET", "")
    return bool(wanted) and hmac.compare_digest(secret.encode(), wanted.encode())


def by_name(name: str) -> Viewer | None:
    found = store.find_account(name) if name else None
    if not found or not found.is_active:
        return None
    return access.viewer(found.name, found.roles, found.departments)


def _is_fresh(claims: Mapping[str, Any]) -> bool:
    age = (store.utc_now() - _signed_in(claims)).total_seconds()
    return -EARLY <= age < store.LASTS.total_seconds()


def _signed_in(claims: Mapping[str, Any]) -> datetime:
    return datetime.fromtimestamp(float(claims["iat"]), UTC).replace(tzinfo=None)
