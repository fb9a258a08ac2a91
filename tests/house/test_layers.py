"""Who may import whom. The table is the architecture."""

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.house.sources import ROOT, named, python, tree

# room: (other rooms it may use, libraries it may use)
MAY = {
    "text": ("", ""),
    "format": ("text", ""),
    "access": ("", ""),
    "confine": ("", ""),
    "dictionary": ("text", ""),
    "store": ("dictionary text", "duckdb pyarrow sqlalchemy"),
    "query": ("access dictionary store text", "duckdb pandas pyarrow numpy"),
    "analysis": ("", "numpy scipy"),
    "workings": ("analysis dictionary query store text", ""),
    "findings": ("dictionary format query text", ""),
    "charts": ("dictionary format query text", "plotly numpy"),
    "export": ("dictionary format query text", "openpyxl pptx xlsxwriter"),
    "pack": ("charts dictionary findings format query store text workings", "fpdf pptx xlsxwriter"),
    "minutes": ("charts dictionary format pack query store text", "docx fpdf xlsxwriter"),
    "digest": ("access dictionary findings format query store text", ""),
    "ingest": (
        "confine dictionary format store text",
        "numpy openpyxl pandas pyarrow rapidfuzz xlrd xlsxwriter yaml duckdb",
    ),
    "sample": ("dictionary ingest store text", "numpy openpyxl pyarrow xlsxwriter"),
    "ui": (
        "access analysis charts dictionary digest door explore export findings format ingest"
        " minutes pack query store text workings",
        "cachetools orjson pyarrow streamlit",
    ),
    "door": ("access store text", "argon2 starlette streamlit"),
    "explore": ("access confine dictionary query store text", "duckdb"),
    "launch": ("commands text", ""),
    "commands": (
        "access charts dictionary digest door export findings format ingest launch minutes pack"
        " query sample store text ui",
        "orjson streamlit",
    ),
    "__main__": ("launch", ""),
    "pages": ("charts ui", ""),
    "app": ("text ui", "streamlit"),
}


def room(path: Path) -> str:
    parts = path.relative_to(ROOT).with_suffix("").parts
    return parts[1] if parts[0] == "oneboard" else parts[0]


def imports(module: ast.Module) -> Iterator[str]:
    for node in ast.walk(module):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


@pytest.mark.parametrize("path", python(), ids=named)
def test_a_room_imports_only_what_its_line_allows(path):
    here = room(path)
    if here == "__init__":
        assert not list(imports(tree(path))), "the package itself imports nothing"
        return
    assert here in MAY, f"give the room {here} its line in the table"
    rooms, libraries = (set(names.split()) for names in MAY[here])
    for name in imports(tree(path)):
        top, *rest = name.split(".")
        if top == "oneboard":
            assert rest and rest[0] in rooms | {here}, f"{here} may not import {name}"
        else:
            allowed = libraries | sys.stdlib_module_names
            assert top in allowed, f"{here} may not import {name}"


def test_imports_are_absolute():
    for path in python():
        relative = [n for n in ast.walk(tree(path)) if isinstance(n, ast.ImportFrom) and n.level]
        assert not relative, f"{named(path)}:{relative[0].lineno}"


def test_the_table_has_no_circle():
    """Rooms stand on one another in one direction, launcher and commands apart."""
    below = {name: set(rooms.split()) for name, (rooms, _) in MAY.items()}
    below["launch"].discard("commands")
    standing: set[str] = set()
    while ready := {n for n in below if n not in standing and below[n] <= standing}:
        standing |= ready
    assert standing == set(below)
