"""What was understood of the corrected file, told of the workbook that the rows came back in."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

import pyarrow as pa
import pyarrow.compute as pc

from oneboard.ingest.model import Block, Issue, Staged, Understanding
from oneboard.ingest.places import letter
from oneboard.ingest.road.corrected import ADDRESS
from oneboard.ingest.road.handback.back import Returned
from oneboard.ingest.road.handback.key import Page


def moved(found: Understanding, back: Returned) -> Understanding:
    """Only the rows that came back, each with the cell where it stands now."""
    pages = {page.sheet: page for page in back.key.pages}
    return Understanding(
        book=back.workbook,
        blocks=tuple(
            _block(one, pages[one.sheet], back.rows.get(one.sheet, {}))
            for one in found.blocks
            if _came_back(pages.get(one.sheet), back)
        ),
        staged=tuple(
            _part(one, pages[one.sheet], back.rows.get(one.sheet, {}))
            for one in found.staged
            if _came_back(pages.get(one.sheet), back)
        ),
        issues=tuple(one for issue in found.issues for one in _issue(issue, pages, back)),
        questions=found.questions,
    )


def _came_back(page: Page | None, back: Returned) -> bool:
    return page is not None and bool(page.records or back.rows.get(page.sheet))


def _letters(page: Page) -> dict[str, str]:
    """The first column holds the number of the row."""
    return {old: letter(place) for place, old in enumerate(page.columns, start=1)}


def _part(part: Staged, page: Page, rows: Mapping[int, int]) -> Staged:
    if page.records:
        letters = pa.array(page.records, pa.string())
        mine = pc.is_in(part.rows.column("source_column"), value_set=letters)
        return replace(part, sheet=page.shown, rows=part.rows.filter(mine), whole=False)
    numbers = pa.array(list(rows), pa.int32())
    kept = part.rows.filter(pc.is_in(part.rows.column("source_row"), value_set=numbers))
    names = _letters(page)
    here = [rows[row] for row in kept.column("source_row").to_pylist()]
    columns = [names.get(one, one) for one in kept.column("source_column").to_pylist()]
    kept = _with(kept, "source_row", here)
    kept = _with(kept, "source_column", columns)
    cells = {column: names.get(one, one) for column, one in part.cells.items()}
    return Staged(part.table, page.shown, kept, cells, whole=False)


def _with(rows: pa.Table, name: str, values: Sequence) -> pa.Table:
    at = rows.column_names.index(name)
    return rows.set_column(at, name, pa.array(values, rows.schema.field(name).type))


def _block(block: Block, page: Page, rows: Mapping[int, int]) -> Block:
    if page.records:
        return replace(block, sheet=page.shown, n=len(page.records), dropped=())
    mine = [here for row, here in rows.items() if block.first <= row <= block.last]
    names = _letters(page)

    def here(told: Mapping) -> dict:
        return {names[place]: value for place, value in told.items() if place in names}

    return replace(
        block,
        sheet=page.shown,
        header=(1, 1),
        first=min(mine, default=0),
        last=max(mine, default=0),
        n=len(mine),
        headers=here(block.headers),
        columns=here(block.columns),
        units=here(block.units),
        dates=here(block.dates),
        unpivot=here(block.unpivot),
        unused=here(block.unused),
        dropped=(),
    )


def _issue(issue: Issue, pages: Mapping[str | None, Page], back: Returned) -> list[Issue]:
    """None about rows that stayed where they are."""
    address, page = ADDRESS.fullmatch(issue.cell or ""), pages.get(issue.sheet)
    if address is None or page is None:
        return []
    cell = _moved_cell(address[1], int(address[2]), page, back)
    if cell is None:
        return []
    values = {**issue.values, "cell": cell, "sheet": page.shown}
    return [replace(issue, sheet=page.shown, cell=cell, values=values)]


def _moved_cell(name: str, row: int, page: Page, back: Returned) -> str | None:
    """Where a cell stands in the workbook that came back; None when it is not there."""
    if page.records:
        return f"{name}{row}" if name in page.records else None
    here = back.rows.get(page.sheet, {}).get(row)
    return f"{_letters(page).get(name, name)}{here}" if here is not None else None
