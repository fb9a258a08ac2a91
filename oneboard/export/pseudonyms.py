"""Every table of a version with people under made-up names, for use outside the house.

Names and numbers of people become one token per person, made with a key that is thrown away: the
same person is the same token within one file and cannot be found again from another. Names that
stand inside other texts are replaced as well.
"""

import csv as writer
import hashlib
import hmac
import io
import re
import secrets
import zipfile
from collections.abc import Callable, Iterable, Iterator

from oneboard import dictionary, query
from oneboard.dictionary import Column, Table
from oneboard.export.table import safe
from oneboard.query import Sight

SHORTEST = 2  # letters of a name that is looked for inside texts
KINDS = ("name", "key")
Token = Callable[[str], str]


def pseudonymised(seen: Sight) -> bytes:
    """A zip with one csv per table, UTF-8 with BOM."""
    there = query.columns_of(seen)
    tables = [table for table in dictionary.tables().values() if table.name in there]
    rows = {table.name: list(_records(table, there[table.name], seen)) for table in tables}
    token = _token(secrets.token_bytes(32), _pairs(rows.get("person", [])))
    inside = _inside(_names(tables, rows), token)
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as pack:
        for table in tables:
            pack.writestr(f"{table.name}.csv", _csv(table, rows[table.name], token, inside))
    return out.getvalue()


def _records(table: Table, there: list[str], seen: Sight) -> Iterator[dict]:
    names = [column.name for column in table.columns if column.name in there]
    with query.extract(table.name, names, seen=seen) as rows:
        for batch in rows:
            yield from batch.to_pylist()


def _pairs(people: list[dict]) -> dict[str, str]:
    """A person's name stands for the number, so that both get one token; namesakes do not."""
    found: dict[str, str] = {}
    twice = set()
    for person in people:
        name = person["person_name"]
        twice |= {name} & found.keys()
        found[name] = person["person_id"]
    return {name: key for name, key in found.items() if name and name not in twice}


def _token(key: bytes, pairs: dict[str, str]) -> Token:
    def token(value: str) -> str:
        said = hmac.new(key, pairs.get(value, value).encode(), hashlib.sha256).hexdigest()
        return f"P-{said[:10]}"

    return token


def _names(tables: Iterable[Table], rows: dict[str, list[dict]]) -> set[str]:
    return {
        record[column.name]
        for table in tables
        for column in table.columns
        if column.personal in KINDS
        for record in rows[table.name]
        if record.get(column.name)
    }


def _inside(names: set[str], token: Token) -> Callable[[str], str]:
    """Replace every known name within a text, the longest first."""
    known = sorted((name for name in names if len(name) >= SHORTEST), key=len, reverse=True)
    if not known:
        return lambda text: text
    pattern = re.compile("|".join(map(re.escape, known)))
    return lambda text: pattern.sub(lambda found: token(found[0]), text)


def _csv(table: Table, rows: list[dict], token: Token, inside: Callable[[str], str]) -> bytes:
    columns = [column for column in table.columns if not rows or column.name in rows[0]]
    out = io.StringIO()
    lines = writer.writer(out)
    lines.writerow([column.name for column in columns])
    for record in rows:
        lines.writerow([_cell(column, record[column.name], token, inside) for column in columns])
    return out.getvalue().encode("utf-8-sig")


def _cell(column: Column, value: object, token: Token, inside: Callable[[str], str]) -> object:
    if value is not None and column.personal in KINDS:
        return token(str(value))
    return safe(inside(value) if isinstance(value, str) else value)
