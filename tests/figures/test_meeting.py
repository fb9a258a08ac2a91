"""What needs a decision, recomputed slowly from the sample's own rows."""

from datetime import timedelta

import pytest

from oneboard import access, query, sample

AS_OF = sample.AS_OF[3]
RUNNING = ("active", "change_pending", "suspended", "closing")
CONDITION_DAYS, AHEAD = 90, 30  # as the settings have them


@pytest.fixture(scope="module")
def world() -> dict[str, list[dict]]:
    return {name: rows.to_pylist() for name, rows in sample.world(3).items()}


@pytest.fixture(scope="module")
def running(world) -> set[str]:
    return {row["project_id"] for row in world["project"] if row["status"] in RUNNING}


@pytest.fixture
def told(on_sample) -> query.Answer:
    return query.ask("meeting/needs", seen=query.sight(access.local()))


def projects(told: query.Answer, concern: str) -> set[str]:
    return {row.project_id for row in told if row.concern == concern}


def test_decisions_that_are_late(world, told):
    late = [
        row
        for row in world["decision"]
        if row["meeting_date"] <= AS_OF
        and (row["state"] == "late" or (row["state"] == "open" and row["due_date"] < AS_OF))
    ]
    assert projects(told, "decision_late") == {row["project_id"] for row in late}
    counted = sum(row.cases for row in told if row.concern == "decision_late")
    assert counted == len(late) > 0
    decided = query.ask("meeting/decided", seen=query.sight(access.local()))
    assert sum(row.follow_up == "late" for row in decided) == len(late)


def test_conditions_that_lapsed(world, running, told):
    latest = {}
    for row in sorted(world["gate_decision"], key=lambda row: row["decision_date"]):
        if row["decision_date"] <= AS_OF:
            latest[row["project_id"]] = row
    lapsed = {
        project
        for project, row in latest.items()
        if row["decision"] in ("go_conditional", "hold", "recycle")
        and (AS_OF - row["decision_date"]).days > CONDITION_DAYS
    }
    assert projects(told, "condition_lapsed") == lapsed & running != set()


def test_gates_that_are_due(world, running, told):
    due = {
        row["project_id"]
        for row in world["milestone"]
        if row["kind"] == "gate"
        and row["status"] not in ("done", "cancelled")
        and AS_OF <= (row["current_date_plan"] or row["baseline_date"]) <= AS_OF + timedelta(AHEAD)
    }
    assert projects(told, "gate_due") == due & running != set()
