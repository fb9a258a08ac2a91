"""The headline of the project library, recomputed slowly from the sample's own rows."""

import pytest

from oneboard import access, query, sample

AS_OF = sample.AS_OF[3]
ENDED = ("completed", "archived")


@pytest.fixture(scope="module")
def world() -> dict[str, list[dict]]:
    return {name: rows.to_pylist() for name, rows in sample.world(3).items()}


@pytest.fixture(scope="module")
def before() -> dict[str, dict]:
    return {row["project_id"]: row for row in sample.world(2)["project"].to_pylist()}


@pytest.fixture
def tiles(on_sample) -> dict[str, query.Row]:
    answer = query.ask("library/headline", seen=query.sight(access.local()))
    return {row.figure: row for row in answer}


def test_who_came_and_who_left_since_the_lists_before(world, before, tiles):
    now = {row["project_id"]: row for row in world["project"]}
    came = set(now) - set(before)
    gone = set(before) - set(now)
    ended = [
        one for one, row in now.items()
        if one in before
        and row["status"] in (*ENDED, "terminated")
        and before[one]["status"] not in (*ENDED, "terminated")
    ]  # fmt: skip
    assert tiles["library_entered"].value == len(came) > 0
    assert tiles["library_left"].value == len(gone) + len(ended) > len(gone) > 0


def test_what_nobody_took_up(world, tiles):
    projects = {row["output_id"]: row["project_id"] for row in world["output"]}
    taken = {
        projects.get(row["output_ref"], row["output_ref"])
        for row in world["transfer_contract"]
        if row["sign_date"] is None or row["sign_date"] <= AS_OF
    }
    made = {row["project_id"] for row in world["gate_decision"] if row["gate"] == "to_industrial"
            and row["decision"].startswith("go")}  # fmt: skip
    accepted = {row["project_id"] for row in world["project"] if row["status"] in ENDED}
    assert tiles["shelf_projects"].value == len(accepted - taken - made) > 0


def test_money_freed_by_stopping_early_and_well(world, tiles):
    [project_id] = sample.facts()["well_stopped"].ids
    seen = query.sight(access.local())
    credited = {row.project_id: row for row in query.ask("library/stopped", seen=seen)}
    assert credited[project_id].is_credit
    paid = sum(
        row["amount"]
        for row in world["spend"]
        if row["project_id"] == project_id and row["money_state"] == "paid"
    )
    [project] = [row for row in world["project"] if row["project_id"] == project_id]
    freed = project["budget_total"] - paid
    assert credited[project_id].money_released == pytest.approx(float(freed))
    assert tiles["money_credited"].value >= float(freed)
