"""The headline of the pipeline page, recomputed slowly from the sample's own rows."""

from collections import defaultdict
from datetime import date
from itertools import pairwise

import pytest

from oneboard import access, query, sample
from oneboard.ui import pipeline
from oneboard.ui.ask import Asked

RUNNING = ("active", "change_pending", "suspended", "closing")
STAGES = ("research", "pilot", "incubation", "industrialization")
AS_OF = sample.AS_OF[3]
YEAR = date(AS_OF.year, 1, 1)


@pytest.fixture(scope="module")
def world() -> dict[str, list[dict]]:
    return {name: rows.to_pylist() for name, rows in sample.world(3).items()}


@pytest.fixture(scope="module")
def reviews(world) -> dict[str, list[dict]]:
    found = defaultdict(list)
    for row in sorted(world["gate_decision"], key=lambda row: row["decision_date"]):
        if row["decision_date"] <= AS_OF:
            found[row["project_id"]].append(row)
    return found


@pytest.fixture(scope="module")
def walks(world, reviews) -> dict[str, list[tuple[str, date]]]:
    """The stages of each project with the day each was entered, one after the other."""
    found = {}
    for project in world["project"]:
        walk: list[tuple[str, date]] = []
        for row in reviews[project["project_id"]]:
            passed = row["decision"] in ("go", "go_conditional") and row["gate"] != "mid_review"
            stage = "closed" if row["decision"] == "kill" else row["to_stage"]
            if (passed or stage == "closed") and (not walk or walk[-1][0] != stage):
                walk.append((stage, row["decision_date"]))
        found[project["project_id"]] = walk
    return found


@pytest.fixture
def tiles(on_sample) -> dict[str, query.Row]:
    answer = query.ask("pipeline/headline", seen=query.sight(access.local()))
    return {row.figure: row for row in answer}


def test_moves_to_a_later_stage_this_year(walks, tiles):
    moves = sum(
        after in STAGES and before in STAGES and STAGES.index(after) > STAGES.index(before)
        for walk in walks.values()
        for (before, _), (after, day) in pairwise(walk)
        if day >= YEAR
    )
    assert tiles["stage_moves"].value == moves > 0


def test_gates_passed_this_year(world, tiles):
    decided = [
        row["decision"] in ("go", "go_conditional")
        for row in world["gate_decision"]
        if row["gate"] in ("to_pilot", "to_incubation", "to_industrial")
        and YEAR <= row["decision_date"] <= AS_OF
    ]
    assert tiles["gate_pass_share"].value == pytest.approx(sum(decided) / len(decided))


def test_conditions_that_lapsed(world, reviews, tiles):
    running = {row["project_id"] for row in world["project"] if row["status"] in RUNNING}
    latest = [rows[-1] for project_id, rows in reviews.items() if project_id in running]
    waiting = [row for row in latest if row["decision"] in ("go_conditional", "hold", "recycle")]
    lapsed = [row for row in waiting if (AS_OF - row["decision_date"]).days > 90]
    assert tiles["conditions_lapsed"].value == len(lapsed) > 0
    assert tiles["conditions_lapsed"].total == len(waiting)


def test_the_story_that_skipped_its_pilot(tiles):
    assert tiles["pilots_skipped"].value == len(sample.facts()["skipped_pilot"].ids) == 1


def left_by_half(stays: list[tuple[int, bool]]) -> int | None:
    """Kaplan and Meier day by day: of those still inside, the share that moves on is taken off."""
    inside = 1.0
    for day in range(max(days for days, _ in stays) + 1):
        at_risk = sum(days >= day for days, _ in stays)
        inside *= 1 - sum(moved and days == day for days, moved in stays) / at_risk
        if inside <= 0.5 + 1e-9:
            return day
    return None


@pytest.fixture
def paced(on_sample) -> dict[str, list]:
    asked, seen = Asked("pipeline/stays", {}), query.sight(access.local())
    return pipeline._pace(asked.key, seen.key, seen=seen)


def test_the_median_stay_counts_open_stays_as_at_least_that_long(walks, paced):
    stays = defaultdict(list)
    for walk in walks.values():
        for (stage, entered), (after, left) in pairwise([*walk, ("", AS_OF)]):
            if stage in STAGES:
                stays[stage].append(((left - entered).days, after in STAGES))
    told = dict(zip(paced["dwell_stage"], paced["dwell_median"], strict=True))
    for stage in STAGES[:3]:
        assert told[stage] == left_by_half(stays[stage]) > 0
    assert told["industrialization"] is None


def test_every_project_before_industry_is_told_when_or_why_not(world, paced):
    stage = {row["project_id"]: row["stage"] for row in world["project"]
             if row["status"] in RUNNING}  # fmt: skip
    before = {one for one, at in stage.items() if at in STAGES[:3]}
    assert set(paced["arrival_project"]) == before
    rows = zip(*(paced[f"arrival_{n}"] for n in ("state", "low", "middle", "high")), strict=True)
    for state, *days in rows:
        known = [day for day in days if day is not None]
        assert known == sorted(known)
        assert state == "known" or not known
