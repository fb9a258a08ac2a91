"""From a wish to sets of projects: the line, with skips, the best set and the one after it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from oneboard import store
from oneboard.analysis import choose
from oneboard.analysis.choose import Choice, Item, Rules, Unproven
from oneboard.analysis.frontier import frontier
from oneboard.analysis.robust import Hold, Scored, holds
from oneboard.query import Answer, Row
from oneboard.workings.wish import CRITERIA, Wish

NOBODY = "-"  # a set without projects: an empty list would mean all of them
UNKNOWN = "?"  # no set keeps to the rules: what it brings is unknown, not zero
DIMENSIONS = {"horizon": "horizon", "tech_field": "tech_field", "lead_dept_id": "dept_id"}


@dataclass(frozen=True)
class Sets:
    """What follows from a wish. `trouble`: the sentence of the rule that cannot be kept."""

    choices: dict[str, list]
    trouble: str = ""
    about: str = ""


def sets(answer: Answer, wish: Wish) -> Sets:
    """Of the answer to choice/ranking, asked with the choices of the wish."""
    budget = (answer.rows[0].choice_budget if len(answer) else None) or 0.0
    items = [_item(row, by_value=wish.rank_by == "productivity") for row in answer]
    rules = Rules(
        budget, frozenset(wish.must) & {item.name for item in items},
        tuple(frozenset(group) for group in wish.exclusive), wish.least,
    )  # fmt: skip
    try:
        found = _best(items, rules)
        trouble, about = ("", "") if found["exact"] != [NOBODY] else _trouble(items, rules)
    except Unproven:
        found = {"exact": [NOBODY], "runner_up": [NOBODY], "less": [UNKNOWN]}
        trouble, about = "choice.trouble.time", ""
    line = [row.project_id for row in answer if row.is_above]
    sets = {"line": _ids(line), "skips": _ids(choose.skipping(items, rules).names), **found}
    more = _robust(answer, wish, budget) | _frontier(answer)
    return Sets(sets | more, trouble, about)


def _best(items: Sequence[Item], rules: Rules) -> dict[str, list]:
    exact, less = choose.best(items, rules), choose.best(items, _less(rules))
    return {
        "exact": _of(exact),
        "runner_up": _of(choose.best(items, rules, other_than=exact) if exact else None),
        "less": _of(less) if less else [UNKNOWN],
    }


def _item(row: Row, *, by_value: bool) -> Item:
    places = {f"{name}:{row.values[column]}" for name, column in DIMENSIONS.items()}
    gain = row.expected_value if by_value else row.choice_score
    return Item(row.project_id, row.cost_to_go, gain, frozenset(places))


def _less(rules: Rules) -> Rules:
    step = store.current_settings()["choice_step"]
    return Rules(max(0.0, rules.budget - step), rules.must, rules.exclusive, rules.least)


def _of(choice: Choice | None) -> list[str]:
    return _ids(choice.names if choice else ())


def _ids(names: Sequence[str]) -> list[str]:
    return list(names) or [NOBODY]


def _trouble(items: Sequence[Item], rules: Rules) -> tuple[str, str]:
    """The first rule that cannot be kept by itself; else it is all of them together.

    Without rules nothing stands in the way: the budget is too small for anything.
    """
    if not (rules.must or rules.exclusive or rules.least):
        return "", ""
    must = [item for item in items if item.name in rules.must]
    if sum(item.cost for item in must) > rules.budget:
        return "choice.trouble.must", ""
    for group in rules.exclusive:
        both = sorted(group & rules.must)
        if len(both) > 1:
            return "choice.trouble.exclusive", ", ".join(both)
    for place, money in rules.least:
        if sum(item.cost for item in items if place in item.places) < money:
            return "choice.trouble.least", place.partition(":")[2]
    return "choice.trouble.together", ""


def _robust(answer: Answer, wish: Wish, budget: float) -> dict[str, list]:
    """The list by score, made again with other weights around those on the page."""
    now = store.current_settings()
    weights = wish.weights or tuple(now[f"choice_weight_{name}"] for name in CRITERIA)
    rows = [row for row in answer if row.choice_score is not None]
    found = holds([_scored(row) for row in rows], weights, budget=budget, swing=now["choice_swing"])
    return {
        "tried": [hold.name for hold in found],
        "above_share": [hold.above_share for hold in found],
        "rank_best": [hold.rank_best for hold in found],
        "rank_worst": [hold.rank_worst for hold in found],
        "undecided": _ids([hold.name for hold in found if _is_open(hold)]),
    }


def _is_open(hold: Hold) -> bool:
    return 0 < hold.above_share < 1


def _scored(row: Row) -> Scored:
    criteria: tuple[Any, ...] = tuple(row.values[f"{name}_points"] for name in CRITERIA)
    return Scored(row.project_id, row.cost_to_go, criteria, row.is_must)


def _frontier(answer: Answer) -> dict[str, list]:
    points = frontier([_item(row, by_value=True) for row in answer])
    return {
        "frontier_cost": [point.budget for point in points],
        "frontier_value": [point.gain for point in points],
    }
