"""The workbook part: its sheets, and from which day it counts."""

from dataclasses import dataclass

from oneboard.ingest.model import Refused
from oneboard.ingest.read.allowance import Allowance
from oneboard.ingest.read.xlsx.container import Container
from oneboard.ingest.read.xlsx.markup import Attributes, attribute, truth, walk
from oneboard.ingest.read.xlsx.relations import Relation, relations, target


@dataclass(frozen=True)
class SheetEntry:
    name: str
    state: str
    part: str


@dataclass(frozen=True)
class Catalog:
    sheets: tuple[SheetEntry, ...]
    from_1904: bool
    styles: str | None
    strings: str | None


def read_catalog(container: Container) -> Catalog:
    part = _workbook_part(container)
    listing = _Listing(container)
    walk(container, part, start=listing.start)
    if not listing.is_workbook:
        raise _not_xlsx(container)
    found = relations(container, part)
    sheets = _worksheets(listing.sheets, found, container)
    if not sheets:
        raise Refused("NO_SHEET")
    return Catalog(
        sheets=tuple(sheets),
        from_1904=listing.from_1904,
        styles=target(found, "styles"),
        strings=target(found, "sharedStrings"),
    )


def _workbook_part(container: Container) -> str:
    part = target(relations(container, ""), "officeDocument")
    if part is None or part not in container or not part.lower().endswith(".xml"):
        raise _not_xlsx(container)
    return part


def _not_xlsx(container: Container) -> Refused:
    """Say what the zip is instead, as far as its parts tell."""
    kinds = {
        "word/document.xml": "DOCX",
        "ppt/presentation.xml": "PPTX",
        "content.xml": "ODS",
    }
    found = next((kind for part, kind in kinds.items() if part in container), "ZIP")
    return Refused("NOT_XLSX", found=found)


class _Listing:
    """Collects the sheet list while the workbook part goes by."""

    def __init__(self, container: Container) -> None:
        self.limits = container.limits
        self.is_workbook = False
        self.from_1904 = False
        self.sheets: list[Attributes] = []
        self.names = Allowance("names", container.limits.names)

    def start(self, name: str, attributes: Attributes) -> None:
        if name == "workbook":
            self.is_workbook = True
        elif name == "sheet":
            self.sheets.append(attributes)
            if len(self.sheets) > self.limits.sheets:
                raise Refused("TOO_MANY_SHEETS", limit=f"{self.limits.sheets:,}")
        elif name == "workbookPr":
            self.from_1904 = self.from_1904 or truth(attributes.get("date1904"))
        elif name == "definedName":
            self.names.take()


def _worksheets(
    listed: list[Attributes], found: list[Relation], container: Container
) -> list[SheetEntry]:
    """The sheets that hold cells: charts and macro sheets are left out."""
    by_id = {relation.id: relation for relation in found}
    sheets: list[SheetEntry] = []
    for entry in listed:
        name = entry.get("name", "")
        relation = by_id.get(attribute(entry, "id") or "")
        if relation is None or relation.target not in container:
            raise Refused("LOST_SHEET", sheet=name)
        if relation.kind == "worksheet":
            sheets.append(SheetEntry(name, entry.get("state", "visible"), relation.target))
    return sheets
