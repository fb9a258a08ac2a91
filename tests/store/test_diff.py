"""The differences, worked out a second time in plain Python from two lists of rows."""

import random
from collections import Counter
from datetime import date
from decimal import Decimal
from typing import Any

from tests.store.making import SEPTEMBER, plan, project, publish, sheet, voucher

DEPARTMENTS = ("D1", "D2", "D3", "D4")
STATES = ("active", "closing", "suspended")
Rows = dict[str, dict[str, Any]]


def some_projects(dice: random.Random, departments: tuple[str, ...]) -> Rows:
    numbers = dice.sample(range(120), 70)
    return {
        f"P{number:03}": project(
            f"P{number:03}",
            departments[number % len(departments)],
            status=dice.choice(STATES),
            budget_total=dice.choice((None, 100, Decimal("250.50"))),
            plan_end=date(2027, dice.randint(1, 12), 28),
        )
        for number in numbers
    }


def slow_diff(before: Rows, after: Rows) -> tuple[Counter, set[tuple]]:
    """Counts by department and change; each value that changes, with what it was and will be."""
    counts: Counter = Counter()
    values = set()
    whose = {row["lead_dept_id"] for row in after.values()}
    for number, row in after.items():
        old = before.get(number)
        changed = {name for name in row if old is not None and old[name] != row[name]}
        change = "added" if old is None else "changed" if changed else "unchanged"
        counts[row["lead_dept_id"], change] += 1
        values |= {(number, name, old[name], row[name]) for name in changed}
    for number, old in before.items():
        if number not in after and old["lead_dept_id"] in whose:
            counts[old["lead_dept_id"], "left"] += 1
    return counts, values


def test_the_plan_of_a_project_list_agrees():
    dice = random.Random(11)
    before = some_projects(dice, DEPARTMENTS)
    publish(sheet("project", list(before.values())))
    for departments in (DEPARTMENTS, DEPARTMENTS[:2], DEPARTMENTS[3:]):
        after = some_projects(dice, departments)
        counts, values = slow_diff(before, after)
        effect = plan(sheet("project", list(after.values())), as_of=SEPTEMBER)
        told: Counter = Counter()
        for count in effect.counts:
            for change in ("added", "changed", "left", "unchanged"):
                told[count.dept_id, change] += getattr(count, change)
        assert +told == counts
        assert changed_values(effect) == {(n, c, text(o), text(w)) for n, c, o, w in values}


def changed_values(effect) -> set[tuple]:
    return {(c.row_key, c.column, c.before, c.after) for c in effect.changes if c.column}


def text(value: Any) -> str | None:
    if isinstance(value, int | Decimal):
        return f"{value:.2f}"
    return None if value is None else str(value)


def test_the_plan_of_a_ledger_agrees():
    dice = random.Random(5)
    before = {f"v{n}": dice.choice((1, 2)) for n in range(300)}
    after = {f"v{n}": dice.choice((1, 2)) for n in range(150, 400)}
    publish(sheet("spend", [voucher(key, amount) for key, amount in before.items()]))
    twice = [*after.items(), *list(after.items())[:40]]
    total = plan(sheet("spend", [voucher(*pair) for pair in twice])).total("spend")
    same = sum(before[key] == after[key] for key in before.keys() & after.keys())
    assert total.added == len(after.keys() - before.keys())
    assert total.unchanged == same
    assert total.changed == len(before.keys() & after.keys()) - same
    assert total.left == 0


def test_the_change_log_is_bounded_and_its_counts_are_not(monkeypatch):
    from oneboard.store import diff

    monkeypatch.setattr(diff, "CHANGES_KEPT", 10)
    effect = plan(sheet("spend", [voucher(f"v{n}", 1) for n in range(50)]))
    assert effect.total("spend").added == 50
    assert len(effect.changes) == 10
