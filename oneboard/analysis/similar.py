"""How alike texts are, in Chinese and English, and by which words: rare ones count most.

Chinese is cut into characters and pairs of them, other scripts into runs of three letters of each
word, so that neither a dictionary nor an exact spelling is needed. A part weighs the more the
fewer texts have it (inverse document frequency).
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from scipy.sparse import csr_matrix, diags

HAN = "\u4e00-\u9fff"
RUN = re.compile(f"[{HAN}]+|[^\\W{HAN}_]+")
TOLD = 4  # words named as a reason
SHORTEST = 4  # letters of a word that is worth naming
STEM = 6  # letters by which two forms of one word are the same


@dataclass(frozen=True)
class Match:
    """Two texts by their places in the given lists; `score` from 0 to 1, `shared` the reasons."""

    left: int
    right: int
    score: float
    shared: tuple[str, ...]


def pairs(texts: Sequence[str], *, least: float) -> list[Match]:
    """Pairs within one list that are alike at least so much, the most alike first."""
    weights = _normed(_weighted(texts))
    return _matches(texts, texts, (weights @ weights.T).toarray(), least, within=True)


def matches(left: Sequence[str], right: Sequence[str], *, least: float) -> list[Match]:
    """Texts of one list and texts of another that are alike at least so much."""
    weights = _normed(_weighted([*left, *right]))
    score = (weights[: len(left)] @ weights[len(left) :].T).toarray()
    return _matches(left, right, score, least)


def covered(
    wanted: Sequence[str], texts: Sequence[str], *, least: float, common: float
) -> list[Match]:
    """How much of each wanted text another one says, however much more that one says.

    What more than the share `common` of the texts say counts neither for nor against.
    """
    said = [set(pieces(text)) for text in texts]
    spread = Counter(piece for piece_set in said for piece in piece_set)
    usual = {piece for piece, count in spread.items() if count > common * len(texts)}
    found = [
        Match(i, j, round(score, 4), shared(asked, text))
        for i, asked in enumerate(wanted)
        for j, text in enumerate(texts)
        if (score := _cover(asked, said[j], usual)) >= max(least, 1e-9)
    ]
    return sorted(found, key=lambda match: (-match.score, match.left, match.right))


def _cover(asked: str, said: set[str], usual: set[str]) -> float:
    """Share of the characters of Chinese, and of the words of other scripts, that are said."""
    told = [bool(around & said) for around in _units(asked, usual)]
    return sum(told) / len(told) if told else 0.0


def _units(text: str, usual: set[str]) -> Iterator[set[str]]:
    """For each character or word the pieces that say it: the pairs it stands in, its beginning."""
    for run in _runs(text):
        for part in _unusual(run, usual) if _is_han(run) else [run[:STEM]]:
            if _is_han(run) and len(part) > 1:
                pairs_of = [part[n : n + 2] for n in range(len(part) - 1)]
                yield from ({*pairs_of[max(0, n - 1) : n + 1]} for n in range(len(part)))
            elif part and part not in usual:
                yield {part}


def _unusual(run: str, usual: set[str]) -> list[str]:
    """What is left of a Chinese run without the pairs that everybody uses."""
    pairs_of = [run[n : n + 2] for n in range(len(run) - 1)]
    gone = {n + k for n, pair in enumerate(pairs_of) if pair in usual for k in (0, 1)}
    return "".join(" " if n in gone else sign for n, sign in enumerate(run)).split()


def pieces(text: str) -> Iterator[str]:
    """Pairs of Chinese characters, single ones too, and the beginnings of other words."""
    for run in _runs(text):
        if _is_han(run):
            yield from run
            yield from (run[n : n + 2] for n in range(len(run) - 1))
        else:
            yield run[:STEM]


def _matches(
    left: Sequence[str],
    right: Sequence[str],
    score: np.ndarray,
    least: float,
    *,
    within: bool = False,
) -> list[Match]:
    kept = np.argwhere((np.triu(score, 1) if within else score) >= max(least, 1e-9))
    found = [
        Match(int(i), int(j), round(float(score[i, j]), 4), shared(left[i], right[j]))
        for i, j in kept
    ]
    return sorted(found, key=lambda match: (-match.score, match.left, match.right))


def _weighted(texts: Sequence[str]) -> csr_matrix:
    """One row per text, one column per part, the weight of the part where the text has it."""
    places: dict[str, int] = {}
    rows, columns = [], []
    for row, text in enumerate(texts):
        for part in set(grams(text)):
            rows.append(row)
            columns.append(places.setdefault(part, len(places)))
    has = csr_matrix((np.ones(len(rows)), (rows, columns)), shape=(len(texts), len(places)))
    spread = np.asarray(has.sum(axis=0)).ravel()
    return csr_matrix(has @ diags(np.log((1 + len(texts)) / (1 + spread)) + 1))


def _normed(weights: csr_matrix) -> csr_matrix:
    return _scaled(weights, np.sqrt(weights.multiply(weights).sum(axis=1)))


def _scaled(weights: csr_matrix, size: np.ndarray) -> csr_matrix:
    size = np.asarray(size).ravel()
    by = np.divide(1.0, size, out=np.zeros_like(size), where=size > 0)
    return csr_matrix(diags(by) @ weights)


def grams(text: str) -> Iterator[str]:
    for run in _runs(text):
        if _is_han(run):
            yield from run
            yield from (run[n : n + 2] for n in range(len(run) - 1))
        else:
            padded = f" {run} "
            yield from (padded[n : n + 3] for n in range(len(padded) - 2))


def shared(left: str, right: str) -> tuple[str, ...]:
    """The longest words that both texts use: what a reader can check the score by."""
    other = _runs(right)
    found: dict[str, None] = {}
    for run in _runs(left):
        if _is_han(run):
            found |= dict.fromkeys(_common(run, " ".join(other)))
        elif len(run) >= SHORTEST and run in other:
            found[run] = None
    return tuple(sorted(found, key=_telling, reverse=True)[:TOLD])


def _telling(word: str) -> int:
    """A Chinese character says as much as some five letters."""
    return len(word) * (5 if _is_han(word) else 1)


def _common(run: str, other: str) -> Iterator[str]:
    """From left to right the longest stretches of the run that the other text has, too."""
    start = 0
    while start < len(run) - 1:
        end = start + 1
        while end < len(run) and run[start : end + 1] in other:
            end += 1
        if end - start > 1:
            yield run[start:end]
        start = end if end - start > 1 else start + 1


def _runs(text: str) -> list[str]:
    return RUN.findall(unicodedata.normalize("NFKC", text).casefold())


def _is_han(run: str) -> bool:
    return "\u4e00" <= run[0] <= "\u9fff"
