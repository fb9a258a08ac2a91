"""One spelling for texts that mean the same: width, case, look-alikes, traditional characters."""

import re
import unicodedata
from functools import cache, lru_cache

from oneboard.dictionary import plain
from oneboard.dictionary.names import INVISIBLE
from oneboard.ingest.lexicon import words

HAN = re.compile("[\u3400-\u9fff]")


@lru_cache(maxsize=50_000)
def fold(text: str) -> str:
    """The normal form in which headers, sheet names and coded values are compared."""
    return plain(straight(text))


@lru_cache(maxsize=50_000)
def straight(text: str) -> str:
    """Full-width folded, invisible characters gone, look-alikes Latin, characters simplified."""
    clean = unicodedata.normalize("NFKC", INVISIBLE.sub("", text)).strip()
    if clean.isascii():
        return clean
    return latin(clean).translate(_table("traditional"))


def latin(text: str) -> str:
    """A Latin word with Cyrillic or Greek letters in it, with the Latin letters it imitates."""
    letters = [sign for sign in text if sign.isalpha() and not has_han(sign)]
    table = _table("look_alike")
    imitates = all(sign.isascii() or ord(sign) in table for sign in letters)
    return text.translate(table) if imitates else text


def has_han(text: str) -> bool:
    return HAN.search(text) is not None


@cache
def _table(name: str) -> dict[int, int]:
    pair = words("characters")[name]
    return str.maketrans(pair["from"], pair["to"])
