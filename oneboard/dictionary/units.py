"""Units as people write them: 万元, CNY k, %, person-months."""

import re
import unicodedata
from dataclasses import dataclass
from functools import cache

from oneboard.dictionary.loading import read

SIGNS = re.compile(r"[\s_\-.:()\[\]【】<>]+")


@dataclass(frozen=True)
class Unit:
    """`factor` leads to the base of the measure: yuan, percent, person-month, level.

    Money in a foreign `currency` has the factor to that currency's own unit: it is asked about,
    never converted.
    """

    name: str
    measure: str
    en: str
    zh: str
    factor: float = 1.0
    currency: str = ""
    also: tuple[str, ...] = ()

    def label(self, lang: str) -> str:
        return getattr(self, lang)

    @property
    def spellings(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys((self.en, self.zh, *self.also)))


@cache
def units() -> dict[str, Unit]:
    raw = read("units.toml")["unit"]
    found = (Unit(**{**one, "also": tuple(one.get("also", ()))}) for one in raw)
    return {one.name: one for one in found}


def unit(text: str) -> Unit | None:
    """The unit a header, a bracket or a note like 单位:万元 speaks of."""
    return _known().get(_folded(text))


def _folded(text: str) -> str:
    folded = unicodedata.normalize("NFKC", text).casefold().strip().strip("()[]【】")
    return SIGNS.sub("", _lead().sub("", folded))


@cache
def _lead() -> re.Pattern:
    """The words that stand before a unit in a note."""
    words = sorted(read("units.toml")["lead"], key=len, reverse=True)
    return re.compile(rf"^({'|'.join(map(re.escape, words))})\s*[::]?\s*")


@cache
def _known() -> dict[str, Unit]:
    known: dict[str, Unit] = {}
    for one in units().values():
        for spelling in one.spellings:
            known.setdefault(_folded(spelling), one)
    known.pop("", None)
    return known
