"""The choice of projects for a budget, against published numbers and against brute force."""

import time
from itertools import combinations

import numpy as np
import pytest

from oneboard.analysis import choose
from oneboard.analysis.choose import Choice, Item, Rules, best, skipping
from oneboard.analysis.frontier import frontier

GOLDEN = [
    Item("A", 6e6, 9e6),
    Item("B", 5e6, 7e6),
    Item("C", 5e6, 6.9e6),
    Item("D", 3e6, 3.3e6),
    Item("E", 1e6, 0.6e6),
]
BUDGET = Rules(1e7)


def pool(n: int, seed: int) -> list[Item]:
    """Projects of made-up cost and gain, some harmful, some unknown, in three places."""
    chance = np.random.default_rng(seed)
    return [
        Item(
            f"P{k}",
            float(chance.integers(50, 2500)) * 1e4,
            None if chance.random() < 0.1 else float(chance.integers(-2000, 9000)) * 1e4,
            frozenset({f"horizon:H{k % 3 + 1}"}),
        )
        for k in range(n)
    ]


def brute(items: list[Item], rules: Rules) -> list[Choice]:
    """Every set that keeps to the rules, best first."""
    kept = []
    for size in range(len(items) + 1):
        for some in combinations(items, size):
            names = {item.name for item in some}
            unknown = any(item.gain is None for item in some if item.name not in rules.must)
            cost = sum(item.cost for item in some)
            short = any(
                sum(item.cost for item in some if place in item.places) < money
                for place, money in rules.least
            )
            twice = any(len(group & names) > 1 for group in rules.exclusive)
            if not (unknown or short or twice or cost > rules.budget or rules.must - names):
                gain = sum(item.gain or 0 for item in some)
                kept.append(Choice(tuple(i.name for i in some), cost, gain))
    return sorted(kept, key=lambda choice: -choice.gain)


def test_the_golden_case():
    assert skipping(GOLDEN, BUDGET) == Choice(("A", "D", "E"), 1e7, 12.9e6)
    assert skipping(GOLDEN, BUDGET).gain == pytest.approx(12.9e6)
    found = best(GOLDEN, BUDGET)
    assert found.names == ("B", "C")
    assert found.gain == pytest.approx(13.9e6)


def test_the_runner_up_is_the_best_of_the_others():
    first = best(GOLDEN, BUDGET)
    second = best(GOLDEN, BUDGET, other_than=first)
    assert second.names == ("A", "D", "E")


def test_what_must_be_done_is_done_and_rivals_exclude_one_another():
    assert "E" in best(GOLDEN, Rules(1e7, must=frozenset("E"))).names
    rivals = best(GOLDEN, Rules(1e7, exclusive=(frozenset("BC"),)))
    assert rivals.names == ("A", "D", "E")


def test_a_minimum_brings_in_what_would_not_pay():
    poor = Item("F", 1e6, -1e6, frozenset({"horizon:H3"}))
    rules = Rules(1e7, least=(("horizon:H3", 1e6),))
    assert "F" in best([*GOLDEN, poor], rules).names
    assert "F" not in best([*GOLDEN, poor], BUDGET).names


def test_rules_that_cannot_be_kept_have_no_best_set():
    assert best(GOLDEN, Rules(1e6, must=frozenset("A"))) is None
    assert best(GOLDEN, Rules(1e7, least=(("horizon:H9", 1e6),))) is None
    assert best([], BUDGET) == Choice((), 0.0, 0.0)


def test_what_is_not_proven_is_not_told(monkeypatch):
    monkeypatch.setattr(choose, "TIME", 0.0)
    with pytest.raises(choose.Unproven):
        best(pool(200, 3), Rules(5e8))


@pytest.mark.parametrize("seed", range(6))
def test_the_solver_agrees_with_brute_force(seed):
    items = pool(10, seed)
    rules = Rules(
        sum(item.cost for item in items) / 2,
        must=frozenset({"P0"}),
        exclusive=(frozenset({"P1", "P2", "P3"}),),
        least=(("horizon:H2", 5e6),),
    )
    slow = brute(items, rules)
    found = best(items, rules)
    assert (found.gain if found else None) == (pytest.approx(slow[0].gain, abs=1) if slow else None)
    if len(slow) > 1:
        second = best(items, rules, other_than=found)
        assert second.gain == pytest.approx(slow[1].gain, abs=1)


def test_the_frontier_agrees_with_the_solver():
    items = pool(25, 7)
    points = frontier(items, points=6)
    assert [point.gain for point in points] == sorted(point.gain for point in points)
    for point in points:
        assert point.gain == pytest.approx(best(items, Rules(point.budget)).gain, abs=1)


def test_two_hundred_projects_are_chosen_in_half_a_second():
    items = pool(200, 3)
    rules = Rules(sum(item.cost for item in items) * 0.4, least=(("horizon:H3", 1e8),))
    started = time.perf_counter()
    found = best(items, rules)
    assert time.perf_counter() - started < 0.5
    assert found.cost <= rules.budget
