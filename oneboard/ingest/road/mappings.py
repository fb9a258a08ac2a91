"""What the board remembers of files: to be looked at, edited and carried to another board."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

from oneboard import store
from oneboard.dictionary import tables

Told = dict[str, Any]
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


def mappings(board: str) -> list[Mapped]:
    """The shape seen last first; then answers whose files were read before shapes were kept."""
    answers, uses = store.remembered_answers(board), store.answer_uses(board)
    shapes = {one.signature: one for one in store.shapes(board)}
    signatures = dict.fromkeys([*shapes, *answers])
    return [
        Mapped(one, answers.get(one, {}), shapes.get(one), *uses.get(one, (0, None)))
        for one in signatures
    ]


def exported(board: str) -> Told:
    return {
        "mappings": [_told(one) for one in mappings(board)],
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


def imported(board: str, said: Any, *, who: str) -> int:
    """Add what was exported elsewhere to what is known here; tell how much that was."""
    try:
        shapes = [_shape(one, who) for one in said["mappings"] if "headers" in one]
        answers = {one["signature"]: _texts(one["answers"]) for one in said["mappings"]}
        aliases = [(one["kind"], one["spelling"], one["target"]) for one in said["aliases"]]
    except (KeyError, TypeError, AttributeError, ValueError) as error:
        raise BadMappings from error
    if any(kind not in store.KINDS for kind, _, _ in aliases):
        raise BadMappings
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
