"""The headline of the lab-to-industry page, recomputed slowly from the sample's own rows."""

from collections import defaultdict
from datetime import timedelta

import pytest

from oneboard import access, query, sample

RUNNING = ("active", "change_pending", "suspended", "closing")
AS_OF = sample.AS_OF[3]


@pytest.fixture(scope="module")
def world() -> dict[str, list[dict]]:
    return {name: rows.to_pylist() for name, rows in sample.world(3).items()}


@pytest.fixture(scope="module")
def running(world) -> set[str]:
    return {row["project_id"] for row in world["project"] if row["status"] in RUNNING}


def latest(world, scale: str) -> dict[str, dict]:
    """The last overall assessment of each project on a scale."""
    found = {}
    for row in sorted(world["readiness"], key=lambda row: row["assess_date"]):
        if row["scale"] == scale and row["element"] == "overall" and row["assess_date"] <= AS_OF:
            found[row["project_id"]] = row
    return found


def carried(mrl: int) -> int:
    """The highest TRL that a manufacturing level carries: 7 needs 7, 8 needs 9, 9 needs 10."""
    return {7: 7, 8: 7, 9: 8, 10: 9}.get(mrl, mrl)


@pytest.fixture
def tiles(on_sample) -> dict[str, query.Row]:
    answer = query.ask("gap/headline", seen=query.sight(access.local()))
    return {row.figure: row for row in answer}


def test_proven_but_not_makeable(world, running, tiles):
    trl, mrl = latest(world, "TRL"), latest(world, "MRL")
    fresh = AS_OF - timedelta(days=365)
    ahead = [
        p
        for p in running & set(trl) & set(mrl)
        if min(trl[p]["assess_date"], mrl[p]["assess_date"]) >= fresh
        and trl[p]["level"] - carried(mrl[p]["level"]) >= 2
    ]
    assert tiles["not_makeable"].value == len(ahead) > 0


def test_indicators_that_collapse(world, running, tiles):
    values = defaultdict(dict)
    for row in sorted(world["indicator"], key=lambda row: row["measured_on"]):
        if row["project_id"] in running and row["measured_on"] <= AS_OF:
            key = row["project_id"], row["indicator"], row["unit"], row["better"]
            values[key][row["scale_level"]] = row["value"]
    weak = 0
    for (*_, better), at in values.items():
        larger = at.get("industrial", at.get("pilot"))
        if "lab" in at and larger:
            kept = larger / at["lab"] if better == "higher" else at["lab"] / larger
            weak += kept < 0.8
    assert tiles["weak_indicators"].value == weak > 0


def test_levels_that_can_be_trusted(world, running, tiles):
    fresh = AS_OF - timedelta(days=365)
    rows = [
        row
        for scale in ("TRL", "MRL")
        for project_id, row in latest(world, scale).items()
        if project_id in running
    ]
    sound = [
        r for r in rows if r["evidence_ref"] and r["independent"] and r["assess_date"] >= fresh
    ]
    assert tiles["levels_sound_share"].value == pytest.approx(len(sound) / len(rows))
