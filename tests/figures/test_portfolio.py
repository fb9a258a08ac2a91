"""The headline of the portfolio page, recomputed slowly from the sample's own rows."""

from collections import defaultdict
from datetime import timedelta

import pytest

from oneboard import access, query, sample

AS_OF = sample.AS_OF[3]
RUNNING = ("active", "change_pending", "suspended", "closing")
STATED = ("npv", "p_commercial", "p_technical", "launch_cost")


@pytest.fixture(scope="module")
def world() -> dict[str, list[dict]]:
    return {name: rows.to_pylist() for name, rows in sample.world(3).items()}


@pytest.fixture(scope="module")
def running(world) -> list[dict]:
    return [row for row in world["project"] if row["status"] in RUNNING]


@pytest.fixture(scope="module")
def unspent(world, running) -> dict[str, float]:
    paid = defaultdict(float)
    for row in world["spend"]:
        if row["money_state"] in (None, "paid") and row["biz_date"] <= AS_OF:
            paid[row["project_id"]] += float(row["amount"])
    return {
        row["project_id"]: max(0.0, float(row["budget_total"]) - paid[row["project_id"]])
        for row in running
        if row["budget_total"] is not None
    }


@pytest.fixture(scope="module")
def values(running, unspent) -> list[float]:
    """Expected commercial value of the projects that state all it takes."""
    found = []
    for row in running:
        to_go = row["remaining_dev_cost"]
        to_go = unspent.get(row["project_id"]) if to_go is None else float(to_go)
        if to_go is None or any(row[name] is None for name in STATED):
            continue
        npv, commercial, technical, launch = (float(row[name]) for name in STATED)
        found.append((npv * commercial - launch) * technical - to_go)
    return found


@pytest.fixture
def tiles(on_sample) -> dict[str, query.Row]:
    answer = query.ask("portfolio/headline", seen=query.sight(access.local()))
    return {row.figure: row for row in answer}


def test_running_projects(running, tiles):
    assert tiles["projects_running"].value == len(running) > 0


def test_money_left(unspent, tiles):
    assert tiles["money_unspent"].value == pytest.approx(sum(unspent.values()))
    assert tiles["money_unspent"].covered == len(unspent) > 0


def test_expected_value(values, tiles):
    assert tiles["value_expected"].value == pytest.approx(sum(values))
    assert tiles["value_expected"].covered == len(values) > 0
    assert tiles["value_negative"].value == sum(value < 0 for value in values) > 0


def test_projects_without_an_origin(running, tiles):
    orphans = sum(row["policy_ref"] is None and row["market_ref"] is None for row in running)
    assert tiles["orphans"].value == orphans > 0


def test_milestones_that_fall_due(world, running, tiles):
    names = {row["project_id"] for row in running}
    ahead = late = 0
    for row in world["milestone"]:
        done = row["status"] == "done" or (row["status"] is None and row["actual_date"] is not None)
        if row["project_id"] not in names or row["status"] == "cancelled" or done:
            continue
        day = row["current_date_plan"] or row["baseline_date"]
        ahead += AS_OF <= day <= AS_OF + timedelta(days=183)
        late += row["baseline_date"] < AS_OF
    assert tiles["milestones_ahead"].value == ahead > 0
    assert tiles["milestones_ahead"].plan == late > 0
