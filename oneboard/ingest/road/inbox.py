"""The inbox folder: a file dropped there is loaded once, and a receipt says what became of it."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from oneboard import store
from oneboard.ingest.road import queue, report, summary
from oneboard.ingest.road.deliver import Delivered
from oneboard.ingest.road.load import load
from oneboard.ingest.road.wish import File, Wish, answers_from
from oneboard.ingest.road.words import both

ENDED = ("published", "taken")
DONE, WAITING, RECEIPTS, ANSWERS = "done", "waiting", "receipts", ".answers.json"
KINDS = (".xlsx", ".xlsm", ".csv", ".tsv", ".txt", ".xls", ".xlsb", ".ods", ".html", ".htm", ".xml")


def folder() -> Path:
    return store.data_folder() / "inbox"


def take(board: str, *, lang: str, dry_run: bool = False) -> Iterator[dict[str, Any]]:
    """Load every file of the inbox as a delivery of its own; yield its report.

    A published file moves to done. One that waits for a person moves to waiting and is among the
    deliveries that wait on screen; instead an answers file `<name>.answers.json` may be laid beside
    it before both are moved back.
    """
    for path in _files():
        told = _load(path, board, dry_run=dry_run)
        if not dry_run:
            _receipt(path, told, lang)
            _move(path, DONE if told["outcome"] in ENDED else WAITING)
        yield told


def _files() -> list[Path]:
    """What lies in the inbox and is whole: names of files still being copied start with a dot."""
    if not folder().is_dir():
        return []
    found = (path for path in folder().iterdir() if path.is_file())
    return sorted(
        path
        for path in found
        if path.suffix.lower() in KINDS and not path.name.startswith((".", "~$", "README"))
    )


def _load(path: Path, board: str, *, dry_run: bool) -> dict[str, Any]:
    answers = path.with_name(path.name + ANSWERS)
    given = answers_from(json.loads(answers.read_text("utf-8-sig"))) if answers.exists() else {}
    wish = Wish((File(path, path.name),), board, given, who="inbox")
    try:
        sha256 = store.hash_of(path)
        taken, waiting = store.taken(board, [sha256]), queue.waits(board, sha256)
    except store.StoreTrouble as trouble:
        return report.report(Delivered(wish, ()), trouble=trouble)
    if taken:
        return _again(wish, "inbox.taken", file=path.name, number=next(iter(taken.values())))
    if waiting and not given:
        return _again(wish, "inbox.waits", file=path.name)
    return _loaded(wish, waiting, dry_run=dry_run)


def _loaded(wish: Wish, waiting: list[store.Staged], *, dry_run: bool) -> dict[str, Any]:
    """Published if the settings allow it, else put among the deliveries that wait."""
    alone = store.current_settings()["inbox_publishes"] == "yes"
    told = load(wish, dry_run=dry_run or not alone)
    if dry_run or told["outcome"] == "blocked":
        return told
    for one in waiting:
        store.unstage(one.id)
    if told["outcome"] == "waits":
        queue.put(wish, told, status="waiting")
    elif told["outcome"] == "ready":
        queue.put(wish, told, status="ready")
        return {**told, "outcome": "queued", "message": both("road.queued")}
    return told


def _again(wish: Wish, key: str, **said: Any) -> dict[str, Any]:
    """The same content once more: nothing happens."""
    told = report.report(Delivered(wish, ()))
    return {**told, "outcome": "taken", "message": both(key, **said)}


def _receipt(path: Path, told: dict[str, Any], lang: str) -> None:
    """The report for machines, and its lines for people, under the name of the file."""
    place = folder() / RECEIPTS
    place.mkdir(exist_ok=True)
    base = _free(place / f"{path.name}.json")
    base.write_text(json.dumps(told, ensure_ascii=False, indent=1), "utf-8")
    base.with_suffix(".txt").write_text("\n".join(summary.lines(told, lang)) + "\n", "utf-8")


def _move(path: Path, name: str) -> None:
    """Out of the inbox, never over another file; its answers go with it."""
    place = folder() / name
    place.mkdir(exist_ok=True)
    target = _free(place / path.name)
    answers = path.with_name(path.name + ANSWERS)
    path.replace(target)
    if answers.exists():
        answers.replace(target.with_name(target.name + ANSWERS))


def _free(path: Path) -> Path:
    """The path, or the first numbered one that nobody has taken."""
    taken, number = path, 2
    while taken.exists():
        taken = path.with_name(f"{path.stem}-{number}{path.suffix}")
        number += 1
    return taken
