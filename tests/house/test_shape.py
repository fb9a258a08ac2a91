"""Ugliness that cannot come back."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.house.sources import ROOT, menu, named, package, pages, python, queries, text, tree

LONGEST_FUNCTION = 45
LONGEST_FILE = 300
LONGEST_PAGE = 60
HAN = r"[\u4e01-\u9ffe]"  # without its two ends, so that a pattern may name the range

# what is not written in any source: (pattern, why, the rooms where it has its place)
BANNED = [
    (r"unsafe_allow_html|\bst\.html\(", "raw HTML lets data become markup", ()),
    (r"use_container_width", "deprecated by Streamlit", ()),
    (r"session_state", "state has one owner", ("oneboard/ui/",)),
    (r"#[0-9A-Fa-f]{6}\b", "colours have one owner",
     ("oneboard/charts/theme.py", "oneboard/sample/deliver/")),
    (r"\b(TODO|FIXME|XXX|HACK)\b", "finish it or file it", ()),
    (r"[\"' (](/home|/mnt|/Users|/root)/|[A-Z]:\\\\", "a path of one machine", ()),
    (r"""(?i)\bf(\"{1,3}|')\s*(select|insert|update|delete|with)\s""", "SQL by f-string",
     ("oneboard/store/", "oneboard/ingest/")),
    (r"plotly\.express", "ten times slower than graph_objects", ()),
]  # fmt: skip


@pytest.mark.parametrize(("pattern", "why", "home"), BANNED, ids=[why for _, why, _ in BANNED])
def test_banned(pattern, why, home):
    found = [
        f"{named(path)}:{number}"
        for path in [*python(), *queries()]
        if not named(path).startswith(home or ("\0",))
        for number, line in enumerate(text(path).splitlines(), 1)
        if re.search(pattern, line)
    ]
    assert not found, why


def functions(path: Path) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node


def length(function: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    """Lines without the docstring."""
    first = function.body[0]
    doc = first.end_lineno - first.lineno + 1 if ast.get_docstring(function) else 0
    return function.end_lineno - function.lineno + 1 - doc


@pytest.mark.parametrize("path", python(), ids=named)
def test_functions_and_files_stay_short(path):
    long = [f"{f.name} {length(f)}" for f in functions(path) if length(f) > LONGEST_FUNCTION]
    assert not long
    assert len(text(path).splitlines()) <= LONGEST_FILE


@pytest.mark.parametrize("path", package(), ids=named)
def test_every_file_says_what_it_is_for(path):
    assert ast.get_docstring(tree(path))


LAST_RESORT = "oneboard/ui/trouble.py"  # the one place that turns any failure into a sentence


@pytest.mark.parametrize("path", [p for p in python() if named(p) != LAST_RESORT], ids=named)
def test_errors_are_caught_by_name(path):
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.ExceptHandler):
            caught = (
                {n.id for n in ast.walk(node.type) if isinstance(n, ast.Name)}
                if node.type
                else {"all"}
            )
            assert not caught & {"all", "Exception", "BaseException"}, f"line {node.lineno}"


@pytest.mark.parametrize("path", python(), ids=named)
def test_chinese_lives_in_toml(path):
    """Comments and docstrings may name a thing in Chinese; a string of the program may not."""
    docs = {id(node.value) for node in ast.walk(tree(path)) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in docs:
            assert not re.search(HAN, node.value), f"line {node.lineno}: {node.value}"


def test_values_are_frozen():
    """A dataclass is a value. The readers alone fill theirs as they go through a file."""
    readers = ROOT / "oneboard/ingest/read"
    for path in (path for path in package() if readers not in path.parents):
        for node in ast.walk(tree(path)):
            if isinstance(node, ast.ClassDef):
                for mark in map(ast.unparse, node.decorator_list):
                    assert not mark.startswith("dataclass") or "frozen=True" in mark, (
                        f"{named(path)}: {node.name}"
                    )


@pytest.mark.parametrize("page", pages(), ids=named)
def test_a_page_reads_top_to_bottom(page):
    assert ast.get_docstring(tree(page)), "say which question the page answers"
    assert len(text(page).splitlines()) <= LONGEST_PAGE
    acts = (ast.FunctionDef, ast.ClassDef, ast.Lambda, ast.For, ast.While, ast.Try)
    assert not [node.lineno for node in ast.walk(tree(page)) if isinstance(node, acts)]


def test_the_menu_and_the_pages_agree():
    files = {page.relative_to(ROOT / "pages").with_suffix("").as_posix() for page in pages()}
    assert not [name for name in files if "/" not in name], "pages live in a section folder"
    assert files == {path for _, path in menu()}


def test_page_addresses_differ():
    names = [name for name, _ in menu()]
    assert len(names) == len(set(names))
