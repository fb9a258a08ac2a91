"""What a delivery would do to the board: shown before anybody publishes."""

from dataclasses import dataclass
from datetime import date

from oneboard.dictionary import Table, tables
from oneboard.store.bench import Bench
from oneboard.store.diff import COLUMNS
from oneboard.store.fold import Conflict
from oneboard.store.shape import listed, quoted

KINDS = ("added", "changed", "left", "unchanged", "late", "repeated")
CHANGES_SHOWN = 1_000  # per table


@dataclass(frozen=True)
class Count:
    """Rows of one table and department.

    `late`: older than what stands, kept for the history only. `repeated`: about the same thing as
    another row of the delivery. Without `left` they add up to the rows delivered.
    """

    table: str
    dept_id: str | None
    added: int = 0
    changed: int = 0
    left: int = 0
    unchanged: int = 0
    late: int = 0
    repeated: int = 0


@dataclass(frozen=True)
class Change:
    """One thing that comes or goes, or one value of it that changes."""

    table: str
    row_key: str
    change: str  # added, changed, left
    column: str | None
    before: str | None
    after: str | None
    dept_id: str | None


@dataclass(frozen=True)
class Lack:
    """Rows that would stand without a value that every record should have."""

    table: str
    column: str
    rows: int


@dataclass(frozen=True)
class Effect:
    """`base`: the version it was worked out against, to be handed to publish.

    `changes` are a sample, never of restricted tables; `counts` are complete.
    """

    base: int | None
    as_of: date
    counts: tuple[Count, ...]
    changes: tuple[Change, ...]
    conflicts: tuple[Conflict, ...]
    lacking: tuple[Lack, ...]

    def total(self, table: str) -> Count:
        """The counts of a table over all departments."""
        here = [count for count in self.counts if count.table == table]
        return Count(table, None, *(sum(getattr(c, kind) for c in here) for kind in KINDS))

    @property
    def tables(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(count.table for count in self.counts))

    @property
    def changes_nothing(self) -> bool:
        return not any(count.added or count.changed or count.left for count in self.counts)


def read_counts(bench: Bench) -> tuple[Count, ...]:
    kinds = ", ".join(f"coalesce(sum(row_count) filter (change = '{kind}'), 0)" for kind in KINDS)
    rows = bench.rows(
        f"select table_name, dept_id, {kinds} from new_change_count group by table_name, dept_id"
        " order by dept_id nulls last"
    )
    found = [Count(table, dept, *map(int, numbers)) for table, dept, *numbers in rows]
    place = {name: at for at, name in enumerate(tables())}
    return tuple(sorted(found, key=lambda count: place[count.table]))


def read_changes(bench: Bench) -> tuple[Change, ...]:
    open_tables = [table.name for table in tables().values() if not table.restricted]
    rows = bench.rows(
        f"select {listed(COLUMNS)} from new_change_log where list_contains($names, table_name)"
        " qualify row_number() over ("
        "partition by table_name, change order by row_key, column_name) <= $shown"
        " order by table_name, change, row_key, column_name",
        names=open_tables,
        shown=CHANGES_SHOWN,
    )
    return tuple(Change(*row) for row in rows)


def read_lacking(bench: Bench, table: Table) -> tuple[Lack, ...]:
    required = [column.name for column in table.columns if column.required]
    counts = ", ".join(f"count(*) - count({quoted(name)})" for name in required) or "0"
    found = bench.rows(f"select {counts} from touched_{table.name}")[0]
    pairs = zip(required, found, strict=False)
    return tuple(Lack(table.name, name, rows) for name, rows in pairs if rows)
