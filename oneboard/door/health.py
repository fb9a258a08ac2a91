"""Is the process there, and can it show the current version? For whoever watches the server."""

from datetime import UTC, datetime
from typing import Any

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import JSONResponse

from oneboard import store


async def healthz(_: Request) -> JSONResponse:
    return JSONResponse({"status": "ok"})


async def readyz(_: Request) -> JSONResponse:
    told = await run_in_threadpool(state_of_data)
    return JSONResponse(told, 200 if told["ready"] else 503)


def state_of_data() -> dict[str, Any]:
    """The version that is served and its age in days; else the name of what is wrong."""
    try:
        board = store.screen_board()
        info = store.version(board)
        store.open_version(board, info.number).cursor().execute("select 1")
    except store.StoreTrouble as trouble:
        return {"ready": False, "trouble": trouble.code}
    troubles = [found.code for found in store.health(board.name).troubles]
    age = (datetime.now(UTC) - info.published_at).total_seconds() / 86_400
    return {
        "ready": True, "board": board.name, "version": info.number, "as_of": str(info.as_of),
        "age_days": round(age, 2), "troubles": troubles,
    }  # fmt: skip
