"""The values that travel the road from a file to a version."""

from dataclasses import dataclass, field
from enum import IntEnum
from typing import Any

import numpy as np
import pyarrow as pa


class Kind(IntEnum):
    """What a cell holds, as its file says it."""

    BLANK = 0
    TEXT = 1
    NUMBER = 2
    BOOLEAN = 3
    DATE = 4
    DATETIME = 5
    TIME = 6
    DURATION = 7
    ERROR = 8
    NO_VALUE = 9  # a formula whose result was never saved
    PERCENT = 10
    BAD = 11


@dataclass(frozen=True)
class CellColumn:
    """One sheet column: raw text per kept row, and the kind of each cell.

    Dates come as ISO text, numbers as written in the file, percents as the stored fraction.
    """

    raw: pa.Array
    kind: np.ndarray


@dataclass(frozen=True)
class TableObject:
    """An Excel table object: its name and range are the author's own word."""

    name: str
    first_row: int
    last_row: int
    first_column: int
    last_column: int
    has_header: bool = True
    has_totals: bool = False


@dataclass(frozen=True)
class Sheet:
    """The cells of one sheet: rows numbered as in Excel, columns from 0; blank rows are absent."""

    name: str | None
    rows: np.ndarray
    columns: dict[int, CellColumn]
    state: str = "visible"
    merges: tuple[tuple[int, int, int, int], ...] = ()
    tables: tuple[TableObject, ...] = ()
    hidden_rows: tuple[int, ...] = ()
    hidden_columns: tuple[int, ...] = ()
    fields: np.ndarray | None = None  # text files: how many fields each kept row has


@dataclass(frozen=True)
class Issue:
    """One thing wrong in one place. `values` fill the sentence `issue.<code>` of the catalogue."""

    code: str
    severity: str  # block, warn, info
    sheet: str | None = None
    cell: str | None = None
    table: str | None = None
    column: str | None = None
    header: str | None = None
    raw: str | None = None
    values: dict[str, Any] = field(default_factory=dict, hash=False)
    count: int = 1  # cells this issue stands for, when only the first were kept


@dataclass(frozen=True)
class Choice:
    """One possible answer to a question."""

    value: str
    en: str
    zh: str


@dataclass(frozen=True)
class Question:
    """Something the loader will not guess. `values` fill `question.<code>` of the catalogue."""

    id: str  # "<file>|<sheet>|<what>|<where>", stable for files of this shape
    code: str
    sheet: str | None
    cell: str | None
    guess: str | None
    choices: tuple[Choice, ...] = ()  # empty: free text
    required: bool = True
    values: dict[str, Any] = field(default_factory=dict, hash=False)


@dataclass(frozen=True)
class Book:
    """A file as read by the worker: cells only, nothing understood yet."""

    file: str
    sha256: str
    format: str  # xlsx, csv, ...
    sheets: tuple[Sheet, ...]
    issues: tuple[Issue, ...] = ()
    encoding: str | None = None
    delimiter: str | None = None


class Refused(Exception):
    """A file that cannot be read, with the named reason. `values` fill `refusal.<code>`."""

    def __init__(self, code: str, **values: Any) -> None:
        super().__init__(code)
        self.code = code
        self.values = values


@dataclass(frozen=True)
class Target:
    """Where a source column goes. `fixed` names columns whose value comes from the header.

    Columns with different `fixed` become rows: 1月 and 2月 both go to budget.amount with
    month fixed to 1 and to 2; a gate date goes to gate_decision.decision_date with gate fixed.
    """

    table: str
    column: str
    fixed: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class Dropped:
    """A row left out on purpose; reasons: total, note, header_again, section, blank, answered."""

    row: int
    reason: str
    text: str


@dataclass(frozen=True)
class Block:
    """One table found on a sheet and how its columns were understood."""

    sheet: str | None
    table: str | None  # main table; None while it is being asked
    header: tuple[int, int]
    first: int
    last: int
    n: int
    headers: dict[str, str]  # letter -> header as written
    columns: dict[str, tuple[Target, ...]]  # letter -> targets; letters not here were not used
    units: dict[str, float] = field(default_factory=dict, hash=False)
    dates: dict[str, str] = field(default_factory=dict, hash=False)  # letter -> dmy, mdy, ymd
    constants: tuple[tuple[str, str], ...] = ()  # ("points.period", "2021")
    unpivot: dict[str, str] = field(default_factory=dict, hash=False)  # letter -> period
    unused: dict[str, str] = field(default_factory=dict, hash=False)  # letter -> why
    dropped: tuple[Dropped, ...] = ()
    signature: str = ""  # of the headers; the key under which answers are remembered


@dataclass(frozen=True)
class Staged:
    """Typed rows of one canonical table from one block, ready to be checked and published.

    `rows` has the table's columns that the file fills, plus source_row and source_column.
    `cells` says which letter fills which column.
    """

    table: str
    sheet: str | None
    rows: pa.Table
    cells: dict[str, str]
    whole: bool = True  # False: fed beside the block's own table, so not a whole list of anything


@dataclass(frozen=True)
class Understanding:
    """A file understood: what was found, what is unsure, what is wrong, what would be loaded."""

    book: Book
    blocks: tuple[Block, ...]
    staged: tuple[Staged, ...]
    issues: tuple[Issue, ...]
    questions: tuple[Question, ...]
