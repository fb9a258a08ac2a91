"""Every header spelling the dictionary knows, and how near an unknown header comes to one."""

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from rapidfuzz import fuzz, process

from oneboard.dictionary import derived_headers, ignored_headers, tables
from oneboard.ingest.lexicon import words
from oneboard.ingest.match.fold import fold, has_han

EXACT, SIMILAR, ENDING = 1.0, 0.95, 0.76
HAN_CUTOFF, LATIN_CUTOFF = 74, 80
SHORTEST_HAN, SHORTEST_LATIN = 3, 5
DIGITS = re.compile(r"\d+")


@dataclass(frozen=True)
class Guess:
    """A header may mean this column; 1 is a spelling of the dictionary, less is similar."""

    table: str
    column: str
    score: float


@cache
def spellings() -> dict[str, tuple[tuple[str, str], ...]]:
    """Folded spelling -> the (table, column) pairs that go by it."""
    found: dict[str, list[tuple[str, str]]] = {}
    for table in tables().values():
        for column in table.columns:
            for header in column.headers:
                places = found.setdefault(fold(header), [])
                if (table.name, column.name) not in places:
                    places.append((table.name, column.name))
    return {spelling: tuple(places) for spelling, places in found.items()}


@cache
def sheet_names() -> dict[str, str]:
    """Folded sheet name -> table. A name that two tables claim belongs to neither."""
    found: dict[str, set[str]] = {}
    for table in tables().values():
        for name in (table.name, *table.sheets):
            found.setdefault(fold(name), set()).add(table.name)
    return {name: owners.pop() for name, owners in found.items() if len(owners) == 1}


@cache
def ignored() -> frozenset[str]:
    return frozenset(fold(header) for header in ignored_headers())


@cache
def derived() -> dict[str, str]:
    return {fold(word): name for name, group in derived_headers().items() for word in group}


@lru_cache(maxsize=20_000)
def exact(spelling: str) -> tuple[Guess, ...]:
    return tuple(Guess(table, column, EXACT) for table, column in spellings().get(spelling, ()))


@lru_cache(maxsize=20_000)
def similar(spelling: str) -> tuple[Guess, ...]:
    """Spellings one slip away: the same digits, a length that differs by three at most."""
    han = has_han(spelling)
    if len(spelling) < (SHORTEST_HAN if han else SHORTEST_LATIN):
        return ()
    near = process.extract(
        spelling,
        _candidates(han, len(spelling)),
        scorer=fuzz.ratio,
        score_cutoff=HAN_CUTOFF if han else LATIN_CUTOFF,
        limit=8,
    )
    same = [hit for hit in near if DIGITS.findall(hit[0]) == DIGITS.findall(spelling)]
    best = max((score for _, score, _ in same), default=0)
    return tuple(
        Guess(guess.table, guess.column, score / 100 * SIMILAR)
        for word, score, _ in same
        if score == best
        for guess in exact(word)
    )


@lru_cache(maxsize=20_000)
def ending(spelling: str) -> tuple[Guess, ...]:
    """The longest known word the header ends in, when what stands before adds little."""
    for start in range(1, min(len(spelling) - 1, 5)):
        word = spelling[start:]
        if not has_han(word) or word not in spellings():
            continue
        if len(word) >= SHORTEST_HAN or spelling[:start] in words("columns")["qualifiers"]:
            return tuple(Guess(one.table, one.column, ENDING) for one in exact(word))
    return ()


@cache
def _candidates(han: bool, length: int) -> tuple[str, ...]:
    return tuple(
        word for word in spellings() if has_han(word) == han and abs(len(word) - length) <= 3
    )
