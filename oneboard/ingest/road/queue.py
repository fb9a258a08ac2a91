"""Deliveries that wait for a person: those that came without a screen are put among them."""

import json
import shutil
from collections.abc import Collection
from dataclasses import replace
from typing import Any

from oneboard import store
from oneboard.dictionary import SHELVES, tables
from oneboard.ingest.road.parted import OPEN
from oneboard.ingest.road.wish import Wish

KEPT = "order.json"
Told = dict[str, Any]


def put(wish: Wish, told: Told, *, status: str) -> None:
    """Keep copies of the files with what is known of them, to go on with on screen.

    `told`: the report. What holds tables of the board and of the register waits once for each hand.
    """
    for shelf in held(told) or (OPEN,):
        _put(replace(wish, shelves=(shelf,)), status=status)


def held(told: Told) -> tuple[str, ...]:
    """The shelves of the tables that a delivery fills."""
    blocks = [table for file in told["files"] for table in file["tables"]]
    names = {table["table"] for table in blocks}
    names |= {place.partition(".")[0] for table in blocks for place in table["columns"].values()}
    found = {table.shelf for name, table in tables().items() if name in names}
    return tuple(shelf for shelf in SHELVES if shelf in found)


def _put(wish: Wish, *, status: str) -> None:
    staged = store.stage(wish.board, [file.name for file in wish.files], who=wish.who)
    files = []
    for number, file in enumerate(wish.files):
        path = staged.payload / f"{number:03d}.upload"
        shutil.copyfile(file.path, path)
        files.append({"path": str(path), "name": file.name})
    order: Told = {
        "files": files,
        "answers": dict(wish.answers),
        "as_of": wish.as_of.isoformat() if wish.as_of else None,
        "note": wish.note,
        "partial": wish.partial,
        "shelves": list(wish.shelves),
    }
    keep(staged, order)
    store.set_status(staged.id, status)


def keep(staged: store.Staged, order: Told) -> None:
    (staged.payload / KEPT).write_text(json.dumps(order, ensure_ascii=False), "utf-8")


def order_of(staged: store.Staged) -> Told:
    """Deliveries of the time before shelves were named hold tables of the board."""
    return {"shelves": [OPEN], **json.loads((staged.payload / KEPT).read_text("utf-8"))}


def waiting(board: str, shelves: Collection[str]) -> list[store.Staged]:
    """Deliveries of these shelves that nobody has finished, newest first."""
    kept = (one for one in store.staged(board) if (one.payload / KEPT).exists())
    return [one for one in kept if set(order_of(one)["shelves"]) <= set(shelves)]


def waits(board: str, sha256: str) -> list[store.Staged]:
    """The deliveries that hold a file of this content and wait already."""
    return [
        one
        for one in store.staged(board)
        if any(store.hash_of(path) == sha256 for path in one.payload.glob("*.upload"))
    ]


def needs_another(wish: Wish) -> bool:
    """Must somebody else than who brought it publish this delivery?"""
    asked = store.current_settings()["publish_by_another"] == "yes"
    return asked and wish.board != store.SAMPLE and (wish.brought_by or wish.who) == wish.who
