"""The shared views, each after those it reads."""

import re
from functools import cache
from graphlib import TopologicalSorter
from pathlib import Path

from oneboard.query.header import FOLDER

WORD = re.compile(r"\b[a-z_0-9]+\b")
COMMENT = re.compile(r"--.*")


def words(sql: str) -> set[str]:
    """Every bare word of a statement, without its comments."""
    return set(WORD.findall(COMMENT.sub("", sql)))


@cache
def in_order() -> tuple[Path, ...]:
    found = {path.stem: path for path in (FOLDER / "views").glob("*.sql")}
    needs = {
        name: (words(path.read_text("utf-8")) & set(found)) - {name}
        for name, path in sorted(found.items())
    }
    return tuple(found[name] for name in TopologicalSorter(needs).static_order())
