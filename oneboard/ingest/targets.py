"""Answers that say where a column goes: "budget.amount{version=adopted}", several with ;"""

import re

from oneboard.dictionary import tables
from oneboard.ingest.model import Target

ONE = re.compile(r"^\s*(\w+)\.(\w+)\s*(?:\{([^}]*)\})?\s*$")
BETWEEN = re.compile(r";(?![^{]*\})")


def targets_of(answer: str) -> tuple[Target, ...] | None:
    """The targets an answer names; none for "" (leave out); None when it names no known column."""
    if not answer.strip():
        return ()
    found = [_target(part) for part in BETWEEN.split(answer)]
    return None if None in found else tuple(one for one in found if one is not None)


def spelled(target: Target) -> str:
    """The target as an answer would spell it."""
    fixed = ",".join(f"{name}={value}" for name, value in target.fixed)
    return f"{target.table}.{target.column}" + (f"{{{fixed}}}" if fixed else "")


def _target(part: str) -> Target | None:
    found = ONE.match(part)
    if not found or not _is_known(found[1], found[2]):
        return None
    pairs = [pair.partition("=") for pair in (found[3] or "").split(",") if pair.strip()]
    fixed = tuple((name.strip(), value.strip()) for name, _, value in pairs)
    if any(not _is_known(found[1], name) for name, _ in fixed):
        return None
    return Target(found[1], found[2], fixed)


def _is_known(table: str, column: str) -> bool:
    return table in tables() and column in tables()[table].names
