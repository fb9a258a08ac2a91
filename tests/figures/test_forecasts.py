"""The commercialisation forecasts, recomputed slowly from the sample's own rows."""

from collections import defaultdict

import pytest

from oneboard import access, query, sample

AS_OF = sample.AS_OF[3]
CHANCE = {"idea": 0.21, "research": 0.21, "pilot": 0.35, "incubation": 0.7, "industrialization": 1}


@pytest.fixture(scope="module")
def world() -> dict[str, list[dict]]:
    return {name: rows.to_pylist() for name, rows in sample.world(3).items()}


@pytest.fixture(scope="module")
def projects(world) -> dict[str, dict]:
    return {row["project_id"]: row for row in world["project"]}


@pytest.fixture(scope="module")
def base(world) -> dict[tuple, dict]:
    """Base forecasts by project, day and target year."""
    return {
        (row["project_id"], row["forecast_date"], row["year"]): row
        for row in world["forecast"]
        if row["scenario"] == "base" and row["forecast_date"] <= AS_OF
    }


@pytest.fixture(scope="module")
def early(base) -> list[dict]:
    """Forecasts made before a year that is over by now."""
    return [
        row
        for (_, day, year), row in base.items()
        if day.year < year < AS_OF.year and row["actual_revenue"] is not None
    ]


@pytest.fixture
def tiles(on_sample) -> dict[str, query.Row]:
    return {row.figure: row for row in ask("forecasts/headline")}


def ask(name: str) -> query.Answer:
    return query.ask(name, seen=query.sight(access.local()))


def stage_of(project: dict, world) -> str:
    if project["stage"] != "closed":
        return project["stage"]
    [accepted] = [
        row["from_stage"]
        for row in world["gate_decision"]
        if row["project_id"] == project["project_id"] and row["gate"] == "acceptance"
    ]
    return accepted


def test_sales_ahead_by_chance(world, projects, base, tiles):
    latest = {}
    for project, day, _ in base:
        latest[project] = max(day, latest.get(project, day))
    whole = weighted = proven = 0.0
    for (project, day, year), row in base.items():
        one = projects[project]
        if day == latest[project] and year >= AS_OF.year and one["status"] != "terminated":
            revenue = float(row["revenue"])
            whole += revenue
            weighted += revenue * CHANCE[stage_of(one, world)]
            if one["evidence_level"] in ("documented", "independently_verified"):
                proven += revenue
    assert tiles["forecast_weighted"].value == pytest.approx(weighted)
    assert tiles["forecast_weighted"].plan == pytest.approx(whole)
    assert tiles["forecast_proven_share"].value == pytest.approx(proven / whole)


def test_bias_of_forecasts_made_before_their_year(early, tiles):
    told = sum(float(row["revenue"]) for row in early)
    came = sum(float(row["actual_revenue"]) for row in early)
    assert tiles["forecast_bias"].value == pytest.approx((told - came) / came)
    assert tiles["forecast_bias"].covered == len(early) > 100


def test_sales_inside_the_range(world, early, tiles):
    ends = defaultdict(dict)
    for row in world["forecast"]:
        key = row["project_id"], row["forecast_date"], row["year"]
        ends[key][row["scenario"]] = row["revenue"]
    inside = 0
    for row in early:
        end = ends[row["project_id"], row["forecast_date"], row["year"]]
        inside += end["low"] <= row["actual_revenue"] <= end["high"]
    assert tiles["forecast_inside"].value == pytest.approx(inside / len(early))


@pytest.mark.usefixtures("on_sample")
def test_errors_by_department_do_not_cancel_out(projects, early):
    rows = {row.dept_id: row for row in ask("forecasts/by_department")}
    by_department = defaultdict(list)
    for row in early:
        by_department[projects[row["project_id"]]["lead_dept_id"]].append(row)
    for dept_id, pairs in by_department.items():
        missed = sum(abs(float(r["revenue"]) - float(r["actual_revenue"])) for r in pairs)
        came = sum(float(r["actual_revenue"]) for r in pairs)
        assert rows[dept_id].forecast_pairs == len(pairs)
        if len(pairs) >= 5:
            assert rows[dept_id].forecast_wape == pytest.approx(missed / came)
        else:
            assert rows[dept_id].forecast_wape is None


@pytest.mark.usefixtures("on_sample")
def test_the_planted_hockey_stick_comes_first():
    first = ask("forecasts/curves").rows[0]
    assert first.is_hockey
    assert first.project_id == "RE-2023-004"
    assert first.came_share < 0.05
