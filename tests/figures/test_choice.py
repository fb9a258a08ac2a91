"""The choice of projects, recomputed slowly from the sample's own rows."""

from importlib import import_module

import pytest

from oneboard import access, query, sample
from oneboard.ui.ask import Asked
from oneboard.workings import choice as workings
from oneboard.workings.wish import Wish

PLAN = import_module("oneboard.ui.choice.plan")
COMPETES = ("proposed", "pre_approved", "active", "change_pending", "suspended", "closing")
FILTERS = {name: [] for name in ("department", "stage", "grade", "field")}
BUDGET = 3e8


@pytest.fixture(scope="module")
def pool() -> list[dict]:
    """Candidates and running projects with money still to come, the dearest for its value last."""
    rows = [
        row
        for row in sample.world(3)["project"].to_pylist()
        if row["status"] in COMPETES and (row["remaining_dev_cost"] or 0) > 0
    ]
    for row in rows:
        parts = [row[n] for n in ("npv", "p_commercial", "launch_cost", "p_technical")]
        row["cost"] = float(row["remaining_dev_cost"])
        row["value"] = None
        if None not in parts:
            npv, sold, launch, works = map(float, parts)
            row["value"] = (npv * sold - launch) * works - row["cost"]
    return rows


@pytest.fixture
def sets(on_sample) -> dict[str, list]:
    wish = Wish(budget=BUDGET, rank_by="productivity")
    seen = query.sight(access.local())
    asked = Asked("choice/ranking", FILTERS | wish.choices)
    found = PLAN._sets(asked.key, (), (), seen.key, seen=seen, wish=wish)
    return FILTERS | wish.choices | found.choices


def tiles(choices: dict[str, list]) -> dict[str, float]:
    answer = query.ask("choice/headline", choices, seen=query.sight(access.local()))
    return {row.figure: row.value for row in answer}


def test_what_all_ask_for(pool, sets):
    assert tiles(sets)["choice_cost"] == pytest.approx(sum(row["cost"] for row in pool))


def test_the_line_by_value_for_money(pool, sets):
    ranked = sorted(
        (row for row in pool if row["value"] is not None),
        key=lambda row: -row["value"] / row["cost"],
    )
    spent = value = n = 0.0
    for row in ranked:
        spent += row["cost"]
        if spent > BUDGET or row["value"] <= 0:
            break
        value += row["value"]
        n += 1
    shown = tiles(sets)
    assert shown["line_projects"] == n > 0
    assert shown["line_value"] == pytest.approx(value)


def test_the_best_set_against_a_table_of_every_budget(pool, sets):
    """Money in steps of 10,000, which is how the sample's costs are written."""
    most = [0.0] * (int(BUDGET / 1e4) + 1)
    for row in pool:
        size = round(row["cost"] / 1e4)
        if row["value"] and row["value"] > 0:
            for left in range(len(most) - 1, size - 1, -1):
                most[left] = max(most[left], most[left - size] + row["value"])
    shown = tiles(sets)
    assert shown["exact_value"] == pytest.approx(most[-1])
    assert shown["step_value"] == pytest.approx(most[-1] - most[-101], abs=1)


def test_without_a_swing_the_other_lists_are_the_list(on_sample, monkeypatch):
    """Python's scores are those of SQL: every place holds, in the order of the answer."""
    settings = dict(workings.store.current_settings()) | {"choice_swing": 0.0}
    monkeypatch.setattr(workings.store, "current_settings", lambda: settings)
    wish = Wish(budget=BUDGET, weights=(1, 9, 2, 3, 7, 5))
    seen = query.sight(access.local())
    answer = query.ask("choice/ranking", FILTERS | wish.choices, seen=seen)
    found = workings._robust(answer, wish, BUDGET)
    assert found["rank_best"] == found["rank_worst"] == [row.rank for row in answer]
    above = [row.project_id for row in answer if row.is_above]
    assert [n for n, s in zip(found["tried"], found["above_share"], strict=True) if s] == above


def test_each_rule_that_cannot_be_kept_is_named(on_sample):
    seen = query.sight(access.local())

    def trouble(**parts) -> str:
        wish = Wish(**parts)
        asked = Asked("choice/ranking", FILTERS | wish.choices)
        found = PLAN._sets(asked.key, wish.exclusive, wish.least, seen.key, seen=seen, wish=wish)
        assert found.choices["exact"] == (
            [workings.NOBODY] if found.trouble else found.choices["exact"]
        )
        return found.trouble

    rivals = tuple(query.ask("choice/ranking", FILTERS, seen=seen).column("project_id")[:2])
    assert trouble(budget=1.0, must=rivals) == "choice.trouble.must"
    assert trouble(budget=9e8, must=rivals, exclusive=(rivals,)) == "choice.trouble.exclusive"
    assert trouble(budget=9e8, least=(("horizon:H9", 1.0),)) == "choice.trouble.least"
    halves = (("horizon:H1", 5e7), ("horizon:H2", 5e7))
    assert trouble(budget=6e7, least=halves) == "choice.trouble.together"
    assert trouble(budget=9e8) == ""
    assert trouble(budget=1.0) == "", "too little for anything is no quarrel of rules"
