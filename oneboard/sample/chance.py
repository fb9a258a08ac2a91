"""Chance that is always the same: each thing draws from a stream named after it.

A new project, person or column therefore never changes what the others drew.
"""

from collections.abc import Mapping, Sequence
from random import Random
from typing import TypeVar

Thing = TypeVar("Thing")


def stream(*name: object) -> Random:
    return Random("one board sample: " + " / ".join(str(part) for part in name))


def pick(rng: Random, weights: Mapping[Thing, float]) -> Thing:
    """One key, drawn by its weight."""
    return rng.choices(list(weights), weights=list(weights.values()))[0]


def hit(rng: Random, probability: float) -> bool:
    return rng.random() < probability


def shares(rng: Random, count: int, *, first: float = 1.5) -> list[float]:
    """Shares in whole percent that sum to exactly 1; the first member has the largest part."""
    weights = [first * count] + [rng.uniform(0.6, 1.4) for _ in range(count - 1)]
    cents = [max(1, round(100 * weight / sum(weights))) for weight in weights]
    cents[0] += 100 - sum(cents)
    return [cent / 100 for cent in cents]


def split(total: int, weights: Sequence[float], *, step: int = 100) -> list[int]:
    """Whole parts of a total in the ratio of the weights; the last part takes the rest."""
    whole, done, parts = sum(weights), 0, []
    if whole <= 0:
        return [0] * len(weights)
    for weight in weights:
        part = int(total * weight / whole / step) * step
        parts.append(part)
        done += part
    last = max(index for index, weight in enumerate(weights) if weight > 0)
    parts[last] += total - done
    return parts
