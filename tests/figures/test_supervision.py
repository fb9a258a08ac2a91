"""The headline of graded supervision, recomputed slowly from the sample's own rows."""

import pytest

from oneboard import access, query, sample

AS_OF = sample.AS_OF[3]
RUNNING = ("active", "change_pending", "suspended", "closing")
RHYTHM = {"A": 30, "B": 91, "C": 182}
LEVEL = {"G": 0, "A": 1, "R": 2}


@pytest.fixture(scope="module")
def worlds() -> dict[int, dict[str, list[dict]]]:
    return {
        number: {name: rows.to_pylist() for name, rows in sample.world(number).items()}
        for number in sample.AS_OF
    }


@pytest.fixture(scope="module")
def running(worlds) -> list[dict]:
    return [row for row in worlds[3]["project"] if row["status"] in RUNNING]


@pytest.fixture
def told(on_sample) -> dict[str, query.Row]:
    answer = query.ask("supervision/headline", seen=query.sight(access.local()))
    return {row.figure: row for row in answer}


def test_reviews_overdue(worlds, running, told):
    def looks(project: dict) -> list:
        name = project["project_id"]
        days = [r["decision_date"] for r in worlds[3]["gate_decision"] if r["project_id"] == name]
        days += [r["meeting_date"] for r in worlds[3]["decision"] if r["project_id"] == name]
        return [day for day in days if day <= AS_OF] + rated_since(worlds, project)

    late = 0
    for project in running:
        rhythm = RHYTHM.get(project["supervision_grade"])
        last = max(looks(project), default=project["plan_start"])
        late += bool(rhythm and last and (AS_OF - last).days > rhythm)
    assert told["reviews_overdue"].value == late > 0
    assert told["reviews_overdue"].total == len(running)


def rated_since(worlds, project: dict) -> list:
    """The date of the first list from which the independent rating stands."""
    if not project["rag_assured"]:
        return []
    first = project["as_of_date"]
    for number in sorted(worlds, reverse=True):
        found = [r for r in worlds[number]["project"] if r["project_id"] == project["project_id"]]
        if not found or found[0]["rag_assured"] != project["rag_assured"]:
            break
        first = found[0]["as_of_date"]
    return [first]


def test_variances_without_words(worlds, running, told):
    first_end = {}
    for number in sorted(worlds):
        for row in worlds[number]["project"]:
            first_end.setdefault(row["project_id"], row["plan_end"])
    need = silent = 0
    for row in running:
        end, start = first_end[row["project_id"]], row["plan_start"]
        expected = max(row["forecast_end"] or row["plan_end"], AS_OF)
        known = row["forecast_end"] or row["plan_end"] != end or row["plan_end"] < AS_OF
        off = abs((expected - end).days / ((end - start).days + 1)) if known else 0
        if row["fy_budget"] and row["fy_forecast"] is not None:
            off = max(off, abs(float(row["fy_forecast"] / row["fy_budget"]) - 1))
        need += off > 0.05
        words = (row["narrative"] or "").strip()
        silent += off > 0.05 and (not words or words == told_before(worlds, row))
    assert (told["narratives_missing"].plan, told["narratives_missing"].value) == (need, silent)


def told_before(worlds, project: dict) -> str | None:
    lists = [row for number in (2, 1) for row in worlds[number]["project"]]
    found = [row for row in lists if row["project_id"] == project["project_id"]]
    return found[0]["narrative"] if found else None


def test_findings_overdue(worlds, told):
    still = [row for row in worlds[3]["finding"] if row["closed_date"] is None]
    late = [row for row in still if row["due_date"] and row["due_date"] < AS_OF]
    assert told["findings_overdue"].value == len(late) > 0
    assert told["findings_overdue"].plan == len(still)


def test_two_levels_apart_is_wider_than_any_reported_risk(worlds, running, on_sample):
    """Where both opinions of people are known, the gap of the board is at least theirs."""
    answer = query.ask("supervision/opinions", seen=query.sight(access.local()))
    shown = {row.project_id: row.opinion_gap for row in answer}
    both = [row for row in running if row["rag_reported"] and row["rag_assured"]]
    assert both
    for row in both:
        theirs = abs(LEVEL[row["rag_reported"]] - LEVEL[row["rag_assured"]])
        assert shown[row["project_id"]] >= theirs
