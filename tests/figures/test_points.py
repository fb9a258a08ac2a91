"""The innovation points, recomputed slowly from the sample's own rows."""

import math
from collections import defaultdict

import pytest

from oneboard import access, query, sample

AS_OF = sample.AS_OF[3]
YEAR = str(AS_OF.year)
PILLARS = ("input", "output", "commercial", "deduction")
QUARTERS = [f"Q{n}" for n in range(1, (AS_OF.month + 2) // 3 + 1)]
SHRINK = 10
EXECUTIVE = access.Viewer("executive", frozenset({"executive"}))


@pytest.fixture(scope="module")
def world() -> dict[str, list[dict]]:
    return {name: rows.to_pylist() for name, rows in sample.world(3).items()}


@pytest.fixture(scope="module")
def approved(world) -> list[dict]:
    """What was approved this year."""
    return [r for r in world["points"] if r["state"] == "approved" and r["period"][:4] == YEAR]


@pytest.fixture(scope="module")
def heads(world) -> dict[str, float]:
    found = {}
    for row in sorted(world["department"], key=lambda row: row["valid_from"]):
        if row["rd_headcount"]:
            found[row["dept_id"]] = row["rd_headcount"]
    return found


@pytest.fixture
def tiles(on_sample) -> dict[str, query.Row]:
    return {row.figure: row for row in ask("points/headline")}


def ask(name: str, viewer: access.Viewer | None = None, **choices) -> query.Answer:
    return query.ask(name, choices, seen=query.sight(viewer or access.local()))


def total(rows) -> float:
    return float(sum(row["points"] for row in rows))


def test_points_against_the_same_quarters_a_year_before(world, approved, tiles):
    before = [f"{AS_OF.year - 1}-{quarter}" for quarter in QUARTERS]
    earlier = [r for r in world["points"] if r["state"] == "approved" and r["period"] in before]
    assert tiles["points_total"].value == pytest.approx(total(approved))
    assert tiles["points_total"].plan == pytest.approx(total(earlier))


def test_points_per_head(approved, heads, tiles):
    mean = total(approved) / sum(heads.values())
    assert tiles["points_per_head"].value == pytest.approx(mean)


@pytest.mark.usefixtures("on_sample")
def test_departments_pillar_by_pillar(approved, heads):
    mean = total(approved) / sum(heads.values())
    shrunk = {row.dept_id: row for row in ask("points/per_head")}
    rows = {row.dept_id: row for row in ask("points/by_department")}
    assert set(rows) == set(shrunk) == set(heads)
    for dept_id, n in heads.items():
        own = [row for row in approved if row["dept_id"] == dept_id]
        for pillar in PILLARS:
            part = total(row for row in own if row["pillar"] == pillar)
            assert getattr(rows[dept_id], f"points_{pillar}") == pytest.approx(part)
            assert getattr(rows[dept_id], f"{pillar}_per_head") == pytest.approx(part / n)
        careful = (total(own) + SHRINK * mean) / (n + SHRINK)
        assert shrunk[dept_id].points_shrunk == pytest.approx(careful)
        assert shrunk[dept_id].points_index == pytest.approx(total(own) / n / mean)


def test_points_with_evidence(approved, tiles):
    gains = [row for row in approved if row["points"] > 0]
    proven = total(row for row in gains if row["evidence_ref"])
    assert tiles["evidenced_share"].value == pytest.approx(proven / total(gains))


def test_points_that_wait(world, tiles):
    waits = [r for r in world["points"] if r["state"] in ("claimed", "appealed")]
    this_year = [row for row in waits if row["period"][:4] == YEAR]
    assert tiles["points_waiting"].value == pytest.approx(total(this_year))


def test_points_lost_to_caps(world, tiles):
    caps = {}
    for row in sorted(world["point_rule"], key=lambda row: row["version"]):
        caps[row["rule_code"]] = row["cap"]
    live = [
        row
        for row in world["points"]
        if row["state"] != "rejected" and row["pillar"] != "deduction" and row["period"][:4] == YEAR
    ]
    used = defaultdict(float)
    for row in live:
        used[row["person_id"], row["rule_code"], row["period"]] += row["points"]
    cut = 0.0
    for row in live:
        lost = row["base_points"] * row["role_coef"] * row["share"] - row["points"]
        full = used[row["person_id"], row["rule_code"], row["period"]]
        if lost > 0.01 and full >= caps[row["rule_code"]] - 0.01:
            cut += lost
    assert tiles["points_cut"].value == pytest.approx(cut)
    assert cut > 0


def test_what_the_top_group_holds(world, approved, tiles):
    held = {
        row["person_id"]: 0.0
        for row in world["person"]
        if row["is_rd"] and (row["leave_date"] is None or row["leave_date"] > AS_OF)
    }
    for row in approved:
        held[row["person_id"]] = held.get(row["person_id"], 0.0) + row["points"]
    most = sorted((max(points, 0.0) for points in held.values()), reverse=True)
    top = most[: math.ceil(len(most) / 10)]
    assert tiles["top_share"].value == pytest.approx(sum(top) / sum(most))


@pytest.mark.usefixtures("on_sample")
def test_one_department_cannot_prove_its_points():
    worst, second = ask("points/evidence").rows[:2]
    assert worst.dept_id == "D13"
    assert worst.state == "watch"
    assert worst.evidenced_share < second.evidenced_share - 0.2


@pytest.mark.usefixtures("on_sample")
def test_names_are_only_for_those_who_may_see_them():
    assert len(ask("points/people")) == 15
    assert not len(ask("points/people", EXECUTIVE))
    seen = query.sight(EXECUTIVE)
    answer = query.ask("points/headline", seen=seen)
    found = query.behind(answer.query, "points_total", {}, mark={}, seen=seen)
    assert found.is_closed and not found.records
