"""The shared views and macros, each after those it reads."""

import re
from functools import cache
from graphlib import TopologicalSorter
from pathlib import Path

from oneboard.query import crowd
from oneboard.query.header import FOLDER

WORD = re.compile(r"\b[a-z_0-9]+\b")
COMMENT = re.compile(r"--.*")
# One row per line of a ledger, or per cell: too long to be held in memory.
LONG = frozenset({"budget_line", "lump_line", "lump_spend", "suspicion_case"})
ACROSS = ("record_source", "expected_cell", "rule_break")  # made from the dictionary and the rules
MACRO = re.compile(r"create or replace macro (\w+)")
STANDING = "select * from {name}"


def words(sql: str) -> set[str]:
    """Every bare word of a statement, without its comments."""
    return set(WORD.findall(COMMENT.sub("", sql)))


def statement(name: str) -> str:
    """What makes one of the shared views or macros."""
    if name in _macros():
        return f"create or replace macro {name}{_macros()[name]}"
    return f"create or replace view {name} as {_texts()[name]}"


def rows(name: str) -> str:
    """What selects the rows of a view; one that is made from the dictionary stands already."""
    return _texts()[name] or STANDING.format(name=name)


def is_held(name: str) -> bool:
    """Are the rows held in memory once somebody asks for them?"""
    return name in _texts() and name not in LONG


@cache
def in_order() -> tuple[Path, ...]:
    found = {path.stem: path for path in (FOLDER / "views").glob("*.sql")}
    needs = {
        name: (words(path.read_text("utf-8")) & set(found)) - {name}
        for name, path in sorted(found.items())
    }
    return tuple(found[name] for name in TopologicalSorter(needs).static_order())


@cache
def stacked(sql: str) -> tuple[str, ...]:
    """The shared views and macros a statement stands on, itself or through others, in the order of
    making."""
    texts, macros = _texts(), _macros()
    found: set[str] = set()
    ahead = words(sql)
    while new := (ahead & (set(texts) | set(macros))) - found:
        found |= new
        ahead = set().union(*(words((texts | macros)[name]) for name in new))
    return tuple(name for name in texts | macros if name in found - set(crowd.PLACED))


@cache
def _texts() -> dict[str, str]:
    across = dict.fromkeys(ACROSS, "") | crowd.PLACED
    return across | {path.stem: path.read_text("utf-8") for path in in_order()}


@cache
def _macros() -> dict[str, str]:
    """The macros that read views, with their bodies."""
    _, *parts = MACRO.split((FOLDER / "choices.sql").read_text("utf-8"))
    return dict(zip(parts[::2], parts[1::2], strict=True))
