"""The tables as SQL. Every identifier and type comes from the dictionary, never from data."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from oneboard.dictionary.model import Column, Table

SOURCE_COLUMNS = (("source_id", "integer"), ("source_row", "integer"), ("source_column", "varchar"))


def create_table(table: Table, *, schema: str = "") -> str:
    lines = [_line(column) for column in table.columns]
    lines += [f"{_quoted(name)} {sql_type}" for name, sql_type in SOURCE_COLUMNS]
    return f"create table {_place(table, schema)} (\n    " + ",\n    ".join(lines) + "\n)"


def comments(table: Table, *, lang: str = "en", schema: str = "") -> tuple[str, ...]:
    """One `comment on` statement for the table and for each of its columns."""
    place = _place(table, schema)
    heads = [f"comment on table {place} is {_text(f'{table.label(lang)}: {table.grain(lang)}')}"]
    return tuple(heads + [_comment(column, place, lang) for column in table.columns])


def _line(column: Column) -> str:
    return f"{_quoted(column.name)} {column.sql_type}{' not null' if column.not_null else ''}"


def _comment(column: Column, place: str, lang: str) -> str:
    words = ". ".join(part for part in (column.label(lang), column.means(lang)) if part)
    return f"comment on column {place}.{_quoted(column.name)} is {_text(words)}"


def _place(table: Table, schema: str) -> str:
    return f"{_quoted(schema)}.{_quoted(table.name)}" if schema else _quoted(table.name)


def _quoted(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'


def _text(words: str) -> str:
    return "'" + words.replace("'", "''") + "'"
