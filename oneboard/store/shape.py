"""Tables as SQL: identifiers of the dictionary, and the tables that every version has besides."""

from collections.abc import Iterable

from oneboard.dictionary import SOURCE_COLUMNS, Table, tables

SOURCE_NAMES = tuple(name for name, _ in SOURCE_COLUMNS)
Columns = tuple[tuple[str, str], ...]

# Beside the dictionary's tables.
BESIDE: dict[str, Columns] = {
    "source": (
        ("source_id", "integer"),
        ("file", "varchar"),
        ("sha256", "varchar"),
        ("sheet", "varchar"),
        ("table_name", "varchar"),
        ("as_of", "date"),
        ("delivered_by", "varchar"),
        ("delivered_at", "timestamp"),
        ("header_first", "integer"),
        ("header_last", "integer"),
        ("first_row", "integer"),
        ("last_row", "integer"),
        ("row_count", "integer"),
    ),
    "source_cell": (
        ("source_id", "integer"),
        ("column_name", "varchar"),
        ("letter", "varchar"),
    ),
    "accepted_issue": (
        ("source_id", "integer"),
        ("code", "varchar"),
        ("severity", "varchar"),
        ("cell", "varchar"),
        ("column_name", "varchar"),
        ("raw", "varchar"),
        ("message_en", "varchar"),
        ("message_zh", "varchar"),
    ),
    # Values of a row that another cell than the row's own brought: kept from an earlier file, or
    # added by a second file of the same delivery.
    "value_source": (
        ("table_name", "varchar"),
        ("row_key", "varchar"),
        ("column_names", "varchar[]"),
        *SOURCE_COLUMNS,
    ),
    "change_log": (
        ("table_name", "varchar"),
        ("row_key", "varchar"),
        ("change", "varchar"),
        ("column_name", "varchar"),
        ("before", "varchar"),
        ("after", "varchar"),
        ("dept_id", "varchar"),
    ),
    "change_count": (
        ("table_name", "varchar"),
        ("dept_id", "varchar"),
        ("change", "varchar"),
        ("row_count", "bigint"),
    ),
    "upload": (
        ("number", "integer"),
        ("sha256", "varchar"),
        ("file", "varchar"),
    ),
    "version_info": (
        ("number", "integer"),
        ("board", "varchar"),
        ("as_of", "date"),
        ("published_at", "timestamp"),
        ("published_by", "varchar"),
        ("note", "varchar"),
        ("base", "integer"),
        ("kind", "varchar"),
        ("has_restricted", "boolean"),
    ),
    # What made the file: one written by the same can be grown from (store/carry.py).
    "made": (("mark", "varchar"),),
}


def quoted(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'


def listed(names: Iterable[str], alias: str = "") -> str:
    """Column names as an SQL list, each with its alias."""
    before = f"{alias}." if alias else ""
    return ", ".join(before + quoted(name) for name in names)


def dated(table: Table) -> str | None:
    """The column with the date of the list, for a table that keeps each thing's latest row.

    It is the date in the key that a loader fills when the export has none. A ledger has no such
    column: whatever was said at any date stays.
    """
    if table.treat == "append":
        return None
    columns = (table.column(name) for name in table.key)
    return next((c.name for c in columns if c.type == "date" and c.generated), None)


def identity(table: Table) -> tuple[str, ...]:
    """What makes two rows the same thing, whatever the date of the list."""
    return tuple(name for name in table.key if name != dated(table))


def history_of(table: Table) -> str:
    return f"{table.name}_history"


def columns_of(table: Table) -> Columns:
    declared = tuple((column.name, column.sql_type) for column in table.columns)
    return declared + tuple(SOURCE_COLUMNS)


def history_columns(table: Table) -> Columns:
    return (*columns_of(table), ("version", "integer"))


def every_table() -> dict[str, Columns]:
    """Every table that travels from version to version, with its columns."""
    declared = {table.name: columns_of(table) for table in tables().values()}
    histories = {history_of(t): history_columns(t) for t in tables().values() if dated(t)}
    return declared | histories | BESIDE


def create(name: str, columns: Columns) -> str:
    """Without the dictionary's NOT NULL: what a file leaves out is unknown, and counted."""
    lines = ", ".join(f"{quoted(column)} {sql_type}" for column, sql_type in columns)
    return f"create table {name} ({lines})"


def same_key(keys: Iterable[str], one: str, other: str) -> str:
    """Blank equals blank: a budget without a project has a key too."""
    return " and ".join(
        f"{one}.{quoted(key)} is not distinct from {other}.{quoted(key)}" for key in keys
    )


def row_key(table: Table, alias: str) -> str:
    """The key of a row as one text."""
    parts = ", ".join(
        f"coalesce(cast({alias}.{quoted(key)} as varchar), '')" for key in identity(table)
    )
    return f"concat_ws('|', {parts})"
