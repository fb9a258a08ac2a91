"""Which part of a workbook points to which other part, and as what."""

import posixpath
from dataclasses import dataclass

from oneboard.ingest.read.xlsx.container import Container
from oneboard.ingest.read.xlsx.markup import Attributes, walk


@dataclass(frozen=True)
class Relation:
    id: str
    kind: str  # worksheet, styles, sharedStrings, table ...
    target: str  # the name of a part in the container


def relations(container: Container, part: str) -> list[Relation]:
    """What a part points to inside the file; "" is the package itself."""
    folder, name = posixpath.split(part)
    source = posixpath.join(folder, "_rels", f"{name}.rels")
    found: list[Relation] = []

    def start(element: str, attributes: Attributes) -> None:
        if element != "Relationship" or attributes.get("TargetMode") == "External":
            return
        kind = attributes.get("Type", "").rpartition("/")[2]
        target = _resolved(folder, attributes.get("Target", ""))
        found.append(Relation(attributes.get("Id", ""), kind, target))

    if source in container:
        walk(container, source, start=start)
    return found


def target(found: list[Relation], kind: str) -> str | None:
    """The part of a kind of which there is one."""
    return next((relation.target for relation in found if relation.kind == kind), None)


def _resolved(folder: str, path: str) -> str:
    """Absolute and relative targets as names in the container, which has no way out of it."""
    plain = path.replace("\\", "/")
    inside = plain if plain.startswith("/") else f"/{folder}/{plain}"
    return posixpath.normpath(inside).lstrip("/")
