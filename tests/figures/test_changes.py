"""The movement of the headline figures: its parts add up, and a slow second way tells the same."""

from itertools import pairwise

import pytest

from oneboard import access, query, sample

RUNNING = ("active", "change_pending", "suspended", "closing")
MIDDLE = ("correction", "entered", "left", "reclassified", "real")
CHOICES = [{}, {"stage": ["pilot"]}, {"grade": ["B"]}, {"department": ["D03"]}]


def movement(choices: dict, before: int) -> dict[str, dict[str, float]]:
    seen = query.sight(access.local())
    found: dict[str, dict[str, float]] = {}
    for row in query.ask("changes/waterfall", {**choices, "compared": before}, seen=seen):
        found.setdefault(row.figure, {})[row.part] = row.moved_by
    return found


@pytest.mark.usefixtures("on_sample")
@pytest.mark.parametrize("before", [1, 2])
@pytest.mark.parametrize("choices", CHOICES, ids=str)
def test_the_parts_add_up_to_the_movement(choices, before):
    found = movement(choices, before)
    assert found
    for figure, parts in found.items():
        moved = sum(parts[part] for part in MIDDLE)
        assert parts["after"] - parts["before"] == pytest.approx(moved, abs=1e-3), figure


@pytest.mark.usefixtures("on_sample")
@pytest.mark.parametrize("number", [1, 2])
def test_both_ends_are_what_the_tiles_say_of_their_versions(number):
    def tiles(version: int) -> dict[str, float]:
        seen = query.sight(access.local(), number=version)
        names = ("home/standing", "home/results")
        return {row.figure: row.value for name in names for row in query.ask(name, seen=seen)}

    then, now, found = tiles(number), tiles(3), movement({}, number)
    shared = [figure for figure in found if figure in now]
    assert len(shared) == 7
    for figure in shared:
        assert found[figure]["before"] == pytest.approx(then[figure]), figure
        assert found[figure]["after"] == pytest.approx(now[figure]), figure


@pytest.mark.usefixtures("on_sample")
def test_the_plans_are_those_of_the_tiles():
    seen, found = query.sight(access.local()), movement({}, 2)
    names = ("home/standing", "home/results")
    plans = {row.figure: row.plan for name in names for row in query.ask(name, seen=seen)}
    same = ("major_on_track", "execution_rate", "stuck_share", "transfer_received")
    assert {f: found[f]["plan"] for f in same} == pytest.approx({f: plans[f] for f in same})
    assert found["milestones_overdue"]["plan"] == 0


@pytest.mark.usefixtures("on_sample")
def test_first_baselines_stay_and_later_ones_are_counted():
    worlds = [
        {row["project_id"]: row for row in sample.world(n)["project"].to_pylist()}
        for n in (1, 2, 3)
    ]
    moved: dict[str, list[int]] = {}
    for number, (before, after) in enumerate(pairwise(worlds), 2):
        for one in before.keys() & after.keys():
            if any(before[one][part] != after[one][part] for part in ("plan_end", "budget_total")):
                moved.setdefault(one, []).append(number)
    rows = query.ask("changes/baselines", {"compared": 2}, seen=query.sight(access.local()))
    told = {row.project_id: row for row in rows}
    assert {one: row.rebaselines for one, row in told.items() if row.rebaselines} == {
        one: len(numbers) for one, numbers in moved.items()
    }
    assert sum(row.rebaselines_since for row in rows) == sum(3 in n for n in moved.values()) == 1
    for one, row in told.items():
        begun = next(world[one] for world in worlds if one in world)
        assert (row.first_end, row.budget_first) == (begun["plan_end"], begun["budget_total"]), one
    editions = {
        (row["project_id"], row["fiscal_year"], row["version"])
        for row in sample.world(3)["budget"].to_pylist()
    }
    first = {edition[:2] for edition in editions}
    assert sum(row.budget_editions for row in rows) == len(editions) - len(first) == 5


@pytest.fixture(scope="module")
def lists() -> tuple[dict[str, dict], dict[str, dict]]:
    """The project lists of both days, as they were written."""
    then, now = (sample.world(n)["project"].to_pylist() for n in (2, 3))
    return tuple({row["project_id"]: row for row in rows} for rows in (then, now))


def budget(row: dict | None, stage: str) -> float:
    counts = row and row["stage"] == stage and row["status"] in RUNNING
    return float(row["budget_total"] or 0) if counts else 0.0


@pytest.mark.usefixtures("on_sample")
def test_the_budget_of_one_stage_a_second_time(lists):
    then, now = lists
    found = dict.fromkeys(MIDDLE, 0.0)
    for one in then.keys() | now.keys():
        before, after = then.get(one), now.get(one)
        moved = budget(after, "pilot") - budget(before, "pilot")
        was, is_in = (bool(row and row["stage"] == "pilot") for row in (before, after))
        if not before:
            found["entered"] += moved
        elif not after:
            found["left"] += moved
        elif was and is_in:
            found["real"] += moved
        else:
            found["reclassified"] += moved
    told = movement({"stage": ["pilot"]}, 2)["budget_running"]
    assert found["reclassified"]
    assert {part: told[part] for part in MIDDLE} == pytest.approx(found)


@pytest.mark.usefixtures("on_sample")
def test_new_and_gone_projects_a_second_time(lists):
    then, now = lists
    seen = query.sight(access.local())
    told = query.ask("changes/projects", {"compared": 2}, seen=seen)
    assert {r.project_id for r in told if r.moved == "entered"} == now.keys() - then.keys()
    assert {r.project_id for r in told if r.moved == "left"} == then.keys() - now.keys()
