"""Whatever is noted in the log has words on the audit page, and no words are idle."""

import ast
from collections.abc import Iterator
from pathlib import Path

from oneboard import text
from tests.house import sources

WORDS = {key.removeprefix("action.") for key in text.catalogue() if key.startswith("action.")}


def noted() -> Iterator[tuple[str, str]]:
    """Where something is noted, and its code: as written, put together, or handed on."""
    for path in sources.package():
        for call in ast.walk(sources.tree(path)):
            if isinstance(call, ast.Call) and len(call.args) > 1 and _notes(call.func):
                for code in _codes(call.args[1], path):
                    yield sources.named(path), code


def _notes(called: ast.expr) -> bool:
    return ast.unparse(called) in ("note", "store.note", "audit.note")


def _codes(said: ast.expr, path: Path) -> Iterator[str]:
    match said:
        case ast.Constant(str(code)):
            yield code
        case ast.IfExp(body=one, orelse=other):
            yield from (*_codes(one, path), *_codes(other, path))
        case ast.Subscript(value=ast.Name(id=name)):
            yield from _kept(name, path)
        case ast.Name(id=name):
            yield from _given(name, path)


def _kept(name: str, path: Path) -> Iterator[str]:
    """The values of a mapping of the file."""
    for node in ast.walk(sources.tree(path)):
        if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == name:
            assert isinstance(node.value, ast.Dict)
            yield from (ast.literal_eval(value) for value in node.value.values)


def _given(name: str, path: Path) -> set[str]:
    """What a constant of the file, or an argument of one of its functions, stands for."""
    found = set()
    tree = sources.tree(path)
    for node in ast.walk(tree):
        if isinstance(node, ast.Assign) and isinstance(node.value, ast.Tuple):
            names = [ast.unparse(one) for one in getattr(node.targets[0], "elts", [])]
            pairs = zip(names, node.value.elts, strict=False)
            found |= {ast.literal_eval(value) for known, value in pairs if known == name}
        if isinstance(node, ast.FunctionDef) and name in [a.arg for a in node.args.args]:
            place = [a.arg for a in node.args.args].index(name)
            calls = (c for c in ast.walk(tree) if isinstance(c, ast.Call))
            mine = (c for c in calls if ast.unparse(c.func) == node.name)
            found |= {ast.literal_eval(c.args[place]) for c in mine}
    return found


def test_every_action_has_words():
    found = list(noted())
    assert len(found) > 40
    nameless = [(place, code) for place, code in found if code not in WORDS]
    assert not nameless


def test_no_words_of_actions_are_idle():
    codes = [code for _, code in noted()]
    assert not [word for word in WORDS if word not in codes]


def test_an_unknown_action_stays_a_code():
    assert text.action("of_tomorrow", "zh") == "of_tomorrow"
    assert text.action("signed_in", "zh") == "登录"
