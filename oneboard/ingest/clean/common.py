"""What every kind of cell shares: blanks, error cells, cells that could not be read."""

import re
from functools import cache

from oneboard.dictionary import spellings
from oneboard.ingest.match.fold import fold, straight
from oneboard.ingest.model import Kind

APOSTROPHE = re.compile(r"^\s*['’‘＇](?=[-+(¥￥$]?\d)")
MINUS = re.compile(r"^\s*[\u2212\u2013](?=\s*[\d.¥￥$])")
BROKEN = {
    Kind.ERROR: "CELL_ERROR",
    Kind.BAD: "CELL_ERROR",
    Kind.NO_VALUE: "FORMULA_NO_VALUE",
}


def unquoted(text: str) -> str:
    """Without the apostrophe by which Excel keeps a figure as text, its minus as typed."""
    return MINUS.sub("-", APOSTROPHE.sub("", text))


def broken(kind: Kind) -> str:
    """The code of a cell that holds no value of any kind, or "" for an ordinary one."""
    return BROKEN.get(kind, "")


@cache
def says_nothing(text: str) -> bool:
    """A blank, a dash, N/A, 暂无: nothing is known. Not for names."""
    said = straight(text).casefold()
    return not said or said in _blank_words() or not fold(text).strip("-—–…./\\")


@cache
def _blank_words() -> frozenset[str]:
    return frozenset(straight(word).casefold() for word in spellings()["blank"])
