"""The delivery of this browser session: its files on the disk, its answers, its clerk."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any, Protocol

from oneboard import dictionary, digest, store
from oneboard.dictionary import Table
from oneboard.ingest.road import queue
from oneboard.ingest.road.clerk import Clerk, State
from oneboard.ingest.road.clerk_desk import wish_from
from oneboard.ingest.road.parted import CODES, OPEN
from oneboard.ui import state
from oneboard.ui.rights import need_to_bring

BOARD = store.OWN
STATUS = {"ready": "ready", "waits": "waiting", "nothing": "waiting", "blocked": "waiting",
          "refused": "refused"}  # fmt: skip


class Brought(Protocol):
    """A file as the browser hands it over."""

    name: str

    def getbuffer(self) -> memoryview: ...


@dataclass(frozen=True)
class Order:
    """What the clerk works on: kept beside the files, so that a reload loses nothing.

    `shelves`: whose tables are taken, by the rights of whoever brought the files.
    """

    id: str
    files: tuple[tuple[str, str], ...]  # path, name
    answers: Mapping[str, str]
    shelves: tuple[str, ...]
    as_of: str | None = None
    note: str = ""
    partial: bool = False
    brought_by: str = ""

    @property
    def tables(self) -> dict[str, Table]:
        """Those that it may fill."""
        known = dictionary.tables()
        return {name: table for name, table in known.items() if table.shelf in self.shelves}

    @property
    def is_register(self) -> bool:
        return OPEN not in self.shelves

    @property
    def _latest(self) -> str | None:
        """What an officer says last about a case counts, whatever date is in the file's name."""
        return date.today().isoformat() if self.is_register else None

    def as_json(self, do: str) -> dict[str, Any]:
        return {
            "do": do,
            "id": self.id,
            "board": BOARD,
            "files": [{"path": path, "name": name} for path, name in self.files],
            "answers": dict(self.answers),
            "as_of": self.as_of or self._latest,
            "note": self.note,
            "who": state.viewer().name,
            "partial": self.partial,
            "brought_by": self.brought_by or state.viewer().name,
            "shelves": list(self.shelves),
        }


def clerk() -> Clerk:
    return state.once("upload:clerk", Clerk)


def progress() -> State:
    return clerk().state


def order() -> Order | None:
    """None either for who has lost the right to these tables since."""
    found = state.recall("upload:order")
    return found if found and set(found.shelves) <= set(state.viewer().shelves) else None


def under_way() -> Order:
    """The order whose report is on screen: there is one wherever there is a report."""
    found = order()
    if found is None:
        raise LookupError("nothing was brought")
    return found


def report() -> dict[str, Any] | None:
    """The report of what is on screen; none while nothing was brought or work is going on."""
    return progress().report if order() else None


def begin(brought: Sequence[Brought]) -> None:
    """Keep the files and start to read them. OSError, StoreTrouble: they cannot be kept."""
    names, shelves = distinct([one.name for one in brought]), state.viewer().shelves
    staged = store.stage(BOARD, names, who=need_to_bring(shelves))
    files = []
    for number, (one, name) in enumerate(zip(brought, names, strict=True)):
        path = staged.payload / f"{number:03d}.upload"
        path.write_bytes(one.getbuffer())
        files.append((str(path), name))
    look(Order(staged.id, tuple(files), {}, shelves))


def distinct(names: Sequence[str]) -> list[str]:
    """Names by which questions can tell the files apart."""
    found: list[str] = []
    for name in names:
        stem, dot, kind = name.rpartition(".")
        number, fresh = 2, name
        while fresh in found:
            fresh = f"{stem} ({number}){dot}{kind}" if dot else f"{name} ({number})"
            number += 1
        found.append(fresh)
    return found


def look(new: Order) -> None:
    """Read and understand with these answers; what was read before is not read again."""
    need_to_bring(new.shelves)
    state.remember("upload:order", new)
    (folder(new) / queue.KEPT).write_text(
        json.dumps(new.as_json("look"), ensure_ascii=False), "utf-8"
    )
    store.set_status(new.id, "reading")
    clerk().ask(new.as_json("look"))


def answered(fresh: Mapping[str, str]) -> Order:
    """The delivery on screen with further answers."""
    now = under_way()
    return replace(now, answers={**now.answers, **fresh})


def answer(fresh: Mapping[str, str]) -> None:
    """Read again with further answers, from a button."""
    look(answered(fresh))


def preview() -> None:
    """Build the version that would come of it, so that the headline figures can be asked of it."""
    clerk().ask(under_way().as_json("preview"))


def needs_another(one: Order) -> bool:
    """Must somebody else than this viewer publish it?"""
    return queue.needs_another(wish_from(one.as_json("look")))


def publish(new: Order) -> None:
    need_to_bring(new.shelves)
    state.remember("upload:order", new)
    clerk().ask(new.as_json("publish"))


def finished() -> None:
    """Note what became of the work, once: a published delivery needs its copies no longer."""
    now, told = order(), report()
    if now is None or told is None or state.recall("upload:noted") is told:
        return
    state.remember("upload:noted", told)
    _note_closed(now, told)
    if told["outcome"] == "published":
        store.unstage(now.id)
        if not now.is_register:
            digest.begin(BOARD, told["version"]["number"])
    elif is_closed(told):
        store.unstage(now.id)  # it is for others to deliver, so no copy of it waits here
    else:
        store.set_status(now.id, STATUS[told["outcome"]])


def closed(told: Mapping[str, Any]) -> list[dict[str, str]]:
    """What was not taken since another hand delivers it: a sentence for each sheet."""
    found = [issue for file in told["files"] for issue in file["issues"] if issue["code"] in CODES]
    return [one["message"] for one in (*found, *filter(_is_refused, told["files"]))]


def is_closed(told: Mapping[str, Any]) -> bool:
    """Is all of it for another hand to deliver?"""
    return bool(told["files"]) and all(map(_is_refused, told["files"]))


def _is_refused(file: Mapping[str, Any]) -> bool:
    return file["outcome"] == "reject" and file["code"] in CODES


def _note_closed(now: Order, told: Mapping[str, Any]) -> None:
    """That somebody brought what is not theirs, once a delivery; not what it was called."""
    sheets = len(closed(told))
    if sheets:
        details = {"what": "delivery", "staged": now.id, "sheets": sheets}
        state.once(
            f"upload:closed:{now.id}", lambda: store.note(state.viewer().name, "denied", details)
        )


def go_on(staged: store.Staged) -> None:
    """Take up a delivery that waits."""
    said = queue.order_of(staged)
    files = tuple((one["path"], one["name"]) for one in said["files"])
    more = {name: said[name] for name in ("as_of", "note", "partial")}
    shelves = tuple(said["shelves"])
    look(Order(staged.id, files, said["answers"], shelves, brought_by=staged.who, **more))


def waiting() -> list[store.Staged]:
    """Deliveries of the board that nobody has finished, this session's own apart."""
    mine = order()
    found = queue.waiting(BOARD, state.viewer().shelves)
    return [one for one in found if mine is None or one.id != mine.id]


def drop(staged: store.Staged) -> None:
    need_to_bring(queue.order_of(staged)["shelves"])
    store.unstage(staged.id)


def leave() -> None:
    """Clear the page; the delivery stays among those that wait unless it was published."""
    clerk().stop()
    state.remember("upload:order", None)


def folder(one: Order) -> Path:
    return Path(one.files[0][0]).parent


def day(value: date | None) -> str | None:
    return value.isoformat() if value else None
