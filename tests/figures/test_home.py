"""The tiles of the first page, recomputed slowly from the sample's own rows."""

from collections import defaultdict
from datetime import date

import pytest

from oneboard import access, query, sample

AS_OF = sample.AS_OF[3]
YEAR_BEGAN = date(AS_OF.year, 1, 1)
RUNNING = ("active", "change_pending", "suspended", "closing")
REVIEW_DAYS = {"A": 30, "B": 91, "C": 182}
WATCH, RISK = 1, 2


@pytest.fixture(scope="module")
def world() -> dict[str, list[dict]]:
    return {name: rows.to_pylist() for name, rows in sample.world(3).items()}


@pytest.fixture(scope="module")
def first_ends(world) -> dict[str, date]:
    """The end a project had when it was first on the list."""
    return {
        row["project_id"]: row["plan_end"]
        for number in (3, 2, 1)
        for row in sample.world(number)["project"].to_pylist()
    }


@pytest.fixture(scope="module")
def running(world) -> list[dict]:
    return [row for row in world["project"] if row["status"] in RUNNING]


@pytest.fixture(scope="module")
def paid(world) -> dict[str, float]:
    """Per project, all that was ever paid by the day of the data."""
    sums = defaultdict(float)
    for row in world["spend"]:
        if is_paid(row) and row["biz_date"] <= AS_OF and row["project_id"]:
            sums[row["project_id"]] += float(row["amount"])
    return sums


@pytest.fixture(scope="module")
def steps(world) -> dict[str, list[dict]]:
    found = defaultdict(list)
    for row in world["milestone"]:
        if row["status"] != "cancelled":
            found[row["project_id"]].append(row)
    return found


@pytest.fixture(scope="module")
def lights(running, first_ends, paid, steps) -> dict[str, int | None]:
    """0, 1, 2 for on track, watch, risk; nothing for paused projects and old news."""
    return {
        project["project_id"]: light(
            project,
            first_ends[project["project_id"]],
            paid[project["project_id"]],
            steps[project["project_id"]],
        )
        for project in running
    }


def is_paid(row: dict) -> bool:
    return row["money_state"] in (None, "paid")


def is_done(row: dict) -> bool:
    return row["status"] == "done" or (row["status"] is None and row["actual_date"] is not None)


def is_late(row: dict) -> bool:
    return not is_done(row) and row["baseline_date"] < AS_OF


def light(project: dict, first_end: date, spent: float, steps: list[dict]) -> int | None:
    rhythm = REVIEW_DAYS.get(project["supervision_grade"])
    if rhythm and (AS_OF - project["as_of_date"]).days > 1.5 * rhythm:
        return None
    if project["status"] == "suspended":
        return None
    parts = [by_delay(project, first_end), by_money(project, spent), by_proof(steps)]
    known = [part for part in parts if part is not None]
    return max(known) if known else None


def by_delay(project: dict, first_end: date) -> int | None:
    expected = project["actual_end"]
    if expected is None:
        told = project["forecast_end"] or project["plan_end"] != first_end
        if not told and project["plan_end"] >= AS_OF:
            return None
        expected = max(project["forecast_end"] or project["plan_end"], AS_OF)
    days = (expected - first_end).days
    return RISK if days >= 180 else WATCH if days >= 60 else 0


def by_money(project: dict, spent: float) -> int | None:
    if not project["budget_total"] or not project["plan_start"]:
        return None
    whole = (project["plan_end"] - project["plan_start"]).days + 1
    gone = ((AS_OF - project["plan_start"]).days + 1) / whole
    gap = abs(spent / float(project["budget_total"]) - min(1, max(0, gone)))
    return RISK if gap >= 0.2 else WATCH if gap >= 0.1 else 0


def by_proof(steps: list[dict]) -> int | None:
    even = any(row["weight_pct"] is None for row in steps)
    due = proven = 0.0
    for row in steps:
        if row["baseline_date"] <= AS_OF:
            weight = 1 if even else float(row["weight_pct"])
            due += weight
            proven += weight * bool(is_done(row) and (row["evidence_ref"] or "").strip())
    if not due:
        return None
    return RISK if proven / due < 0.5 else WATCH if proven / due < 0.8 else 0


@pytest.fixture
def tiles(on_sample) -> dict[str, query.Row]:
    seen = query.sight(access.local())
    questions = ("home/standing", "home/results")
    return {row.figure: row for name in questions for row in query.ask(name, seen=seen)}


def test_major_projects_on_track(running, lights, tiles):
    majors = [row["project_id"] for row in running if row["is_major"]]
    assert tiles["major_on_track"].plan == len(majors) > 0
    assert tiles["major_on_track"].value == sum(lights[name] == 0 for name in majors)


def test_projects_at_risk(lights, tiles):
    assert tiles["projects_at_risk"].value == sum(one == RISK for one in lights.values()) > 0


def test_overdue_milestones(running, steps, tiles):
    late = sum(is_late(row) for project in running for row in steps[project["project_id"]])
    assert tiles["milestones_overdue"].value == late > 0


def test_reviews_that_led_to_the_pilot(world, tiles):
    def passed(first: date, last: date) -> int:
        return sum(
            row["gate"] == "to_pilot"
            and row["decision"] in ("go", "go_conditional")
            and first <= row["decision_date"] <= last
            for row in world["gate_decision"]
        )

    assert tiles["pilot_passes"].value == passed(YEAR_BEGAN, AS_OF) > 0
    last_year = AS_OF.year - 1
    assert tiles["pilot_passes"].plan == passed(
        date(last_year, 1, 1), AS_OF.replace(year=last_year)
    )


def test_fees_received(world, tiles):
    received = sum(
        float(row["received_amount"])
        for row in world["transfer_payment"]
        if row["received_date"] and YEAR_BEGAN <= row["received_date"] <= AS_OF
    )
    assert tiles["transfer_received"].value == pytest.approx(received)
    assert received > 0


def test_share_of_money_that_stands_still(world, running, paid, tiles):
    """Stuck: at its level for longer than three quarters of all finished stays in TRL 4 to 7."""
    levels = defaultdict(dict)
    for row in world["readiness"]:
        if row["scale"] == "TRL" and row["element"] == "overall" and row["assess_date"] <= AS_OF:
            levels[row["project_id"]][row["assess_date"]] = row["level"]
    stays, now = [], {}
    for project_id, found in levels.items():
        since, held = None, None
        for day in sorted(found):
            if found[day] != held:
                if held is not None and 4 <= held <= 7:
                    stays.append((day - since).days)
                since, held = day, found[day]
        now[project_id] = (held, (AS_OF - since).days)
    limit = quartile(stays)
    stuck = whole = 0.0
    for project in running:
        if project["budget_total"] is None:
            continue
        left = max(0.0, float(project["budget_total"]) - paid[project["project_id"]])
        held, days = now.get(project["project_id"], (None, 0))
        whole += left
        stuck += left * (held is not None and 4 <= held <= 7 and days > limit)
    assert tiles["stuck_share"].value == pytest.approx(stuck / whole)
    assert stuck > 0


def quartile(values: list[int]) -> float:
    """The upper quartile, between neighbours where it falls between two."""
    ordered = sorted(values)
    place = 0.75 * (len(ordered) - 1)
    below = int(place)
    above = min(below + 1, len(ordered) - 1)
    return ordered[below] + (place - below) * (ordered[above] - ordered[below])


def test_execution_is_what_was_paid_of_the_year(world, tiles):
    """The ledger's part; the year's budget has its own slow twin on the burn page."""
    seen = query.sight(access.local())
    budget = next(
        row.value for row in query.ask("burn/headline", seen=seen) if row.figure == "budget_year"
    )
    spent = sum(
        float(row["amount"])
        for row in world["spend"]
        if is_paid(row) and YEAR_BEGAN <= row["biz_date"] <= AS_OF
    )
    assert tiles["execution_rate"].value == pytest.approx(spent / budget)
