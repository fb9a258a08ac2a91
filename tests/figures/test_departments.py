"""Departments side by side: as on their own pages, and counted slowly from the sample's rows."""

from collections import Counter

import pytest

from oneboard import access, query, sample

AS_OF = sample.AS_OF[3]
RUNNING = ("active", "change_pending", "suspended", "closing")
pytestmark = pytest.mark.usefixtures("on_sample")


def asked(name: str, **choices: list) -> query.Answer:
    return query.ask(name, choices, seen=query.sight(access.local()))


@pytest.fixture
def rows(on_sample) -> dict[str, query.Row]:
    return {row.dept_id: row for row in asked("departments/side_by_side")}


def test_projects_and_milestones_are_counted_for_the_department_alone(rows):
    world = sample.world(3)
    lead = {
        row["project_id"]: row["lead_dept_id"]
        for row in world["project"].to_pylist()
        if row["status"] in RUNNING
    }
    assert {code: row.projects_running for code, row in rows.items()} == Counter(lead.values())
    due, done = Counter(), Counter()
    for row in world["milestone"].to_pylist():
        day, department = row["baseline_date"], lead.get(row["project_id"])
        if not department or row["status"] == "cancelled" or not day or day > AS_OF:
            continue
        is_done = row["status"] == "done" or (row["status"] is None and row["actual_date"])
        due[department] += 1
        done[department] += bool(is_done) or day == AS_OF
    assert {code: row.milestones_due for code, row in rows.items()} == due
    for code, row in rows.items():
        assert row.due_done_share == pytest.approx(done[code] / due[code]), code


def test_figures_are_those_of_their_own_pages(rows):
    burn = ("budget_year", "paid_year", "execution_rate", "elapsed_share")
    pages = {
        "burn/by_department": burn, "points/by_department": ("points_per_head", "rd_headcount"),
        "points/evidence": ("evidenced_share",),
    }  # fmt: skip
    for name, columns in pages.items():
        answer = asked(name)
        assert {row.dept_id for row in answer} <= set(rows)
        for row in answer:
            for column in columns:
                wanted = pytest.approx(row.values[column])
                assert rows[row.dept_id].values[column] == wanted, (name, column, row.dept_id)
    late = Counter(row.dept_id for row in asked("changes/late"))
    assert {code: row.lists_late for code, row in rows.items() if row.lists_late} == late


def test_income_adds_up_to_that_of_all(rows):
    tiles = {row.figure: row.value for row in asked("transfer/headline")}
    received = [row.transfer_received for row in rows.values() if row.transfer_received]
    assert sum(received) == pytest.approx(tiles["transfer_received"]) and len(received) > 5
