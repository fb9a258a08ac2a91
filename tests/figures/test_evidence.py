"""The ladder of evidence, recomputed slowly from the sample's own rows."""

from collections import Counter

import pytest

from oneboard import access, query, sample

AS_OF = sample.AS_OF[3]
NOT_BEGUN = ("proposed", "pre_approved", "terminated")
PROVEN = ("documented", "independently_verified")
OUTSIDE = ("大学", "有限公司")
SCALES = ("lab", "pilot", "industrial")


@pytest.fixture(scope="module")
def world() -> dict[str, list[dict]]:
    return {name: rows.to_pylist() for name, rows in sample.world(3).items()}


@pytest.fixture(scope="module")
def begun(world) -> dict[str, dict]:
    return {r["project_id"]: r for r in world["project"] if r["status"] not in NOT_BEGUN}


@pytest.fixture
def tiles(on_sample) -> dict[str, query.Row]:
    return {row.figure: row for row in ask("evidence/headline")}


@pytest.fixture
def steps(on_sample) -> dict[str, query.Row]:
    return {row.claim_kind: row for row in ask("evidence/ladder")}


def ask(name: str) -> query.Answer:
    return query.ask(name, seen=query.sight(access.local()))


def counted(row: query.Row) -> Counter:
    found = {
        "none": row.claims_none,
        "self_reported": row.claims_self,
        "documented": row.claims_documented,
        "independently_verified": row.claims_verified,
    }
    return Counter({level: n for level, n in found.items() if n})


def test_results(world, steps):
    levels = {"granted": "independently_verified", "published": "independently_verified",
              "filed": "documented", "adopted": "self_reported",
              "disclosed": "self_reported"}  # fmt: skip
    told = [row for row in world["output"] if row["event_date"] <= AS_OF]
    assert counted(steps["output"]) == Counter(levels[row["status"]] for row in told)


def test_readiness_levels(world, begun, steps):
    latest = {}
    for row in sorted(world["readiness"], key=lambda row: row["assess_date"]):
        if row["element"] == "overall" and row["assess_date"] <= AS_OF:
            latest[row["project_id"], row["scale"]] = row
    found = Counter()
    for (project, _), row in latest.items():
        if project in begun:
            papers, outside = row["evidence_ref"], row["independent"]
            level = "independently_verified" if outside else "documented"
            found[level if papers else "self_reported"] += 1
    for project, row in begun.items():
        for scale in ("TRL", "MRL"):
            listed = row[f"{scale.lower()}_current"]
            if listed is not None and (project, scale) not in latest:
                found["none"] += 1
    assert counted(steps["readiness"]) == found


def test_benefits(begun, steps, tiles):
    claimed = [row for row in begun.values() if row["benefit_total"]]
    assert counted(steps["benefit"]) == Counter(row["evidence_level"] for row in claimed)
    whole = sum(float(row["benefit_total"]) for row in claimed)
    assert steps["benefit"].claim_money == pytest.approx(whole)
    unproven = sum(
        float(row["benefit_total"]) for row in claimed if row["evidence_level"] not in PROVEN
    )
    assert tiles["benefit_unproven"].value == pytest.approx(unproven)


def test_values_at_the_worlds_best(world, begun, tiles):
    latest = {}
    for row in sorted(
        world["indicator"], key=lambda r: (SCALES.index(r["scale_level"]), r["measured_on"])
    ):
        if row["measured_on"] <= AS_OF and row["project_id"] in begun:
            latest[row["project_id"], row["indicator"], row["unit"]] = row
    reach = [
        row
        for row in latest.values()
        if (row["value"] >= row["benchmark"]) == (row["better"] == "higher")
        or row["value"] == row["benchmark"]
    ]
    verified = [
        row
        for row in reach
        if row["evidence_ref"] and any(word in row["tested_by"] for word in OUTSIDE)
    ]
    assert tiles["best_verified"].plan == len(reach) > 0
    assert tiles["best_verified"].value == len(verified)


def test_patents_granted_this_year(world, tiles):
    patents = ("invention_patent", "utility_model", "pct")
    granted = [
        row["event_date"]
        for row in world["output"]
        if row["kind"] in patents and row["status"] == "granted" and row["event_date"] <= AS_OF
    ]
    now = [day for day in granted if day.year == AS_OF.year]
    before = [
        day
        for day in granted
        if day.year == AS_OF.year - 1 and day <= AS_OF.replace(year=AS_OF.year - 1)
    ]
    assert tiles["patents_granted"].value == len(now) > 0
    assert tiles["patents_granted"].plan == len(before)
