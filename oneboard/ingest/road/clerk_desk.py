"""The clerk's side: reads orders from its standard input until the server closes it."""

import json
import sys
from dataclasses import asdict, replace
from datetime import date
from pathlib import Path
from typing import Any

from oneboard import store
from oneboard.ingest.model import Book
from oneboard.ingest.road import report
from oneboard.ingest.road.deliver import Delivered, deliver, publish
from oneboard.ingest.road.pace import timed
from oneboard.ingest.road.take import Step
from oneboard.ingest.road.wish import File, Wish

LOOK, PUBLISH, PREVIEW = "look", "publish", "preview"


def main() -> None:
    books: dict[str, Book] = {}
    looked = None
    for line in sys.stdin:
        order = json.loads(line)
        wish = wish_from(order)
        if order["do"] == PUBLISH and looked is not None:
            say({"report": published(replace_note(looked, wish))})
            continue
        if order["do"] == LOOK or looked is None:
            looked, told = look(wish, books)
        if order["do"] == PREVIEW:
            told = previewed(looked, order["id"])
        say({"report": told})


def look(wish: Wish, books: dict[str, Book]) -> tuple[Delivered, dict[str, Any]]:
    found = Delivered(wish, ())
    try:
        found = deliver(wish, tell=timed(tell), books=books)
    except store.StoreTrouble as trouble:
        return found, report.report(found, trouble=trouble)
    return found, report.report(found)


def published(found: Delivered) -> dict[str, Any]:
    """Publish what was looked at; somebody else's publish in between is a trouble of the store."""
    try:
        return report.report(found, version=publish(found, tell=tell))
    except store.StoreTrouble as trouble:
        return report.report(found, trouble=trouble)


def previewed(found: Delivered, name: str) -> dict[str, Any]:
    """The version that the delivery would become, to be asked before anybody publishes."""
    if found.ready is None:
        return report.report(found)
    tell(Step("compare", "", 0, 1))
    try:
        return report.report(found, preview=store.preview(found.wish.board, found.ready, name=name))
    except store.StoreTrouble as trouble:
        return report.report(found, trouble=trouble)


def replace_note(found: Delivered, wish: Wish) -> Delivered:
    ready = replace(found.ready, note=wish.note) if found.ready else None
    return replace(found, wish=replace(found.wish, note=wish.note), ready=ready)


def wish_from(order: dict[str, Any]) -> Wish:
    return Wish(
        files=tuple(File(Path(one["path"]), one["name"]) for one in order["files"]),
        board=order["board"],
        answers=order["answers"],
        as_of=date.fromisoformat(order["as_of"]) if order["as_of"] else None,
        note=order["note"],
        who=order["who"],
        partial=order["partial"],
        brought_by=order["brought_by"],
        shelves=tuple(order["shelves"]),
    )


def tell(step: Step) -> None:
    say({"step": asdict(step)})


def say(message: dict[str, Any]) -> None:
    """One line, written at once: two readers may speak at the same time."""
    sys.stdout.write(json.dumps(message, ensure_ascii=False) + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
