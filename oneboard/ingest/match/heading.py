"""What one column's header says: its parts, its unit, its period, the columns it may mean."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from oneboard.dictionary import Unit, tables, unit
from oneboard.dictionary.names import AFTER_SLASH, BRACKETS
from oneboard.ingest.clean.common import says_nothing
from oneboard.ingest.lexicon import pattern, words
from oneboard.ingest.match import vocabulary
from oneboard.ingest.match.fold import fold, has_han, straight
from oneboard.ingest.match.vocabulary import Guess
from oneboard.ingest.model import Kind
from oneboard.ingest.periods import Period, period_of

LONGEST = 60
LETTER = re.compile(r"[^\W\d_]")
COMMAS = re.compile(r"\s*[,;、]\s*(?!\d{3})")
PARTS = re.compile(r"[\n\r/|]+")
EITHER = re.compile(r"[/|]")
HAN_RUN = re.compile("[\u3400-\u9fff]+")
LATIN_RUN = re.compile(r"[A-Za-z][A-Za-z0-9 .%&-]*[A-Za-z0-9%]")
PIECE, ABOVE = 0.98, 0.9


@dataclass(frozen=True)
class Heading:
    """One column of a header. `role` says of a period column whether it is plan or actual."""

    column: int
    parts: tuple[str, ...]
    guesses: tuple[Guess, ...] = ()
    unit: Unit | None = None
    period: Period | None = None
    role: str = ""
    set_aside: str = ""  # ignored, derived, total
    range: bool = False

    @property
    def text(self) -> str:
        return " / ".join(self.parts)

    def best(self, table: str) -> tuple[Guess, ...]:
        """The columns of one table it may mean, the likeliest first."""
        return tuple(guess for guess in self.guesses if guess.table == table)


@lru_cache(maxsize=20_000)
def guesses(text: str) -> tuple[Guess, ...]:
    """The columns a header text may mean: as spelled, else by a piece, else by likeness."""
    spelled = as_spelled(text)
    if spelled or len(text) > LONGEST or _set_aside(text):
        return spelled
    pieces = _pieces(without_marks(text))
    near = [(guess, 1.0) for piece in pieces for guess in vocabulary.similar(piece)]
    if near:
        return _weighed(near)
    return _weighed([(guess, 1.0) for piece in pieces for guess in vocabulary.ending(piece)])


@lru_cache(maxsize=20_000)
def as_spelled(text: str) -> tuple[Guess, ...]:
    """The columns whose spelling the header, or a piece of it, is."""
    if len(text) > LONGEST:
        return ()
    bare = without_marks(text)
    whole = vocabulary.exact(fold(bare))
    if whole or not LETTER.search(bare):
        return whole
    return _weighed(
        [(guess, PIECE) for piece in _pieces(bare) for guess in vocabulary.exact(piece)]
    )


def without_marks(text: str) -> str:
    """A header without the marks of its footnotes, the sign of a number in words: Project #."""
    bare = pattern("columns", "footnote").sub("", text)
    return pattern("columns", "number_sign").sub(" No", bare) if LETTER.search(bare) else bare


def heading_of(column: int, cells: Sequence[tuple[str, int]]) -> Heading:
    """A heading from its cells, top to bottom: (text, kind) without repeats."""
    parts, own_unit, period = [], None, None
    for at, (text, kind) in enumerate(cells):
        if at and is_measure(text):
            continue
        lone = unit(text) if at else None
        found, word = (None, text) if lone else period_and_word(text, kind)
        own_unit = lone or unit_in(text) or own_unit
        period = found.of(period.year if period else None) if found else period
        if not lone and word:
            parts.append(word)
    texts = tuple(text for at, (text, _) in enumerate(cells) if not at or not says_nothing(text))
    last = parts[-1] if parts else ""
    is_range = fold(last) in _ranges()
    return Heading(
        column=column,
        parts=texts,
        guesses=_range_guesses() if is_range else _of_parts(parts),
        unit=own_unit,
        period=period,
        role=role_of(parts),
        set_aside=_set_aside(last),
        range=is_range,
    )


def is_measure(text: str) -> bool:
    """What stands in a units row where no unit stands: a dash, 级, 个, the word 单位 itself."""
    return says_nothing(text) or fold(text) in words("rows")["measures"]


def unit_in(text: str) -> Unit | None:
    """A unit in brackets, behind a slash or at the end: 预算(万元), 经费/万元, Budget, RMB 10k.

    None as well where two units of money stand side by side.
    """
    flat = straight(text)
    said = [
        piece
        for found in BRACKETS.findall(flat)
        for piece in (found, *COMMAS.split(found), *EITHER.split(found))
    ]
    slash = AFTER_SLASH.search(flat)
    said += [slash[1]] if slash else []
    found = [one for one in (*map(unit, said), _trailing_unit(flat)[1]) if one]
    money = {(one.currency, one.factor) for one in found if one.measure == "money"}
    return found[-1] if found and len(money) < 2 else None


def _trailing_unit(flat: str) -> tuple[str, Unit | None]:
    """The header before its last words, where these are a unit of money or percent."""
    words = flat.split()
    for count in range(min(3, len(words) - 1), 0, -1):
        said = " ".join(words[-count:])
        found = unit(said)
        if found and found.measure in ("money", "percent") and (len(said) > 2 or has_han(said)):
            return " ".join(words[:-count]).rstrip(" ,:-"), found
    return flat, None


@lru_cache(maxsize=20_000)
def period_and_word(text: str, kind: int) -> tuple[Period | None, str]:
    """A period and what is said of it: 2025年预算 is 2025 and 预算, 1月 is January and nothing."""
    whole = period_of(text, Kind(kind))
    if whole is not None:
        return whole, ""
    bare = BRACKETS.sub("", straight(text)).strip()
    said = bare.lower()
    if not _role_trace().search(said):
        return None, text
    for word in _roles():
        for rest in {said.removesuffix(word.lower()), said.removeprefix(word.lower())} - {said}:
            found = period_of(rest.strip(" -_/")) or plain_year(rest.strip(" -_/"))
            if found is not None:
                return found, word
    return None, text


@cache
def _roles() -> tuple[str, ...]:
    """Words for plan and actual, the longest first."""
    said = {*words("columns")["plan"], *words("columns")["actual"]}
    return tuple(sorted(said, key=len, reverse=True))


@cache
def _role_trace() -> re.Pattern[str]:
    """A word for plan or actual anywhere: few texts have one, and only those are looked at."""
    return re.compile("|".join(re.escape(word.lower()) for word in _roles()))


def plain_year(text: str) -> Period | None:
    """Four digits that are a year; a header of them alone counts only beside others."""
    is_year = len(text) == 4 and text.isdigit() and 1990 <= int(text) <= 2100
    return Period(int(text), "Y") if is_year else None


def role_of(parts: Sequence[str]) -> str:
    folded = {fold(part) for part in parts}
    known = words("columns")
    for role in ("plan", "actual"):
        if folded & {fold(word) for word in known[role]}:
            return role
    return ""


def _of_parts(parts: Sequence[str]) -> tuple[Guess, ...]:
    """The lowest part counts most; parts read together (计划 + 开始时间) as much."""
    if not parts:
        return ()
    weighed = [(guess, 1.0) for guess in guesses(parts[-1])]
    if len(parts) > 1:
        joined = vocabulary.exact(fold("".join(parts[-2:])))
        weighed = [(guess, 1.0) for guess in joined] or weighed
        weighed += [(guess, ABOVE) for guess in guesses(parts[-2])]
    return _weighed(weighed)


def _weighed(found: Sequence[tuple[Guess, float]]) -> tuple[Guess, ...]:
    best: dict[tuple[str, str], float] = {}
    for guess, weight in found:
        place = (guess.table, guess.column)
        best[place] = max(best.get(place, 0), guess.score * weight)
    ranked = sorted(best.items(), key=lambda item: -item[1])
    return tuple(Guess(table, column, score) for (table, column), score in ranked)


def _pieces(text: str) -> tuple[str, ...]:
    """The header without its unit, its bilingual halves, and what stands in its brackets."""
    flat = straight(text)
    bare = BRACKETS.sub(" ", flat)
    said = [flat, bare, _trailing_unit(flat)[0], *PARTS.split(bare), *BRACKETS.findall(flat)]
    if HAN_RUN.search(bare) and LATIN_RUN.search(bare):
        said += ["".join(HAN_RUN.findall(bare)), *LATIN_RUN.findall(bare)]
    folded = (fold(piece) for piece in said if piece.strip() and not unit(piece))
    return tuple(dict.fromkeys(folded))


def _set_aside(text: str) -> str:
    spelling = fold(text)
    if spelling in vocabulary.derived():
        return "total" if vocabulary.derived()[spelling] == "total" else "derived"
    return "ignored" if spelling in vocabulary.ignored() else ""


@cache
def _ranges() -> frozenset[str]:
    return frozenset(fold(word) for word in words("columns")["range"])


@cache
def _range_guesses() -> tuple[Guess, ...]:
    """A column of two dates stands for the start of each table that has a start and an end."""
    return tuple(
        Guess(table.name, start, vocabulary.EXACT)
        for start, end in words("columns")["range_columns"]
        for table in tables().values()
        if {start, end} <= set(table.names)
    )
