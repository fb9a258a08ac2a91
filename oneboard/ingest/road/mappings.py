"""What the board remembers of files: to be looked at, edited and carried to another board."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

from oneboard import store
from oneboard.dictionary import SHELVES, tables
from oneboard.ingest.road.parted import OPEN

Told = dict[str, Any]
Shelves = Collection[str]
READING = ("columns", "units", "dates", "constants")


class BadMappings(ValueError):
    """The file holds no mappings as they are exported here."""


@dataclass(frozen=True)
class Mapped:
    """One shape of file with the answers confirmed for it, and how often they served again."""

    signature: str
    answers: Mapping[str, str] = field(default_factory=dict, hash=False)
    shape: store.Shape | None = None
    uses: int = 0
    last: datetime | None = None

    @property
    def shelf(self) -> str:
        """Before shapes were kept, files of the board were all that was read."""
        table = tables().get(self.shape.table_name) if self.shape else None
        return table.shelf if table else OPEN


def mappings(board: str, shelves: Shelves = SHELVES) -> list[Mapped]:
    """The shape seen last first; then answers whose files were read before shapes were kept.

    `shelves`: of files that brought such tables.
    """
    answers, uses = store.remembered_answers(board), store.answer_uses(board)
    shapes = {one.signature: one for one in store.shapes(board)}
    found = (
        Mapped(one, answers.get(one, {}), shapes.get(one), *uses.get(one, (0, None)))
        for one in dict.fromkeys([*shapes, *answers])
    )
    return [one for one in found if one.shelf in shelves]


def exported(board: str, shelves: Shelves = SHELVES) -> Told:
    return {
        "mappings": [_told(one) for one in mappings(board, shelves)],
        "aliases": [
            {"kind": kind, "spelling": spelling, "target": target}
            for kind in store.KINDS
            for spelling, target in store.aliases(board, kind).items()
        ],
    }


def _told(one: Mapped) -> Told:
    told: Told = {"signature": one.signature, "answers": dict(one.answers)}
    if one.shape:
        kept = ("source", "sheet", "table_name", "file", "headers", "reading")
        told |= {name: getattr(one.shape, name) for name in kept}
    return told


def imported(board: str, said: Any, *, who: str, shelves: Shelves = SHELVES) -> int:
    """Add what was exported elsewhere to what is known here; tell how much that was."""
    try:
        shapes = [_shape(one, who) for one in said["mappings"] if "headers" in one]
        answers = {one["signature"]: _texts(one["answers"]) for one in said["mappings"]}
        aliases = [(one["kind"], one["spelling"], one["target"]) for one in said["aliases"]]
    except (KeyError, TypeError, AttributeError, ValueError) as error:
        raise BadMappings from error
    if any(kind not in store.KINDS for kind, _, _ in aliases):
        raise BadMappings
    others = {one.signature for one in mappings(board) if one.shelf not in shelves}
    others |= {one.signature for one in shapes if tables()[one.table_name].shelf not in shelves}
    shapes = [one for one in shapes if one.signature not in others]
    answers = {one: given for one, given in answers.items() if one not in others}
    store.remember_shapes(board, shapes)
    for signature, given in answers.items():
        store.remember_answers(board, signature, given, who=who)
    for kind, spelling, target in aliases:
        store.remember_alias(board, kind, spelling, target, who=who)
    store.note(who, "import_mappings", {"board": board, "mappings": len(answers)})
    return len(answers) + len(aliases)


def _shape(one: Mapping[str, Any], who: str) -> store.Shape:
    if one["table_name"] not in tables():
        raise KeyError(one["table_name"])
    reading = {kind: dict(one["reading"][kind]) for kind in READING}
    reading["units"] = {place: float(factor) for place, factor in reading["units"].items()}
    return store.Shape(
        signature=one["signature"],
        source=one["source"],
        sheet=one["sheet"],
        table_name=one["table_name"],
        file=one["file"],
        headers=_texts(one["headers"]),
        reading=reading,
        who=who,
        at=datetime.now(UTC).replace(tzinfo=None),
    )


def _texts(found: Mapping[Any, Any]) -> dict[str, str]:
    return {str(key): str(value) for key, value in found.items()}
