"""How people sign in here, as the environment of the server says; docs/operation.md lists it."""

import os
from ipaddress import ip_address

NONE, LOCAL, OIDC, PROXY = WAYS = ("none", "local", "oidc", "proxy")
NEEDS = {
    NONE: (),
    LOCAL: ("ONEBOARD_URL",),
    OIDC: (
        "ONEBOARD_URL", "ONEBOARD_OIDC_SERVER", "ONEBOARD_OIDC_CLIENT", "ONEBOARD_OIDC_SECRET",
        "ONEBOARD_COOKIE_SECRET",
    ),
    PROXY: ("ONEBOARD_URL", "ONEBOARD_PROXY_SECRET"),
}  # fmt: skip
SHORTEST = 32  # characters of a secret that nobody guesses
SECRETS = ("ONEBOARD_COOKIE_SECRET", "ONEBOARD_PROXY_SECRET")


def way() -> str:
    """One of WAYS; what is not known is none, and `trouble` says so before anything starts."""
    found = os.environ.get("ONEBOARD_LOGIN", NONE).strip().lower() or NONE
    return found if found in WAYS else NONE


def trouble(address: str) -> tuple[str, dict[str, str]] | None:
    """Why the board must not be served at the address, as the key of a sentence with its values."""
    wanted = os.environ.get("ONEBOARD_LOGIN", "").strip().lower()
    if wanted and wanted not in WAYS:
        return "serve.login_unknown", {"wanted": wanted, "ways": ", ".join(WAYS)}
    kind = way()
    if kind == NONE:
        return None if is_local(address) else ("serve.only_here", {"address": address})
    missing = [name for name in NEEDS[kind] if not os.environ.get(name)]
    if missing:
        return "serve.login_lacks", {"way": kind, "names": ", ".join(missing)}
    short = [n for n in SECRETS if n in NEEDS[kind] and len(os.environ[n]) < SHORTEST]
    if short:
        return "serve.secret_short", {"name": ", ".join(short), "n": str(SHORTEST)}
    if not _is_sealed():
        return "serve.not_sealed", {"url": url()}
    return None


def url() -> str:
    """The address that people type, without a stroke at its end."""
    return os.environ.get("ONEBOARD_URL", "").rstrip("/")


def is_https() -> bool:
    return url().startswith("https://")


def is_local(address: str) -> bool:
    if address == "localhost":
        return True
    try:
        return ip_address(address).is_loopback
    except ValueError:
        return False


def _is_sealed() -> bool:
    """Passwords and cookies travel by https, except on this machine."""
    host = url().removeprefix("http://").rpartition(":")[0] or url().removeprefix("http://")
    return is_https() or is_local(host.strip("[]"))
