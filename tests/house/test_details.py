"""Whatever a line of the log tells beside its action has a name on the audit page."""

import ast
from collections.abc import Iterator

from oneboard import text
from tests.house import sources

WORDS = {key.removeprefix("detail.") for key in text.catalogue() if key.startswith("detail.")}
NOTING = ("note", "store.note", "handout.button")
TELLING = ("_about", "_noted")  # functions that give back what is noted
CALLED = ("told", "details", "code", "given", "scope")  # what it is put together under


def told() -> set[str]:
    """Every name in what is handed to the log, wherever that is put together."""
    found = {"fiscal_year_start", *("versions", "files", "leavings", "unread")}  # of a key, a class
    for path in sources.package():
        for node in ast.walk(sources.tree(path)):
            if isinstance(node, ast.FunctionDef) and _is_telling(node):
                found |= {name for said in _said(node) for name in _names(said)}
    return found


def _calls(function: ast.FunctionDef) -> list[ast.Call]:
    return [node for node in ast.walk(function) if isinstance(node, ast.Call)]


def _is_telling(function: ast.FunctionDef) -> bool:
    noting = (ast.unparse(call.func) in NOTING for call in _calls(function))
    return any(noting) or (function.name in TELLING and "dict[str" in ast.unparse(function.returns))


def _said(function: ast.FunctionDef) -> Iterator[ast.expr]:
    for call in _calls(function):
        if ast.unparse(call.func) in NOTING:
            yield from (word.value for word in call.keywords if word.arg == "told")
            yield from call.args[2:] if "note" in ast.unparse(call.func) else ()
    for node in ast.walk(function):
        if isinstance(node, ast.Return) and node.value and function.name in TELLING:
            yield node.value
        if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) in CALLED:
            yield node.value
        if isinstance(node, ast.AugAssign) and ast.unparse(node.target) in CALLED:
            yield node.value


def _names(said: ast.expr) -> Iterator[str]:
    """Keys of mappings, and names that keys are taken from one by one."""
    for node in ast.walk(said):
        if isinstance(node, ast.Dict):
            yield from (key.value for key in node.keys if isinstance(key, ast.Constant))
        if isinstance(node, ast.Tuple):
            yield from (one.value for one in node.elts if isinstance(one, ast.Constant))


def test_whatever_is_told_has_a_name():
    found = told()
    assert found > {
        "board",
        "version",
        "rows",
        "technology",
        "agenda",
        "is_active",
        "register_rows",
    }
    assert found == WORDS


def test_what_a_later_version_told_keeps_its_name():
    assert text.detail("of_tomorrow", "zh") == "of_tomorrow"
    assert text.detail("board", "zh") == "看板"
