"""The source files of the house, read once as text and as syntax trees."""

import ast
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parents[2]


def named(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def package() -> list[Path]:
    return sorted((ROOT / "oneboard").rglob("*.py"))


def pages() -> list[Path]:
    return sorted((ROOT / "pages").rglob("*.py"))


def python() -> list[Path]:
    """Everything that runs on a person's machine; tests are not part of it."""
    return [*package(), *pages(), ROOT / "app.py"]


def queries() -> list[Path]:
    return sorted((ROOT / "queries").rglob("*.sql"))


@cache
def text(path: Path) -> str:
    return path.read_text("utf-8")


@cache
def tree(path: Path) -> ast.Module:
    return ast.parse(text(path))


@cache
def menu() -> tuple[tuple[str, str], ...]:
    """Address and file of every page, as app.py lists them: ("burn", "money/burn")."""
    calls = (node for node in ast.walk(tree(ROOT / "app.py")) if isinstance(node, ast.Call))
    return tuple(
        (call.args[0].value, call.args[1].value)
        for call in calls
        if isinstance(call.func, ast.Name) and call.func.id == "Page"
    )
