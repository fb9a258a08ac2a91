"""Deliveries that wait for a person: those that came without a screen are put among them."""

import json
import shutil
from typing import Any

from oneboard import store
from oneboard.ingest.road.wish import Wish

KEPT = "order.json"


def put(wish: Wish, *, status: str) -> store.Staged:
    """Keep copies of the files with what is known of them, to go on with on screen."""
    staged = store.stage(wish.board, [file.name for file in wish.files], who=wish.who)
    files = []
    for number, file in enumerate(wish.files):
        path = staged.payload / f"{number:03d}.upload"
        shutil.copyfile(file.path, path)
        files.append({"path": str(path), "name": file.name})
    order: dict[str, Any] = {
        "files": files,
        "answers": dict(wish.answers),
        "as_of": wish.as_of.isoformat() if wish.as_of else None,
        "note": wish.note,
        "partial": wish.partial,
    }
    keep(staged, order)
    store.set_status(staged.id, status)
    return staged


def keep(staged: store.Staged, order: dict[str, Any]) -> None:
    (staged.payload / KEPT).write_text(json.dumps(order, ensure_ascii=False), "utf-8")


def order_of(staged: store.Staged) -> dict[str, Any]:
    return json.loads((staged.payload / KEPT).read_text("utf-8"))


def waits(board: str, sha256: str) -> store.Staged | None:
    """The delivery that holds a file of this content and waits already."""
    for one in store.staged(board):
        if any(store.hash_of(path) == sha256 for path in one.payload.glob("*.upload")):
            return one
    return None


def needs_another(wish: Wish) -> bool:
    """Must somebody else than who brought it publish this delivery?"""
    asked = store.current_settings()["publish_by_another"] == "yes"
    return asked and wish.board != store.SAMPLE and (wish.brought_by or wish.who) == wish.who
