"""Whatever the pages write, they ask for the right at that moment."""

import ast
import inspect
from collections.abc import Callable, Iterator

from oneboard import store
from tests.house.sources import named, package, tree

ASKING = ("need", "need_to_bring")
OWN_WAYS = {
    # the register notes every look, those that it turns away as well
    ("register", "oneboard/ui/register.py"),
    ("register", "oneboard/ui/register_kept.py"),
    ("deny_register", "oneboard/ui/register.py"),
    # what became of work that was begun with the right
    ("unstage", "oneboard/ui/upload/delivery.py:finished"),
    ("set_status", "oneboard/ui/upload/delivery.py:finished"),
    # whoever leaves ends a session of their own
    ("close_session", "oneboard/ui/person.py"),
}


def writers() -> set[str]:
    """What the store offers that bears a name or changes what waits."""
    found = {"unstage", "set_status", "close_session"}
    for name in store.__all__:
        one = getattr(store, name)
        if inspect.isfunction(one) and _bears_a_name(one):
            found.add(name)
    return found


def _bears_a_name(one: Callable) -> bool:
    who = inspect.signature(one).parameters.get("who")
    return who is not None and who.kind is who.KEYWORD_ONLY


def writes() -> Iterator[tuple[str, str, str, bool]]:
    """Every use of such a function in ui: its name, the file, the function around it, and whether
    that one asks."""
    known = writers()
    for path in package():
        if not named(path).startswith("oneboard/ui/"):
            continue
        for around in ast.walk(tree(path)):
            if not isinstance(around, ast.FunctionDef):
                continue
            inside = list(ast.walk(around))
            asks = any(isinstance(n, ast.Name) and n.id in ASKING for n in inside)
            for node in inside:
                if (
                    isinstance(node, ast.Attribute)
                    and isinstance(node.value, ast.Name)
                    and node.value.id == "store"
                    and node.attr in known
                ):
                    yield node.attr, named(path), around.name, asks


def test_every_write_asks_for_its_right():
    silent = [
        f"{file}:{around} calls store.{name}"
        for name, file, around, asks in writes()
        if not asks and not {(name, file), (name, f"{file}:{around}")} & OWN_WAYS
    ]
    assert not silent, silent


def test_most_of_the_board_is_seen():
    found = {name for name, *_ in writes()}
    assert {"comment", "decide", "keep_agenda", "rollback", "change_settings", "stage"} <= found


def test_files_are_handed_out_in_one_place():
    blank = {"oneboard/ui/dictionary.py"}  # the dictionary and empty templates: nothing of a board
    calls = [
        named(path)
        for path in package()
        for node in ast.walk(tree(path))
        if isinstance(node, ast.Attribute) and node.attr == "download_button"
    ]
    assert set(calls) == blank | {"oneboard/ui/handout.py"}
