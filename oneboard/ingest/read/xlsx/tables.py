"""Excel's own table objects: where their author says a table is."""

from oneboard.ingest.model import TableObject
from oneboard.ingest.read.references import corners
from oneboard.ingest.read.xlsx.container import Container
from oneboard.ingest.read.xlsx.markup import Attributes, walk
from oneboard.ingest.read.xlsx.relations import relations


def read_tables(container: Container, sheet_part: str) -> tuple[TableObject, ...]:
    """The table objects of a sheet."""
    parts = [found.target for found in relations(container, sheet_part) if found.kind == "table"]
    tables: list[TableObject] = []

    def start(name: str, attributes: Attributes) -> None:
        place = corners(attributes.get("ref", "")) if name == "table" else None
        if place:
            tables.append(_table(attributes, place))

    for part in parts:
        if part in container:
            walk(container, part, start=start)
    return tuple(tables)


def _table(attributes: Attributes, place: tuple[int, int, int, int]) -> TableObject:
    return TableObject(
        name=attributes.get("displayName") or attributes.get("name", ""),
        first_row=place[0],
        first_column=place[1],
        last_row=place[2],
        last_column=place[3],
        has_header=attributes.get("headerRowCount", "1") != "0",
        has_totals=attributes.get("totalsRowCount", "0") != "0",
    )
