"""What one publish takes in."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

import pyarrow as pa

from oneboard.dictionary import tables


@dataclass(frozen=True)
class Source:
    """One block of one sheet as the origin of rows of one table.

    `source_id` is the delivery's own; the version gives it a new one. `as_of`: the date the block
    speaks of, else the delivery's. `whole`: is it the complete list of the departments in it?
    None: it is when it says for each row whose it is.
    """

    source_id: int
    file: str
    sha256: str
    sheet: str | None
    table_name: str
    as_of: date | None = None
    delivered_by: str | None = None
    delivered_at: datetime | None = None
    header_first: int | None = None
    header_last: int | None = None
    first_row: int | None = None
    last_row: int | None = None
    row_count: int | None = None
    whole: bool | None = None


@dataclass(frozen=True)
class SourceCell:
    """Which letter of a source fills which column. Its columns are the ones the file carries."""

    source_id: int
    column_name: str
    letter: str | None = None


@dataclass(frozen=True)
class AcceptedIssue:
    """One issue that the person who published had in front of them."""

    source_id: int
    code: str
    severity: str
    cell: str | None = None
    column_name: str | None = None
    raw: str | None = None
    message_en: str | None = None
    message_zh: str | None = None


@dataclass(frozen=True)
class Upload:
    """A delivered file: kept as it came, under its hash.

    `is_sealed`: nobody is offered it, for what it holds was not all taken in for good reason.
    """

    path: Path
    sha256: str
    file: str
    is_sealed: bool = False


@dataclass(frozen=True)
class Delivery:
    """Rows for the board, and where each came from.

    `tables`: canonical columns that the files fill, with source_id, source_row, source_column.
    `base`: number of the version the change was worked out against; None: there was none.
    """

    tables: Mapping[str, pa.Table]
    as_of: date
    who: str
    sources: tuple[Source, ...]
    cells: tuple[SourceCell, ...] = ()
    issues: tuple[AcceptedIssue, ...] = ()
    uploads: tuple[Upload, ...] = ()
    note: str = ""
    base: int | None = None

    @property
    def is_register(self) -> bool:
        """Does it bring restricted tables alone? Then nothing of the board changes."""
        return bool(self.tables) and all(tables()[name].restricted for name in self.tables)
