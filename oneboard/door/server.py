"""The server: the board of app.py behind the gate, the sign-in pages and the health routes.

`streamlit run` finds `app` here. Streamlit looks for static files beside the script it serves.
"""

import logging
import os
import sys
from pathlib import Path

import streamlit as st
from starlette.middleware import Middleware
from starlette.responses import FileResponse
from starlette.routing import Route

from oneboard.door import health, sign_in, way
from oneboard.door.gate import Gate

SCRIPT = Path(__file__).parents[2] / "app.py"
STYLE = Path(__file__).parent / "style.css"


async def style(_: object) -> FileResponse:
    return FileResponse(STYLE, media_type="text/css")


def routes() -> list[Route]:
    found = [Route("/healthz", health.healthz), Route("/readyz", health.readyz)]
    if way.way() == way.LOCAL:
        found += [
            Route("/sign-in", sign_in.sign_in, methods=["GET", "POST"]),
            Route("/sign-in/style.css", style),
        ]
    return found


def provider() -> dict:
    """What Streamlit needs to send people to the identity provider."""
    if way.way() != way.OIDC:
        return {}
    return {
        "auth": {
            "redirect_uri": f"{way.url()}/oauth2callback",
            "cookie_secret": os.environ["ONEBOARD_COOKIE_SECRET"],
            "client_id": os.environ["ONEBOARD_OIDC_CLIENT"],
            "client_secret": os.environ["ONEBOARD_OIDC_SECRET"],
            "server_metadata_url": os.environ["ONEBOARD_OIDC_SERVER"],
        }
    }


if os.environ.get("ONEBOARD_LOG") == "requests":
    logging.getLogger("oneboard.requests").setLevel(logging.INFO)
    logging.getLogger("oneboard.requests").addHandler(logging.StreamHandler(sys.stderr))

app = st.App(SCRIPT, routes=routes(), middleware=[Middleware(Gate)], secrets=provider() or None)
