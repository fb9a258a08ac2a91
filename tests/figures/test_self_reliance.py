"""Dependencies, partners and talent, recomputed slowly from the sample's own rows."""

from collections import defaultdict
from datetime import date

import pytest

from oneboard import access, query, sample

AS_OF = sample.AS_OF[3]
RUNNING = ("active", "change_pending", "suspended", "closing")


@pytest.fixture(scope="module")
def world() -> dict[str, list[dict]]:
    return {name: rows.to_pylist() for name, rows in sample.world(3).items()}


@pytest.fixture(scope="module")
def projects(world) -> dict[str, dict]:
    return {row["project_id"]: row for row in world["project"]}


def told(name: str) -> query.Answer:
    return query.ask(name, seen=query.sight(access.local()))


@pytest.fixture
def tiles(on_sample) -> dict[str, query.Row]:
    return {row.figure: row for row in told("self_reliance/headline")}


def test_open_dependencies_and_who_removes_them(world, projects, tiles):
    still_open = [row for row in world["dependency"] if row["status"] != "substituted"]
    assert tiles["dependencies_open"].value == len(still_open)
    assert tiles["dependencies_open"].plan == len(world["dependency"]) > len(still_open)
    severe = [r for r in still_open if r["severity"] in ("high", "critical")]
    single = [r for r in severe if r["source"] == "import_single"]
    assert tiles["single_source"].value == len(single) > 0
    bare = [
        row
        for row in still_open
        if projects.get(row["project_id"], {"status": None})["status"] not in RUNNING
    ]
    assert tiles["dependencies_unowned"].value == len(bare) > 0


def test_money_on_import_gaps(world, projects, tiles):
    paid = defaultdict(float)
    for row in world["spend"]:
        if row["money_state"] in (None, "paid") and row["biz_date"] <= AS_OF:
            paid[row["project_id"]] += float(row["amount"])
    left = defaultdict(float)
    for row in projects.values():
        if row["status"] in RUNNING and row["budget_total"] is not None:
            rest = float(row["budget_total"]) - paid[row["project_id"]]
            left[row["self_reliance"]] += max(0, rest)
    share = left["import_gap"] / sum(left.values())
    assert tiles["import_gap_share"].value == pytest.approx(share)
    assert 0 < share < 1


def test_projects_with_partners(world, projects, tiles):
    named = {row["project_id"] for row in world["partner"]}
    running = [row for row in projects.values() if row["status"] in RUNNING]
    ours = [r for r in running if r["project_id"] in named or r["external_partner"] is not None]
    assert tiles["partner_share"].value == pytest.approx(len(ours) / len(running))


def test_what_falls_to_partners_is_what_their_projects_made(world, on_sample):
    """Shared among partners, nothing is lost and nothing counted twice."""
    begun = defaultdict(list)
    for row in world["partner"]:
        begun[row["project_id"]].append(row["start_date"])
    made = [
        row
        for row in world["output"]
        if row["status"] != "lapsed"
        and row["event_date"] <= AS_OF
        and any(day <= row["event_date"] for day in begun[row["project_id"]])
    ]
    partners = told("self_reliance/partners")
    assert sum(partners.column("outputs_shared")) == pytest.approx(len(made))
    money = sum(float(r["amount"]) for r in world["partner"] if r["start_date"] <= AS_OF)
    assert sum(partners.column("partner_money")) == pytest.approx(money)


def test_outputs_of_a_person_year(world, on_sample):
    start = date(AS_OF.year - 2, AS_OF.month, AS_OF.day)
    names = [row["person_name"] for row in world["person"]]
    years, outputs, track = defaultdict(float), defaultdict(int), {}
    for row in world["person"]:
        if not row["is_rd"]:
            continue
        first, last = max(row["join_date"], start), min(row["leave_date"] or AS_OF, AS_OF)
        years[row["track"]] += row["fte"] * max(0, (last - first).days) / 365.25
        if names.count(row["person_name"]) == 1 and first < last:
            track[row["person_name"]] = row["track"]
    for row in world["output"]:
        if start < row["event_date"] <= AS_OF and row["status"] != "lapsed":
            outputs[track.get(row["first_author"])] += 1
    for row in told("self_reliance/tracks"):
        assert row.person_years == pytest.approx(years[row.track])
        assert row.outputs_counted == outputs[row.track] > 0
        rate = outputs[row.track] / years[row.track]
        assert row.outputs_per_year == pytest.approx(rate)
