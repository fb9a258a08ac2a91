"""How far the data can be believed, recomputed slowly from the sample's own rows."""

from collections import Counter, defaultdict
from decimal import Decimal

import pytest

from oneboard import access, query, sample

TOLERANCE = Decimal("0.01")


@pytest.fixture(scope="module")
def world() -> dict[str, list[dict]]:
    return {name: rows.to_pylist() for name, rows in sample.world(3).items()}


def asked(name: str) -> query.Answer:
    return query.ask(name, seen=query.sight(access.local()))


@pytest.fixture
def tiles(on_sample) -> dict[str, query.Row]:
    return {row.figure: row for row in asked("quality/headline")}


def test_the_unreconciled_difference(world, tiles):
    paid: dict[str, Decimal] = defaultdict(Decimal)
    for line in world["spend"]:
        if line["money_state"] in (None, "paid"):
            paid[line["project_id"]] += Decimal(str(line["amount"]))
    apart = {}
    for project in world["project"]:
        said, known = project["spent_total"], paid.get(project["project_id"])
        if said is not None and known is not None:
            said = Decimal(str(said))
            if abs(said - known) > TOLERANCE * max(abs(said), abs(known)):
                apart[project["project_id"]] = said - known
    told = {row.project_id: row.ledger_gap for row in asked("quality/reconciliation")}
    assert told == pytest.approx({key: float(gap) for key, gap in apart.items()})
    assert apart
    assert tiles["unreconciled"].value == pytest.approx(float(sum(map(abs, apart.values()))))


def test_the_share_of_milestones_with_evidence(world, tiles):
    done = [row for row in world["milestone"] if row["status"] == "done"]
    proven = [row for row in done if (row["evidence_ref"] or "").strip()]
    tile = tiles["milestones_unproven"]
    assert (tile.covered, tile.total) == (len(proven), len(done))
    assert tile.value == len(done) - len(proven) > 0


def test_departments_that_report_all_green(world, on_sample):
    running = ("active", "change_pending", "suspended", "closing")
    lights = defaultdict(list)
    for project in world["project"]:
        if project["status"] in running and project["rag_reported"]:
            lights[project["lead_dept_id"]].append(project["rag_reported"])
    green = {d for d, found in lights.items() if len(found) >= 5 and set(found) == {"G"}}
    told = {
        row.dept_id
        for row in asked("quality/suspicion")
        if row.suspicion == "all_green" and row.suspect_state == "suspect"
    }
    assert told == green != set()


def test_blank_cells_of_the_project_list(world, on_sample):
    wanted = ("leader_id", "npv", "trl_current", "spent_total")
    blank = Counter(
        (row["lead_dept_id"], name)
        for row in world["project"]
        for name in wanted
        if row[name] is None
    )
    seen = query.sight(access.local())
    question = query.load("quality/completeness")
    found = query.behind(question, "cells_blank", {}, mark={"table": "project"}, seen=seen)
    place = {name: found.columns.index(name) for name in ("dept_id", "blank_column")}
    told = Counter(
        (record[place["dept_id"]], record[place["blank_column"]]) for record in found.records
    )
    assert {key: n for key, n in told.items() if key[1] in wanted} == dict(blank)
