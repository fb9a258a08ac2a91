"""The division of labour, recomputed slowly from the sample's own rows."""

from importlib import import_module
from itertools import combinations

import pytest

from oneboard import access, query, sample

DIVISION = import_module("oneboard.ui.division")
RUNNING = ("active", "change_pending", "suspended", "closing")
CANDIDATE = ("proposed", "pre_approved")
FILTERS = {name: [] for name in ("department", "stage", "grade", "field")}


@pytest.fixture(scope="module")
def world() -> dict[str, list[dict]]:
    return {name: rows.to_pylist() for name, rows in sample.world(3).items()}


@pytest.fixture
def found(on_sample) -> dict[str, list]:
    seen = query.sight(access.local())
    return FILTERS | DIVISION._found(seen.key, seen=seen)


@pytest.fixture
def tiles(found) -> dict[str, float]:
    answer = query.ask("division/headline", found, seen=query.sight(access.local()))
    return {row.figure: row.value for row in answer}


def signs(row: dict) -> set[str]:
    name = row["project_name"]
    return {name[n : n + 2] for n in range(len(name) - 1)}


def alike(one: dict, other: dict) -> float:
    return len(signs(one) & signs(other)) / len(signs(one) | signs(other))


def test_the_duplicate_that_was_planted_is_the_closest_pair(world, found):
    names = {row["project_id"]: row["project_name"] for row in world["project"]}
    told = {name for name in names.values() if name in PLANTED}
    closest = found["pair_left"][0], found["pair_right"][0]
    assert {names[project_id] for project_id in closest} == told == PLANTED


PLANTED = {
    entry["topic"]
    for entry in import_module("oneboard.sample.words").words("stories")["project"]
    if entry["story"].startswith("duplicate")
}


def test_pairs_lie_in_two_units_and_no_closer_one_is_missed(world, found):
    known = {
        row["project_id"]: row
        for row in world["project"]
        if row["status"] in (*RUNNING, *CANDIDATE)
    }
    pairs = list(zip(found["pair_left"], found["pair_right"], strict=True))
    assert all(known[a]["lead_dept_id"] != known[b]["lead_dept_id"] for a, b in pairs)
    shared = {
        (a, b): alike(known[a], known[b])
        for a, b in combinations(sorted(known), 2)
        if known[a]["lead_dept_id"] != known[b]["lead_dept_id"]
    }
    by_signs = max(shared, key=shared.get)
    assert tuple(sorted(pairs[0])) == by_signs


def test_projects_outside_use_no_half_of_any_focus_area(world, found, tiles):
    matched = set(zip(found["focus_project"], found["focus_unit"], strict=True))
    running = [row for row in world["project"] if row["status"] in RUNNING]
    outside = [row for row in running if (row["project_id"], row["lead_dept_id"]) not in matched]
    areas = {row["dept_id"]: row["focus_areas"] for row in world["department"]}
    named = [
        row["project_id"]
        for row in outside
        for area in areas[row["lead_dept_id"]]
        if area in f"{row['project_name']} {row['tech_field']}"
    ]
    assert tiles["outside_focus"] == len(outside) > 0
    assert not named, "named in full, and yet outside"


def test_projects_across_and_awaited(world, tiles):
    across = awaited = 0
    for row in world["project"]:
        if row["status"] in RUNNING:
            others = {*(row["partner_dept_ids"] or []), row["demand_dept_id"]}
            across += bool(others - {None, row["lead_dept_id"]})
            awaited += row["demand_dept_id"] not in (None, row["lead_dept_id"])
    assert tiles["projects_across"] == across
    assert 0 < tiles["projects_awaited"] <= awaited


def test_white_spots_are_those_without_a_running_project(world, found, tiles):
    running = {row["project_id"]: row for row in world["project"] if row["status"] in RUNNING}
    covered = set(zip(found["focus_unit"], found["focus_area"], strict=True))
    spots = sum(
        (row["dept_id"], area) not in covered
        for row in world["department"]
        for area in row["focus_areas"]
    )
    spots += sum(
        row["status"] != "substituted" and row["project_id"] not in running
        for row in world["dependency"]
    )
    named = {row[column] for row in running.values() for column in ("policy_ref", "market_ref")}
    spots += sum(
        row["demand_id"] not in named and (row["deadline"] or sample.AS_OF[3]) >= sample.AS_OF[3]
        for row in world["demand"]
    )
    assert tiles["spots_white"] == spots > 0


NAMES = [name for name in query.names() if name.startswith("division/") and query.load(name).rows]


@pytest.mark.parametrize("name", NAMES)
def test_the_rows_behind_what_was_found_add_up(found, name):
    """As for every figure, but with the matches of the texts, without which most of it is empty."""
    seen = query.sight(access.local())
    asked = query.ask(name, found, seen=seen)
    tile = "figure" in asked.columns
    for measure in asked.query.rows:
        places = [None] if tile else range(0, len(asked), max(1, len(asked) // 4))
        for mark in ({} if place is None else query.mark_of(asked, place) for place in places):
            told = query.behind(asked.query, measure, found, mark=mark, seen=seen).total
            shown = query.figure(asked, measure, mark)
            assert (told or 0) == pytest.approx(shown or 0, abs=0.01), (measure, mark)
